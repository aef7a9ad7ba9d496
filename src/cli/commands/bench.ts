import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, EXIT, noNames, print, short, table } from '../command';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const PROGRAM = join(ROOT, 'tests', 'bench', 'run.ts');

interface Report {
  /** How many times as fast as the others the lab is; `overFloor` is how many times as long it takes as the floor. */
  readonly ratios: Readonly<Record<'overXstateImmer' | 'overBoardgame' | 'overFloor', number>>;
  readonly gamesPerSecond: Readonly<Record<'lab' | 'xstateImmer' | 'boardgame' | 'floor', number>>;
  readonly scaling: ReadonlyArray<{ readonly threads: number; readonly gamesPerSecond: number }>;
  readonly memory: ReadonlyArray<{ readonly runs: number; readonly rssMiB: number }>;
}

export const benchCommand: Command = {
  name: 'bench',
  usage: 'bench [--quick]',
  summary: 'measures how fast campaigns are played, against the same rules driven by others',
  help: [
    'Full campaigns of twelve months a second on one core: the lab; the same rules through XState and Immer, one move',
    'at a time; the same rules as a game of boardgame.io; and a bare loop on typed arrays that does the arithmetic of',
    'a campaign, counted in real ones. Then the lab in more threads, and its memory as runs get many.',
    '--quick        in a minute or two: the same speeds, the memory of a few games alone; all of it takes some minutes',
  ],
  options: { quick: { type: 'boolean' } },
  async run(given, io) {
    noNames(given);
    const report: Report = JSON.parse(
      await output(given.values.quick === true ? 'quick' : 'full', (line) => io.err(line)),
    );
    print(given, io, report, () => format(report));
    return EXIT.done;
  },
};

/** What the measuring program prints; what it says on the way is handed on. */
function output(size: 'full' | 'quick', tell: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [size], { cwd: ROOT, silent: true });
    let printed = '';
    child.stdout?.on('data', (data) => {
      printed += String(data);
    });
    child.stderr?.on('data', (data) => tell(String(data).trimEnd()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`measuring stopped with ${code}`))));
  });
}

function format({ ratios, gamesPerSecond, scaling, memory }: Report): string {
  const rate = (value: number): string => (value < 100 ? short(value) : String(Math.round(value)));
  const times = (ratio: number): string => `${ratio < 10 ? short(ratio) : Math.round(ratio)} ×`;
  const one = scaling[0]?.gamesPerSecond ?? 0;
  return [
    table([
      ['one core', 'games a second', ''],
      ['the lab', rate(gamesPerSecond.lab), ''],
      ['XState and Immer', rate(gamesPerSecond.xstateImmer), `the lab is ${times(ratios.overXstateImmer)} as fast`],
      ['boardgame.io', rate(gamesPerSecond.boardgame), `the lab is ${times(ratios.overBoardgame)} as fast`],
      ['bare loop', rate(gamesPerSecond.floor), `the lab takes ${times(ratios.overFloor)} as long`],
    ]),
    '',
    table([
      ['threads', 'games a second', 'per thread, of one'],
      ...scaling.map(({ threads, gamesPerSecond: all }) => [
        String(threads),
        rate(all),
        `${Math.round((100 * all) / (one * threads))} %`,
      ]),
    ]),
    '',
    table([['games', 'memory, MiB'], ...memory.map(({ runs, rssMiB }) => [String(runs), rate(rssMiB)])]),
  ].join('\n');
}
