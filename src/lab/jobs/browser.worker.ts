// What runs in each worker of a browser: chunks of jobs, and the putting together of parts.
import { expose } from 'comlink';
import type { Scenario } from '../../engine';
import { runChunk } from './drive';
import { handOver } from './hand-over';
import type { Chunk, Merger } from './job';
import { type JobKind, jobOf } from './kinds';
import { warmUp } from './warm-up';

let scenario: Scenario | undefined;
const requests = new Map<number, { readonly kind: JobKind; readonly request: unknown }>();
const mergers = new Map<number, Merger<unknown, unknown>>();

function known(): Scenario {
  if (!scenario) throw new Error('this worker has been given no scenario');
  return scenario;
}

function jobNumber(job: number): { readonly kind: JobKind; readonly request: unknown } {
  const found = requests.get(job);
  if (!found) throw new Error(`this worker has been given no job ${job}`);
  return found;
}

function mergerOf(job: number): Merger<unknown, unknown> {
  const { kind, request } = jobNumber(job);
  const merger = mergers.get(job) ?? jobOf(kind).merge(known(), request);
  mergers.set(job, merger);
  return merger;
}

/**
 * Holds a lock as long as this worker lives, so that whoever waits for it hears of its end. Settles with whether it is
 * held: over plain http a browser has no locks, and it may deny them to a page.
 */
function hold(lock: string): Promise<boolean> {
  return new Promise((resolve) => {
    const forLife = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    const ask = async (): Promise<unknown> => navigator.locks.request(lock, forLife);
    ask().catch(() => resolve(false));
  });
}

// A call that cannot be read would never be answered: this makes it an error that the page hears of.
addEventListener('messageerror', () => {
  throw new Error('a message could not be read');
});

const door = {
  /** Settles with whether the lock is held: only then can its end be noticed. */
  async begin(given: Scenario, lock: string | undefined): Promise<boolean> {
    scenario = given;
    return lock !== undefined && hold(lock);
  },
  warm(): void {
    warmUp(known());
  },
  open(job: number, kind: JobKind, request: unknown): void {
    requests.set(job, { kind, request });
  },
  run(job: number, chunk: Chunk): unknown {
    const { kind, request } = jobNumber(job);
    return handOver(runChunk(kind, known(), request, chunk));
  },
  add(job: number, part: unknown): void {
    mergerOf(job).add(part);
  },
  result(job: number): unknown {
    return mergerOf(job).result();
  },
  close(job: number): void {
    requests.delete(job);
    mergers.delete(job);
  },
};

export type WorkerDoor = typeof door;

expose(door);
