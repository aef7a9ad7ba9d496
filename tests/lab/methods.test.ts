import { expect, test } from 'vitest';
import { type Rng, stream } from '../../src/engine';
import {
  effectsOf,
  elementaryEffects,
  estimateOf,
  MOST_DIMENSIONS,
  medianInterval,
  type OfUnitCube,
  prim,
  SaltelliDesign,
  SobolSequence,
  sequentialHalving,
  shareInterval,
  sobolIndices,
  trajectory,
} from '../../src/lab';
import published from './data/sensitivity.json';

function rngOf(purpose: string, turn = 0): Rng {
  return stream({ scenario: 'methods', seed: '1', turn, purpose });
}

test('the Sobol sequence begins with the published points', () => {
  const sequence = new SobolSequence(5);
  const points = published.sobol_sequence_first8_5d.map((_, index) => [...sequence.point(index)]);
  expect(points).toEqual(published.sobol_sequence_first8_5d);
});

test('the Sobol sequence in many dimensions agrees with another implementation', () => {
  // scipy 1.17, stats.qmc.Sobol(250, scramble=False, bits=32): points 1000 and 4095 in some dimensions.
  const sequence = new SobolSequence(250);
  const at = (point: number, dimensions: number[]) => dimensions.map((d) => sequence.point(point)[d]);
  expect(at(4095, [0, 1, 100, 200, 249])).toEqual([
    0.000244140625, 0.941162109375, 0.344970703125, 0.170166015625, 0.093017578125,
  ]);
  expect(at(1000, [120, 249])).toEqual([0.2548828125, 0.4072265625]);
});

test.each([0, 1.5, MOST_DIMENSIONS + 1])('a Sobol sequence in %d dimensions is refused', (dimensions) => {
  expect(() => new SobolSequence(dimensions)).toThrow('dimensions');
});

test('each dimension of the first 2^m points falls once into each of 2^m equal parts, shifted or not', () => {
  for (const shift of [undefined, Array.from({ length: MOST_DIMENSIONS }, (_, d) => Math.imul(d + 1, 0x9e3779b1))]) {
    const sequence = new SobolSequence(MOST_DIMENSIONS, shift);
    const points = Array.from({ length: 64 }, (_, index) => sequence.point(index));
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension += 1) {
      const cells = new Set(points.map((point) => Math.floor((point[dimension] ?? 0) * 64)));
      expect(cells.size, `dimension ${dimension}`).toBe(64);
    }
  }
});

function indicesOf(f: OfUnitCube, factors: number, n: number, shift?: number[]) {
  const design = new SaltelliDesign(factors, shift ? { shift } : {});
  const rows = Array.from({ length: n }, (_, index) => design.row(index).map(f));
  return sobolIndices(rows, factors, rngOf('bootstrap'));
}

function ishigami(a: number, b: number): OfUnitCube {
  return (point) => {
    const [x = 0, y = 0, z = 0] = [...point].map((u) => (2 * u - 1) * Math.PI);
    return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
  };
}

function near(found: ReadonlyArray<number>, exact: ReadonlyArray<number>, by = 0.01): void {
  expect(found.length).toBe(exact.length);
  for (const [at, value] of exact.entries()) expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThan(by);
}

test.each(published.ishigami)('Sobol indices of the Ishigami function, a = $a, b = $b', ({ a, b, S, T, V }) => {
  for (const shift of [undefined, [1, 2, 3, 4, 5, 6].map((d) => Math.imul(d, 0x6b43a9b5))]) {
    const { indices, variance } = indicesOf(ishigami(a, b), 3, 8192, shift);
    near(
      indices.map(({ first }) => first),
      S,
    );
    near(
      indices.map(({ total }) => total),
      T,
    );
    expect(variance / V).toBeCloseTo(1, 2);
    for (const { first, firstInterval, total, totalInterval } of indices) {
      expect(firstInterval[0]).toBeLessThanOrEqual(first);
      expect(firstInterval[1]).toBeGreaterThanOrEqual(first);
      expect(totalInterval[0]).toBeLessThanOrEqual(total);
      expect(totalInterval[1]).toBeGreaterThanOrEqual(total);
    }
  }
});

test('Sobol indices of the g-function with eight inputs', () => {
  const { a, S, T, V } = published.sobol_g;
  const g: OfUnitCube = (point) =>
    a.reduce((product, each, at) => (product * (Math.abs(4 * (point[at] ?? 0) - 2) + each)) / (1 + each), 1);
  const { indices, variance } = indicesOf(g, a.length, 8192);
  near(
    indices.map(({ first }) => first),
    S,
  );
  near(
    indices.map(({ total }) => total),
    T,
  );
  expect(variance).toBeCloseTo(V, 2);
});

