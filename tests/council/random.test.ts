import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, exp, isBelowLogistic, ln, logistic, logit, normalQuantile } from '../../src/engine/numeric';
import type { Rng } from '../../src/engine/random';
import { Stream, stream, streams } from '../../src/engine/random';

const draws = (rng: Rng, count = 5): number[] => Array.from({ length: count }, () => rng.uniform());

test('a key always opens the same stream', () => {
  const key = { scenario: 'february-2026', seed: 7, turn: 3, purpose: 'hybrid', extra: 'PL' };
  expect(draws(stream(key))).toEqual(draws(stream(key)));
  expect(draws(streams('february-2026', 7)(3, 'hybrid', 'PL'))).toEqual(draws(stream(key)));
  expect(draws(stream({ ...key, seed: '7' }))).toEqual(draws(stream(key)));
});

test('every part of the key opens another stream', () => {
  const key = { scenario: 'a', seed: 1, turn: 1, purpose: 'votes' };
  const keys = [
    key,
    { ...key, scenario: 'b' },
    { ...key, seed: 2 },
    { ...key, turn: 2 },
    { ...key, purpose: 'vote' },
    { ...key, extra: '' },
    { ...key, extra: 'HU' },
    { ...key, extra: 'UH' },
    { ...key, purpose: 'votesHU' },
    { ...key, scenario: 'a1', seed: '' },
  ];
  expect(new Set(keys.map((each) => stream(each).uniform())).size).toBe(keys.length);
});

test('draws from one stream never disturb another', () => {
  const open = streams('a', 1);
  const alone = draws(open(1, 'hybrid'));
  const rng = open(1, 'hybrid');
  const mixed = alone.map(() => {
    draws(open(1, 'votes'), 3);
    return rng.uniform();
  });
  expect(mixed).toEqual(alone);
});

test('the generator is xoshiro128++, as its authors publish it', () => {
  const rng = new Stream(1, 2, 3, 4);
  expect(Array.from({ length: 10 }, () => rng.bits())).toEqual([
    641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
  ]);
});

const PINNED = {
  numbers: [0.4872718189144507, 2.6525333281546013, -4.56913546987756, 2.2628198193043216],
  choices: [4, 43, 75, true, 'c'],
};

test('the pinned values of a stream: a change of any breaks saved games', () => {
  const rng = streams('february-2026', 1)(1, 'pinned');
  expect([rng.uniform(), rng.normal(), rng.logistic(), rng.triangular(0, 1, 4)]).toEqual(PINNED.numbers);
  expect([rng.poisson(3), rng.poisson(40), rng.integer(100), rng.chance(0.5), rng.pick(['a', 'b', 'c'])]).toEqual(
    PINNED.choices,
  );
});

const SAMPLE = 20_000;
const sample = (purpose: string, draw: (rng: Rng) => number): number[] => {
  const rng = streams('moments', 1)(0, purpose);
  return Array.from({ length: SAMPLE }, () => draw(rng));
};

test.each<[string, (rng: Rng) => number, number, number]>([
  ['uniform', (rng) => rng.uniform(), 1 / 2, 1 / 12],
  ['normal', (rng) => rng.normal(), 0, 1],
  ['logistic', (rng) => rng.logistic(), 0, (Math.PI * Math.PI) / 3],
  ['poisson of a small mean', (rng) => rng.poisson(0.3), 0.3, 0.3],
  ['poisson', (rng) => rng.poisson(8.5), 8.5, 8.5],
  ['poisson of a large mean', (rng) => rng.poisson(1200), 1200, 1200],
  ['chance', (rng) => (rng.chance(0.2) ? 1 : 0), 0.2, 0.16],
  ['integer', (rng) => rng.integer(7), 3, 4],
  ['pick', (rng) => rng.pick([1, 2, 6]), 3, 14 / 3],
  ['weighted', (rng) => rng.weighted([0, 10, 99, 1], [3, 1, 0, 4]), 14 / 8, 104 / 8 - (14 / 8) * (14 / 8)],
  ['triangular', (rng) => rng.triangular(1, 2, 6), 3, (1 + 4 + 36 - 2 - 6 - 12) / 18],
  ['successive uniforms', (rng) => (rng.uniform() - 0.5) * (rng.uniform() - 0.5), 0, 1 / 144],
])('%s has its mean and variance', (purpose, draw, mean, variance) => {
  const values = sample(purpose, draw);
  const found = values.reduce((sum, value) => sum + value, 0) / SAMPLE;
  const spread = values.reduce((sum, value) => sum + (value - found) * (value - found), 0) / SAMPLE;
  expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / SAMPLE));
  expect(Math.abs(spread / variance - 1)).toBeLessThan(0.06);
});

