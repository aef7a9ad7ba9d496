import type { Scenario } from '../engine';
import type { StrategyFile } from '../scenario';
import { type Crew, type DriveOptions, drive } from './jobs/drive';
import type { JobKind, RequestOf, ResultOf } from './jobs/kinds';
import { type SearchOptions, type SearchResult, searchThresholds } from './search/job';

/** A search over thresholds: what to climb under, and the strategies that its find is compared with. */
export interface SearchRequest extends SearchOptions {
  readonly shipped: ReadonlyArray<StrategyFile>;
}

/** What can be asked of a crew: one job, or a search, which asks for one job after the other. */
export type WorkKind = JobKind | 'search';
export type WorkRequest<K extends WorkKind> = K extends JobKind ? RequestOf<K> : SearchRequest;
export type WorkResult<K extends WorkKind> = K extends JobKind ? ResultOf<K> : SearchResult;

type WorkOptions = Pick<DriveOptions, 'signal' | 'progress'>;

/** Has a crew do a search; progress is told in steps of the climb. Rejects as `drive` does. */
export function search(
  crew: Crew,
  scenario: Scenario,
  { shipped, ...options }: SearchRequest,
  { signal, progress }: WorkOptions = {},
): Promise<SearchResult> {
  return searchThresholds(
    shipped,
    options,
    (request) => drive(crew, 'outcomes', scenario, request, { signal }),
    progress,
  );
}

/** Has a crew do what is asked. Rejects with the first fault, or with the signal's reason as soon as it is aborted. */
export function work<K extends WorkKind>(
  crew: Crew,
  kind: K,
  scenario: Scenario,
  request: WorkRequest<K>,
  options: WorkOptions = {},
): Promise<WorkResult<K>> {
  if (kind !== 'search') {
    return drive(crew, kind as JobKind, scenario, request as RequestOf<JobKind>, options) as Promise<WorkResult<K>>;
  }
  const asked = request as SearchRequest;
  // A step takes some seconds: how many there are is told before the first is done.
  options.progress?.(0, asked.steps);
  return search(crew, scenario, asked, options) as Promise<WorkResult<K>>;
}
