import type { GameRecord } from '../engine';
import type { WorkKind, WorkRequest, WorkResult } from '../lab';
import type { ClaimsFile } from '../scenario';

export type { WorkResult as ResultOf } from '../lab';
export type { ClaimsFile } from '../scenario';

/** What a job tells back to the screen that asked for it: progress, then once either its result or why there is none. */
export interface JobHearing<Result> {
  /** Runs done, of all runs of the job. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly onResult: (result: Result) => void;
  /** One sentence: what went wrong. */
  readonly onFault: (sentence: string) => void;
}

export interface RunningJob {
  /** Stops the job; nothing is heard of it after that. */
  readonly cancel: () => void;
}

/** How screens reach the lab without knowing where its games are played. */
export interface LabPort {
  readonly run: <K extends WorkKind>(
    kind: K,
    request: WorkRequest<K>,
    hearing: JobHearing<WorkResult<K>>,
  ) => RunningJob;
  /** Begins to load what plays the games, so that the first job does not wait for it. */
  readonly warm: () => void;
  /** What the scenario claims, fetched when first asked for. Rejects when it cannot be. */
  readonly claims: () => Promise<ClaimsFile | undefined>;
  /** Hands a file to the reader. */
  readonly deliver: (name: string, text: string, type: string) => void;
  /** The game on the table with its moves, to go on from. */
  readonly record: () => GameRecord | undefined;
}