test('first draws are uniform and uncorrelated across turns, seeds, purposes and extras', () => {
  const first = (turn: number, seed: number, purpose: string): number =>
    streams('grid', seed)(turn, purpose).uniform() - 0.5;
  const size = 4000;
  const numbers = Array.from({ length: size }, (_, i) => i);
  const extra = (i: number): number => streams('grid', 1)(1, 'a', String(i)).uniform() - 0.5;
  const second = (i: number): number => {
    const rng = streams('grid', 1)(i, 'a');
    return (rng.uniform() - 0.5) * (rng.uniform() - 0.5);
  };
  const by = [
    numbers.map((i) => extra(i) * extra(i + 1)),
    numbers.map((i) => extra(i) * first(1, 1, String(i))),
    numbers.map(second),
    numbers.map((i) => first(i, 1, 'a') * first(i + 1, 1, 'a')),
    numbers.map((i) => first(1, i, 'a') * first(1, i + 1, 'a')),
    numbers.map((i) => first(1, i, 'a') * first(1, i, 'b')),
  ];
  for (const products of by) {
    const mean = products.reduce((sum, value) => sum + value, 0) / size;
    expect(Math.abs(mean)).toBeLessThan(4 / (12 * Math.sqrt(size)));
  }
  const cells = Array.from({ length: 10 }, () => 0);
  for (const i of numbers) {
    const cell = Math.floor((first(1, i, 'a') + 0.5) * 10);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const chiSquare = cells.reduce((sum, n) => sum + ((n - size / 10) * (n - size / 10)) / (size / 10), 0);
  expect(chiSquare).toBeLessThan(27.9);
});

test('with the same stream a higher Poisson mean never yields a lower count', () => {
  const rates = fc.double({ min: 0, max: 60, noNaN: true });
  fc.assert(
    fc.property(fc.integer(), rates, rates, (seed, a, b) => {
      const open = streams('coupling', seed);
      const low = open(1, 'x').poisson(Math.min(a, b));
      expect(open(1, 'x').poisson(Math.max(a, b))).toBeGreaterThanOrEqual(low);
    }),
  );
});

test('draws that do not exist are refused', () => {
  const rng = streams('a', 1)(1, 'faults');
  expect(() => rng.poisson(-1)).toThrow(RangeError);
  expect(() => rng.poisson(Number.NaN)).toThrow(RangeError);
  expect(() => rng.poisson(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => rng.integer(0)).toThrow(RangeError);
  expect(() => rng.pick([])).toThrow(RangeError);
  expect(() => rng.weighted(['a', 'b'], [0, 0])).toThrow(RangeError);
  expect(() => rng.weighted(['a', 'b'], [1])).toThrow(RangeError);
  expect(() => rng.weighted(['a', 'b'], [1, -1])).toThrow(RangeError);
  expect(() => rng.triangular(0, 2, 1)).toThrow(RangeError);
  expect(rng.poisson(0)).toBe(0);
  expect(rng.triangular(2, 2, 2)).toBe(2);
});

test('elementary functions agree with their known values', () => {
  expect(exp(1)).toBeCloseTo(Math.E, 15);
  expect(ln(2)).toBeCloseTo(Math.LN2, 15);
  expect(logistic(0)).toBe(0.5);
  expect(logistic(-800)).toBe(0);
  expect(logistic(800)).toBe(1);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      expect(logistic(-x)).toBeCloseTo(1 - logistic(x), 14);
      expect(logit(logistic(x / 3))).toBeCloseTo(x / 3, 9);
    }),
  );
});

test('a share is below a logistic value exactly where it is less', () => {
  const close = (x: number) => [-1e-9, -1e-12, 0, 1e-12, 1e-9].map((off) => logistic(x) * (1 + off));
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x, share) => {
        for (const each of [share, ...close(x)]) expect(isBelowLogistic(each, x)).toBe(each < logistic(x));
      },
    ),
  );
  expect(isBelowLogistic(1e-9, Number.NEGATIVE_INFINITY)).toBe(false);
});

test('a column is filled with the draws that come one by one', () => {
  const alone = new Stream(1, 2, 3, 4);
  const column = new Stream(1, 2, 3, 4);
  for (const length of [0, 1, 54, 7]) {
    const filled = new Float64Array(length);
    column.fill(filled);
    expect([...filled]).toEqual(Array.from({ length }, () => alone.uniform()));
  }
  expect(column.uniform()).toBe(alone.uniform());
});