test('bootstrap intervals hold the exact index about as often as they say', () => {
  const exact = published.ishigami[0]?.S ?? [];
  let held = 0;
  const tries = 40;
  for (let again = 0; again < tries; again += 1) {
    const rng = rngOf('pairs', again);
    const rows = Array.from({ length: 256 }, () => {
      const a = Float64Array.from({ length: 3 }, () => rng.uniform());
      const b = Float64Array.from({ length: 3 }, () => rng.uniform());
      const mixed = [0, 1, 2].map((factor) => a.map((value, at) => (at === factor ? (b[at] ?? 0) : value)));
      return [a, b, ...mixed].map(ishigami(7, 0.1));
    });
    const [low = 0, high = 0] = sobolIndices(rows, 3, rngOf('bootstrap', again)).indices[1]?.firstInterval ?? [];
    if (low <= (exact[1] ?? 0) && (exact[1] ?? 0) <= high) held += 1;
  }
  expect(held / tries).toBeGreaterThan(0.8);
});

test('an input without effect has no index at all, however few the rows', () => {
  const { indices } = indicesOf((point) => ishigami(7, 0.1)(point), 4, 16);
  expect(Math.abs(indices[3]?.first ?? 1)).toBeLessThan(1e-12);
  expect(indices[3]?.total).toBe(0);
});

