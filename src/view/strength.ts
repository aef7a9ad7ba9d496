import type { PureLensId } from '../engine';
import { type CiteMark, citeMarks } from './citation';
import type { Library, SessionView } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

type Play = Extract<SessionView, { readonly at: 'play' }>;

export interface StrengthView {
  readonly title: string;
  /** 0 to 100. */
  readonly value: number;
  readonly gate: number;
  /** Whether the gate stands open, before the word that its entry explains, and after it. */
  readonly gateWords: readonly [before: string, gate: string, after: string];
  readonly spoken: string;
  readonly parts: ReadonlyArray<{ readonly name: string; readonly value: number; readonly weight: string }>;
  readonly explain: string;
  readonly note: string;
  readonly sources: ReadonlyArray<CiteMark>;
}

/** A mixed game keeps its lens to itself: the papers' threshold stands for it. */
function shownLens(lens: Play['setup']['lens']): PureLensId {
  return lens === 'mixed' ? 'papers' : lens;
}

/** Points on either side of the gate within which it stands half open. */
const AJAR = 2;

/** How far Europe would talk from strength: one number, the gate, five parts, and what they rest on. */
export function strengthView(
  library: Library,
  { setup, observation }: Pick<Play, 'setup' | 'observation'>,
): StrengthView {
  const words = wordsOf(library).desk.strength;
  const { links, fixed } = library.bundle.scenario;
  const { state, derived } = observation;
  const { stocks } = state;
  const weights = fixed.strength.values;
  const share = (weight: number | undefined) => (weight ?? 0).toFixed(2);
  const value = Math.round(derived.strength);
  const gate = Math.round(links.gThr.values[shownLens(setup.lens)][1]);
  const military = weights.military ?? 0;
  const stands = value > gate + AJAR ? 'open' : value < gate - AJAR ? 'shut' : 'ajar';
  return {
    title: words.title,
    value,
    gate,
    gateWords: words.gate[stands](gate),
    spoken: words.spoken(value, words.gate[stands](gate).join('')),
    parts: [
      {
        name: words.parts.defence,
        value: Math.round(stocks.defence),
        weight: share(military * (weights.defence ?? 0)),
      },
      { name: words.parts.sanctions, value: Math.round(derived.pressure), weight: share(weights.pressure) },
      { name: words.parts.support, value: Math.round(stocks.support), weight: share(weights.support) },
      { name: words.parts.unity, value: Math.round(stocks.unity), weight: share(weights.unity) },
      { name: words.parts.economy, value: Math.round(100 - stocks.warEconomy), weight: share(weights.economy) },
    ],
    explain: textsOf(library).outcome.indicators.strength?.explain ?? '',
    note: words.explain,
    sources: citeMarks([...new Set([...fixed.strength.evidence, ...links.gThr.evidence])]),
  };
}
