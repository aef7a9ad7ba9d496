import type { Rng } from '../../engine';
import { quantile } from '../measure';
import { CONFIDENCE, type Interval } from './intervals';

/** How often the rows of a sample are drawn anew for an interval. */
const RESAMPLES = 200;

/**
 * Intervals of several estimates from one sample, by drawing its rows anew with replacement: `estimate` is handed the
 * numbers of the drawn rows and returns all estimates. Percentiles of what it returned.
 */
export function bootstrap(
  rows: number,
  rng: Pick<Rng, 'integer'>,
  estimate: (drawn: Int32Array) => ArrayLike<number>,
  resamples = RESAMPLES,
): Interval[] {
  const columns: number[][] = [];
  const drawn = new Int32Array(rows);
  for (let left = resamples; left > 0; left -= 1) {
    for (let at = 0; at < rows; at += 1) drawn[at] = rng.integer(rows);
    const values = estimate(drawn);
    for (let at = 0; at < values.length; at += 1) {
      columns[at] ??= [];
      columns[at]?.push(values[at] ?? 0);
    }
  }
  return columns.map((column) => {
    const sorted = Float64Array.from(column).sort();
    return [quantile(sorted, (1 - CONFIDENCE) / 2), quantile(sorted, (1 + CONFIDENCE) / 2)];
  });
}

/** The numbers 0 to rows - 1: the sample as it is. */
export function asDrawn(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row);
}
