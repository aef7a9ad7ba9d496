import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf, recordSchema } from '../../src/engine';
import { type JobKind, jobOf, type RequestOf, runHere } from '../../src/lab';
import { scenario, shipped } from '../lab/support';
import { openPage } from './support';
import { type ServedPage, serveTestPage } from './test-page';

let served: ServedPage;
beforeAll(async () => {
  served = await serveTestPage();
});
afterAll(() => served.close());

const series = { lens: 'mixed', runs: 250, seed: 'jobs', turns: 6 } as const;
const { setup, moves } = recordSchema.parse(
  (JSON.parse(readFileSync('tests/goldens/FR.golden.json', 'utf8')) as { record: unknown }).record,
);
const REQUESTS: { readonly [K in JobKind]?: RequestOf<K> } = {
  ensemble: { ...series, strategy: shipped('strength-then-talk') },
  compare: { ...series, a: shipped('hold'), b: shipped('random') },
  fan: { ...series, strategy: shipped('drift'), from: { record: { setup, moves: moves.slice(0, moves.length / 2) } } },
};
const LONG: RequestOf<'ensemble'> = { ...series, strategy: shipped('hold'), runs: 50_000 };

test('the workers of a browser and Node come to the same bits', async () => {
  const page = await openPage(served.url);
  for (const [kind, request] of Object.entries(REQUESTS) as [JobKind, RequestOf<JobKind>][]) {
    const there = await page.evaluate(([kind, request]) => window.door.job(kind, request), [kind, request] as const);
    expect(there, kind).toBe(hashOf(runHere(jobOf(kind), scenario, request)));
  }
});

test('a job that is stopped or loses a worker ends with the reason, and the workers go on with the next', async () => {
  const page = await openPage(served.url);
  const { compare } = REQUESTS;
  if (!compare) throw new Error('no request');
  const next = hashOf(runHere(jobOf('compare'), scenario, compare));
  expect(await page.evaluate((request) => window.door.stopped('ensemble', request), LONG)).toBe('stopped early');
  expect(await page.evaluate((request) => window.door.job('compare', request), compare)).toBe(next);
  expect(await page.evaluate((request) => window.door.brokenDown('ensemble', request), LONG)).toBe(
    'A worker of this browser broke down: struck.',
  );
  expect(await page.evaluate((request) => window.door.job('compare', request), compare)).toBe(next);
  const record = { setup, moves: moves.slice(1, 3) };
  const impossible: RequestOf<'fan'> = { ...series, strategy: shipped('drift'), from: { record } };
  const refused = page.evaluate((request) => window.door.job('fan', request), impossible);
  await expect(refused).rejects.toThrow(/Move 1 of this game cannot be played/);
});
