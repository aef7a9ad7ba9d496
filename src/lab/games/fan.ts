import { CONSEQUENCES, type ConsequenceId, type LensId, newGame, rulesFor, type WorldState } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
import { byName, INDICATORS, type IndicatorId, isShare, writeConsequences, writeIndicators } from '../measure';
import { playOn } from '../play-out';
import { GridCounts, QUANTILES } from '../sample';
import { director } from '../strategy';
import { copyOf, type Fork, pointsOf, stateAt } from './fork';
import { EndingCounts, type EndingShares, endingOf } from './series';

export interface FanRequest {
  /** Where the games go on from. */
  readonly from: Fork;
  /** Sets the Union's agenda from there on. */
  readonly strategy: StrategyFile;
  readonly lens: LensId;
  readonly runs: number;
  /** Run i draws its links and all that is still to come with the seed `<seed>.<i>`. */
  readonly seed: string;
}

export interface Band {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** How a game may go on, month by month. */
export interface Fan {
  readonly scenario: string;
  readonly strategy: string;
  readonly lens: LensId;
  readonly runs: number;
  readonly seed: string;
  /** Months at whose end each point stands. The first is where the games part: 0 when that is before month 1 is played. */
  readonly months: ReadonlyArray<number>;
  readonly endings: EndingShares;
  /** Shares of games that are over at each point; a game that is over keeps its last values. */
  readonly over: ReadonlyArray<number>;
  /** A band per point, within 0.01 of the exact percentiles, or 0.0005 for what runs from 0 to 1. */
  readonly indicators: Readonly<Record<IndicatorId, ReadonlyArray<Band>>>;
  readonly consequences: Readonly<Record<ConsequenceId, ReadonlyArray<Band>>>;
}

export interface FanPart {
  /** As in the result; the same in every part. Worked out here, since it takes a replay of the game. */
  readonly months: ReadonlyArray<number>;
  readonly endings: Uint8Array;
  /** Points that each game reached before it was over. */
  readonly lengths: Uint8Array;
  /** Point after point, indicators, then tracks; of each the games side by side, as they are counted. */
  readonly values: Float64Array;
}

const WIDTH = INDICATORS.length + CONSEQUENCES.length;
/** Lines of the grids per unit. */
const LINES = { share: 1024, other: 64 } as const;
const GAMES_IN_CHUNK = 100;

const linesOf = (column: number): number => {
  const id = INDICATORS[column];
  return id !== undefined && isShare(id) ? LINES.share : LINES.other;
};

/** The same game gone on from one place many times, with all that is uncertain drawn anew. */
export const fanJob: Job<FanRequest, Chunk, FanPart, Fan> = {
  lightMerge: true,
  split: ({ runs }) => splitRuns(runs, GAMES_IN_CHUNK),

  run(scenario, request, { from, runs }) {
    const { lens, seed, strategy } = request;
    const fork = stateAt(scenario, request.from);
    const months = pointsOf(fork.state, fork.turns);
    const lead = director(strategy);
    const part: FanPart = {
      months,
      endings: new Uint8Array(runs),
      lengths: new Uint8Array(runs),
      values: new Float64Array(runs * months.length * WIDTH),
    };
    const row = new Float64Array(WIDTH);
    for (let game = 0; game < runs; game += 1) {
      const rules = rulesFor(scenario, { seed: `${seed}.${from + game}`, lens, turns: fork.turns, mode: 'director' });
      const state = fork.state ? copyOf(fork.state) : newGame(rules);
      let point = 0;
      const keep = (): void => {
        for (let column = 0; column < WIDTH; column += 1) {
          part.values[(point * WIDTH + column) * runs + game] = row[column] ?? 0;
        }
        point += 1;
      };
      const watch = (now: WorldState): void => {
        writeIndicators(rules, now, row, 0);
        writeConsequences(now, row, INDICATORS.length);
        keep();
      };
      watch(state);
      playOn(rules, state, lead, { watch });
      part.endings[game] = endingOf(state);
      part.lengths[game] = point;
      while (point < months.length) keep();
    }
    return part;
  },

  merge(scenario, { strategy, lens, runs, seed }) {
    let months: ReadonlyArray<number> = [];
    let cells: ReadonlyArray<GridCounts> = [];
    let over = new Float64Array(0);
    const endings = new EndingCounts();
    const begin = (points: ReadonlyArray<number>): void => {
      months = points;
      cells = Array.from({ length: points.length * WIDTH }, (_, cell) => new GridCounts(linesOf(cell % WIDTH)));
      over = new Float64Array(points.length);
    };
    const bandsOf = (column: number) => months.map((_, point) => bandOf(cells[point * WIDTH + column]));
    return {
      add(part) {
        if (cells.length === 0) begin(part.months);
        endings.add(part.endings);
        for (const length of part.lengths) {
          for (let point = length - 1; point < over.length; point += 1) over[point] = (over[point] ?? 0) + 1;
        }
        const { values, lengths } = part;
        for (const [cell, counts] of cells.entries()) {
          const from = cell * lengths.length;
          for (let game = 0; game < lengths.length; game += 1) counts.add(values[from + game] ?? 0);
        }
      },
      result: () => ({
        scenario: scenario.id,
        strategy: strategy.id,
        lens,
        runs,
        seed,
        months,
        endings: endings.shares(),
        over: [...over].map((games) => games / runs),
        indicators: byName(INDICATORS, bandsOf),
        consequences: byName(CONSEQUENCES, (index) => bandsOf(INDICATORS.length + index)),
      }),
    };
  },
};

function bandOf(counts: GridCounts | undefined): Band {
  const [p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = counts?.quantiles(QUANTILES) ?? [];
  return { p05, p25, p50, p75, p95 };
}
