import { type Objective, PURE_LENSES, type PureLensId, type SeatId } from '../../engine';
import type { LineFile, ScenarioBundle, StrategyFile } from '../../scenario';

/** The lines of one seat and what it wants; the shares of its aims add up to 1. */
export interface SeatBrief {
  readonly seat: SeatId;
  readonly objectives: ReadonlyArray<Objective>;
  readonly lines: ReadonlyArray<LineFile>;
}

export interface LinesRequest {
  readonly seats: ReadonlyArray<SeatBrief>;
  /** Sets the agenda of the rest of the Union; without it machine players play all other seats. */
  readonly rest?: StrategyFile;
  readonly lenses: ReadonlyArray<PureLensId>;
  readonly runs: number;
  /** Run i is played with the seed `<seed>.<i>` by every line, so that lines are compared in the same worlds. */
  readonly seed: string;
  readonly turns: number;
}

export interface LinesOptions {
  readonly runs: number;
  readonly seed: string;
  readonly turns: number;
  readonly lenses?: ReadonlyArray<PureLensId>;
  /** Machine players in all other seats, some hundred times slower, rather than an agenda without a plan. */
  readonly machines?: boolean;
  /** Seats to look at; all that have two lines or more when left out. */
  readonly seats?: ReadonlyArray<SeatId>;
}

/** The seats that have two lines or more, which a comparison needs, in the order of their files. */
export function comparableSeats({ lines }: Pick<ScenarioBundle, 'lines'>): ReadonlyArray<SeatId> {
  const seats = lines.map(({ seat }) => seat);
  return [...new Set(seats)].filter((seat) => seats.indexOf(seat) < seats.lastIndexOf(seat));
}

/** What the lines that a scenario ships are to be measured by. Throws a RangeError that says what is missing. */
export function linesRequest(
  bundle: Pick<ScenarioBundle, 'lines' | 'rest' | 'texts'>,
  options: LinesOptions,
): LinesRequest {
  const { runs, seed, turns, lenses = PURE_LENSES } = options;
  const { rest } = bundle;
  if (!rest && !options.machines)
    throw new RangeError('The scenario has no rest.yaml, which sets the agenda of all seats but the one.');
  const seats = (options.seats ?? comparableSeats(bundle)).map((seat): SeatBrief => {
    const lines = bundle.lines.filter((line) => line.seat === seat);
    if (lines.length < 2) throw new RangeError(`${seat} has ${lines.length} line(s) of play; a comparison needs two.`);
    return { seat, objectives: objectivesOf(bundle, seat), lines };
  });
  return { seats, ...(rest && !options.machines ? { rest } : {}), lenses, runs, seed, turns };
}

function objectivesOf({ texts }: Pick<ScenarioBundle, 'texts'>, seat: SeatId): ReadonlyArray<Objective> {
  const [book] = Object.values(texts);
  const briefs = { ...book?.seats.members, ...book?.seats.offices };
  const brief = Object.entries(briefs).find(([code]) => code === seat)?.[1];
  if (!brief) throw new RangeError(`The scenario has no brief for ${seat}, so nothing says what it wants.`);
  return brief.objectives;
}
