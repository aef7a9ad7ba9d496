import {
  CONSEQUENCES,
  type ConsequenceId,
  DERIVED,
  type DerivedId,
  derived,
  outcomeIndex,
  type Rules,
  STOCKS,
  type StockId,
  type WorldState,
} from '../engine';

/** What an experiment reads off a game: every stock, every derived value and the outcome index. */
export type IndicatorId = StockId | DerivedId | 'outcome';
export const INDICATORS: ReadonlyArray<IndicatorId> = [...STOCKS, ...DERIVED, 'outcome'];

/** Values of all indicators, in the order of `INDICATORS`. */
export function indicatorsOf(rules: Rules, state: WorldState): Float64Array {
  const values = new Float64Array(INDICATORS.length);
  const { stocks } = state;
  const computed = derived(rules, state);
  let at = 0;
  for (const id of STOCKS) values[at++] = stocks[id];
  for (const id of DERIVED) values[at++] = computed[id];
  values[at] = outcomeIndex(rules, state);
  return values;
}

/** Values of all consequence tracks, in the order of `CONSEQUENCES`. */
export function consequencesOf(state: WorldState): Float64Array {
  return Float64Array.from(CONSEQUENCES, (id: ConsequenceId) => state.tally[id]);
}

/** The value below which a share `p` of a sorted list lies, interpolated between neighbours; 0 for an empty list. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (at - below) * (high - low);
}

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** A record with one entry per name, in the order of the names. */
export function byName<K extends string, V>(
  names: ReadonlyArray<K>,
  value: (index: number, name: K) => V,
): Record<K, V> {
  return Object.fromEntries(names.map((name, index) => [name, value(index, name)])) as Record<K, V>;
}
