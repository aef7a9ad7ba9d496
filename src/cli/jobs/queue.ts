import type { Scenario } from '../../engine';
import { type Io, UsageError } from '../command';
import { nameOfRelease } from './bundle';
import type { HiredCrew } from './pool';
import { connectRedis, lostRedis, partKey, QUEUE, shownAddress } from './redis';
import { decodePart, type Errand, errandOf, nameOf } from './wire';

/** Chunks of one job that may lie in the queue: three times as many. */
const WIDTH = 64;
/** Events are read as they come: old ones are of no use. */
const EVENTS_KEPT = 1000;

interface Waiting {
  readonly done: () => void;
  readonly fail: (error: Error) => void;
}

/** The machines that run `parley worker` on the same Redis. */
export async function hireQueue(url: string, scenario: Scenario, io: Io): Promise<HiredCrew> {
  const { Queue, QueueEvents } = await import('bullmq');
  // Before anything is open that an error would leave open.
  const asker = { release: nameOfRelease(), scenario };
  const redis = await connectRedis(url);
  const queue = new Queue(QUEUE, { connection: redis, streams: { events: { maxLen: EVENTS_KEPT } } });
  const events = new QueueEvents(QUEUE, { connection: redis.duplicate() });
  const waiting = new Map<string, Waiting>();
  const failAll = (error: Error): void => {
    for (const { fail } of waiting.values()) fail(error);
  };
  // The connection tries again by itself; when it gives up, it ends.
  queue.on('error', () => undefined);
  events.on('error', () => undefined);
  redis.on('end', () => failAll(lostRedis(url)));
  events.on('completed', ({ jobId }) => waiting.get(jobId)?.done());
  events.on('failed', ({ jobId, failedReason }) => waiting.get(jobId)?.fail(new UsageError(failedReason)));
  await events.waitUntilReady();
  if ((await queue.getWorkersCount()) === 0) {
    io.err(`Nobody works at ${shownAddress(url)} yet: start parley worker with the same --queue, here or elsewhere.`);
  }

  const takePart = async (name: string): Promise<string | undefined> => {
    const part = await redis.get(partKey(name));
    if (part === null) return undefined;
    await redis.del(partKey(name));
    return part;
  };

  /** Asks until the part is there: another program that asked for the same may have taken it first. */
  const askFor = async (name: string, errand: Errand): Promise<string> => {
    for (;;) {
      const there = await takePart(name);
      if (there !== undefined) return there;
      const finished = new Promise<void>((resolve, reject) => waiting.set(name, { done: resolve, fail: reject }));
      const options = { jobId: name, removeOnComplete: true, removeOnFail: true };
      await Promise.all([queue.add(errand.kind, errand, options), finished]);
    }
  };

  const withdrawals: Promise<unknown>[] = [];
  return {
    width: WIDTH,
    open: (kind, request) => {
      const asked = new Set<string>();
      return {
        async run(chunk) {
          const errand = errandOf(asker, kind, request, chunk);
          const name = nameOf(errand);
          asked.add(name);
          try {
            return decodePart(await askFor(name, errand));
          } catch (error) {
            // What was on its way when the connection ended is refused in the connection's words, before `end` is heard.
            throw redis.status === 'end' ? lostRedis(url) : error;
          } finally {
            asked.delete(name);
            waiting.delete(name);
          }
        },
        close() {
          for (const name of asked) {
            waiting.get(name)?.fail(new Error('this job is over'));
            withdrawals.push(queue.remove(name));
          }
        },
      };
    },
    async close() {
      if (redis.status === 'ready') await Promise.allSettled(withdrawals);
      await Promise.allSettled([events.close(), queue.close()]);
      redis.disconnect();
    },
  };
}
