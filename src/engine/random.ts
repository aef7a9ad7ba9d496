/**
 * Keyed random streams. A stream belongs to (scenario, seed, turn, purpose, extra): drawing from one never disturbs
 * another, so a new mechanism or a different decision leaves all other draws of a game as they were.
 *
 * Scenario and seed are hashed once, to 128 bits, with the block function of MurmurHash3_x86_128 (A. Appleby, public
 * domain); turn, purpose and extra are mixed in with its finalizer, which is cheap enough to open a stream for a single
 * draw. The result is the state of a xoshiro128++ generator (D. Blackman and S. Vigna, public domain), written out here
 * so that a draw is a few 32-bit operations, the same in every engine.
 */
import { exp, logit, normalQuantile } from './numeric';

/** Draws from one stream. Methods throw a `RangeError` on arguments for which no draw exists. */
export interface Rng {
  /** A number in the open interval (0, 1), an odd multiple of 2^-33. */
  uniform(): number;
  /** Fills a column with uniform draws, the same as one by one. */
  fill(column: Float64Array): void;
  /** Standard normal, by inversion of one uniform draw. */
  normal(): number;
  /** Standard logistic, by inversion of one uniform draw. */
  logistic(): number;
  /** A count with mean `lambda` >= 0; never falls when `lambda` grows and the stream stays (up to a mean of 500). */
  poisson(lambda: number): number;
  /** True with probability p. */
  chance(p: number): boolean;
  /** One of 0 ... n - 1. */
  integer(n: number): number;
  /** One of `list`, each as likely. */
  pick<T>(list: ReadonlyArray<T>): T;
  /** One of `list`, in proportion to `weights` (>= 0, same length, not all zero). */
  weighted<T>(list: ReadonlyArray<T>, weights: ReadonlyArray<number>): T;
  /** Triangular on [low, high] with its peak at mode. */
  triangular(low: number, mode: number, high: number): number;
}

/** What a stream belongs to. `extra` tells apart draws with one purpose, for example by member state. */
export interface StreamKey {
  readonly scenario: string | number;
  readonly seed: string | number;
  readonly turn: number;
  readonly purpose: string;
  readonly extra?: string;
}

/** Opens streams of one game. */
export type Streams = (turn: number, purpose: string, extra?: string) => Rng;

interface Lanes {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
/** Above this mean a Poisson draw is summed from parts: e^-lambda would lose its precision. */
const POISSON_PART = 500;

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** One 128-bit block of MurmurHash3_x86_128. */
function absorb(state: Lanes, k1: number, k2: number, k3: number, k4: number): Lanes {
  let { a, b, c, d } = state;
  a ^= Math.imul(rotate(Math.imul(k1, 0x239b961b), 15), 0xab0e9789);
  a = (Math.imul((rotate(a, 19) + b) | 0, 5) + 0x561ccd1b) | 0;
  b ^= Math.imul(rotate(Math.imul(k2, 0xab0e9789), 16), 0x38b34ae5);
  b = (Math.imul((rotate(b, 17) + c) | 0, 5) + 0x0bcaa747) | 0;
  c ^= Math.imul(rotate(Math.imul(k3, 0x38b34ae5), 17), 0xa1e38b93);
  c = (Math.imul((rotate(c, 15) + d) | 0, 5) + 0x96cd1c35) | 0;
  d ^= Math.imul(rotate(Math.imul(k4, 0xa1e38b93), 18), 0x239b961b);
  d = (Math.imul((rotate(d, 13) + a) | 0, 5) + 0x32ac3b17) | 0;
  return { a, b, c, d };
}

function avalanche(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function absorbText(state: Lanes, text: string, tag: number): Lanes {
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    high = Math.imul(rotate(high, 13) ^ text.charCodeAt(i), 0x9e3779b1);
  }
  return absorb(state, hashOfText(text), high, text.length, tag);
}

/** FNV-1a over UTF-16 units. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One stream, by xoshiro128++. Exported so that a test can hold it to the published numbers. */
export class Stream implements Rng {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  /** The state: four 32-bit words, not all zero. */
  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  /** The next 32 bits, as a whole number from 0. */
  bits(): number {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = (d << 11) | (d >>> 21);
    return result;
  }

  uniform(): number {
    return (this.bits() + 0.5) * TWO_POW_MINUS_32;
  }

  fill(column: Float64Array): void {
    for (let at = 0; at < column.length; at += 1) column[at] = this.uniform();
  }

  normal(): number {
    return normalQuantile(this.uniform());
  }

  logistic(): number {
    return logit(this.uniform());
  }

  poisson(lambda: number): number {
    if (!(lambda >= 0 && lambda < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a Poisson mean must be a number from 0, not ${lambda}`);
    }
    let count = 0;
    let rest = lambda;
    for (; rest > POISSON_PART; rest -= POISSON_PART) count += this.#poissonPart(POISSON_PART);
    return count + this.#poissonPart(rest);
  }

  #poissonPart(lambda: number): number {
    let left = this.uniform();
    let term = exp(-lambda);
    let count = 0;
    // Rounding may leave a rest above the whole tail: stop where the terms vanish.
    while (left > term && term > 0) {
      left -= term;
      count += 1;
      term *= lambda / count;
    }
    return count;
  }

  chance(p: number): boolean {
    return this.uniform() < p;
  }

  integer(n: number): number {
    if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`cannot draw one of ${n} things`);
    return Math.floor(this.uniform() * n);
  }

  pick<T>(list: ReadonlyArray<T>): T {
    const index = this.integer(list.length);
    return list[index] as T;
  }

  weighted<T>(list: ReadonlyArray<T>, weights: ReadonlyArray<number>): T {
    if (list.length !== weights.length) throw new RangeError('every item needs one weight');
    let total = 0;
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] as number;
      if (!(weight >= 0)) throw new RangeError(`a weight must not be ${weight}`);
      total += weight;
    }
    if (!(total > 0)) throw new RangeError('no item has a weight above zero');
    let left = this.uniform() * total;
    let chosen = -1;
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      chosen = i;
      left -= weight;
      if (left < 0) break;
    }
    return list[chosen] as T;
  }

  triangular(low: number, mode: number, high: number): number {
    if (!(low <= mode && mode <= high)) throw new RangeError(`not in order: ${low}, ${mode}, ${high}`);
    const span = high - low;
    if (span === 0) return low;
    const u = this.uniform();
    return u * span < mode - low
      ? low + Math.sqrt(u * span * (mode - low))
      : high - Math.sqrt((1 - u) * span * (high - mode));
  }
}

const TAG = { scenario: 1, seed: 2 } as const;

/** Opens the streams of one game; the part of the key that a game does not change is hashed once. */
export function streams(scenario: string | number, seed: string | number): Streams {
  const start: Lanes = { a: 0, b: 0, c: 0, d: 0 };
  const { a, b, c, d } = absorbText(absorbText(start, String(scenario), TAG.scenario), String(seed), TAG.seed);
  return (turn, purpose, extra) => {
    const x = avalanche(a ^ hashOfText(purpose));
    const y = avalanche((b + x) ^ Math.imul(turn, 0x9e3779b1));
    const z = avalanche((c + y) ^ (extra === undefined ? 0 : hashOfText(extra)));
    const w = avalanche(d + z);
    // A generator whose state is all zero yields zeros for ever.
    return new Stream(x + w, y + w, z + w, (w | x | y | z) === 0 ? 1 : w);
  };
}

/** Opens one stream. */
export function stream(key: StreamKey): Rng {
  return streams(key.scenario, key.seed)(key.turn, key.purpose, key.extra);
}
