import { outcomeIndex, ownScore, type PureLensId, rulesFor, type SeatId } from '../../engine';
import type { ScenarioBundle } from '../../scenario';
import { type Chunk, type Job, mergeAll, runHere, splitRuns } from '../jobs/job';
import { type Estimate, estimateOf } from '../methods';
import { director } from '../strategy';
import { playSeat } from './game';
import { playAmongMachines } from './machines';
import { linePlayer } from './player';
import { type LinesOptions, type LinesRequest, linesRequest, type SeatBrief } from './request';

export interface LinesChunk extends Chunk {
  /** Place in `seats`. */
  readonly seat: number;
  readonly lens: PureLensId;
}

/** Own score and outcome index of every line, one row per run: line after line, own score first. */
export interface LinesPart {
  readonly rows: Float64Array;
}

export interface LineScore {
  readonly line: string;
  /** 0 to 100: the shares of the seat's aims that it kept. */
  readonly own: Estimate;
  /** The outcome index, kept apart. */
  readonly outcome: Estimate;
}

/** Two lines of a seat in the same worlds: the own score of `a` less that of `b`, by lens. */
export interface LinePair {
  readonly a: string;
  readonly b: string;
  readonly own: Readonly<Partial<Record<PureLensId, Estimate>>>;
  readonly outcome: Readonly<Partial<Record<PureLensId, Estimate>>>;
  /** Lenses under which `a`, or `b`, is better for the seat beyond doubt: the interval lies on one side of 0. */
  readonly better: { readonly a: ReadonlyArray<PureLensId>; readonly b: ReadonlyArray<PureLensId> };
}

export interface SeatLines {
  readonly seat: SeatId;
  readonly scores: Readonly<Partial<Record<PureLensId, ReadonlyArray<LineScore>>>>;
  readonly pairs: ReadonlyArray<LinePair>;
  /** Whether the lens decides which of two of its lines serves it better. */
  readonly lensDecides: boolean;
}

export interface LinesResult {
  readonly scenario: string;
  /** The agenda of the others, or `machines`. */
  readonly rest: string;
  readonly runs: number;
  readonly seed: string;
  readonly turns: number;
  readonly seats: ReadonlyArray<SeatLines>;
}

/** Games of one seat in a chunk: well under a second, some seconds among machine players. */
const RUNS_PER_CHUNK = { agenda: 50, machines: 1 } as const;
/** Own score and outcome index. */
const WIDTH = 2;

/** Every line of every seat under every lens, in the same worlds. */
export const linesJob: Job<LinesRequest, LinesChunk, LinesPart, LinesResult> = {
  split: ({ seats, lenses, runs, rest }) =>
    seats.flatMap((_, seat) =>
      lenses.flatMap((lens) =>
        splitRuns(runs, RUNS_PER_CHUNK[rest ? 'agenda' : 'machines']).map((chunk) => ({ ...chunk, seat, lens })),
      ),
    ),

  run(scenario, { seats, rest, seed, turns }, { seat: place, lens, from, runs }) {
    const brief = seats[place];
    if (!brief) return { rows: new Float64Array(0) };
    const { seat, objectives, lines } = brief;
    const players = lines.map(linePlayer);
    const lead = rest ? director(rest) : undefined;
    const rows = new Float64Array(runs * players.length * WIDTH);
    let at = 0;
    for (let run = from; run < from + runs; run += 1) {
      const rules = rulesFor(scenario, { seed: `${seed}.${run}`, lens, turns, mode: 'seats' });
      for (const player of players) {
        const state = lead ? playSeat(rules, player, lead) : playAmongMachines(rules, player);
        rows[at++] = ownScore(rules, state, seat, objectives);
        rows[at++] = outcomeIndex(rules, state);
      }
    }
    return { rows };
  },

  merge(scenario, request) {
    const chunks = linesJob.split(request);
    const { seats, rest, runs, seed, turns, lenses } = request;
    return mergeAll((parts) => ({
      scenario: scenario.id,
      rest: rest?.id ?? 'machines',
      runs,
      seed,
      turns,
      seats: seats.map((brief, seat) => {
        const rowsOf = (lens: PureLensId) =>
          parts.filter((_, at) => chunks[at]?.seat === seat && chunks[at]?.lens === lens).map(({ rows }) => rows);
        return seatLines(brief, new Map(lenses.map((lens) => [lens, rowsOf(lens)])));
      }),
    }));
  },
};

type Rows = ReadonlyMap<PureLensId, ReadonlyArray<Float64Array>>;

function seatLines({ seat, lines }: SeatBrief, byLens: Rows): SeatLines {
  const width = lines.length * WIDTH;
  const estimate = (lens: PureLensId, value: (row: Float64Array, at: number) => number) =>
    estimateOf((byLens.get(lens) ?? []).flatMap((rows) => eachRow(rows, width, value)));
  const lenses = [...byLens.keys()];
  const column = (line: number, which: number) => (rows: Float64Array, at: number) =>
    rows[at + line * WIDTH + which] ?? 0;
  const pairs = lines.flatMap((a, first) =>
    lines.slice(first + 1).map((b, after): LinePair => {
      const second = first + 1 + after;
      const less = (which: number) =>
        byName(lenses, (lens) =>
          estimate(lens, (rows, at) => column(first, which)(rows, at) - column(second, which)(rows, at)),
        );
      const own = less(0);
      const better = {
        a: lenses.filter((lens) => (own[lens]?.low ?? 0) > 0),
        b: lenses.filter((lens) => (own[lens]?.high ?? 0) < 0),
      };
      return { a: a.id, b: b.id, own, outcome: less(1), better };
    }),
  );
  return {
    seat,
    scores: byName(lenses, (lens) =>
      lines.map(({ id }, line) => ({
        line: id,
        own: estimate(lens, column(line, 0)),
        outcome: estimate(lens, column(line, 1)),
      })),
    ),
    pairs,
    lensDecides: pairs.some(({ better }) => better.a.length > 0 && better.b.length > 0),
  };
}

function byName<V>(lenses: ReadonlyArray<PureLensId>, value: (lens: PureLensId) => V): Partial<Record<PureLensId, V>> {
  return Object.fromEntries(lenses.map((lens) => [lens, value(lens)])) as Partial<Record<PureLensId, V>>;
}

function eachRow(
  rows: Float64Array,
  width: number,
  value: (rows: Float64Array, at: number) => number,
): ReadonlyArray<number> {
  return Array.from({ length: rows.length / width }, (_, row) => value(rows, row * width));
}

/** Plays the shipped lines of the seats in the calling thread and says which of them the lens turns. */
export function seatLinesOf(
  bundle: ScenarioBundle,
  options: LinesOptions,
  progress?: (done: number) => void,
): LinesResult {
  return runHere(linesJob, bundle.scenario, linesRequest(bundle, options), progress);
}
