import { type Chunk, type Job, mergeAll, splitRuns } from '../jobs/job';
import { morrisOutputs, morrisResult } from './morris-run';
import type { SensitivityRequest, SensitivityResult } from './request';
import { sobolOutputs, sobolResult } from './sobol-run';

/** A path is more than a hundred games, a row a handful or as many. */
const PATHS_PER_CHUNK = 1;
const ROWS_PER_CHUNK = 4;

/** A chunk's runs are paths or rows; the part is the results at all their points, in order. */
export const sensitivityJob: Job<SensitivityRequest, Chunk, Float64Array, SensitivityResult> = {
  split: ({ method, samples }) => splitRuns(samples, method === 'morris' ? PATHS_PER_CHUNK : ROWS_PER_CHUNK),
  run: (scenario, request, { from, runs }) =>
    (request.method === 'morris' ? morrisOutputs : sobolOutputs)(scenario, request, from, runs),
  merge: (scenario, request) =>
    mergeAll((parts) => (request.method === 'morris' ? morrisResult : sobolResult)(scenario, request, parts)),
};
