/**
 * Exact counting over all coalitions of up to 28 members, for any whole weights: the members are split into two
 * halves, the subsets of each half are listed by number of members and sorted by weight, and the pairs that reach a
 * threshold are found by walking two sorted lists towards each other (E. Horowitz and S. Sahni, 1974). A generating
 * function over weights gives the same sums; this needs no table as long as the total population.
 */
import type { Thresholds } from './rules';

/** Subsets of one half with one number of members, lightest first. */
interface SubsetList {
  readonly weights: Float64Array;
  /** Bit i stands for the half's i-th member. */
  readonly masks: Uint16Array;
}

interface Half {
  /** Positions of the half's members in the list that was split. */
  readonly members: ReadonlyArray<number>;
  /** By number of members. */
  readonly lists: ReadonlyArray<SubsetList>;
}

export interface Halves {
  readonly size: number;
  readonly first: Half;
  readonly second: Half;
}

/** A coalition wins with `members` members of at least `population`, or with `membersAlone` of any population. */
export type WinningTest = Thresholds;

const MASK_SPAN = 16384;

function listSubsets(members: ReadonlyArray<number>, weights: ReadonlyArray<number>): Half {
  // Weight and mask share one number, so that the native numeric sort orders both.
  let keys: number[][] = [[0]];
  members.forEach((member, bit) => {
    const step = (weights[member] ?? 0) * MASK_SPAN + (1 << bit);
    const longer = keys.map((list) => list.map((key) => key + step));
    keys = [...keys, []].map((list, count) => [...list, ...(longer[count - 1] ?? [])]);
  });
  const lists = keys.map((list) => {
    const sorted = Float64Array.from(list).sort();
    return {
      weights: sorted.map((key) => Math.floor(key / MASK_SPAN)),
      masks: Uint16Array.from(sorted, (key) => key % MASK_SPAN),
    };
  });
  return { members, lists };
}

/** Prepares the weights, whole numbers from 0, of at most 28 members. */
export function splitInHalves(weights: ReadonlyArray<number>): Halves {
  const positions = weights.map((_, index) => index);
  return {
    size: weights.length,
    first: listSubsets(
      positions.filter((index) => index % 2 === 1),
      weights,
    ),
    second: listSubsets(
      positions.filter((index) => index % 2 === 0),
      weights,
    ),
  };
}

/**
 * For every subset of `half`, lightest first, the place in `partner` from which the pair wins; `partner.length` where
 * no pair does.
 */
function winningFrom(list: SubsetList, partner: SubsetList, count: number, test: WinningTest): Uint16Array {
  const from = new Uint16Array(list.weights.length);
  const length = partner.weights.length;
  if (count < test.members) return from.fill(length);
  if (count >= test.membersAlone) return from;
  let place = length;
  for (let i = 0; i < from.length; i += 1) {
    const missing = test.population - (list.weights[i] ?? 0);
    while (place > 0 && (partner.weights[place - 1] ?? 0) >= missing) place -= 1;
    from[i] = place;
  }
  return from;
}

export interface WinningCounts {
  /** Winning coalitions by number of members. */
  readonly bySize: ReadonlyArray<number>;
  /** For each member, the winning coalitions with it by number of members. */
  readonly withMember: ReadonlyArray<ReadonlyArray<number>>;
}

function countForHalf(half: Half, other: Half, test: WinningTest, withMember: number[][], bySize: number[]): void {
  half.lists.forEach((list, count) => {
    other.lists.forEach((partner, partnerCount) => {
      const size = count + partnerCount;
      const from = winningFrom(list, partner, size, test);
      let sum = 0;
      const byBit = half.members.map(() => 0);
      for (let i = 0; i < from.length; i += 1) {
        const pairs = partner.weights.length - (from[i] ?? 0);
        const mask = list.masks[i] ?? 0;
        sum += pairs;
        for (let bit = 0; bit < byBit.length; bit += 1) {
          if ((mask >> bit) & 1) byBit[bit] = (byBit[bit] ?? 0) + pairs;
        }
      }
      bySize[size] = (bySize[size] ?? 0) + sum;
      half.members.forEach((member, bit) => {
        const row = withMember[member];
        if (row !== undefined) row[size] = (row[size] ?? 0) + (byBit[bit] ?? 0);
      });
    });
  });
}

/** Counts the winning coalitions, all of them and those with each member. */
export function countWinning(halves: Halves, test: WinningTest): WinningCounts {
  const zeros = (): number[] => Array.from({ length: halves.size + 1 }, () => 0);
  const withMember = Array.from({ length: halves.size }, zeros);
  const bySize = zeros();
  countForHalf(halves.first, halves.second, test, withMember, bySize);
  // The second half only adds its members: the coalitions are the same.
  countForHalf(halves.second, halves.first, test, withMember, zeros());
  return { bySize, withMember };
}

/** The mass of every subset in a half: the product of `inside` for its members and `outside` for the others. */
function subsetMasses(half: Half, inside: ReadonlyArray<number>, outside: ReadonlyArray<number>): Float64Array {
  const masses = new Float64Array(1 << half.members.length);
  masses[0] = 1;
  half.members.forEach((member, bit) => {
    const isIn = inside[member] ?? 0;
    const isOut = outside[member] ?? 0;
    for (let mask = 0; mask < 1 << bit; mask += 1) {
      const mass = masses[mask] ?? 0;
      masses[mask | (1 << bit)] = mass * isIn;
      masses[mask] = mass * isOut;
    }
  });
  return masses;
}

function tailSums(list: SubsetList, masses: Float64Array): Float64Array {
  const sums = new Float64Array(list.masks.length + 1);
  for (let i = list.masks.length - 1; i >= 0; i -= 1) {
    sums[i] = (sums[i + 1] ?? 0) + (masses[list.masks[i] ?? 0] ?? 0);
  }
  return sums;
}

/**
 * The mass of all winning coalitions when each member is independently in with mass `inside` and out with mass
 * `outside`; with chances that add up to one, the probability that the coalition wins.
 */
export function winningMass(
  halves: Halves,
  test: WinningTest,
  inside: ReadonlyArray<number>,
  outside: ReadonlyArray<number>,
): number {
  const firstMasses = subsetMasses(halves.first, inside, outside);
  const secondMasses = subsetMasses(halves.second, inside, outside);
  const tails = halves.second.lists.map((list) => tailSums(list, secondMasses));
  let total = 0;
  halves.first.lists.forEach((list, count) => {
    halves.second.lists.forEach((partner, partnerCount) => {
      const size = count + partnerCount;
      if (size < test.members) return;
      const from = winningFrom(list, partner, size, test);
      const tail = tails[partnerCount];
      for (let i = 0; i < from.length; i += 1) {
        total += (firstMasses[list.masks[i] ?? 0] ?? 0) * (tail?.[from[i] ?? 0] ?? 0);
      }
    });
  });
  return total;
}
