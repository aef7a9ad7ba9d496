import type { Library } from './session';
import { textsOf } from './wording';

/** Words of the interface that need an entry of the codex; of several entries the first that the scenario has. */
const ENTRIES = {
  gate: ['gate'],
  frame: ['frame'],
  lens: ['lenses'],
  capital: ['politicalCapital'],
  treasury: ['treasury'],
  coordinated: ['coordinated'],
  twin: ['twin'],
} as const;
export type TermId = keyof typeof ENTRIES;
export const TERMS = Object.keys(ENTRIES) as ReadonlyArray<TermId>;

/** The codex entry that explains a word, where the scenario has one. */
export function termEntry(library: Library, id: TermId): string | undefined {
  const { codex } = textsOf(library);
  return ENTRIES[id].find((entry) => codex.some((each) => each.id === entry));
}
