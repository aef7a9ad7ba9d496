import type { Rng } from '../../engine';
import { meanOf } from '../measure';
import { bootstrap } from '../methods';

type Pair = readonly [number, number];

/**
 * The share of luck in the variance, from pairs of results with the same numbers and other luck (one-way analysis of
 * variance): what differs within pairs, of that and of what differs between them beyond it.
 */
function luckOf(pairs: ReadonlyArray<Pair>) {
  const mean = meanOf(pairs.flat());
  const within = meanOf(pairs.map(([a, b]) => ((a - b) * (a - b)) / 2));
  const apart = pairs.map(([a, b]) => (a + b) / 2 - mean).reduce((sum, each) => sum + each * each, 0);
  const numbers = pairs.length > 1 ? Math.max(0, apart / (pairs.length - 1) - within / 2) : 0;
  const variance = within + numbers;
  return { mean, deviation: Math.sqrt(variance), total: variance > 0 ? within / variance : 0 };
}

/** The same with an interval of the share. */
export function luckIn(pairs: ReadonlyArray<Pair>, rng: Pick<Rng, 'integer'>) {
  const [totalInterval = [0, 1] as const] = bootstrap(pairs.length, rng, (drawn) => {
    const again = Array.from(drawn, (at) => pairs[at] ?? ([0, 0] as const));
    return [luckOf(again).total];
  });
  return { ...luckOf(pairs), totalInterval };
}
