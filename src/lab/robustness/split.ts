import { PURE_LENSES } from '../../engine';
import { splitRuns } from '../jobs/job';
import { CONTEXTS } from './contexts';
import { LONG } from './measured';
import type { RobustnessChunk, RobustnessRequest } from './request';
import { GAMES_PER_WORLD, READINGS, type Reading } from './worlds';

// Games of each piece, as shares of the runs asked for.
/** Long games beside shorter ones. */
const LONG_SHARE = 0.4;
/** Worlds of crossed readings, in which the search for failure is made: more of them, since it needs many. */
const CROSSED_SHARE = 3;
/** Games on which every blow is forced. */
const INJECT_SHARE = 0.15;
/** What an act is worth lies in few games that end otherwise: it takes many pairs to tell. */
const OPTION_SHARE = 2;

/** Pieces of some hundred games each. */
const SIZE = { games: 4 * GAMES_PER_WORLD, injects: 10, options: 100 } as const;

export function splitRobustness(request: RobustnessRequest): ReadonlyArray<RobustnessChunk> {
  const { runs, turns, strategies, only } = request;
  if (strategies.length < 2) throw new RangeError('Robustness compares two strategies or more.');
  const games = (reading: Reading, months: number, share: number): RobustnessChunk[] =>
    splitRuns(part(runs, share), SIZE.games).map((chunk) => ({ ...chunk, part: 'games', reading, turns: months }));
  const asked = READINGS.flatMap((reading) => games(reading, turns, reading === 'crossed' ? CROSSED_SHARE : 1));
  const withLonger = turns < LONG && only === undefined;
  const longer = withLonger ? PURE_LENSES.flatMap((lens) => games(lens, LONG, LONG_SHARE)) : [];
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
