import type { PureLensId, Scenario } from '../../engine';
import type { StrategyFile } from '../../scenario';
import type { Chunk } from '../jobs/job';
import type { Reading, Worlds } from './worlds';

export interface RobustnessRequest extends Worlds {
  /** Games of each strategy under each lens. */
  readonly runs: number;
  /** The strategies that are compared. */
  readonly strategies: ReadonlyArray<StrategyFile>;
  /** All that the scenario ships: acts are measured beside them, and a demand that names another cannot be asked. */
  readonly shipped: ReadonlyArray<StrategyFile>;
  /** Blows from outside, each forced upon every strategy. */
  readonly injects: ReadonlyArray<string>;
  /** Which pieces are measured, and in games of the length asked for alone; all of them, and longer games, when left out. */
  readonly only?: ReadonlyArray<RobustnessChunk['part']>;
}

/** A piece of the measurement: whole games, games with a blow forced upon them, or pairs with and without an act. */
export type RobustnessChunk = Chunk &
  (
    | { readonly part: 'games'; readonly reading: Reading; readonly turns: number }
    | { readonly part: 'injects'; readonly lens: PureLensId; readonly strategy: number }
    | { readonly part: 'options'; readonly context: number }
  );

/** Everything that can be measured. */
export function requestOf(
  scenario: Pick<Scenario, 'injects'>,
  strategies: ReadonlyArray<StrategyFile>,
  shipped: ReadonlyArray<StrategyFile>,
  series: Worlds & { readonly runs: number },
): RobustnessRequest {
  const { seed, turns, runs, fixed } = series;
  return {
    seed,
    turns,
    runs,
    ...(fixed ? { fixed } : {}),
    strategies,
    shipped,
    injects: scenario.injects.map(({ id }) => id),
  };
}
