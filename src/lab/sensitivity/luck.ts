import { meanOf } from '../measure';

/**
 * The share of luck in the variance, from pairs of results with the same numbers and other luck (one-way analysis of
 * variance): what differs within pairs, of that and of what differs between them beyond it.
 */
export function luckIn(pairs: ReadonlyArray<readonly [number, number]>) {
  const mean = meanOf(pairs.flat());
  const within = meanOf(pairs.map(([a, b]) => ((a - b) * (a - b)) / 2));
  const apart = pairs.map(([a, b]) => (a + b) / 2 - mean).reduce((sum, each) => sum + each * each, 0);
  const numbers = pairs.length > 1 ? Math.max(0, apart / (pairs.length - 1) - within / 2) : 0;
  const variance = within + numbers;
  return { mean, deviation: Math.sqrt(variance), share: variance > 0 ? within / variance : 0 };
}
