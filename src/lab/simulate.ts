import { type GameRecord, recordOf, type Scenario, type Step } from '../engine';
import type { StrategyFile } from '../scenario';
import { type Comparison, compareJob } from './games/compare';
import { type Ensemble, ensembleJob } from './games/ensemble';
import { rulesOfRun, type Series } from './games/series';
import { runHere } from './jobs/job';
import { playOut } from './play-out';
import { director } from './strategy';

export interface SeriesOptions extends Series {
  /** Called now and then with the number of runs done. */
  readonly progress?: (done: number) => void;
}

/** Many games of one strategy. Throws a RangeError when lens, length or number of runs cannot be used. */
export function simulate(scenario: Scenario, strategy: StrategyFile, options: SeriesOptions): Ensemble {
  const { progress, ...series } = options;
  return runHere(ensembleJob, scenario, { ...series, strategy }, progress);
}

/** Two strategies in the same worlds. Throws a RangeError as `simulate` does. */
export function compare(scenario: Scenario, a: StrategyFile, b: StrategyFile, options: SeriesOptions): Comparison {
  const { progress, ...series } = options;
  return runHere(compareJob, scenario, { ...series, a, b }, progress);
}

/** One game with all its moves, as a record that can be replayed. */
export function recordRun(scenario: Scenario, strategy: StrategyFile, series: Series, run: number): GameRecord {
  const rules = rulesOfRun(scenario, series, run);
  const steps: Step[] = [];
  const state = playOut(rules, director(strategy), { keep: (step) => steps.push(step) });
  return recordOf(rules, steps, state);
}
