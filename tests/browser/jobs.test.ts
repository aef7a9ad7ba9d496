import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../src/engine';
import { JOB_KINDS, type JobKind, jobOf, type RequestOf, runHere } from '../../src/lab';
import { REQUESTS } from '../lab/requests';
import { scenario } from '../lab/support';
import { openPage } from './support';
import { type ServedPage, serveTestPage } from './test-page';

let served: ServedPage;
beforeAll(async () => {
  served = await serveTestPage();
});
afterAll(() => served.close());

const LONG: RequestOf<'ensemble'> = { ...REQUESTS.ensemble, runs: 50_000 };

test('the workers of a browser and Node come to the same bits', async () => {
  const page = await openPage(served.url);
  for (const kind of JOB_KINDS) {
    const request: RequestOf<JobKind> = REQUESTS[kind];
    const there = await page.evaluate(([kind, request]) => window.door.job(kind, request), [kind, request] as const);
    expect(there, kind).toBe(hashOf(runHere(jobOf(kind), scenario, request)));
  }
});

test('where a browser denies locks every worker warms up all the same, and they come to the same bits', async () => {
  const page = await openPage(served.url);
  const { compare } = REQUESTS;
  const there = await page.evaluate((request) => window.door.lockless('compare', request), compare);
  expect(there).toEqual({ warm: 3, hash: hashOf(runHere(jobOf('compare'), scenario, compare)) });
});

test('a job that is stopped or loses a worker ends with the reason, and the workers go on with the next', async () => {
  const page = await openPage(served.url);
  const { compare } = REQUESTS;
  const next = hashOf(runHere(jobOf('compare'), scenario, compare));
  expect(await page.evaluate((request) => window.door.stopped('ensemble', request), LONG)).toBe('stopped early');
  expect(await page.evaluate((request) => window.door.job('compare', request), compare)).toBe(next);
  for (const [how, reason] of [
    ['event', 'broke down: struck'],
    ['silence', 'ended without a word'],
  ] as const) {
    const ended = page.evaluate(([request, how]) => window.door.brokenDown('ensemble', request, how), [
      LONG,
      how,
    ] as const);
    expect(await ended).toBe(`A worker of this browser ${reason}.`);
    expect(await page.evaluate((request) => window.door.job('compare', request), compare)).toBe(next);
  }
  const moves = [{ by: 'FR' as const, move: { type: 'advance' as const } }];
  const from = { record: { setup: { seed: 'x', lens: 'papers' as const, turns: 6, mode: 'seats' as const }, moves } };
  const impossible: RequestOf<'fan'> = { ...REQUESTS.fan, from };
  const refused = page.evaluate((request) => window.door.job('fan', request), impossible);
  await expect(refused).rejects.toThrow(/Move 1 of this game cannot be played/);
});
