import { normalQuantile } from '../../engine';
import { meanOf } from '../measure';

/** Low and high end of an interval. */
export type Interval = readonly [low: number, high: number];

/** Share of the intervals that are meant to hold the true value. */
export const CONFIDENCE = 0.95;

/** Wilson's interval of a share, from `hits` of `runs` (E. B. Wilson, 1927); all of 0 to 1 where nothing was run. */
export function shareInterval(hits: number, runs: number, confidence = CONFIDENCE): Interval {
  if (!(runs > 0)) return [0, 1];
  const z = normalQuantile((1 + confidence) / 2);
  const share = hits / runs;
  const scale = 1 + (z * z) / runs;
  const centre = (share + (z * z) / (2 * runs)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / runs + (z * z) / (4 * runs * runs));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Whether the true value may well be nothing: the interval does not lie above 0. */
export function isInNoise([low]: Interval): boolean {
  return low <= 0;
}

/** A mean with the ends of its interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Standard errors on either side of a mean that are its interval, under the normal curve. */
export const STANDARD_ERRORS = normalQuantile((1 + CONFIDENCE) / 2);

/** The variance of what some values are drawn from; 0 for fewer than two, which tell no spread. */
export function varianceOf(values: ReadonlyArray<number>): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return squares / Math.max(1, values.length - 1);
}

/** The standard error of the mean of some values; 0 for fewer than two. */
export function standardErrorOf(values: ReadonlyArray<number>): number {
  return Math.sqrt(varianceOf(values) / Math.max(1, values.length));
}

/** A mean and its interval by the standard error. One value alone tells no spread: both ends are the value. */
export function estimateOf(values: ReadonlyArray<number>): Estimate {
  const mean = meanOf(values);
  const half = STANDARD_ERRORS * standardErrorOf(values);
  return { mean, low: mean - half, high: mean + half };
}

/**
 * The interval of a median between two of the values themselves (order statistics), whatever their distribution: the
 * narrowest pair, alike on both sides, that holds the median with `confidence` at least. Where there are too few values
 * for that, from the lowest to the highest; [0, 0] without values.
 */
export function medianInterval(ascending: ArrayLike<number>, confidence = CONFIDENCE): Interval {
  const n = ascending.length;
  const skipped = skippedAtEachEnd(n, (1 - confidence) / 2);
  return [ascending[skipped] ?? 0, ascending[n - 1 - skipped] ?? 0];
}

/**
 * How many of n values may be left out at each end: the largest k with P(X <= k) <= tail for a binomial X of n fair coins.
 * Sums from the thinnest term that counts, relative to the middle one, so that no power of a half is ever formed.
 */
function skippedAtEachEnd(n: number, tail: number): number {
  const middle = Math.floor(n / 2);
  const terms: number[] = [];
  let term = 1;
  let total = 0;
  for (let k = middle; k >= 0 && term > 1e-18; k -= 1) {
    terms.push(term);
    total += term * (n - k === k ? 1 : 2);
    term *= k / (n - k + 1);
  }
  let below = 0;
  let skipped = middle - terms.length;
  for (const each of terms.reverse()) {
    below += each / total;
    if (below > tail) break;
    skipped += 1;
  }
  return Math.max(0, skipped);
}
