import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIXED_NAMES, type FixedName, type FixedNumbers, rulesFor } from '../../src/engine';
import {
  director,
  type FactorId,
  factorsOf,
  type MorrisResult,
  playOut,
  runHere,
  type SensitivityRequest,
  type SobolResult,
  sensitivityJob,
  worldAt,
} from '../../src/lab';
import { fixedRanges } from '../../src/scenario';
import { bundle, scenario, shipped } from './support';

const fixed = fixedRanges(bundle.content.model.fixed);
const options = { lens: 'papers', turns: 6, over: 'fixed', fixed } as const;
const plain = rulesFor(scenario, { seed: 'x', lens: 'papers', turns: 6, mode: 'director' });

function numberIn(numbers: FixedNumbers, id: FixedName): number {
  const [group = '', name = ''] = id.split('.');
  const groups: Readonly<Record<string, Readonly<Record<string, number>>>> = numbers;
  return groups[group]?.[name] ?? Number.NaN;
}

/** The fixed numbers that are not as in every game. */
function moved(ids: ReadonlyArray<FactorId>, place: number): FixedName[] {
  const point = ids.map(() => place);
  const { c } = worldAt(scenario, options, ids, point, 'x');
  // What is no number has moved too.
  return FIXED_NAMES.filter((id) => !(Math.abs(numberIn(c, id) - numberIn(plain.c, id)) <= 1e-12));
}

test('links alone, fixed numbers alone, or both are what moves', () => {
  const ids = (over: 'links' | 'fixed' | 'all') =>
    factorsOf(scenario, { lens: 'papers', over, fixed }).map(({ id }) => id);
  expect(ids('fixed')).toEqual(fixed.numbers.map(({ id }) => id));
  expect(ids('all')).toEqual([...ids('links'), ...ids('fixed')]);
  expect(() => factorsOf(scenario, { lens: 'papers', over: 'all' })).toThrow('takes their ranges');
});

test('a factor moves its own fixed number and no other', () => {
  const alone = fixed.numbers.filter(({ id }) => !fixed.sums.some((names) => names.includes(id)));
  expect(alone.length).toBeGreaterThan(320);
  for (const { id, range } of alone) expect(moved([id], range[1] === range[2] ? 0 : 1), id).toEqual([id]);
});

test('weights that add up to 1 still do when they are drawn, and nothing else moves', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...fixed.sums), fc.array(place, { minLength: 5, maxLength: 5 }), (names, point) => {
      const { c } = worldAt(scenario, options, names, point, 'x');
      const drawn = names.map((id) => numberIn(c, id));
      expect(drawn.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      for (const each of drawn) expect(each).toBeGreaterThan(0);
      expect(moved(names, 0.9).filter((id) => !names.includes(id))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('weights of a whole that have no place stay in proportion to each other, and beside the others', () => {
  const ranges = new Map(fixed.numbers.map(({ id, range }) => [id, range]));
  for (const names of fixed.sums) {
    const [first, ...others] = names;
    if (!first) throw new Error('an empty sum');
    const { c } = worldAt(scenario, options, [first], [1], 'x');
    const [, , high = Number.NaN] = ranges.get(first) ?? [];
    const sum = high + others.reduce((all, id) => all + numberIn(plain.c, id), 0);
    expect(numberIn(c, first), first).toBeCloseTo(high / sum, 12);
    for (const id of others) expect(numberIn(c, id), id).toBeCloseTo(numberIn(plain.c, id) / sum, 12);
  }
});

test('the ends of a range are the ends of what is drawn, and counts stay whole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fixed.numbers), fc.double({ min: 0, max: 1, noNaN: true }), (number, place) => {
      if (fixed.sums.some((names) => names.includes(number.id))) return;
      const at = (where: number) => numberIn(worldAt(scenario, options, [number.id], [where], 'x').c, number.id);
      const [low, , high] = number.range;
      expect([at(0), at(1)]).toEqual([low, high]);
      expect(at(place)).toBeGreaterThanOrEqual(low);
      expect(at(place)).toBeLessThanOrEqual(high);
      if (number.whole) expect(Number.isInteger(at(place))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('links that do not move are those of the game, and so is a lens that is drawn', () => {
  const ids = fixed.numbers.map(({ id }) => id);
  const point = ids.map(() => 0.3);
  expect(worldAt(scenario, options, ids, point, 'x').k).toEqual(plain.k);
  const lenses = Array.from({ length: 30 }, (_, index) => {
    const seed = `lens.${index}`;
    const world = worldAt(scenario, { ...options, lens: 'mixed' }, ids, point, seed);
    const game = rulesFor(scenario, { seed, lens: 'mixed', turns: 6, mode: 'director' });
    expect([world.lens, world.k]).toEqual([game.lens, game.k]);
    return world.lens;
  });
  expect(new Set(lenses).size).toBe(3);
});

test('games at every corner of all ranges come to an end with numbers in them', () => {
  const ids = factorsOf(scenario, { ...options, over: 'all' }).map(({ id }) => id);
  const corner = fc.array(fc.constantFrom(0, 1), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(corner, fc.nat(), (point, seed) => {
      const rules = worldAt(scenario, { ...options, over: 'all', turns: 12 }, ids, point, String(seed));
      const state = playOut(rules, director(shipped('strength-then-talk')));
      expect(state.ending).toBeDefined();
      // What is no number becomes null in JSON.
      expect(JSON.stringify(state)).not.toContain('null');
    }),
    { numRuns: 40 },
  );
});

const base: SensitivityRequest = {
  ...options,
  strategy: shipped('hold'),
  turns: 3,
  seed: 's',
  measure: 'oil',
  method: 'morris',
  samples: 3,
};

test('morris over fixed numbers names those behind a result, and gives 0 to what has no influence', () => {
  const { parameters, over } = runHere(sensitivityJob, scenario, base) as MorrisResult;
  expect(over).toBe('fixed');
  expect(parameters.length).toBe(fixed.numbers.length);
  expect(parameters[0]?.id).toBe('oil.level');
  expect(parameters[0]?.range).toEqual([38, 45, 52]);
  expect(parameters.find(({ id }) => id === 'quality.noise')).toMatchObject({ mu: 0, muStar: 0, sigma: 0 });
});

test('shares of the spread over all numbers: more factors than the even sequence has dimensions', () => {
  const request: SensitivityRequest = { ...base, over: 'all', method: 'sobol', samples: 64, turns: 1 };
  const only: ReadonlyArray<FactorId> = ['oil.level', 'supDec'];
  const { parameters, games } = runHere(sensitivityJob, scenario, { ...request, only }) as SobolResult;
  expect(games).toBe(64 * (2 + 3 + 1));
  const total = (id: string) => parameters.find((each) => each.id === id)?.total ?? Number.NaN;
  expect(total('oil.level')).toBeGreaterThan(total('supDec'));
  expect(total('others')).toBeGreaterThan(total('supDec'));
});
