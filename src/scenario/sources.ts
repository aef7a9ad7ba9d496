import { z } from 'zod';
import { type Basis, PURE_LENSES, type PureLensId } from '../engine';

/** Who may be cited: the two papers, the record of facts, the stances on record. */
export const evidenceId = z.string().regex(/^(OSW|RUSI|RECORD|STANCE)-[A-Za-z0-9.]+$/, 'not an evidence id');

const ids = z.array(evidenceId);

/** Lists of a file for lenses under which something else supports it than `evidence`; an empty one where nothing does. */
export const lensSources = z
  .strictObject({ papers: ids, channel: ids, record: ids })
  .partial()
  .meta({ id: 'SourcesByLens' });

/** What stands on each lens's own sentences; none where it is our assumption. */
export type Sources = Readonly<Record<PureLensId, ReadonlyArray<string>>>;

interface Written {
  readonly evidence: ReadonlyArray<string>;
  readonly sources?: { readonly [L in PureLensId]?: ReadonlyArray<string> | undefined } | undefined;
}

/** What is written, with the sources of every lens: `evidence` where a lens has no list of its own. */
export function withSources<T extends Written>(written: T): Omit<T, 'sources'> & { readonly sources: Sources } {
  const under = (lens: PureLensId) => written.sources?.[lens] ?? written.evidence;
  return { ...written, sources: { papers: under('papers'), channel: under('channel'), record: under('record') } };
}

/** What stands in the model with a basis and the sources of every lens: a link, or a group of fixed numbers. */
interface Sourced {
  readonly basis: Basis;
  readonly sources: Sources;
}

/** Entries of the register that publish counts, votes and money. */
const COUNTS = /^RECORD-\d/;

/** What a value has from its sources under a lens: nothing without one, and an order of size only from one that counts. */
export function basisUnder({ basis, sources }: Sourced, lens: PureLensId): Basis {
  const own = sources[lens];
  if (own.length === 0) return 'assumption';
  return basis === 'published number' && !own.some((id) => COUNTS.test(id)) ? 'evidence' : basis;
}

/** The same where it does not hang on the lens. */
export function basisUnderAll(entry: Sourced): Basis | undefined {
  const [first, ...others] = PURE_LENSES.map((lens) => basisUnder(entry, lens));
  return others.every((other) => other === first) ? first : undefined;
}
