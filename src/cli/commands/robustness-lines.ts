import { PURE_LENSES, type PureLensId, type SeatId } from '../../engine';
import { type Estimate, type LinesResult, linesRequest, type SeatLines } from '../../lab';
import { EXIT, type ExitCode, type Io, type Options, print, table, text, UsageError, wholeNumber } from '../command';
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

/** The lines of play of single seats, as the command line asks. */
export function measureLines(given: Options, io: Io, loaded: Loaded, runs: number): Promise<LinesResult> {
  const { lines } = loaded.bundle;
  const known = [...new Set(lines.map(({ seat }) => seat))];
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
  const request = linesRequest(loaded.bundle, {
    runs,
    turns,
    seed: readSeed(given),
    machines,
    ...(seats ? { seats } : {}),
  });
  const games = request.seats.reduce((sum, each) => sum + each.lines.length * runs * request.lenses.length, 0);
  return runJob(given, io, loaded, 'lines', request, { games: machines ? MACHINES_COST * games : games });
}

/** Plays nothing but the lines: exit code 1 when the lens decides nothing for a seat. */
export async function runLines(given: Options, io: Io, loaded: Loaded): Promise<ExitCode> {
  const result = await measureLines(given, io, loaded, wholeNumber(given, 'runs', STANDARD_RUNS, 2, 100_000));
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
    `The lens decides which line is better for ${turned} of ${seats.length} seats.`,
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
