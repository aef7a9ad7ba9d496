import type { LabRoute, LabSettings } from '../../view';
import { formatRoute } from '../../view';
import { goTo } from '../shared/address';

/** The choices of the lab and how to change them. They stand in the address, so a reload and a link keep them. */
export interface LabChoice {
  readonly settings: LabSettings;
  readonly choose: (change: Partial<LabSettings>) => void;
}

export function choiceOf({ part, settings }: LabRoute): LabChoice {
  return {
    settings,
    choose: (change) => goTo(formatRoute({ part, settings: { ...settings, ...change } }), 'replace'),
  };
}
