import type { Scenario } from '../../engine';

/** A part of a job that one thread does in one go, well under a second. Plain JSON. */
export interface Chunk {
  /** First run of the chunk; runs are numbered from 0. */
  readonly from: number;
  /** Runs in it: the measure of progress. */
  readonly runs: number;
}

/** Puts the parts of a job together. Parts come in the order of their chunks, whichever was done first. */
export interface Merger<Part, Result> {
  add(part: Part): void;
  result(): Result;
}

/**
 * One kind of big computation. The same chunks give the same bits in the calling thread, in a pool of threads, in the
 * workers of a browser and on other machines: nothing depends on who does a chunk, or when. Requests and chunks are
 * plain JSON, parts plain JSON or typed arrays. Every game is seeded by its run, so a chunk needs no other.
 */
export interface Job<Request, C extends Chunk, Part, Result> {
  /** Every chunk, in order. Depends on nothing but the request. Throws a RangeError for a request that cannot be run. */
  split(request: Request): ReadonlyArray<C>;
  run(scenario: Scenario, request: Request, chunk: C): Part;
  merge(scenario: Scenario, request: Request): Merger<Part, Result>;
  /** Putting a part to the others takes a millisecond or so: not worth handing on to another thread. */
  readonly lightMerge?: boolean;
}

/** A merger that needs all parts at once; one that can do with sums keeps less in memory. */
export function mergeAll<Part, Result>(put: (parts: ReadonlyArray<Part>) => Result): Merger<Part, Result> {
  const parts: Part[] = [];
  return { add: (part) => void parts.push(part), result: () => put(parts) };
}

/** Runs 0 to `runs` - 1 in chunks of a size; the last may be smaller. */
export function splitRuns(runs: number, size: number): ReadonlyArray<Chunk> {
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`An ensemble has one game or more, not ${runs}.`);
  return Array.from({ length: Math.ceil(runs / size) }, (_, index) => {
    const from = index * size;
    return { from, runs: Math.min(size, runs - from) };
  });
}

/** Does a whole job in the calling thread. */
export function runHere<Request, C extends Chunk, Part, Result>(
  job: Job<Request, C, Part, Result>,
  scenario: Scenario,
  request: Request,
  progress?: (done: number) => void,
): Result {
  const merger = job.merge(scenario, request);
  let done = 0;
  for (const chunk of job.split(request)) {
    merger.add(job.run(scenario, request, chunk));
    done += chunk.runs;
    progress?.(done);
  }
  return merger.result();
}
