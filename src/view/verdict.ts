import { CONSEQUENCES, type ConsequenceId, type LinkId, PURE_LENSES, type PureLensId, type Setup } from '../engine';
import { rulesOf } from './known';
import type { Library } from './session';
import { listOf, textsOf } from './wording';
import { wordsOf } from './words';

/** What a lens that did not move this game would set on the same talks. */
export interface RivalView {
  readonly id: PureLensId;
  readonly sentence: string;
  readonly evidence: ReadonlyArray<string>;
}

/** Under which reading the table beside the twin stands, and what the other readings say of its signs. */
export interface VerdictView {
  readonly text: string;
  readonly rivals: ReadonlyArray<RivalView>;
}

/** The link through which talks reach each track first. */
const LEADING = {
  C1: 'c1Leg',
  C2: 'c2Dem',
  C3: 'c3Sup',
  C4: 'c4Sta',
  C5: 'c5Tempo',
  C6: 'c6Hr',
  C7: 'c7Uni',
} as const satisfies Readonly<Record<ConsequenceId, LinkId>>;

const SOURCES: Readonly<Record<PureLensId, ReadonlyArray<string>>> = {
  papers: ['OSW-C0', 'RUSI-D1'],
  channel: ['OSW-P1', 'OSW-P4'],
  record: ['OSW-C2', 'OSW-C4'],
};

/** Below this share of the other lens's size an effect is told as little or none. */
const LITTLE = 1 / 3;

type Sign = 'same' | 'little' | 'opposite';

function signOf(own: number, other: number): Sign {
  if (Math.abs(other) < Math.abs(own) * LITTLE) return 'little';
  return own * other < 0 ? 'opposite' : 'same';
}

/** "The Union’s own offices" inside a sentence. */
function inSentence(name: string): string {
  return name.replace(/^The /, 'the ');
}

function rivalView(library: Library, played: PureLensId, id: PureLensId): RivalView {
  const words = wordsOf(library).debrief.verdict;
  const { links } = library.bundle.scenario;
  const { tracks } = textsOf(library).outcome;
  const named = (sign: Sign) => {
    const those = CONSEQUENCES.filter((track) => {
      const { values } = links[LEADING[track]];
      return signOf(values[played][1], values[id][1]) === sign;
    });
    return those.length === CONSEQUENCES.length
      ? words.allTracks
      : listOf(
          library,
          those.map((track) => inSentence(tracks[track].name)),
        );
  };
  const parts = (['opposite', 'little', 'same'] as const).flatMap((sign) => {
    const names = named(sign);
    return names === '' ? [] : [words[sign](names)];
  });
  return { id, sentence: words.rival(words.lenses[id], parts), evidence: SOURCES[id] };
}

/** Signs are read off the ranges of the links; no other game is computed. */
export function verdictView(library: Library, setup: Setup): VerdictView {
  const words = wordsOf(library);
  const played = rulesOf(library, setup).lens;
  return {
    text: words.debrief.verdict.stands(words.lenses.names[played], setup.lens === 'mixed'),
    rivals: PURE_LENSES.filter((id) => id !== played).map((id) => rivalView(library, played, id)),
  };
}
