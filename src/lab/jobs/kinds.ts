import { adviceJob } from '../adviser';
import { ablationJob, claimsJob, timingJob } from '../claims';
import { compareJob } from '../games/compare';
import { ensembleJob } from '../games/ensemble';
import { fanJob } from '../games/fan';
import { linesJob } from '../lines/job';
import { robustnessJob } from '../robustness/job';
import { outcomesJob } from '../search/job';
import { sensitivityJob } from '../sensitivity';
import type { Chunk, Job } from './job';

/** Every kind of job, by the name under which threads, browsers and other machines know it. */
const JOBS = {
  ablation: ablationJob,
  advice: adviceJob,
  claims: claimsJob,
  ensemble: ensembleJob,
  compare: compareJob,
  fan: fanJob,
  lines: linesJob,
  outcomes: outcomesJob,
  robustness: robustnessJob,
  sensitivity: sensitivityJob,
  timing: timingJob,
} as const;

export type JobKind = keyof typeof JOBS;

export type RequestOf<K extends JobKind> =
  (typeof JOBS)[K] extends Job<infer Request, infer _C, infer _P, infer _R> ? Request : never;
export type ResultOf<K extends JobKind> =
  (typeof JOBS)[K] extends Job<infer _Q, infer _C, infer _P, infer Result> ? Result : never;

/** A job of any kind: what passes through a queue or a port is checked by whoever made the request. */
export type AnyJob = Job<unknown, Chunk, unknown, unknown>;

export const JOB_KINDS = Object.keys(JOBS) as ReadonlyArray<JobKind>;

export function jobOf(kind: JobKind): AnyJob {
  return JOBS[kind] as unknown as AnyJob;
}