test('an output that never changes has no sensitive input', () => {
  const { indices, variance } = indicesOf(() => 7.3, 2, 64);
  expect(variance).toBe(0);
  expect(indices.map(({ first, total }) => [first, total])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('elementary effects are exact on a linear function', () => {
  const rng = rngOf('paths');
  const f: OfUnitCube = (point) => 3 * (point[0] ?? 0) - 2 * (point[1] ?? 0);
  const effects = Array.from({ length: 10 }, () => {
    const path = trajectory(3, rng);
    return effectsOf(path, path.points.map(f));
  });
  const found = elementaryEffects(effects, 3, rngOf('bootstrap'));
  expect(found.length).toBe(3);
  const { mu, muStar, sigma } = published.morris_linear;
  near(
    found.map((each) => each.mu),
    mu,
    1e-9,
  );
  near(
    found.map((each) => each.muStar),
    muStar,
    1e-9,
  );
  near(
    found.map((each) => each.sigma),
    sigma,
    1e-9,
  );
  // From the lower half of the range to the upper one, two thirds of it lie between.
  near(
    found.map(({ low, high }) => high - low),
    [2, -4 / 3, 0],
    1e-9,
  );
});

test('a path moves each factor once, by two thirds, and stays on the levels', () => {
  const rng = rngOf('paths', 1);
  for (let again = 0; again < 50; again += 1) {
    const { points, moved } = trajectory(6, rng);
    expect([...moved].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [step, factor] of moved.entries()) {
      const change = (points[step + 1] ?? new Float64Array()).map((value, at) => value - (points[step]?.[at] ?? 0));
      for (const [at, by] of change.entries()) expect(Math.abs(by)).toBeCloseTo(at === factor ? 2 / 3 : 0, 12);
    }
    for (const point of points)
      for (const value of point) expect([0, 1, 2, 3]).toContain(Math.round(value * 3 * 1e9) / 1e9);
  }
});

test('an effect that depends on another input shows in sigma', () => {
  const rng = rngOf('paths', 2);
  const effects = Array.from({ length: 40 }, () => {
    const path = trajectory(2, rng);
    return effectsOf(
      path,
      path.points.map((point) => (point[0] ?? 0) * ((point[1] ?? 0) - 0.5)),
    );
  });
  const [first] = elementaryEffects(effects, 2, rngOf('bootstrap'));
  expect(first?.sigma).toBeGreaterThan(0.3);
  expect(first?.muStar).toBeGreaterThan(Math.abs(first?.mu ?? 0));
});

test('the published box is found, with the share of its cases', () => {
  const rng = rngOf('box');
  const inputs = [0, 1, 2].map(() => Float64Array.from({ length: 4000 }, () => rng.uniform()));
  const cases = Array.from(
    { length: 4000 },
    (_, row) => (inputs[0]?.[row] ?? 0) < 0.4 && (inputs[1]?.[row] ?? 0) > 0.6,
  );
  const box = prim(inputs, cases);
  const { x1_max, x2_min, density, coverage } = published.prim.got;
  const limits = [...box.limits].sort((a, b) => a.input - b.input);
  expect(limits.map(({ input }) => input)).toEqual([0, 1]);
  expect(limits[0]?.low).toBeUndefined();
  expect(limits[0]?.high).toBeCloseTo(x1_max, 1.5);
  expect(limits[1]?.low).toBeCloseTo(x2_min, 1.5);
  expect(limits[1]?.high).toBeUndefined();
  expect(box.density).toBeGreaterThan(density - 0.04);
  expect(box.coverage).toBeGreaterThan(coverage - 0.03);
});

test('an input with few values is cut by whole values', () => {
  const rng = rngOf('box', 2);
  const inputs = [
    Float64Array.from({ length: 900 }, (_, row) => row % 3),
    Float64Array.from({ length: 900 }, () => rng.uniform()),
  ];
  const box = prim(
    inputs,
    Array.from({ length: 900 }, (_, row) => row % 3 === 2),
  );
  expect(box).toEqual({ limits: [{ input: 0, low: 2 }], density: 1, coverage: 1, mass: 1 / 3 });
});

test('where the case is everywhere or nowhere, or follows no input, no limit is named', () => {
  const rng = rngOf('box', 1);
  const inputs = [Float64Array.from({ length: 400 }, () => rng.uniform())];
  const everywhere = Array.from({ length: 400 }, () => true);
  expect(prim(inputs, everywhere)).toEqual({ limits: [], density: 1, coverage: 1, mass: 1 });
  const nowhere = prim(
    inputs,
    everywhere.map(() => false),
  );
  expect(nowhere).toEqual({ limits: [], density: 0, coverage: 0, mass: 1 });
});

test('sequential halving finds the published best arm in at least 99 of 100 tries', () => {
  const { arms, best, other, budget } = published.sequential_halving;
  let found = 0;
  const tries = 1000;
  for (let again = 0; again < tries; again += 1) {
    const rng = rngOf('arms', again);
    const where = again % arms;
    const { order, pulls } = sequentialHalving(arms, budget, (arm) => Number(rng.chance(arm === where ? best : other)));
    if (order[0] === where) found += 1;
    expect(pulls.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(budget);
  }
  expect(found / tries).toBeGreaterThanOrEqual(0.99);
});

test('sequential halving orders all arms, and one arm is its own order', () => {
  expect(sequentialHalving(5, 100, (arm) => arm).order).toEqual([4, 3, 2, 1, 0]);
  expect(sequentialHalving(1, 10, () => 0)).toEqual({ order: [0], pulls: [10] });
  expect(sequentialHalving(3, 1, (arm) => -arm).order[0]).toBe(0);
});

test.each([
  // Wilson's intervals as R's prop.test(correct = FALSE) gives them.
  [8, 10, 0.4901625, 0.9433178],
  [0, 10, 0, 0.2775328],
  [320, 400, 0.758, 0.8363],
  [0, 0, 0, 1],
])('Wilson interval of %d of %d', (hits, runs, low, high) => {
  const [from, to] = shareInterval(hits, runs);
  expect(from).toBeCloseTo(low, 3);
  expect(to).toBeCloseTo(high, 3);
});

test('the interval of a mean is that of its standard error', () => {
  // R: mean(x) + c(-1, 1) * qnorm(.975) * sd(x) / sqrt(5) for x = 1 … 5.
  const { mean, low, high } = estimateOf([1, 2, 3, 4, 5]);
  expect(mean).toBe(3);
  expect(low).toBeCloseTo(1.614096, 5);
  expect(high).toBeCloseTo(4.385904, 5);
  expect(estimateOf([7])).toEqual({ mean: 7, low: 7, high: 7 });
});

test.each([
  // Ranks of the order statistics in tables for the median at 95 % (D. Altman and others): n, lower, upper rank.
  [6, 1, 6],
  [10, 2, 9],
  [20, 6, 15],
  [50, 18, 33],
  [100, 40, 61],
])('interval of the median of %d values lies between ranks %d and %d', (n, low, high) => {
  const ranks = Float64Array.from({ length: n }, (_, rank) => rank + 1);
  expect(medianInterval(ranks)).toEqual([low, high]);
});

test('the interval of a median of very many values is as a normal distribution has it, and of few it is all of them', () => {
  const ranks = Float64Array.from({ length: 10_000 }, (_, rank) => rank + 1);
  const [low, high] = medianInterval(ranks);
  expect(Math.abs(low - (5000 - 98))).toBeLessThanOrEqual(1);
  expect(Math.abs(high - (5001 + 98))).toBeLessThanOrEqual(1);
  expect(medianInterval([3, 4])).toEqual([3, 4]);
  expect(medianInterval([3])).toEqual([3, 3]);
  expect(medianInterval([])).toEqual([0, 0]);
});
