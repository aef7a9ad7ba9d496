import type { Rng } from '../../engine';
import { asDrawn, bootstrap } from './bootstrap';
import type { Interval } from './intervals';
import { MOST_DIMENSIONS, SobolSequence } from './sobol-sequence';

/**
 * Variance-based sensitivity (I. M. Sobol, 1993): what share of the variance of an output is due to one input alone
 * (first index), and to one input with all that it does together with others (total index).
 */

/** A function of `factors` inputs in [0, 1). */
export type OfUnitCube = (point: Float64Array) => number;

/** Of so many factors the first that the Sobol sequence has dimensions for, each two: one in A and one in B. */
export function evenDimensions(dimensions: number): number {
  return Math.min(dimensions, Math.floor(MOST_DIMENSIONS / 2));
}

export interface SaltelliOptions {
  /** The dimensions of each factor; each dimension by itself when left out. */
  readonly groups?: ReadonlyArray<ReadonlyArray<number>>;
  /** One 32-bit number for each of 2 × even dimensions, see SobolSequence. */
  readonly shift?: ReadonlyArray<number>;
  /** Draws of a row, for the dimensions beyond the even ones; needed where there are such. */
  readonly draws?: (row: number) => Pick<Rng, 'fill'>;
}

/**
 * Saltelli's design: two independent points A and B for each row, and for each factor the point A with that factor taken
 * from B. A factor may be a group of dimensions that move together. Rows are best a power of two: then the points are most
 * even. Dimensions for which there is no table are drawn at random, which is as right and less even: put last what is not
 * told apart.
 */
export class SaltelliDesign {
  readonly #dimensions: number;
  readonly #even: number;
  readonly #groups: ReadonlyArray<ReadonlyArray<number>>;
  readonly #sequence: SobolSequence;
  readonly #draws: SaltelliOptions['draws'];

  /** Throws a RangeError for more dimensions than the sequence has without draws for the others. */
  constructor(dimensions: number, { groups, shift, draws }: SaltelliOptions = {}) {
    this.#dimensions = dimensions;
    this.#even = draws ? evenDimensions(dimensions) : dimensions;
    this.#groups = groups ?? Array.from({ length: dimensions }, (_, dimension) => [dimension]);
    this.#sequence = new SobolSequence(2 * this.#even, shift);
    this.#draws = draws;
  }

  /** The points of one row: A, B, then A with factor 0, 1 … from B. */
  row(index: number): ReadonlyArray<Float64Array> {
    const even = this.#sequence.point(index);
    const drawn = new Float64Array(2 * (this.#dimensions - this.#even));
    if (drawn.length > 0) this.#draws?.(index).fill(drawn);
    const [a, b] = [joined(firstHalf(even), firstHalf(drawn)), joined(lastHalf(even), lastHalf(drawn))];
    const mixed = this.#groups.map((group) => {
      const both = a.slice();
      for (const dimension of group) both[dimension] = b[dimension] ?? 0;
      return both;
    });
    return [a, b, ...mixed];
  }
}

const firstHalf = (column: Float64Array): Float64Array => column.subarray(0, column.length / 2);
const lastHalf = (column: Float64Array): Float64Array => column.subarray(column.length / 2);

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** What a function gives at the points of one row of the design, in their order. */
export type SaltelliRow = ArrayLike<number>;

export interface SobolIndex {
  readonly first: number;
  readonly total: number;
  readonly firstInterval: Interval;
  readonly totalInterval: Interval;
}

interface Estimates {
  readonly mean: number;
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/**
 * First indices by Janon and others (2014), total indices by Jansen (1999), from the drawn rows. A first index is the
 * likeness of B and A with one factor from B; what A and B happen to share in the sample, though nothing in truth, is
 * taken off as far as that point is still like A, which is 1 less its total index (a control variate).
 */
function estimate(rows: ReadonlyArray<SaltelliRow>, factors: number, drawn: Int32Array): Estimates {
  const n = drawn.length;
  let sum = 0;
  let squares = 0;
  for (const at of drawn) {
    const a = rows[at]?.[0] ?? 0;
    const b = rows[at]?.[1] ?? 0;
    sum += a + b;
    squares += a * a + b * b;
  }
  const mean = sum / (2 * n);
  const variance = Math.max(0, squares / (2 * n) - mean * mean);
  const first = new Float64Array(factors);
  const total = new Float64Array(factors);
  if (variance <= Number.EPSILON * squares) return { mean, variance: 0, first, total };
  const shared = likeness(rows, drawn, mean, 0);
  for (let factor = 0; factor < factors; factor += 1) {
    let apart = 0;
    for (const at of drawn) {
      const change = (rows[at]?.[0] ?? 0) - (rows[at]?.[factor + 2] ?? 0);
      apart += change * change;
    }
    const all = apart / (2 * n * variance);
    total[factor] = all;
    first[factor] = likeness(rows, drawn, mean, factor + 2) - Math.max(0, 1 - all) * shared;
  }
  return { mean, variance, first, total };
}

/** The correlation of B with another point of the rows, with one mean and one variance for both. */
function likeness(rows: ReadonlyArray<SaltelliRow>, drawn: Int32Array, mean: number, other: number): number {
  const n = drawn.length;
  let product = 0;
  let both = 0;
  let squares = 0;
  for (const at of drawn) {
    // Taken from the mean, so that what is subtracted below is small.
    const b = (rows[at]?.[1] ?? 0) - mean;
    const there = (rows[at]?.[other] ?? 0) - mean;
    product += b * there;
    both += (b + there) / 2;
    squares += (b * b + there * there) / 2;
  }
  const centre = both / n;
  const spread = squares / n - centre * centre;
  return spread > 0 ? (product / n - centre * centre) / spread : 0;
}

/** Indices of all factors with bootstrap intervals. All zero where the output never changes. */
export function sobolIndices(
  rows: ReadonlyArray<SaltelliRow>,
  factors: number,
  rng: Pick<Rng, 'integer'>,
): { readonly mean: number; readonly variance: number; readonly indices: ReadonlyArray<SobolIndex> } {
  const { mean, variance, first, total } = estimate(rows, factors, asDrawn(rows.length));
  const intervals = bootstrap(rows.length, rng, (drawn) => {
    const again = estimate(rows, factors, drawn);
    return [...again.first, ...again.total];
  });
  const none: Interval = [0, 0];
  const indices = Array.from({ length: factors }, (_, factor) => ({
    first: first[factor] ?? 0,
    total: total[factor] ?? 0,
    firstInterval: intervals[factor] ?? none,
    totalInterval: intervals[factors + factor] ?? none,
  }));
  return { mean, variance, indices };
}
