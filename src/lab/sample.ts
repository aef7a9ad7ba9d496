import { quantile } from './measure';

/** Up to this many values a sample keeps every one, and its quantiles are exact. */
const EXACT_MOST = 10_000;
/** Beyond, values are counted on a grid with so many lines per unit: quantiles are within half a line, 0.001. */
const LINES = 512;

/** Shares below which the quantiles of every summary lie. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/**
 * Counts of values on a grid, in memory that does not grow with their number. The counts are whole numbers, so the
 * order of values does not matter. The usual sketches are no help here: their logarithms differ between engines in the
 * last bit, or they take no negative numbers.
 */
export class GridCounts {
  readonly #lines: number;
  #counts = new Uint32Array(64);
  /** Line of the first count. */
  #first = 0;
  #total = 0;

  /** @param lines of the grid per unit: quantiles are within half a line of the exact ones */
  constructor(lines: number) {
    this.#lines = lines;
  }

  add(value: number): void {
    // Rounded away from 0 on both sides, so that b less a mirrors a less b.
    const line = value < 0 ? -Math.floor(0.5 - value * this.#lines) : Math.floor(value * this.#lines + 0.5);
    let at = line - this.#first;
    if (!(at >= 0 && at < this.#counts.length)) at = this.#makeRoom(line);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#total += 1;
  }

  #makeRoom(line: number): number {
    if (!Number.isSafeInteger(line)) throw new RangeError('a sample takes finite numbers only');
    if (this.#total === 0) {
      this.#first = line - (this.#counts.length >> 1);
      return line - this.#first;
    }
    const last = this.#first + this.#counts.length - 1;
    const spare = this.#counts.length >> 1;
    const first = line < this.#first ? line - spare : this.#first;
    const wider = new Uint32Array((line > last ? line + spare : last) - first + 1);
    wider.set(this.#counts, this.#first - first);
    this.#counts = wider;
    this.#first = first;
    return line - first;
  }

  /** The values below which the shares `at`, in ascending order, lie: interpolated between neighbours. */
  quantiles(at: ReadonlyArray<number>): number[] {
    const ranks = at.map((share) => share * (this.#total - 1));
    const found: number[] = [];
    let line = -1;
    let below = 0;
    const valueAt = (rank: number): number => {
      while (below <= rank && line < this.#counts.length - 1) {
        line += 1;
        below += this.#counts[line] ?? 0;
      }
      return (this.#first + line) / this.#lines;
    };
    for (const rank of ranks) {
      const floor = Math.floor(rank);
      const low = valueAt(floor);
      const part = rank - floor;
      if (part === 0) {
        found.push(low);
        continue;
      }
      const high = this.#nextFrom(line, below, floor + 1);
      found.push(low + part * (high - low));
    }
    return found;
  }

  /** The value of a rank just above one that has been found. */
  #nextFrom(line: number, below: number, rank: number): number {
    let at = line;
    let sum = below;
    while (sum <= rank && at < this.#counts.length - 1) {
      at += 1;
      sum += this.#counts[at] ?? 0;
    }
    return (this.#first + at) / this.#lines;
  }
}

/** Values of one thing over many games: exact for a few, counted on a fine grid for many. */
export class Sample {
  #values = new Float64Array(256);
  #grid: GridCounts | undefined;
  #count = 0;
  #sum = 0;

  add(value: number): void {
    this.#sum += value;
    if (this.#grid) this.#grid.add(value);
    else this.#keep(value);
    this.#count += 1;
  }

  #keep(value: number): void {
    if (this.#count === EXACT_MOST) {
      this.#grid = new GridCounts(LINES);
      for (const kept of this.#values.subarray(0, this.#count)) this.#grid.add(kept);
      this.#grid.add(value);
      this.#values = new Float64Array(0);
      return;
    }
    if (this.#count === this.#values.length) {
      const wider = new Float64Array(Math.min(EXACT_MOST, 4 * this.#count));
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#count] = value;
  }

  /** In the order in which the values came. */
  get mean(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count;
  }

  quantiles(at: ReadonlyArray<number> = QUANTILES): number[] {
    if (this.#grid) return this.#grid.quantiles(at);
    const sorted = this.#values.slice(0, this.#count).sort();
    return at.map((share) => quantile(sorted, share));
  }
}

/** Samples of several things, filled row by row. */
export class Samples {
  readonly #samples: ReadonlyArray<Sample>;

  constructor(width: number) {
    this.#samples = Array.from({ length: width }, () => new Sample());
  }

  /** Rows one after the other in one list. */
  addRows(values: Float64Array): void {
    const width = this.#samples.length;
    for (const [column, sample] of this.#samples.entries()) {
      for (let at = column; at < values.length; at += width) sample.add(values[at] ?? 0);
    }
  }

  column(index: number): Sample {
    return this.#samples[index] ?? new Sample();
  }
}
