import { CONSEQUENCES, type ConsequenceId, type LensId } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
import { byName, INDICATORS, type IndicatorId, indicatorsOf } from '../measure';
import { playOut } from '../play-out';
import { Samples } from '../sample';
import { director } from '../strategy';
import {
  EndingCounts,
  type EndingShares,
  type EndRows,
  endRows,
  GAMES_PER_CHUNK,
  rulesOfRun,
  type Series,
  writeEnd,
} from './series';

export interface EnsembleRequest extends Series {
  readonly strategy: StrategyFile;
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

export interface Ensemble {
  readonly scenario: string;
  readonly strategy: string;
  readonly lens: LensId;
  readonly runs: number;
  readonly seed: string;
  readonly endings: EndingShares;
  /** At the end of the games. */
  readonly indicators: Readonly<Record<IndicatorId, Spread>>;
  readonly consequences: Readonly<
    Record<ConsequenceId, { readonly p05: number; readonly p50: number; readonly p95: number }>
  >;
}

export interface EnsemblePart extends EndRows {
  /** Sums over the games of the chunk when month 1 has opened, in the order of `INDICATORS`. */
  readonly starts: Float64Array;
}

/** Many games of one strategy. */
export const ensembleJob: Job<EnsembleRequest, Chunk, EnsemblePart, Ensemble> = {
  split: ({ runs }) => splitRuns(runs, GAMES_PER_CHUNK),

  run(scenario, request, { from, runs }) {
    const lead = director(request.strategy);
    const starts = new Float64Array(INDICATORS.length);
    const rows = endRows(runs);
    for (let game = 0; game < runs; game += 1) {
      const rules = rulesOfRun(scenario, request, from + game);
      let opened = false;
      const state = playOut(rules, lead, {
        watch(now) {
          if (opened) return;
          opened = true;
          for (const [index, value] of indicatorsOf(rules, now).entries()) starts[index] = (starts[index] ?? 0) + value;
        },
      });
      writeEnd(rows, rules, state, game);
    }
    return { ...rows, starts };
  },

  merge(scenario, { strategy, lens, runs, seed }) {
    const starts = new Float64Array(INDICATORS.length);
    const ends = new Samples(INDICATORS.length);
    const costs = new Samples(CONSEQUENCES.length);
    const endings = new EndingCounts();
    return {
      add(part) {
        for (const [index, value] of part.starts.entries()) starts[index] = (starts[index] ?? 0) + value;
        ends.addRows(part.indicators);
        costs.addRows(part.consequences);
        endings.add(part.endings);
      },
      result: () => ({
        scenario: scenario.id,
        strategy: strategy.id,
        lens,
        runs,
        seed,
        endings: endings.shares(),
        indicators: byName(INDICATORS, (index) => {
          const end = ends.column(index);
          const [p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = end.quantiles();
          return { start: (starts[index] ?? 0) / runs, p05, p25, p50, p75, p95, mean: end.mean };
        }),
        consequences: byName(CONSEQUENCES, (index) => {
          const [p05 = 0, p50 = 0, p95 = 0] = costs.column(index).quantiles([0.05, 0.5, 0.95]);
          return { p05, p50, p95 };
        }),
      }),
    };
  },
};
