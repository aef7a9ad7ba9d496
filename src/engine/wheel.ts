import type { Rng } from './random';

/** Most turns of the wheel before the things that can be had are weighed one by one. */
const TURNS = 8;

/**
 * Things with fixed weights to draw from again and again. Which of them can be had changes: the wheel is turned until it
 * stops at one that can, which comes to the same chances as weighing those that can, and asks about few of them.
 */
export class Wheel<T> {
  readonly #things: ReadonlyArray<T>;
  readonly #weights: ReadonlyArray<number>;
  /** Sums of the weights up to each thing. */
  readonly #sums: ReadonlyArray<number>;
  readonly #total: number;
  readonly #turns: number;

  constructor(things: ReadonlyArray<T>, weightOf: (thing: T) => number) {
    this.#things = things.filter((thing) => weightOf(thing) > 0);
    this.#weights = this.#things.map(weightOf);
    let total = 0;
    this.#sums = this.#weights.map((weight) => {
      total += weight;
      return total;
    });
    this.#total = total;
    this.#turns = Math.min(TURNS, this.#things.length);
  }

  /**
   * One thing, in proportion to its weight times the share of it that can be had now (0 to 1); `undefined` when there
   * is none. What the share depends on is handed on, so that no function has to be made for a draw.
   */
  spin<World>(rng: Rng, shareOf: (thing: T, world: World) => number, world: World): T | undefined {
    for (let turn = 0; turn < this.#turns; turn += 1) {
      const thing = this.#things[this.#stop(rng.uniform() * this.#total)] as T;
      const share = shareOf(thing, world);
      if (share >= 1 || (share > 0 && rng.chance(share))) return thing;
    }
    return this.#weigh(rng, shareOf, world);
  }

  #weigh<World>(rng: Rng, shareOf: (thing: T, world: World) => number, world: World): T | undefined {
    const weights: number[] = [];
    let most = 0;
    for (let at = 0; at < this.#things.length; at += 1) {
      const weight = (this.#weights[at] as number) * shareOf(this.#things[at] as T, world);
      weights.push(weight);
      most = Math.max(most, weight);
    }
    return most > 0 ? rng.weighted(this.#things, weights) : undefined;
  }

  /** The first place at which the sum of weights passes `mark`. */
  #stop(mark: number): number {
    let low = 0;
    let high = this.#things.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] as number) > mark) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
