import { PURE_LENSES, type PureLensId, type SeatId } from '../../engine';
import {
  comparableSeats,
  type Estimate,
  type LinesRequest,
  type LinesResult,
  linesRequest,
  type SeatLines,
} from '../../lab';
import {
  count,
  EXIT,
  type ExitCode,
  type Io,
  type Options,
  print,
  table,
  text,
  UsageError,
  wholeNumber,
} from '../command';
import { runJob } from '../jobs/run';
import type { Loaded } from '../scenarios';
import { readSeed } from './ensemble-options';

export const LINES_HELP = [
  '--lines        plays the lines of single seats that the scenario ships (docs/strategies.md) instead, and says for which',
  '               seats the lens decides which line serves them better; own: 0 to 100, the shares of its aims that are kept',
  '--seats A,B    only these seats',
  '--machines     machine players in all other seats, not an agenda without a plan; some hundred times slower',
] as const;

const STANDARD_RUNS = 300;
/** Games against an agenda that take as long as one among machine players. */
const MACHINES_COST = 100;

/** What is to be measured of the lines of single seats, as the command line asks. */
export function readLines(given: Options, { bundle }: Loaded, runs: number): LinesRequest {
  const { lines, rest, scenario } = bundle;
  if (lines.length === 0)
    throw new UsageError(`The scenario ${scenario.id} ships no lines of play: add some to lines/.`);
  const known = comparableSeats(bundle);
  const seats = text(given, 'seats')
    ?.split(',')
    .map((typed): SeatId => {
      const seat = known.find((each) => each === typed);
      if (seat === undefined)
        throw new UsageError(`No line of play for "${typed}": seats with lines are ${known.join(', ')}.`);
      return seat;
    });
  const turns = wholeNumber(given, 'turns', 12, 1, 36);
  const machines = given.values.machines === true;
  if (!machines && !rest) {
    throw new UsageError(
      `The scenario ${scenario.id} has no rest.yaml for all other seats: add it, or give --machines.`,
    );
  }
  const named = seats ? { seats: [...new Set(seats)] } : {};
  return linesRequest(bundle, { runs, turns, seed: readSeed(given), machines, ...named });
}

export function measureLines(given: Options, io: Io, loaded: Loaded, request: LinesRequest): Promise<LinesResult> {
  const { seats, lenses, runs, rest } = request;
  const games = seats.reduce((sum, each) => sum + each.lines.length * runs * lenses.length, 0);
  return runJob(given, io, loaded, 'lines', request, { games: rest ? games : MACHINES_COST * games });
}

/** Plays nothing but the lines: exit code 1 when the lens decides nothing for a seat. */
export async function runLines(given: Options, io: Io, loaded: Loaded): Promise<ExitCode> {
  const request = readLines(given, loaded, wholeNumber(given, 'runs', STANDARD_RUNS, 2, 100_000));
  const result = await measureLines(given, io, loaded, request);
  print(given, io, result, () => formatLines(result));
  return linesHold(result) ? EXIT.done : EXIT.negative;
}

/** Whether every seat has lines between which the lens decides. */
export function linesHold({ seats }: LinesResult): boolean {
  return seats.every(({ lensDecides }) => lensDecides);
}

export function formatLines(result: LinesResult): string {
  const { runs, turns, seats } = result;
  const turned = seats.filter((seat) => seat.lensDecides).length;
  return [
    `Lines of play: ${runs} games of ${turns} months for each line and lens, ${others(result)}`,
    '',
    table([
      ['seat', 'line', ...PURE_LENSES.flatMap((lens) => [`${lens} own`, 'outcome'])],
      ...seats.flatMap(scoreRows),
    ]),
    '',
    table([
      ['own score, first line less second (95 %)', ...PURE_LENSES, 'the lens decides'],
      ...seats.flatMap(({ pairs }) =>
        pairs.map(({ a, b, own, better }) => [
          `${a} - ${b}`,
          ...PURE_LENSES.map((lens) => spread(own[lens])),
          better.a.length > 0 && better.b.length > 0 ? 'yes' : 'no',
        ]),
      ),
    ]),
    '',
    `The lens decides which line is better for ${turned} of ${count(seats.length, 'seat')}.`,
  ].join('\n');
}

function others({ rest }: LinesResult): string {
  return rest === 'machines' ? 'machine players in all other seats' : 'others without a plan';
}

function scoreRows({ seat, scores }: SeatLines): ReadonlyArray<ReadonlyArray<string>> {
  const [first = []] = Object.values(scores);
  return first.map(({ line }, at) => {
    const under = (lens: PureLensId) => scores[lens]?.[at];
    return [
      at === 0 ? seat : '',
      line,
      ...PURE_LENSES.flatMap((lens) => [tenths(under(lens)?.own.mean), tenths(under(lens)?.outcome.mean)]),
    ];
  });
}

export function spread(estimate: Estimate | undefined): string {
  if (!estimate) return '';
  return `${tenths(estimate.mean)} (${tenths(estimate.low)} to ${tenths(estimate.high)})`;
}

function tenths(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(1);
}
