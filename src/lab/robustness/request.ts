import { PURE_LENSES, type PureLensId, type Scenario } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { type Chunk, splitRuns } from '../jobs/job';
import { CONTEXTS } from './contexts';
import { GAMES_PER_WORLD, READINGS, type Reading, type Worlds } from './worlds';

export interface RobustnessRequest extends Worlds {
  /** Games of each strategy under each lens. */
  readonly runs: number;
  /** The strategies that are compared. */
  readonly strategies: ReadonlyArray<StrategyFile>;
  /** All that the scenario ships, beside which acts are measured. */
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

/** Measured beside the length that was asked for: how far the best line of play gets with half a year more. */
const LONGER = 18;

/** Shares of the runs that go into the longer games and into each blow. */
const LONG_SHARE = 0.4;
/** Worlds of crossed readings, in which the search for failure is made: more of them, since it needs many. */
const CROSSED_SHARE = 3;
const INJECT_SHARE = 0.15;
/** What an act is worth lies in few games that end otherwise: it takes many pairs to tell. */
const OPTION_SHARE = 2;

/** Pieces of some hundred games each. */
const SIZE = { games: 4 * GAMES_PER_WORLD, injects: 10, options: 100 } as const;

export function requestOf(
  scenario: Scenario,
  strategies: ReadonlyArray<StrategyFile>,
  shipped: ReadonlyArray<StrategyFile>,
  series: Worlds & { readonly runs: number },
): RobustnessRequest {
  const { seed, turns, runs } = series;
  return { seed, turns, runs, strategies, shipped, injects: scenario.injects.map(({ id }) => id) };
}

export function splitRobustness(request: RobustnessRequest): ReadonlyArray<RobustnessChunk> {
  const { runs, turns, strategies, only } = request;
  if (strategies.length < 2) throw new RangeError('Robustness compares two strategies or more.');
  const games = (reading: Reading, months: number, share: number): RobustnessChunk[] =>
    splitRuns(part(runs, share), SIZE.games).map((chunk) => ({ ...chunk, part: 'games', reading, turns: months }));
  const asked = READINGS.flatMap((reading) => games(reading, turns, reading === 'crossed' ? CROSSED_SHARE : 1));
  const withLonger = turns < LONGER && only === undefined;
  const longer = withLonger ? PURE_LENSES.flatMap((lens) => games(lens, LONGER, LONG_SHARE)) : [];
  const blows = PURE_LENSES.flatMap((lens) =>
    strategies.flatMap((_, strategy) =>
      splitRuns(part(runs, INJECT_SHARE), SIZE.injects).map(
        (chunk): RobustnessChunk => ({ ...chunk, part: 'injects', lens, strategy }),
      ),
    ),
  );
  const acts = CONTEXTS.flatMap((_, context) =>
    splitRuns(part(runs, OPTION_SHARE), SIZE.options).map(
      (chunk): RobustnessChunk => ({ ...chunk, part: 'options', context }),
    ),
  );
  const all = [...asked, ...longer, ...blows, ...acts];
  return only ? all.filter((chunk) => only.includes(chunk.part)) : all;
}

function part(runs: number, share: number): number {
  return Math.max(1, Math.ceil(runs * share));
}
