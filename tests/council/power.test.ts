import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WeightedGame } from '../../src/engine/council';
import { councilPower, gamePower, MEMBER_CODES, thresholdsOf } from '../../src/engine/council';
import { eec6, qmv, qmv72 } from './data/power.json';
import { memberCodes, population, populationTables } from './tables';

const council = population('council-2025');

test('the published number of winning coalitions and power of every member in 2025', () => {
  const power = councilPower('qmv', council);
  expect(power.winningCoalitions).toBe(qmv.winning);
  expect(power.passage).toBeCloseTo(qmv.share, 8);
  for (const { code, banzhaf } of power.members) expect(Math.abs(banzhaf - qmv.banzhaf[code])).toBeLessThan(1e-8);
  const published = Object.entries(qmv.shapleyShubik);
  for (const [code, value] of published) {
    expect(power.members.find((member) => member.code === code)?.shapleyShubik).toBeCloseTo(value, 5);
  }
});

test('the four-member clause adds the twenty coalitions that too few states oppose', () => {
  const test = thresholdsOf('qmv', council);
  if (test === undefined) throw new Error('no thresholds');
  const weights = MEMBER_CODES.map((code) => council[code]);
  const withoutClause = gamePower({ weights, test: { ...test, membersAlone: 28 } });
  expect(qmv.winning - withoutClause.winningCoalitions).toBe(20);
});

test('the reinforced majority lets the published number of coalitions win', () => {
  const power = councilPower('qmv-72', council);
  expect(power.winningCoalitions).toBe(qmv72.winning);
  expect(power.passage).toBeCloseTo(qmv72.share, 5);
});

test('unanimity has one winning coalition and gives all the same power', () => {
  const power = councilPower('unanimity', council);
  expect(power.winningCoalitions).toBe(1);
  for (const { banzhaf, shapleyShubik } of power.members) {
    expect(banzhaf).toBeCloseTo(1 / 27, 14);
    expect(shapleyShubik).toBeCloseTo(1 / 27, 14);
  }
});

test('a simple majority of twenty-seven is won by half of all coalitions', () => {
  expect(councilPower('simple-majority', council).passage).toBe(0.5);
});

test('the Six of 1958: Luxembourg had no power', () => {
  const power = gamePower({ weights: eec6.weights, test: { members: 0, population: eec6.quota, membersAlone: 7 } });
  power.banzhaf.forEach((value, i) => {
    expect(value).toBeCloseTo(eec6.banzhaf[i] ?? Number.NaN, 6);
  });
});

test.each(populationTables.map(({ id }) => id))('power by the %s table adds up to one and follows size', (id) => {
  const people = population(id);
  const { members } = councilPower('qmv', people);
  expect(members.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1, 12);
  expect(members.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0)).toBeCloseTo(1, 12);
  const bySize = members.toSorted((a, b) => people[b.code] - people[a.code]);
  bySize.slice(1).forEach((member, i) => {
    expect(member.banzhaf).toBeLessThanOrEqual(bySize[i]?.banzhaf ?? 0);
  });
  expect(memberCodes(members.map(({ code }) => code))).toEqual(MEMBER_CODES);
});

/** Counts by trying every coalition and every order of voting. */
function byBruteForce({ weights, test }: WeightedGame): { winning: number; swings: number[]; pivots: number[] } {
  const n = weights.length;
  const wins = (mask: number): boolean => {
    const members = weights.filter((_, i) => (mask >> i) & 1);
    const weight = members.reduce((sum, each) => sum + each, 0);
    return members.length >= test.members && (weight >= test.population || members.length >= test.membersAlone);
  };
  const masks = Array.from({ length: 1 << n }, (_, mask) => mask);
  const swings = weights.map((_, i) =>
    masks.filter((mask) => !((mask >> i) & 1) && wins(mask | (1 << i)) && !wins(mask)),
  );
  const pivots = weights.map(() => 0);
  const walk = (mask: number): void => {
    weights.forEach((_, i) => {
      if ((mask >> i) & 1) return;
      const next = mask | (1 << i);
      if (wins(next) && !wins(mask)) pivots[i] = (pivots[i] ?? 0) + factorial(n - 1 - bits(mask));
      else walk(next);
    });
  };
  if (!wins(0)) walk(0);
  return { winning: masks.filter(wins).length, swings: swings.map((list) => list.length), pivots };
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >> 1));

test('any small game agrees with trying every coalition and every order', () => {
  const game = fc.integer({ min: 1, max: 7 }).chain((n) =>
    fc.record({
      weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n, maxLength: n }),
      test: fc.record({
        members: fc.integer({ min: 0, max: n }),
        population: fc.integer({ min: 1, max: 40 }),
        membersAlone: fc.integer({ min: n, max: n + 1 }),
      }),
    }),
  );
  fc.assert(
    fc.property(game, (each) => {
      const expected = byBruteForce(each);
      const power = gamePower(each);
      expect(power.winningCoalitions).toBe(expected.winning);
      expect(power.swings).toEqual(expected.swings);
      const orders = factorial(each.weights.length);
      power.shapleyShubik.forEach((value, i) => {
        expect(value).toBeCloseTo((expected.pivots[i] ?? 0) / orders, 12);
      });
    }),
  );
});
