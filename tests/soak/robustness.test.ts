import { expect, test } from 'vitest';
import { robustnessRequest, runHere } from '../../src/lab';
import { robustnessJob } from '../../src/lab/robustness/job';
import { bundle, scenario } from '../lab/support';

const { strategies } = bundle;

test.each(['1', 'two'])(
  'with 1,000 games for each strategy and lens every demand on the balance holds, seed %s',
  (seed) => {
    const request = robustnessRequest(scenario, strategies, strategies, { seed, turns: 12, runs: 1000 });
    const { checks, options } = runHere(robustnessJob, scenario, request);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks).toHaveLength(13);
    expect(Math.min(...options.map(({ pairs }) => pairs))).toBeGreaterThanOrEqual(700);
  },
);
