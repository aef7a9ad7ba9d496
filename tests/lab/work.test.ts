import { expect, test } from 'vitest';
import { type Crew, jobOf, playHere, runChunk, type SearchRequest, searchThresholds, work } from '../../src/lab';
import { scenario, shipped } from './support';

/** A crew of the calling thread alone. */
const alone: Crew = {
  width: 1,
  open: (kind, request) => ({
    run: async (chunk) => runChunk(kind, scenario, request, chunk),
    close: () => undefined,
  }),
};

const { shipped: others, ...options }: SearchRequest = {
  shipped: [shipped('hold')],
  lens: 'papers',
  turns: 2,
  seed: 'work',
  steps: 2,
  runs: 20,
};

test('a search by a crew finds what the calling thread finds, and tells its steps from the first on', async () => {
  const told: string[] = [];
  const request = { ...options, shipped: others };
  const found = await work(alone, 'search', scenario, request, {
    progress: (done, total) => told.push(`${done} of ${total}`),
  });
  expect(found).toEqual(await searchThresholds(others, options, playHere(scenario)));
  expect(told).toEqual(['0 of 2', '1 of 2', '2 of 2']);
});

test('a search that is stopped ends with the reason, before its next games', async () => {
  const stop = new AbortController();
  let opened = 0;
  const counted: Crew = {
    ...alone,
    open: (kind, request) => {
      opened += 1;
      if (opened === 2) stop.abort(new Error('enough'));
      return alone.open(kind, request);
    },
  };
  const request = { ...options, shipped: others };
  await expect(work(counted, 'search', scenario, request, { signal: stop.signal })).rejects.toThrow('enough');
  expect(opened).toBe(2);
});

test('any other work is a job', async () => {
  const request = { ...options, strategies: [...others], from: 0, runs: 5 };
  const merger = jobOf('outcomes').merge(scenario, request);
  for (const chunk of jobOf('outcomes').split(request)) merger.add(runChunk('outcomes', scenario, request, chunk));
  expect(await work(alone, 'outcomes', scenario, request)).toEqual(merger.result());
});
