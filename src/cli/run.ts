import { type Command, EXIT, type ExitCode, Interrupted, type Io, UsageError, unknownWord } from './command';
import { benchCommand } from './commands/bench';
import { cardCommand } from './commands/card';
import { citeCommand } from './commands/cite';
import { claimsCommand } from './commands/claims';
import { compareCommand } from './commands/compare';
import { coverageCommand } from './commands/coverage';
import { forecastCommand } from './commands/forecast';
import { powerCommand } from './commands/power';
import { replayCommand } from './commands/replay';
import { robustnessCommand } from './commands/robustness';
import { sensitivityCommand } from './commands/sensitivity';
import { simulateCommand } from './commands/simulate';
import { validateCommand } from './commands/validate';
import { voteCommand } from './commands/vote';
import { workerCommand } from './commands/worker';
import { parseTyped } from './typed';

const COMMANDS: ReadonlyArray<Command> = [
  validateCommand,
  voteCommand,
  powerCommand,
  forecastCommand,
  simulateCommand,
  compareCommand,
  claimsCommand,
  workerCommand,
  robustnessCommand,
  sensitivityCommand,
  replayCommand,
  citeCommand,
  coverageCommand,
  cardCommand,
  benchCommand,
];

function overview(): string {
  return [
    'usage: parley COMMAND …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(11)} ${summary}`),
    '',
    'parley COMMAND --help tells more; --json prints one JSON document and nothing else.',
    '--trace says of an unexpected error where in the program it was met.',
    'Exit code: 0 done, 1 a negative result, 2 arguments that cannot be used or an unexpected error, 130 stopped by Ctrl-C.',
  ].join('\n');
}

function helpOf({ usage, summary, help }: Command): string {
  return [`usage: parley ${usage} [--json]`, '', `${summary}.`, '', ...help.map((line) => `  ${line}`)].join('\n');
}

async function dispatch(args: ReadonlyArray<string>, io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((each) => each.name);
    throw unknownWord(`No command "${name}"`, name, names, `use one of ${names.join(', ')}`);
  }
  const given = parseTyped(command, rest);
  if (given.values.help === true) {
    io.out(helpOf(command));
    return EXIT.done;
  }
  return command.run(given, io);
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Says in one line what nobody expected to go wrong; after it, where `--trace` asks for that, how it came about. */
export function tellUnexpected(error: unknown, args: ReadonlyArray<string>, io: Io): ExitCode {
  const traced = args.includes('--trace');
  io.err(`Unexpected: ${firstLine(String(error))}${traced ? '' : ' (--trace tells where it was met)'}`);
  if (traced && error instanceof Error) io.err(error.stack ?? '');
  return EXIT.usage;
}

/** Says in one line why what was printed has not arrived: a reader such as `head` has gone, or a disk is full. */
export function tellLostOutput(error: NodeJS.ErrnoException, io: Io): ExitCode {
  const reason = error.code === 'EPIPE' ? 'whatever read it has stopped' : error.message;
  io.err(`Not all of the output could be written: ${reason}.`);
  return EXIT.usage;
}

/** Runs one command. Whatever goes wrong is one line on `io.err`, with exit code 2, or 130 where the reader stopped it. */
export async function runCli(args: ReadonlyArray<string>, io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof Interrupted) {
      io.err(error.message);
      return EXIT.interrupted;
    }
    if (!(error instanceof UsageError)) return tellUnexpected(error, args, io);
    io.err(error.message);
    return EXIT.usage;
  }
}
