import { LENSES, type LensId, outcomeIndex, type Scenario } from '../../engine';
import type { ClaimsFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
import { meanOf } from '../measure';
import { standardErrorOf } from '../methods';
import { type Play, playOf, playThrough, rulesOfPlay } from './arms';

export interface TimingRequest {
  readonly claims: ClaimsFile;
  readonly lenses: ReadonlyArray<LensId>;
  /** Games for each month and lens. */
  readonly runs: number;
  readonly seed: string;
}

export interface TimingChunk extends Chunk {
  readonly lens: LensId;
}

export interface TimingPart {
  readonly lens: LensId;
  /** Outcome indices game by game: first without the act, then with it in month 1, 2 and so on. */
  readonly outcomes: Float64Array;
}

/** How campaigns end when one act comes in one month, or never. */
export interface TimingRow {
  /** Month of the act; absent where it never comes. */
  readonly month?: number;
  /** Of the outcome index. */
  readonly mean: number;
  /** Mean over the pairs of what the act changes, and the standard error of that mean. */
  readonly change: number;
  readonly error: number;
}

export interface TimingResult {
  /** What is done in which order, for readers. */
  readonly text: string;
  readonly runs: number;
  readonly seed: string;
  readonly under: Readonly<Partial<Record<LensId, ReadonlyArray<TimingRow>>>>;
}

const GAMES_PER_CHUNK = 25;

/** The same act in every month of a campaign behind the same course, with wars that may end. */
export const timingJob: Job<TimingRequest, TimingChunk, TimingPart, TimingResult> = {
  split({ claims, lenses, runs }) {
    if (claims.timing === undefined) throw new RangeError('The scenario’s claims have no timing.');
    for (const lens of lenses) {
      if (!LENSES.includes(lens)) throw new RangeError(`No lens "${lens}": choose from ${LENSES.join(', ')}.`);
    }
    return lenses.flatMap((lens) => splitRuns(runs, GAMES_PER_CHUNK).map((chunk) => ({ ...chunk, lens })));
  },

  run(scenario, { claims, seed }, { lens, from, runs }) {
    const plays = playsOf(claims);
    const outcomes = new Float64Array(runs * plays.length);
    for (let game = 0; game < runs; game += 1) {
      for (const [place, play] of plays.entries()) {
        const ended = endOf(scenario, lens, `${seed}.${from + game}`, play, plays.length - 1);
        outcomes[game * plays.length + place] = ended;
      }
    }
    return { lens, outcomes };
  },

  merge(_scenario, { claims, runs, seed }) {
    const width = monthsOf(claims) + 1;
    const under = new Map<LensId, Columns>();
    return {
      add({ lens, outcomes }) {
        const columns = under.get(lens) ?? new Columns(width);
        columns.add(outcomes);
        under.set(lens, columns);
      },
      result: () => ({
        text: claims.timing?.text ?? '',
        runs,
        seed,
        under: Object.fromEntries([...under].map(([lens, columns]) => [lens, columns.rows()])),
      }),
    };
  },
};

function monthsOf({ timing }: ClaimsFile): number {
  return timing?.months ?? 0;
}

function playsOf(file: ClaimsFile): ReadonlyArray<Play> {
  const { timing } = file;
  if (!timing) return [];
  const { act, options, play, text } = timing;
  const never = playOf(file, [{ text, play }]);
  const inMonth = (month: number) => playOf(file, [{ text, play, acts: [{ act, options, months: [month] }] }]);
  return [never, ...Array.from({ length: timing.months }, (_, at) => inMonth(at + 1))];
}

function endOf(scenario: Scenario, lens: LensId, seed: string, play: Play, months: number): number {
  const { endings: _on, ...trial } = play.trial;
  const rules = rulesOfPlay(scenario, lens, seed, trial, months);
  return outcomeIndex(
    rules,
    playThrough(rules, play, months, () => {}),
  );
}

/** Outcomes by column, game by game. */
class Columns {
  readonly #columns: ReadonlyArray<number[]>;

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => []);
  }

  add(rows: Float64Array): void {
    const width = this.#columns.length;
    for (const [at, column] of this.#columns.entries()) {
      for (let row = at; row < rows.length; row += width) column.push(rows[row] ?? 0);
    }
  }

  /** What each differs by from the first column, pair by pair. */
  rows(): ReadonlyArray<TimingRow> {
    const [never = []] = this.#columns;
    return this.#columns.map((column, at) => {
      const changes = column.map((value, game) => value - (never[game] ?? 0));
      const row = { mean: meanOf(column), change: meanOf(changes), error: standardErrorOf(changes) };
      return at === 0 ? row : { month: at, ...row };
    });
  }
}
