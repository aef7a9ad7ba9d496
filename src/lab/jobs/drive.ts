import type { Scenario } from '../../engine';
import type { Chunk } from './job';
import { type AnyJob, type JobKind, jobOf, type RequestOf, type ResultOf } from './kinds';

/** Whoever does chunks: threads of this computer, workers of a browser, other machines. */
export interface Crew {
  /** Chunks that can be under way at once. */
  readonly width: number;
  open(kind: JobKind, request: unknown): CrewJob;
}

/** One job in the hands of a crew. */
export interface CrewJob {
  /** Does one chunk. Rejects with what went wrong. */
  run(chunk: Chunk): Promise<unknown>;
  /** Puts the parts together elsewhere; without it the calling thread does. */
  readonly merger?: CrewMerger;
  /** The job is over, or was stopped: chunks that have not begun need not begin any more. */
  close(): void;
}

export interface CrewMerger {
  add(part: unknown): Promise<void>;
  result(): Promise<unknown>;
}

export interface DriveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called as runs get done. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** Receives every part, in the order of the chunks, before it is put to the others. */
  readonly part?: ((part: unknown, chunk: Chunk) => void) | undefined;
}

/**
 * Has a crew do a job and puts the parts together in the order of their chunks. Rejects with the first fault of a
 * chunk, or with the signal's reason as soon as it is aborted; the crew can be used again at once.
 */
export function drive<K extends JobKind>(
  crew: Crew,
  kind: K,
  scenario: Scenario,
  request: RequestOf<K>,
  options: DriveOptions = {},
): Promise<ResultOf<K>> {
  return driveJob(crew, kind, jobOf(kind), scenario, request, options) as Promise<ResultOf<K>>;
}

async function driveJob(
  crew: Crew,
  kind: JobKind,
  job: AnyJob,
  scenario: Scenario,
  request: unknown,
  { signal, progress, part }: DriveOptions,
): Promise<unknown> {
  const chunks = job.split(request);
  const engaged = crew.open(kind, request);
  const merger = engaged.merger ?? mergerHere(job, scenario, request);
  const total = chunks.reduce((sum, { runs }) => sum + runs, 0);
  const early = new Map<number, unknown>();
  let sent = 0;
  let put = 0;
  let done = 0;
  let added: Promise<unknown> = Promise.resolve();
  const allPut = new Promise<void>((resolve, reject) => {
    let over = false;
    const end = (settle: () => void): void => {
      over = true;
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const fail = (error: unknown): void => {
      if (!over) end(() => reject(error));
    };
    const stop = (): void => fail(signal?.reason);
    const putTogether = (): void => {
      for (let chunk = chunks[put]; chunk && early.has(put); chunk = chunks[put]) {
        const next = early.get(put);
        early.delete(put);
        put += 1;
        part?.(next, chunk);
        const adding = merger.add(next);
        added = Promise.all([added, adding]);
        added.catch(fail);
      }
    };
    const send = (chunk: Chunk, at: number): void => {
      const take = (result: unknown): void => {
        if (over) return;
        early.set(at, result);
        done += chunk.runs;
        putTogether();
        progress?.(done, total);
        if (put === chunks.length) end(resolve);
        else fill();
      };
      engaged.run(chunk).then(take).catch(fail);
    };
    // No chunk is sent while one far behind it is missing: what waits for its turn stays small.
    const fill = (): void => {
      while (sent < chunks.length && sent - put < 3 * crew.width) {
        const chunk = chunks[sent];
        if (chunk) send(chunk, sent);
        sent += 1;
      }
    };
    if (signal?.aborted) return stop();
    if (chunks.length === 0) return resolve();
    signal?.addEventListener('abort', stop);
    return fill();
  });
  try {
    await allPut;
    await added;
    return await merger.result();
  } finally {
    engaged.close();
  }
}

function mergerHere(job: AnyJob, scenario: Scenario, request: unknown): CrewMerger {
  const merger = job.merge(scenario, request);
  return { add: async (part) => merger.add(part), result: async () => merger.result() };
}

/** Does one chunk in this thread: what every crew comes down to. */
export function runChunk(kind: JobKind, scenario: Scenario, request: unknown, chunk: Chunk): unknown {
  return jobOf(kind).run(scenario, request, chunk);
}
