import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type HiredCrew, hireThreads } from '../../src/cli/jobs/pool';
import { hashOf } from '../../src/engine';
import {
  type Crew,
  compareJob,
  drive,
  ensembleJob,
  GridCounts,
  JOB_KINDS,
  jobOf,
  quantile,
  runChunk,
  runHere,
  Sample,
} from '../../src/lab';
import { REQUESTS } from './requests';
import { scenario } from './support';

const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

test('quantiles on the grid are within half a line of the exact ones, in whatever order the values come', () => {
  const values = fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.constantFrom(1, 64, 512), (list, lines) => {
      const [there, back] = [new GridCounts(lines), new GridCounts(lines)];
      for (const value of list) there.add(value);
      for (const value of list.toReversed()) back.add(value);
      const sorted = Float64Array.from(list).sort();
      const found = there.quantiles(SHARES);
      expect(back.quantiles(SHARES)).toEqual(found);
      for (const [index, share] of SHARES.entries()) {
        expect(Math.abs((found[index] ?? 0) - quantile(sorted, share))).toBeLessThanOrEqual(0.5 / lines + 1e-9);
      }
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a sample refuses %d', (value) => {
  expect(() => new GridCounts(64).add(value)).toThrow('finite');
});

test('a sample is exact up to 10,000 values, within 0.001 beyond, and its mean is exact at any size', () => {
  const sample = new Sample();
  const values: number[] = [];
  const value = (index: number) => ((index * 7919) % 20_011) / 200.11;
  const check = (accuracy: number) => {
    const sorted = Float64Array.from(values).sort();
    for (const [index, found] of sample.quantiles(SHARES).entries()) {
      expect(Math.abs(found - quantile(sorted, SHARES[index] ?? 0))).toBeLessThanOrEqual(accuracy);
    }
    expect(sample.mean).toBe(values.reduce((sum, each) => sum + each, 0) / values.length);
  };
  for (let index = 0; index < 20_011; index += 1) {
    values.push(value(index));
    sample.add(value(index));
    if (index + 1 === 10_000) check(0);
  }
  check(0.001);
});

const crews = new Map<number, HiredCrew>();
const threads = (width: number): HiredCrew => {
  const crew = crews.get(width) ?? hireThreads(scenario, width);
  crews.set(width, crew);
  return crew;
};
afterAll(() => Promise.all([...crews.values()].map((crew) => crew.close())));

test.each(JOB_KINDS)('%s: the same bits in the calling thread and in one or three others', async (kind) => {
  const here = hashOf(runHere(jobOf(kind), scenario, REQUESTS[kind]));
  for (const width of [1, 3]) {
    expect(hashOf(await drive(threads(width), kind, scenario, REQUESTS[kind])), `${width}`).toBe(here);
  }
});

/** Does chunks one turn later each time, the last first. */
function backwards(width: number): Crew {
  const waiting: (() => void)[] = [];
  return {
    width,
    open: (kind, request) => ({
      run: (chunk) =>
        new Promise((resolve) => {
          waiting.push(() => resolve(runChunk(kind, scenario, request, chunk)));
          setTimeout(() => waiting.pop()?.());
        }),
      close: () => {},
    }),
  };
}

test('parts are put together in the order of their chunks, whichever is done first, and progress counts every run', async () => {
  const done: number[] = [];
  const parts: number[] = [];
  const result = await drive(backwards(2), 'ensemble', scenario, REQUESTS.ensemble, {
    progress: (runs, total) => done.push(runs, total),
    part: (_, { from }) => parts.push(from),
  });
  expect(result).toEqual(runHere(ensembleJob, scenario, REQUESTS.ensemble));
  expect(parts).toEqual([0, 100, 200]);
  expect(done.filter((_, index) => index % 2 === 0).at(-1)).toBe(250);
  expect(new Set(done.filter((_, index) => index % 2 === 1))).toEqual(new Set([250]));
});

test('a job that is stopped says so at once, and its crew can be used again', async () => {
  const stop = new AbortController();
  const started = drive(
    threads(2),
    'ensemble',
    scenario,
    { ...REQUESTS.ensemble, runs: 100_000 },
    {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    },
  );
  await expect(started).rejects.toThrow('enough');
  const early = drive(threads(2), 'ensemble', scenario, REQUESTS.ensemble, {
    signal: AbortSignal.abort(new Error('no')),
  });
  await expect(early).rejects.toThrow('no');
  const again = await drive(threads(2), 'compare', scenario, REQUESTS.compare);
  expect(again).toEqual(runHere(compareJob, scenario, REQUESTS.compare));
});

test.each([1, 2, 3])('a fault in putting part %d of three to the others ends the job with it', async (last) => {
  let left = last;
  const add = async (): Promise<void> => {
    left -= 1;
    if (left === 0) throw new Error('no room');
  };
  const crew: Crew = {
    width: 2,
    open: () => ({ run: async () => 'a part', merger: { add, result: async () => 'whole' }, close: () => {} }),
  };
  await expect(drive(crew, 'ensemble', scenario, REQUESTS.ensemble)).rejects.toThrow('no room');
});

test.each([1, 2])('what goes wrong in a thread is told as it was said there (%d)', async (width) => {
  const moves = [{ by: 'FR' as const, move: { type: 'advance' as const } }];
  const record = { setup: { seed: 'x', lens: 'papers' as const, turns: 6, mode: 'director' as const }, moves };
  const job = threads(width).open('fan', { ...REQUESTS.fan, from: { record } });
  await expect(job.run({ from: 0, runs: 1 })).rejects.toThrow('Move 1 of this game cannot be played');
});
