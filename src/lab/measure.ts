import {
  DERIVED,
  type DerivedId,
  derived,
  listOfStocks,
  outcomeIndex,
  type Rules,
  STOCKS,
  type StockId,
  UNIT_STOCKS,
  type WorldState,
} from '../engine';

/** What an experiment reads off a game: every stock, every derived value and the outcome index. */
export type IndicatorId = StockId | DerivedId | 'outcome';
export const INDICATORS: ReadonlyArray<IndicatorId> = [...STOCKS, ...DERIVED, 'outcome'];

/** Indicators that run from 0 to 1; the others are points up to 100, or counts. */
const SHARES: ReadonlyArray<IndicatorId> = [...UNIT_STOCKS, 'gate', 'margin'];
export function isShare(id: IndicatorId): boolean {
  return SHARES.includes(id);
}

/** Writes the values of all indicators, in the order of `INDICATORS`, into a list from a place on. */
export function writeIndicators(rules: Rules, state: WorldState, values: Float64Array, from: number): void {
  const { coordination, deterrence, pressure, strength, gate, margin, fatigue, fear, gap } = derived(rules, state);
  values.set(listOfStocks(state.stocks), from);
  values.set([coordination, deterrence, pressure, strength, gate, margin, fatigue, fear, gap], from + STOCKS.length);
  values[from + STOCKS.length + DERIVED.length] = outcomeIndex(rules, state);
}

export function indicatorsOf(rules: Rules, state: WorldState): Float64Array {
  const values = new Float64Array(INDICATORS.length);
  writeIndicators(rules, state, values, 0);
  return values;
}

/** Writes the values of all consequence tracks, in the order of `CONSEQUENCES`, into a list from a place on. */
export function writeConsequences({ tally }: WorldState, values: Float64Array, from: number): void {
  const { C1, C2, C3, C4, C5, C6, C7 } = tally;
  values.set([C1, C2, C3, C4, C5, C6, C7], from);
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
