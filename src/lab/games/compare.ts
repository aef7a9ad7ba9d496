import { CONSEQUENCES, type ConsequenceId } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
import { byName, INDICATORS, type IndicatorId } from '../measure';
import { playOut } from '../play-out';
import { Sample } from '../sample';
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

export interface CompareRequest extends Series {
  readonly a: StrategyFile;
  readonly b: StrategyFile;
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

export interface ComparePart {
  readonly a: EndRows;
  readonly b: EndRows;
}

/** Two strategies in the same worlds: pairs share their seed, so every draw that both need is the same. */
export const compareJob: Job<CompareRequest, Chunk, ComparePart, Comparison> = {
  split: ({ runs }) => splitRuns(runs, GAMES_PER_CHUNK),

  run(scenario, request, { from, runs }) {
    const [a, b] = [endRows(runs), endRows(runs)];
    const [leadA, leadB] = [director(request.a), director(request.b)];
    for (let pair = 0; pair < runs; pair += 1) {
      const rules = rulesOfRun(scenario, request, from + pair);
      writeEnd(a, rules, playOut(rules, leadA), pair);
      writeEnd(b, rules, playOut(rules, leadB), pair);
    }
    return { a, b };
  },

  merge(_scenario, { runs }) {
    const endings = { a: new EndingCounts(), b: new EndingCounts() };
    const indicators = new Differences(INDICATORS.length);
    const consequences = new Differences(CONSEQUENCES.length);
    return {
      add({ a, b }) {
        endings.a.add(a.endings);
        endings.b.add(b.endings);
        indicators.add(a.indicators, b.indicators);
        consequences.add(a.consequences, b.consequences);
      },
      result: () => ({
        indicators: byName(INDICATORS, (index) => indicators.spread(index, runs)),
        consequences: byName(CONSEQUENCES, (index) => consequences.spread(index, runs)),
        endings: { a: endings.a.shares(), b: endings.b.shares() },
      }),
    };
  },
};

/** What differs within pairs, by column. */
class Differences {
  readonly #columns: ReadonlyArray<{ readonly sample: Sample; up: number; down: number }>;

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => ({ sample: new Sample(), up: 0, down: 0 }));
  }

  add(a: Float64Array, b: Float64Array): void {
    const width = this.#columns.length;
    for (const [index, column] of this.#columns.entries()) {
      for (let at = index; at < b.length; at += width) {
        const more = (b[at] ?? 0) - (a[at] ?? 0);
        column.sample.add(more);
        if (more > 0) column.up += 1;
        else if (more < 0) column.down += 1;
      }
    }
  }

  spread(index: number, pairs: number): PairedSpread {
    const column = this.#columns[index];
    const [p05 = 0, median = 0, p95 = 0] = column?.sample.quantiles([0.05, 0.5, 0.95]) ?? [];
    return { median, p05, p95, up: (column?.up ?? 0) / pairs, down: (column?.down ?? 0) / pairs };
  }
}
