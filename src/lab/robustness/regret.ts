import { meanOf, quantile } from '../measure';
import { GAMES_PER_WORLD, type Games } from './worlds';

/** Points of the outcome index that a line of play ends behind the best one of the same world. */
export interface Regret {
  readonly mean: number;
  /** In nine of ten worlds it is smaller. */
  readonly p90: number;
  readonly max: number;
}

/** Mean outcome in world after world. */
function outcomesByWorld(games: Games): number[] {
  const outcomes = games.column('outcome');
  const worlds = Math.ceil(outcomes.length / GAMES_PER_WORLD);
  return Array.from({ length: worlds }, (_, world) => {
    const own = outcomes.slice(world * GAMES_PER_WORLD, (world + 1) * GAMES_PER_WORLD);
    return meanOf(own);
  });
}

/** Regret of every strategy in every world of a lens. */
export function regrets(strategies: ReadonlyArray<Games>): ReadonlyArray<ReadonlyArray<number>> {
  const means = strategies.map(outcomesByWorld);
  const worlds = means[0]?.length ?? 0;
  const best = Array.from({ length: worlds }, (_, world) => Math.max(...means.map((own) => own[world] ?? 0)));
  return means.map((own) => own.map((value, world) => (best[world] ?? 0) - value));
}

export function regretOf(values: ReadonlyArray<number>): Regret {
  const sorted = values.toSorted((a, b) => a - b);
  return { mean: meanOf(sorted), p90: quantile(sorted, 0.9), max: sorted[sorted.length - 1] ?? 0 };
}
