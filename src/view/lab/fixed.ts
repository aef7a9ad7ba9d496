import type { RobustnessRequest } from '../../lab';
import { fixedRanges } from '../../scenario';
import type { Library } from '../session';
import type { LabSettings } from './route';

/** The ranges from which worlds draw the fixed numbers, where the reader wants them to. */
export function fixedToo({ bundle }: Library, { fixed }: LabSettings): Pick<RobustnessRequest, 'fixed'> {
  return fixed ? { fixed: fixedRanges(bundle.content.model.fixed) } : {};
}
