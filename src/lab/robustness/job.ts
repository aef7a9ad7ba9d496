import type { Job } from '../jobs/job';
import type { Robustness } from './measured';
import type { RobustnessChunk, RobustnessRequest } from './request';
import { Collector } from './result';
import { runRobustness } from './run';
import { splitRobustness } from './split';

/** How every strategy fares over lenses, uncertain numbers and luck, and whether the model is no sermon. */
export const robustnessJob: Job<RobustnessRequest, RobustnessChunk, Float64Array, Robustness> = {
  split: splitRobustness,
  run: runRobustness,
  merge: (scenario, request) => new Collector(scenario, request, splitRobustness(request)),
};
