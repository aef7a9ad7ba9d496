import { expect, test } from 'vitest';
import { hireThreads } from '../../src/cli/jobs/pool';
import { drive, type Ensemble, ensembleJob } from '../../src/lab';
import { scenario, shipped } from '../lab/support';

const request = { strategy: shipped('random'), lens: 'mixed', runs: 1_000_000, seed: 'soak', turns: 1 } as const;
const MEGABYTE = 1_048_576;

test('a million games are summed up in the memory of ten thousand', () => {
  const first = ensembleJob.run(scenario, request, { from: 0, runs: 100 });
  const merger = ensembleJob.merge(scenario, request);
  const before = process.memoryUsage().arrayBuffers;
  let after = 0;
  for (let chunk = 0; chunk < request.runs / 100; chunk += 1) {
    // The same games moved a little: each chunk brings values that were not there before.
    const indicators = first.indicators.map((value, index) => value + (((chunk * 31 + index) % 977) - 488) / 1000);
    merger.add({ ...first, indicators });
    if (chunk % 1000 === 999) after = Math.max(after, process.memoryUsage().arrayBuffers);
  }
  const { indicators } = merger.result();
  expect(indicators.unity.p05).toBeLessThan(indicators.unity.p95);
  expect((after - before) / MEGABYTE).toBeLessThan(80);
});

test('a hundred thousand games: the same bits in one thread and in four', async () => {
  const results: Ensemble[] = [];
  for (const threads of [1, 4]) {
    const crew = hireThreads(scenario, threads);
    results.push(await drive(crew, 'ensemble', scenario, { ...request, runs: 100_000, turns: 3 }));
    await crew.close();
  }
  expect(results[1]).toEqual(results[0]);
});
