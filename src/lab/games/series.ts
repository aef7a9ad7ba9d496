import {
  CONSEQUENCES,
  ENDINGS,
  type EndingId,
  type LensId,
  type Rules,
  rulesFor,
  type Scenario,
  type WorldState,
} from '../../engine';
import { byName, INDICATORS, writeConsequences, writeIndicators } from '../measure';

/** What all games of an experiment share. */
export interface Series {
  readonly lens: LensId;
  readonly runs: number;
  /** Run i is played with the seed `<seed>.<i>`, so runs of two strategies with one seed are pairs. */
  readonly seed: string;
  /** Months of a game. */
  readonly turns: number;
}

/** Games in a chunk: some hundredths of a second. */
export const GAMES_PER_CHUNK = 100;

export function rulesOfRun(scenario: Scenario, { lens, seed, turns }: Series, run: number): Rules {
  return rulesFor(scenario, { seed: `${seed}.${run}`, lens, turns, mode: 'director' });
}

/** The ending of a game as its place in `ENDINGS`. */
export function endingOf({ ending }: WorldState): number {
  return ending === undefined ? -1 : ENDINGS.indexOf(ending);
}

/** Shares of runs, 0 to 1. */
export type EndingShares = Readonly<Record<EndingId, number>>;

export class EndingCounts {
  readonly #counts = new Uint32Array(ENDINGS.length);
  #runs = 0;

  /** @param endings places in `ENDINGS` */
  add(endings: Uint8Array): void {
    for (const ending of endings) this.#counts[ending] = (this.#counts[ending] ?? 0) + 1;
    this.#runs += endings.length;
  }

  shares(): EndingShares {
    return byName(ENDINGS, (index) => (this.#counts[index] ?? 0) / this.#runs);
  }
}

/** What is read off the end of every game, one row per game. */
export interface EndRows {
  /** Places in `ENDINGS`. */
  readonly endings: Uint8Array;
  /** In the order of `INDICATORS`, game after game. */
  readonly indicators: Float64Array;
  /** In the order of `CONSEQUENCES`, game after game. */
  readonly consequences: Float64Array;
}

export function endRows(games: number): EndRows {
  return {
    endings: new Uint8Array(games),
    indicators: new Float64Array(games * INDICATORS.length),
    consequences: new Float64Array(games * CONSEQUENCES.length),
  };
}

/** Reads the end of a game off into its row. */
export function writeEnd(rows: EndRows, rules: Rules, state: WorldState, row: number): void {
  rows.endings[row] = endingOf(state);
  writeIndicators(rules, state, rows.indicators, row * INDICATORS.length);
  writeConsequences(state, rows.consequences, row * CONSEQUENCES.length);
}
