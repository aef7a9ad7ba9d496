import { outcomeIndex, ownScore, type Scenario } from '../../engine';
import { type Chunk, type Job, mergeAll } from '../jobs/job';
import { meanOf, quantile } from '../measure';
import { estimateOf, sequentialHalving } from '../methods';
import { director } from '../strategy';
import { imagine } from './imagine';
import { ADVICE_MEASURES, type Advice, type AdviceRequest, type AdviceRow, type AdviceSpread } from './request';

/** More games than this are more than one chunk should be. */
const MOST_ADVICE_GAMES = 20_000;

/**
 * Weighs the options of a seat in imagined games: all of them in the same few worlds, then the better half in more, until
 * two are left. Each round needs the one before, so the whole job is one chunk.
 */
export const adviceJob: Job<AdviceRequest, Chunk, Advice, Advice> = {
  split({ games, options, seen }) {
    if (!Number.isInteger(games) || games < options.length || games > MOST_ADVICE_GAMES) {
      throw new RangeError(
        `Weighing ${options.length} options takes ${options.length} to ${MOST_ADVICE_GAMES} games, not ${games}.`,
      );
    }
    if (options.length === 0) throw new RangeError('There are no options to weigh.');
    if (seen.ending !== undefined) throw new RangeError('This game is over: there is nothing left to weigh.');
    return [{ from: 0, runs: games }];
  },
  run: (scenario, request) => weigh(scenario, request),
  merge: () =>
    mergeAll(([advice]) => {
      if (!advice) throw new RangeError('advice comes in one part');
      return advice;
    }),
};

/** A smaller difference, in points, is none worth the name. */
const LEAST_DIFFERENCE = 0.1;
/** Fewer worlds say too little of a difference. */
const LEAST_WORLDS = 10;

/** Results of one option by world: world 0 first. */
interface Tried {
  readonly outcome: number[];
  readonly own: number[];
}

function weigh(scenario: Scenario, request: AdviceRequest): Advice {
  const { options, seat, objectives, by, games, seen, lens, strategy, seed } = request;
  if (!ADVICE_MEASURES.includes(by)) throw new RangeError(`Options are ordered by outcome or own, not by ${by}.`);
  const lead = director(strategy);
  const tried: Tried[] = options.map(() => ({ outcome: [], own: [] }));
  const { order, pulls } = sequentialHalving(options.length, games, (arm, world) => {
    const option = options[arm] ?? { type: 'nothing' };
    const { rules, state } = imagine(scenario, request, lead, world, option);
    const outcome = outcomeIndex(rules, state);
    const own = ownScore(rules, state, seat, objectives);
    tried[arm]?.outcome.push(outcome);
    tried[arm]?.own.push(own);
    return by === 'own' ? own : outcome;
  });
  const first = tried[order[0] ?? 0]?.[by] ?? [];
  const rows = order.map((arm, place): AdviceRow => {
    const { outcome = [], own = [] } = tried[arm] ?? {};
    const values = by === 'own' ? own : outcome;
    const behind = values.map((value, world) => (first[world] ?? 0) - value);
    const { mean, low, high } = estimateOf(behind);
    const interval = behind.length > 1 ? ([low, high] as const) : undefined;
    const known = place > 0 && behind.length >= LEAST_WORLDS && mean >= LEAST_DIFFERENCE;
    return {
      option: options[arm] ?? { type: 'nothing' },
      games: values.length,
      outcome: spreadOf(outcome),
      ...(objectives.length > 0 ? { own: spreadOf(own) } : {}),
      behind: { mean, ...(interval ? { interval } : {}) },
      apart: known && interval !== undefined && interval[0] > 0,
    };
  });
  const played = pulls.reduce((sum, each) => sum + each, 0);
  return { seat, month: seen.month, lens, strategy: strategy.id, by, seed, games: played, rows };
}

function spreadOf(values: ReadonlyArray<number>): AdviceSpread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => quantile(sorted, share);
  return { mean: meanOf(values), p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}
