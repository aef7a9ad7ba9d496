import { availableParallelism } from 'node:os';
import { type Command, count, EXIT, print, required, UsageError, wholeNumber } from '../command';
import { nameOfRelease } from '../jobs/bundle';
import { type HiredCrew, hirePool } from '../jobs/pool';
import { connectRedis, lostRedis, partKey, QUEUE, shownAddress } from '../jobs/redis';
import { readThreads } from '../jobs/run';
import { type Errand, encodePart, nameOf, parseErrand } from '../jobs/wire';
import { type Loaded, loadScenario } from '../scenarios';

const STANDARD_PATIENCE = 15;
/** Takeovers of one chunk before it is given up: it is then the chunk that kills its workers. */
const TAKEOVERS = 20;
/** Seconds for which a part waits to be taken. */
const PART_KEPT = 3600;

export interface WorkerReport {
  readonly chunks: number;
  readonly runs: number;
}

export const workerCommand: Command = {
  name: 'worker',
  usage: 'worker --queue redis://host:port [SCENARIO…] [--threads N] [--patience S]',
  summary: 'does chunks of the jobs that other machines put into a queue on a Redis, until Ctrl-C',
  help: [
    '--queue URL    the Redis on which simulate, compare and others were started with the same --queue',
    '--threads N    threads to work with, one for each processor if left out',
    `--patience S   seconds of silence after which another worker takes a chunk over, ${STANDARD_PATIENCE} if left out`,
    'SCENARIO       folders of scenarios that do not ship; jobs on another version of a scenario, or from another',
    '               release, are refused',
    'A worker that dies loses nothing: its chunks are done by others, with the same result.',
  ],
  options: { queue: { type: 'string' }, threads: { type: 'string' }, patience: { type: 'string' } },
  async run(given, io) {
    const url = required(given, 'queue', 'the address of a Redis, such as redis://localhost:6379');
    const threads = readThreads(given, availableParallelism());
    const patience = 1000 * wholeNumber(given, 'patience', STANDARD_PATIENCE, 1, 3600);
    const crews = createCrews(given.names.map(loadScenario), threads);
    const { Worker, UnrecoverableError } = await import('bullmq');
    const redis = await connectRedis(url);
    let report: WorkerReport = { chunks: 0, runs: 0 };
    const worker = new Worker(
      QUEUE,
      async ({ data }: { readonly data: unknown }) => {
        try {
          const errand = parseErrand(data);
          const part = await crews.crewFor(errand).open(errand.kind, errand.request).run(errand.chunk);
          await redis.set(partKey(nameOf(errand)), encodePart(part), 'EX', PART_KEPT);
          report = { chunks: report.chunks + 1, runs: report.runs + errand.chunk.runs };
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          // A part that could not be handed over is no fault of the chunk: another worker will do it again.
          if (redis.status !== 'ready') throw error;
          io.err(message);
          throw new UnrecoverableError(message);
        }
      },
      {
        connection: redis,
        concurrency: threads,
        lockDuration: patience,
        stalledInterval: patience / 2,
        maxStalledCount: TAKEOVERS,
      },
    );
    // The connection tries again by itself; a chunk that another worker took over meanwhile is done twice, no more.
    worker.on('error', () => undefined);
    const lost = new Promise<'lost'>((resolve) => redis.once('end', () => resolve('lost')));
    const stopped = new Promise<'stopped'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
    });
    await worker.waitUntilReady();
    io.err(`Working for ${shownAddress(url)} with ${count(threads, 'thread')}; Ctrl-C ends it.`);
    const ending = await Promise.race([lost, stopped]);
    await worker.close(ending === 'lost');
    await crews.close();
    redis.disconnect();
    if (ending === 'lost') throw lostRedis(url);
    print(given, io, report, () => `${count(report.chunks, 'chunk')}, ${count(report.runs, 'run')} done.`);
    return EXIT.done;
  },
};

/** The threads for each scenario, hired when the first chunk of it comes. */
function createCrews(given: ReadonlyArray<Loaded>, threads: number) {
  const loaded = new Map(given.map((each) => [each.bundle.scenario.id, each]));
  const crews = new Map<string, HiredCrew>();
  const own = nameOfRelease();
  const scenarioOf = ({ scenario, scenarioHash, release }: Errand) => {
    if (release !== own) {
      throw new UsageError(
        `This worker is of another release (${own}) than the job (${release}): use the same release for both.`,
      );
    }
    const known = loaded.get(scenario) ?? loadScenario(scenario);
    loaded.set(scenario, known);
    const { hash } = known.bundle.scenario;
    if (hash !== scenarioHash) {
      throw new UsageError(
        `The worker's ${scenario} (${hash}) is not the one of the job (${scenarioHash}): give both the same files.`,
      );
    }
    return known.bundle.scenario;
  };
  return {
    crewFor(errand: Errand): HiredCrew {
      const scenario = scenarioOf(errand);
      const crew = crews.get(scenario.hash) ?? hirePool(scenario, threads);
      crews.set(scenario.hash, crew);
      return crew;
    },
    close: () => Promise.all([...crews.values()].map((crew) => crew.close())),
  };
}
