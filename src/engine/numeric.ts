/**
 * Elementary functions with the same bits in every browser and in Node.
 * The language leaves the rounding of its own exponentials, logarithms and powers to each engine, so rules use these.
 */
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { exp, ln } from './elementary';

export { exp, ln };

/** 1 / (1 + e^-x), a share in [0, 1]. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const power = exp(x);
  return power / (1 + power);
}

/** Whether `share` is less than logistic(x). Far below the middle most shares are too large by any power of e. */
export function isBelowLogistic(share: number, x: number): boolean {
  // 1 / logistic(x) is 1 + e^-x, of which these are the first terms.
  const least = x < 0 ? 2 - x + (x * x) / 2 - (x * x * x) / 6 : 0;
  return share * least <= 1 + ROUNDING && share < logistic(x);
}

/** More than what rounding can do to a few operations. */
const ROUNDING = 1e-9;

/** ln(p / (1 - p)) for p in (0, 1). */
export function logit(p: number): number {
  return ln(p / (1 - p));
}

/** Inverse of the standard normal distribution function for p in (0, 1). */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/** x held within [low, high]. */
export function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}
