import { expect, test } from 'vitest';
import { PURE_LENSES } from '../../src/engine';
import { ablationJob, claimsJob, runHere, statedLosses, timingJob, unconfirmed } from '../../src/lab';
import { bundle, scenario } from '../lab/support';

const { claims } = bundle;
if (!claims) throw new Error('the scenario has no claims');
const ids = claims.claims.map(({ id }) => id);

test.each(['1', '2', '3', 'four', 'five'])('the claims hold at 400 pairs with the seed %s', (seed) => {
  const rows = runHere(claimsJob, scenario, { claims, lenses: ['papers', 'channel'], runs: 400, seed }).claims;
  for (const lens of ['papers', 'channel'] as const) {
    const expected = rows.filter(({ lenses }) => lenses.includes(lens));
    const fails = expected.filter(({ under }) => under[lens]?.holds !== true);
    const chapters = /^OSW-C[1-7]/;
    expect(fails.filter(({ evidence }) => evidence.some((id) => chapters.test(id))).map(({ id }) => id)).toEqual([]);
    expect(fails.length / expected.length, fails.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(0.05);
  }
});

test('what a claim names carries it: without it the claim breaks, and with several paths no single one is needed', () => {
  const losses = statedLosses(claims, ids);
  const found = runHere(ablationJob, scenario, { claims, losses, runs: 200, seed: 'soak' });
  expect(unconfirmed(claims, ids, found)).toEqual([]);
});

test('a call behind the same build-up: best in months 6 to 8 under the papers, at once under the channel, of no weight under the record', () => {
  const { under } = runHere(timingJob, scenario, { claims, lenses: PURE_LENSES, runs: 300, seed: 'soak' });
  const mean = (lens: (typeof PURE_LENSES)[number], ...months: ReadonlyArray<number>) =>
    months.reduce((sum, month) => sum + (under[lens]?.[month]?.mean ?? Number.NaN), 0) / months.length;
  const middle = mean('papers', 6, 7, 8);
  expect(middle).toBeGreaterThan(mean('papers', 1, 2, 3) + 8);
  expect(middle).toBeGreaterThan(mean('papers', 4, 5));
  expect(middle).toBeGreaterThan(mean('papers', 10, 11, 12) + 2);
  expect(middle).toBeGreaterThan(mean('papers', 0) + 5);
  for (const month of [1, 3, 5, 7, 9]) {
    expect(mean('channel', month, month + 1)).toBeGreaterThan(mean('channel', month + 2, month + 3));
  }
  const changes = (under.record ?? []).map(({ change }) => Math.abs(change));
  expect(Math.max(...changes)).toBeLessThan(2.5);
});
