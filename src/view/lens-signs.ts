import { LINKS, type LinkId, PURE_LENSES, type PureLensId, type Scenario } from '../engine';
import { assumedWord, footingOf } from './lenses';
import type { Library } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

/** One link on which two lenses point opposite ways at the middle of their ranges. */
export interface SignRow {
  readonly id: LinkId;
  readonly sentence: string;
  readonly mechanism: string;
  /** What the link does under each lens and what that rests on, in the order of the lenses. */
  readonly signs: ReadonlyArray<{
    readonly lens: PureLensId;
    readonly sign: -1 | 0 | 1;
    readonly word: string;
    readonly evidence: ReadonlyArray<string>;
    readonly assumed: string;
  }>;
}

function signIn({ links }: Scenario, id: LinkId, lens: PureLensId): -1 | 0 | 1 {
  const mode = links[id].values[lens][1];
  return mode === 0 ? 0 : mode > 0 ? 1 : -1;
}

/** The links whose usual value changes its sign between lenses, in the order of the model. */
export function lensSigns(library: Pick<Library, 'bundle' | 'locale'>): SignRow[] {
  const { scenario } = library.bundle;
  const { links: sentences, mechanisms } = textsOf(library).links;
  const { signs: ways, debrief } = wordsOf(library).lenses;
  return LINKS.flatMap((id) => {
    const signs = PURE_LENSES.map((lens) => ({ lens, sign: signIn(scenario, id, lens) }));
    if (!signs.some(({ sign }) => sign < 0) || !signs.some(({ sign }) => sign > 0)) return [];
    const { mechanism } = scenario.links[id];
    const told = (sign: -1 | 1) => ways[id]?.[sign > 0 ? 0 : 1] ?? '';
    return [
      {
        id,
        sentence: sentences[id] ?? id,
        mechanism: mechanisms[mechanism]?.title ?? mechanism,
        signs: signs.map(({ lens, sign }) => {
          const footing = footingOf(library, lens, id);
          return {
            lens,
            sign,
            word: sign === 0 ? debrief.none : told(sign),
            evidence: footing.evidence.slice(0, 2),
            assumed: assumedWord(library, footing),
          };
        }),
      },
    ];
  });
}
