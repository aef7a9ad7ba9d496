import {
  CONSEQUENCES,
  type ConsequenceId,
  ENDINGS,
  type EndingId,
  type GameRecord,
  type LensId,
  type Rules,
  recordOf,
  rulesFor,
  type Scenario,
  type Step,
  type WorldState,
} from '../engine';
import type { StrategyFile } from '../scenario';
import {
  byName,
  Columns,
  consequencesOf,
  INDICATORS,
  type IndicatorId,
  indicatorsOf,
  meanOf,
  quantile,
} from './measure';
import { playOut } from './play-out';
import { type Director, director } from './strategy';

export interface EnsembleOptions {
  readonly lens: LensId;
  readonly runs: number;
  /** Run i is played with the seed `<seed>.<i>`, so runs of two strategies with one seed are pairs. */
  readonly seed: string;
  /** Months of a game. */
  readonly turns: number;
  /** Called after every run with the number of runs done. */
  readonly progress?: (done: number) => void;
}

export interface Spread {
  /** Mean over the runs when month 1 has opened. */
  readonly start: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

export type EndingShares = Readonly<Record<EndingId, number>>;

export interface Ensemble {
  readonly scenario: string;
  readonly strategy: string;
  readonly lens: LensId;
  readonly runs: number;
  readonly seed: string;
  /** Shares of runs, 0 to 1. */
  readonly endings: EndingShares;
  /** At the end of the games. */
  readonly indicators: Readonly<Record<IndicatorId, Spread>>;
  readonly consequences: Readonly<
    Record<ConsequenceId, { readonly p05: number; readonly p50: number; readonly p95: number }>
  >;
}

function checkRuns({ runs }: EnsembleOptions): void {
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`An ensemble has one game or more, not ${runs}.`);
}

function rulesOfRun(scenario: Scenario, options: EnsembleOptions, run: number): Rules {
  const { lens, seed, turns } = options;
  return rulesFor(scenario, { seed: `${seed}.${run}`, lens, turns, mode: 'director' });
}

/** Many games of one strategy. Throws a RangeError when lens, length or number of runs cannot be used. */
export function simulate(scenario: Scenario, strategy: StrategyFile, options: EnsembleOptions): Ensemble {
  checkRuns(options);
  const { lens, runs, seed } = options;
  const lead = director(strategy);
  const starts = new Columns(INDICATORS.length, runs);
  const ends = new Columns(INDICATORS.length, runs);
  const costs = new Columns(CONSEQUENCES.length, runs);
  const endings = new EndingCount();
  for (let run = 0; run < runs; run += 1) {
    const rules = rulesOfRun(scenario, options, run);
    let opened = false;
    const state = playOut(rules, lead, {
      watch(now) {
        if (!opened) starts.add(indicatorsOf(rules, now));
        opened = true;
      },
    });
    ends.add(indicatorsOf(rules, state));
    costs.add(consequencesOf(state));
    endings.add(state);
    options.progress?.(run + 1);
  }
  return {
    scenario: scenario.id,
    strategy: strategy.id,
    lens,
    runs,
    seed,
    endings: endings.shares(),
    indicators: byName(INDICATORS, (index) => spreadOf(starts.column(index), ends.sorted(index))),
    consequences: byName(CONSEQUENCES, (index) => {
      const sorted = costs.sorted(index);
      return { p05: quantile(sorted, 0.05), p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    }),
  };
}

function spreadOf(starts: Float64Array, sorted: Float64Array): Spread {
  return {
    start: meanOf(starts),
    p05: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    mean: meanOf(sorted),
  };
}

class EndingCount {
  readonly #counts = new Map<EndingId, number>();
  #runs = 0;

  add({ ending }: WorldState): void {
    this.#runs += 1;
    if (ending !== undefined) this.#counts.set(ending, (this.#counts.get(ending) ?? 0) + 1);
  }

  shares(): EndingShares {
    return byName(ENDINGS, (_, ending) => (this.#counts.get(ending) ?? 0) / this.#runs);
  }
}

/** One game with all its moves, as a record that can be replayed. */
export function recordRun(
  scenario: Scenario,
  strategy: StrategyFile,
  options: EnsembleOptions,
  run: number,
): GameRecord {
  const rules = rulesOfRun(scenario, options, run);
  const steps: Step[] = [];
  const state = playOut(rules, director(strategy), { keep: (step) => steps.push(step) });
  return recordOf(rules, steps, state);
}

export interface PairedSpread {
  /** Difference within a pair, b less a. */
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** Shares of pairs in which b ends higher, or lower, than a; ties count in neither. */
  readonly up: number;
  readonly down: number;
}

export interface Comparison {
  readonly indicators: Readonly<Record<IndicatorId, PairedSpread>>;
  readonly consequences: Readonly<Record<ConsequenceId, PairedSpread>>;
  readonly endings: { readonly a: EndingShares; readonly b: EndingShares };
}

/**
 * Two strategies in the same worlds: pairs share their seed, so every draw that both need is the same. Throws a
 * RangeError as `simulate` does.
 */
export function compare(scenario: Scenario, a: StrategyFile, b: StrategyFile, options: EnsembleOptions): Comparison {
  checkRuns(options);
  const { runs } = options;
  const arms = [a, b].map((strategy) => ({ lead: director(strategy), endings: new EndingCount() }));
  const indicators = new Columns(INDICATORS.length, runs);
  const consequences = new Columns(CONSEQUENCES.length, runs);
  for (let run = 0; run < runs; run += 1) {
    const rules = rulesOfRun(scenario, options, run);
    const [first, second] = arms.map((arm) => endOf(rules, arm.lead, arm.endings));
    if (!first || !second) continue;
    indicators.add(difference(second.indicators, first.indicators));
    consequences.add(difference(second.consequences, first.consequences));
    options.progress?.(run + 1);
  }
  const [armA, armB] = arms.map((arm) => arm.endings.shares());
  if (!armA || !armB) throw new RangeError('a comparison needs two strategies');
  return {
    indicators: byName(INDICATORS, (index) => pairedSpread(indicators.sorted(index))),
    consequences: byName(CONSEQUENCES, (index) => pairedSpread(consequences.sorted(index))),
    endings: { a: armA, b: armB },
  };
}

function endOf(rules: Rules, lead: Director, endings: EndingCount) {
  const state = playOut(rules, lead);
  endings.add(state);
  return { indicators: indicatorsOf(rules, state), consequences: consequencesOf(state) };
}

function difference(b: Float64Array, a: Float64Array): Float64Array {
  return b.map((value, index) => value - (a[index] ?? 0));
}

function pairedSpread(sorted: Float64Array): PairedSpread {
  let up = 0;
  let down = 0;
  for (const value of sorted) {
    if (value > 0) up += 1;
    else if (value < 0) down += 1;
  }
  return {
    median: quantile(sorted, 0.5),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
    up: up / sorted.length,
    down: down / sorted.length,
  };
}
