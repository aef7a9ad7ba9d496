/**
 * Sequential halving (Z. Karnin, T. Koren and O. Somekh, 2013): finds the best of several arms with a fixed number of
 * pulls. Each round pulls all arms that are left equally often, then drops the worse half. Pulls of earlier rounds count
 * on, so each round but the last spends half of what is left instead of an equal part: what it drops is lost for good.
 */
export interface Halving {
  /** Arms from best to worst: by round of their dropping, then by mean. */
  readonly order: ReadonlyArray<number>;
  /** Pulls that each arm got, by arm. */
  readonly pulls: ReadonlyArray<number>;
}

/**
 * `pull(arm, index)` is handed how often the arm was pulled before: arms can then be compared in the same worlds. The
 * budget is spent to at most its size; every arm is pulled once at the least.
 */
export function sequentialHalving(arms: number, budget: number, pull: (arm: number, index: number) => number): Halving {
  const sums = new Float64Array(arms);
  const pulls = Array.from({ length: arms }, () => 0);
  const mean = (arm: number) => (sums[arm] ?? 0) / Math.max(1, pulls[arm] ?? 0);
  let left = Array.from({ length: arms }, (_, arm) => arm);
  const dropped: number[] = [];
  const rounds = roundsFor(arms);
  let rest = budget;
  for (let round = 0; round < rounds; round += 1) {
    const share = round === rounds - 1 ? rest : rest / 2;
    const each = Math.max(1, Math.floor(share / left.length));
    rest -= each * left.length;
    for (const arm of left) {
      for (let more = each; more > 0; more -= 1) {
        const index = pulls[arm] ?? 0;
        sums[arm] = (sums[arm] ?? 0) + pull(arm, index);
        pulls[arm] = index + 1;
      }
    }
    // Arms that are alike stay in the order in which they were given.
    left.sort((a, b) => mean(b) - mean(a) || a - b);
    const kept = Math.ceil(left.length / 2);
    dropped.unshift(...left.slice(kept));
    left = left.slice(0, kept);
  }
  return { order: [...left, ...dropped], pulls };
}

/** Halvings until one is left, one at the least. */
function roundsFor(arms: number): number {
  let rounds = 0;
  for (let left = arms; left > 1; left = Math.ceil(left / 2)) rounds += 1;
  return Math.max(1, rounds);
}
