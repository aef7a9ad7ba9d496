import { type Chunk, type Job, mergeAll, splitRuns } from '../jobs/job';
import { morrisOutputs, morrisResult } from './morris-run';
import { LEAST_SAMPLES, type SensitivityRequest, type SensitivityResult } from './request';
import { sobolOutputs, sobolResult } from './sobol-run';

/** A path is more than a hundred games: a chunk by itself. A row is a handful. */
const ROWS_PER_CHUNK = 4;
export const MOST_REPEATS = 100;

/** A chunk's runs are paths or rows; the part is the results at all their points, in order. */
export const sensitivityJob: Job<SensitivityRequest, Chunk, Float64Array, SensitivityResult> = {
  split({ method, samples, repeats = 1 }) {
    if (!Number.isInteger(repeats) || repeats < 1 || repeats > MOST_REPEATS) {
      throw new RangeError(`A point is played 1 to ${MOST_REPEATS} times, not ${repeats}.`);
    }
    if (samples < LEAST_SAMPLES[method]) {
      throw new RangeError(`Sensitivity by ${method} takes ${LEAST_SAMPLES[method]} samples or more, not ${samples}.`);
    }
    return splitRuns(samples, method === 'morris' || repeats > 1 ? 1 : ROWS_PER_CHUNK);
  },
  run: (scenario, request, { from, runs }) =>
    (request.method === 'morris' ? morrisOutputs : sobolOutputs)(scenario, request, from, runs),
  merge: (scenario, request) =>
    mergeAll((parts) => (request.method === 'morris' ? morrisResult : sobolResult)(scenario, request, parts)),
};
