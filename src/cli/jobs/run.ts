import { availableParallelism } from 'node:os';
import { type DriveOptions, drive, type JobKind, type RequestOf, type ResultOf } from '../../lab';
import { Interrupted, type Io, type Options, refuse, text, wholeNumber } from '../command';
import type { Loaded } from '../scenarios';
import { type HiredCrew, hireThreads } from './pool';
import { hireQueue } from './queue';

/** Options of every command that does a big computation. */
export const JOB_OPTIONS = {
  threads: { type: 'string' },
  queue: { type: 'string' },
  progress: { type: 'boolean' },
} as const;

export const JOB_HELP = [
  '--threads N    threads to work with, one for each processor if left out; the result is the same for any N',
  '--queue URL    has the workers on other machines do it: parley worker with the same redis://host:port',
  '--progress     says on stderr how far it is',
] as const;

const MOST_THREADS = 256;
/** Below this many runs threads take longer to start than to do the work. */
const RUNS_WORTH_THREADS = 3000;
const PROGRESS_EVERY_MS = 1000;

export interface JobHooks extends Pick<DriveOptions, 'part'> {
  /** Runs as heavy as a game each; standard for choosing how many threads are worth starting. */
  readonly games: number;
}

export function readThreads(given: Options, standard: number): number {
  return wholeNumber(given, 'threads', standard, 1, MOST_THREADS);
}

async function hire(given: Options, io: Io, { bundle }: Loaded, games: number): Promise<HiredCrew> {
  const { scenario } = bundle;
  const threads = readThreads(given, games < RUNS_WORTH_THREADS ? 1 : availableParallelism());
  const queue = text(given, 'queue');
  if (queue === undefined) return hireThreads(scenario, threads);
  refuse(given, ['threads'], 'has no part in --queue, where each worker has its own');
  return hireQueue(queue, scenario, io);
}

/** What is handed to work that a crew does: when to stop, and whom to tell how far it is. */
interface Hired {
  readonly crew: HiredCrew;
  readonly signal: AbortSignal;
  tell(done: number, total: number): void;
}

/** Hires a crew as the command line asks, for one job or for many in a row, until Ctrl-C. */
export async function withCrew<Result>(
  given: Options,
  io: Io,
  loaded: Loaded,
  { games, unit }: { readonly games: number; readonly unit: string },
  work: (hired: Hired) => Promise<Result>,
): Promise<Result> {
  const crew = await hire(given, io, loaded, games);
  const stop = new AbortController();
  let told = 0;
  let state = `before the first ${unit} was done`;
  const interrupt = (): void => stop.abort(new Interrupted(`Stopped ${state}.`));
  const tell = (done: number, total: number): void => {
    state = `after ${done} of ${total} ${unit}s`;
    const now = performance.now();
    if (given.values.progress !== true || (now - told < PROGRESS_EVERY_MS && done < total)) return;
    told = now;
    io.err(`${done} of ${total} ${unit}s (${Math.floor((100 * done) / total)} %)`);
  };
  // Heard for as long as the crew is sent home: a terminal and npm both pass one Ctrl-C on.
  process.on('SIGINT', interrupt);
  try {
    return await work({ crew, signal: stop.signal, tell });
  } finally {
    await crew.close();
    process.removeListener('SIGINT', interrupt);
  }
}

/** Does a job as the command line asks: in how many threads, telling how far it is, until Ctrl-C. */
export function runJob<K extends JobKind>(
  given: Options,
  io: Io,
  loaded: Loaded,
  kind: K,
  request: RequestOf<K>,
  { games, part }: JobHooks,
): Promise<ResultOf<K>> {
  return withCrew(given, io, loaded, { games, unit: 'run' }, ({ crew, signal, tell }) =>
    drive(crew, kind, loaded.bundle.scenario, request, { signal, part, progress: tell }),
  );
}
