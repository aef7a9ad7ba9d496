import { type Evidence, formatFault, readEvidence } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

/** The evidence that ships with the game. */
export function shippedEvidence(): Evidence {
  const { files } = collectFiles(['scenarios/evidence']);
  const { evidence, faults } = readEvidence(files);
  if (evidence === undefined) throw new Error(faults.map(formatFault).join('\n'));
  return evidence;
}
