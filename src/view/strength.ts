import { type CiteMark, citeMarks } from './citation';
import { footingOf, lensShown, usualValue } from './lenses';
import type { Library, Play } from './session';
import { plain, textsOf } from './wording';
import { wordsOf } from './words';

export interface StrengthPart {
  readonly name: string;
  /** 0 to 100. */
  readonly value: number;
  readonly weight: string;
  /** Value by weight, in points of the number. */
  readonly adds: string;
}

export interface StrengthView {
  readonly title: string;
  /** 0 to 100. */
  readonly value: number;
  readonly gate: number;
  /** Whether the gate stands open, before the word that its entry explains, and after it. */
  readonly gateWords: readonly [before: string, gate: string, after: string];
  readonly spoken: string;
  /** The five parts that stand under the number. */
  readonly parts: ReadonlyArray<StrengthPart>;
  /** All that the number is made of; what they add makes up the number. */
  readonly sum: ReadonlyArray<StrengthPart>;
  /** The number itself, as its parts add up to it. */
  readonly total: string;
  readonly explain: string;
  readonly note: string;
  readonly sources: ReadonlyArray<CiteMark>;
}

/** Points on either side of the gate within which it stands half open. */
const AJAR = 2;

/** How far Europe would talk from strength: one number, the gate, five parts, and what they rest on. */
export function strengthView(
  library: Library,
  { setup, observation }: Pick<Play, 'setup' | 'observation'>,
): StrengthView {
  const words = wordsOf(library).desk.strength;
  const { fixed } = library.bundle.scenario;
  const { state, derived } = observation;
  const { stocks } = state;
  const weights = fixed.strength.values;
  const part = (name: string, value: number, weight = 0): StrengthPart => ({
    name,
    value: Math.round(value),
    weight: weight.toFixed(2),
    adds: plain(value * weight, 1),
  });
  const lens = lensShown(library, setup);
  const footings = (['strength', 'gThr'] as const).map((id) => footingOf(library, lens, id));
  const value = Math.round(derived.strength);
  const gate = Math.round(usualValue(library, setup, 'gThr'));
  const military = weights.military ?? 0;
  const parts = [
    part(words.parts.defence, stocks.defence, military * (weights.defence ?? 0)),
    part(words.parts.sanctions, derived.pressure, weights.pressure),
    part(words.parts.support, stocks.support, weights.support),
    part(words.parts.unity, stocks.unity, weights.unity),
    part(words.parts.economy, 100 - stocks.warEconomy, weights.economy),
  ];
  const stands = value > gate + AJAR ? 'open' : value < gate - AJAR ? 'shut' : 'ajar';
  return {
    title: words.title,
    value,
    gate,
    gateWords: words.gate[stands](gate),
    spoken: words.spoken(value, words.gate[stands](gate).join('')),
    parts,
    sum: [
      ...parts,
      part(words.parts.offence, stocks.offence, military * (weights.offence ?? 0)),
      part(words.parts.base, weights.base ?? 0, military),
    ],
    total: plain(derived.strength, 1),
    explain: textsOf(library).outcome.indicators.strength?.explain ?? '',
    note: words.explain,
    sources: citeMarks([...new Set(footings.flatMap(({ evidence }) => evidence))]),
  };
}
