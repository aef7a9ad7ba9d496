import {
  type Basis,
  FIXED,
  type FixedGroup,
  isOneOf,
  LINKS,
  type LinkId,
  type PureLensId,
  type Setup,
  type SourceId,
} from '../engine';
import { basisUnder, basisUnderAll } from '../scenario';
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

/** What an effect rests on; without a source it is assumed, and where that would tell a hidden lens it is not told. */
export interface Footing {
  readonly evidence: ReadonlyArray<string>;
  readonly basis: Basis | 'hidden';
}

/** Links, then groups of fixed numbers. */
export const MODEL_SOURCES: ReadonlyArray<SourceId> = [...LINKS, ...(Object.keys(FIXED) as FixedGroup[])];
const SOURCES: ReadonlySet<string> = new Set(MODEL_SOURCES);
export const isModelSource = (id: string): id is SourceId => SOURCES.has(id);
const isLink = (id: SourceId): id is LinkId => isOneOf(LINKS, id);

/** A link or a group of fixed numbers, as the model gives it. */
export function modelEntry({ bundle }: Pick<Library, 'bundle'>, id: SourceId) {
  const { links, fixed } = bundle.content.model;
  return isLink(id) ? links[id] : fixed[id];
}

/** What the value of a link, or a group of fixed numbers, rests on under a lens; without one, what it carries under any. */
export function footingOf(library: Pick<Library, 'bundle'>, lens: ShownLens, id: SourceId): Footing {
  const entry = modelEntry(library, id);
  if (lens === undefined) return { evidence: entry.evidence, basis: basisUnderAll(entry) ?? 'hidden' };
  return { evidence: entry.sources[lens], basis: basisUnder(entry, lens) };
}

/** On what a text that is spoken under every lens rests under the one that is shown. */
export function citedUnder(lens: ShownLens, { evidence, sources }: Cited): ReadonlyArray<string> {
  return lens === undefined ? evidence : sources[lens];
}

interface Cited {
  readonly evidence: ReadonlyArray<string>;
  readonly sources: Readonly<Record<PureLensId, ReadonlyArray<string>>>;
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
