import type { LinkId, PureLensId, Setup } from '../engine';
import { rulesOf } from './known';
import type { Library } from './session';
import { wordsOf } from './words';

/** Which lens a game may be read by: its own, the one that was drawn, or none as long as that is hidden. */
export function lensShown(library: Library, setup: Setup): PureLensId | undefined {
  if (setup.hidden) return undefined;
  return setup.lens === 'mixed' ? rulesOf(library, setup).lens : setup.lens;
}

/** The lens in the bar over a screen. */
export function lensLabel(library: Library, setup: Setup): string {
  const words = wordsOf(library).lenses;
  const lens = lensShown(library, setup);
  if (lens === undefined) return words.hidden;
  return setup.lens === 'mixed' ? words.drawn(words.names[lens]) : words.lens(words.names[lens]);
}

/** The usual value of a link as a screen may tell it: the lens's own, or the average of all while the lens is hidden. */
export function usualValue(library: Library, setup: Setup, link: LinkId): number {
  const lens = lensShown(library, setup);
  if (lens === undefined) return rulesOf(library, setup).k[link];
  return library.bundle.scenario.links[link].values[lens][1];
}

/** On whose argument each lens rests. */
export const LENS_EVIDENCE: Readonly<Record<PureLensId, ReadonlyArray<string>>> = {
  papers: ['OSW-C0', 'RUSI-D1'],
  channel: ['OSW-P1', 'OSW-P4'],
  record: ['OSW-D3', 'OSW-R0'],
};
