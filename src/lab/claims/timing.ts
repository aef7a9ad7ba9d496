import { LENSES, type LensId, outcomeIndex, type Scenario } from '../../engine';
import type { ClaimsFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
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
    const sums = new Map<LensId, Sums>();
    return {
      add({ lens, outcomes }) {
        const sum = sums.get(lens) ?? new Sums(width);
        sum.add(outcomes);
        sums.set(lens, sum);
      },
      result: () => ({
        text: claims.timing?.text ?? '',
        runs,
        seed,
        under: Object.fromEntries([...sums].map(([lens, sum]) => [lens, sum.rows()])),
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

/** Sums by column, of values and of what they differ from the first column of their row. */
class Sums {
  readonly #values: Float64Array;
  readonly #changes: Float64Array;
  readonly #squares: Float64Array;
  #rows = 0;

  constructor(width: number) {
    this.#values = new Float64Array(width);
    this.#changes = new Float64Array(width);
    this.#squares = new Float64Array(width);
  }

  add(rows: Float64Array): void {
    const width = this.#values.length;
    for (let row = 0; row < rows.length; row += width) {
      for (let at = 0; at < width; at += 1) {
        const value = rows[row + at] ?? 0;
        const change = value - (rows[row] ?? 0);
        this.#values[at] = (this.#values[at] ?? 0) + value;
        this.#changes[at] = (this.#changes[at] ?? 0) + change;
        this.#squares[at] = (this.#squares[at] ?? 0) + change * change;
      }
      this.#rows += 1;
    }
  }

  rows(): ReadonlyArray<TimingRow> {
    const n = this.#rows;
    return Array.from(this.#values, (sum, at) => {
      const change = (this.#changes[at] ?? 0) / n;
      const variance = n > 1 ? ((this.#squares[at] ?? 0) - n * change * change) / (n - 1) : 0;
      const row = { mean: sum / n, change, error: Math.sqrt(Math.max(0, variance) / n) };
      return at === 0 ? row : { month: at, ...row };
    });
  }
}
