import { LINKS, type LinkId, PURE_LENSES, type PureLensId, type Scenario } from '../engine';
import type { Library } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

/** One link on which two lenses point opposite ways at the middle of their ranges. */
export interface SignRow {
  readonly id: LinkId;
  readonly sentence: string;
  readonly mechanism: string;
  /** Up, down or nothing, in the order of the lenses. */
  readonly signs: ReadonlyArray<{ readonly lens: PureLensId; readonly sign: -1 | 0 | 1; readonly word: string }>;
  readonly evidence: ReadonlyArray<string>;
}

function signIn({ links }: Scenario, id: LinkId, lens: PureLensId): -1 | 0 | 1 {
  const mode = links[id].values[lens][1];
  return mode === 0 ? 0 : mode > 0 ? 1 : -1;
}

/** The links whose usual value changes its sign between lenses, in the order of the model. */
export function lensSigns(library: Library): SignRow[] {
  const { scenario } = library.bundle;
  const { links: sentences, mechanisms } = textsOf(library).links;
  const { up, down, none } = wordsOf(library).lenses.debrief;
  return LINKS.flatMap((id) => {
    const signs = PURE_LENSES.map((lens) => ({ lens, sign: signIn(scenario, id, lens) }));
    if (!signs.some(({ sign }) => sign < 0) || !signs.some(({ sign }) => sign > 0)) return [];
    const { mechanism, evidence } = scenario.links[id];
    return [
      {
        id,
        sentence: sentences[id] ?? id,
        mechanism: mechanisms[mechanism]?.title ?? mechanism,
        signs: signs.map(({ lens, sign }) => ({ lens, sign, word: sign === 0 ? none : sign > 0 ? up : down })),
        evidence,
      },
    ];
  });
}
