import { type LensId, outcomeIndex, type Scenario, streams } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { rulesOfRun } from '../games/series';
import { type Chunk, type Job, mergeAll, runHere, splitRuns } from '../jobs/job';
import { type Estimate, estimateOf, STANDARD_ERRORS } from '../methods';
import { playOut } from '../play-out';
import { director } from '../strategy';
import { neighbour, type Plan, STARTS, strategyOf } from './space';

export interface OutcomesRequest {
  readonly strategies: ReadonlyArray<StrategyFile>;
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
  /** First game; games are numbered from 0 and seeded by their number. */
  readonly from: number;
  readonly runs: number;
}

/** The outcome index of every game, strategy after strategy, in the order of the games. */
export type Outcomes = ReadonlyArray<ReadonlyArray<number>>;

interface OutcomesChunk extends Chunk {
  /** Place in `strategies`. */
  readonly strategy: number;
}

const GAMES_PER_CHUNK = 60;

/** How several strategies end in the same worlds. */
export const outcomesJob: Job<OutcomesRequest, OutcomesChunk, Float64Array, Outcomes> = {
  split: ({ strategies, from, runs }) =>
    strategies.flatMap((_, strategy) =>
      splitRuns(runs, GAMES_PER_CHUNK).map((chunk) => ({ strategy, from: from + chunk.from, runs: chunk.runs })),
    ),

  run(scenario, request, { strategy, from, runs }) {
    const file = request.strategies[strategy];
    if (!file) return new Float64Array(0);
    const lead = director(file);
    return Float64Array.from({ length: runs }, (_, at) => {
      const rules = rulesOfRun(scenario, request, from + at);
      return outcomeIndex(rules, playOut(rules, lead));
    });
  },

  merge(_scenario, request) {
    const chunks = outcomesJob.split(request);
    return mergeAll((parts) =>
      request.strategies.map((_, strategy) =>
        parts.filter((__, at) => chunks[at]?.strategy === strategy).flatMap((part) => [...part]),
      ),
    );
  },
};

export interface SearchOptions {
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
  /** Generations of the climb. */
  readonly steps: number;
  /** Fresh games on which what was found, and every shipped strategy, is measured in the end. */
  readonly runs: number;
}

export interface SearchResult {
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
  readonly steps: number;
  /** Games played in the climb. */
  readonly games: number;
  /** The strategy found: it can be saved, read and played like any other. */
  readonly found: StrategyFile;
  readonly runs: number;
  /** On fresh games, which had no part in the climb. */
  readonly outcome: Estimate;
  /** The best of the shipped strategies in the same games, and by how much the one found is better. */
  readonly best: { readonly strategy: string; readonly outcome: Estimate };
  readonly gain: Estimate;
}

/** Plays strategies in the same worlds: here, in threads or elsewhere. */
export type Play = (request: OutcomesRequest) => Promise<Outcomes>;

export function playHere(scenario: Scenario): Play {
  return async (request) => runHere(outcomesJob, scenario, request);
}

/** Neighbours that each generation tries, and how many of them come into the second round. */
const BROOD = 12;
const KEPT = 3;
/** Games of the first and of both rounds. */
const FIRST = 60;
const BOTH = 300;
/** How far a threshold may jump, as a part of its range: at the start and at the end of the climb. */
const REACH = { first: 0.4, last: 0.12 } as const;
/** A neighbour replaces the plan when it is better by this many standard errors of their difference. */
const BETTER_BY = 1;

/**
 * Climbs over the thresholds and the order of a strategy's acts. Each generation plays the plan and its neighbours in the
 * same new worlds, first a few, then the best of them many, so that no plan is fitted to one set of worlds.
 */
export async function searchThresholds(
  shipped: ReadonlyArray<StrategyFile>,
  options: SearchOptions,
  play: Play,
  progress?: (done: number, total: number) => void,
): Promise<SearchResult> {
  const { lens, turns, seed, steps, runs } = options;
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`A search takes one step or more, not ${steps}.`);
  const draws = streams('search', seed);
  const worlds = { lens, turns, seed: `${seed}.climb` };
  let games = 0;
  const outcomes = (plans: ReadonlyArray<Plan>, from: number, count: number): Promise<Outcomes> => {
    games += plans.length * count;
    return play({ ...worlds, strategies: plans.map((plan) => fileOf(plan, lens)), from, runs: count });
  };
  let plan = bestOf(STARTS, await outcomes(STARTS, 0, BOTH));
  for (let step = 0; step < steps; step += 1) {
    const rng = draws(step, 'neighbours');
    const reach = REACH.first + ((REACH.last - REACH.first) * step) / steps;
    const now = plan;
    const brood = Array.from({ length: BROOD }, () => neighbour(now, rng, reach));
    const from = BOTH * (step + 1);
    const [base = [], ...few] = await outcomes([plan, ...brood], from, FIRST);
    const kept = [...few.entries()]
      .map(([at, row]) => ({ at, mean: estimateOf(less(row, base)).mean }))
      .sort((a, b) => b.mean - a.mean || a.at - b.at)
      .slice(0, KEPT)
      .flatMap(({ at }) => brood.slice(at, at + 1));
    const [more = [], ...many] = await outcomes([plan, ...kept], from + FIRST, BOTH - FIRST);
    // By the second round alone: the first has picked the lucky.
    const ranked = kept
      .map((each, at) => ({ plan: each, gain: estimateOf(less(many[at] ?? [], more)) }))
      .sort((x, y) => y.gain.mean - x.gain.mean);
    const [first] = ranked;
    if (first && isSure(first.gain)) plan = first.plan;
    progress?.(step + 1, steps);
  }
  const found = fileOf(plan, lens);
  const [mine = [], ...others] = await play({
    lens,
    turns,
    seed: `${seed}.fresh`,
    strategies: [found, ...shipped],
    from: 0,
    runs,
  });
  const rivals = shipped
    .map(({ id }, at) => ({ strategy: id, row: others[at] ?? [], outcome: estimateOf(others[at] ?? []) }))
    .sort((a, b) => b.outcome.mean - a.outcome.mean);
  const [rival] = rivals;
  if (!rival) throw new RangeError('A search needs a shipped strategy to be compared with.');
  return {
    lens,
    turns,
    seed,
    steps,
    games,
    found,
    runs,
    outcome: estimateOf(mine),
    best: { strategy: rival.strategy, outcome: rival.outcome },
    gain: estimateOf(less(mine, rival.row)),
  };
}

function fileOf(plan: Plan, lens: LensId): StrategyFile {
  const text = `Found by a search over thresholds and the order of acts, under the lens ${lens}. After a ceasefire it goes on by the same rules.`;
  return strategyOf(plan, `found-${lens}`, `Found by search, ${lens}`, text);
}

function bestOf(plans: ReadonlyArray<Plan>, outcomes: Outcomes): Plan {
  const means = outcomes.map((row) => estimateOf(row).mean);
  const best = means.indexOf(Math.max(...means));
  return plans[best] ?? (plans[0] as Plan);
}

function less(row: ReadonlyArray<number>, base: ReadonlyArray<number>): number[] {
  return row.map((value, at) => value - (base[at] ?? 0));
}

function isSure({ mean, low }: Estimate): boolean {
  return mean > (BETTER_BY * (mean - low)) / STANDARD_ERRORS;
}
