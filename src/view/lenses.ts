import type { Basis, LinkId, PureLensId, Setup } from '../engine';
import { rulesOf } from './known';
import type { Library } from './session';
import { wordsOf } from './words';

/** The lens that a screen may tell effects by; none as long as that is hidden, or where several are at work. */
export type ShownLens = PureLensId | undefined;

/** Which lens a game may be read by: its own, the one that was drawn, or none as long as that is hidden. */
export function lensShown(library: Library, setup: Setup): ShownLens {
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

/** What an effect rests on; without a source it is assumed. */
export interface Footing {
  readonly evidence: ReadonlyArray<string>;
  readonly basis: Basis;
}

/** What the value of a link rests on under a lens; without one, the claims that the link carries under any. */
export function linkFooting(library: Pick<Library, 'bundle'>, lens: ShownLens, id: LinkId): Footing {
  const { evidence, basis, sources } = library.bundle.content.model.links[id];
  if (lens === undefined) return { evidence, basis };
  return { evidence: sources[lens], basis: sources[lens].length === 0 ? 'assumption' : basis };
}

/** The word that stands where a source would, if there is none. */
export function assumedWord(library: Pick<Library, 'locale'>, { evidence, basis }: Footing): string {
  return evidence.length === 0 && basis === 'assumption' ? wordsOf(library).ledger.basis.assumption : '';
}

/** On whose argument each lens rests. */
export const LENS_EVIDENCE: Readonly<Record<PureLensId, ReadonlyArray<string>>> = {
  papers: ['OSW-C0', 'RUSI-3e'],
  channel: ['OSW-P1', 'OSW-P4'],
  record: ['RECORD-30', 'RECORD-32'],
};
