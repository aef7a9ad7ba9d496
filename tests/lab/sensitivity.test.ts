import { expect, test } from 'vitest';
import { LINKS, type LinkId } from '../../src/engine';
import {
  factorsOf,
  type MorrisResult,
  OTHERS,
  OUTPUTS,
  runHere,
  type SensitivityRequest,
  type SobolResult,
  sensitivityJob,
  worldAt,
} from '../../src/lab';
import { scenario, shipped } from './support';

const base = {
  strategy: shipped('build-only'),
  lens: 'papers',
  turns: 4,
  seed: 's',
  measure: 'defence',
  method: 'morris',
  samples: 4,
} as const satisfies SensitivityRequest;

function morris(request: Partial<SensitivityRequest>): MorrisResult {
  return runHere(sensitivityJob, scenario, { ...base, ...request, method: 'morris' }) as MorrisResult;
}

function sobol(request: Partial<SensitivityRequest>): SobolResult {
  return runHere(sensitivityJob, scenario, { ...base, ...request, method: 'sobol' }) as SobolResult;
}

test.each(['papers', 'channel', 'record'] as const)('every number that has a range under %s is a factor', (lens) => {
  const wide = LINKS.filter((id) => scenario.links[id].values[lens][2] > scenario.links[id].values[lens][0]);
  expect(factorsOf(scenario, { lens }).map(({ id }) => id)).toEqual([...wide, 'fulfilment']);
  expect(wide.length).toBeGreaterThan(90);
});

test('where the lens is mixed, which one is true is a factor too', () => {
  const ids = factorsOf(scenario, { lens: 'mixed' }).map(({ id }) => id);
  for (const lens of ['papers', 'channel', 'record'] as const) {
    for (const { id } of factorsOf(scenario, { lens })) expect(ids).toContain(id);
  }
  expect(ids[0]).toBe('lens');
  const lensAt = (place: number) => worldAt(scenario, { lens: 'mixed', turns: 3 }, ['lens'], [place], 'x').lens;
  expect([0, 0.5, 0.99, 1].map(lensAt)).toEqual(['papers', 'channel', 'record', 'record']);
});

test('a place in the unit cube is a share of the draws of a game: its ends and its middle are those of the range', () => {
  const factors = factorsOf(scenario, { lens: 'record' }).map(({ id }) => id);
  const at = (place: number) =>
    worldAt(
      scenario,
      { lens: 'record', turns: 3 },
      factors,
      factors.map(() => place),
      'x',
    );
  const [lowest, middle, highest] = [at(0), at(0.5), at(1)];
  for (const id of LINKS.filter((each) => factors.includes(each))) {
    const [low, mode, high] = scenario.links[id].values.record;
    expect(lowest.k[id], id).toBeCloseTo(low, 9);
    expect(highest.k[id], id).toBeCloseTo(high, 9);
    // Half of a triangle lies on either side of its median.
    const area = (x: number) =>
      x < mode ? (x - low) ** 2 / ((high - low) * (mode - low)) : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
    expect(area(middle.k[id]), id).toBeCloseTo(0.5, 9);
  }
  const { least, most } = scenario.fixed.fulfilment.values;
  expect([lowest.fulfilment, highest.fulfilment]).toEqual([least, most]);
});

test('both methods name the number from which the rate of incidents starts, and give its direction', () => {
  const paths = morris({ measure: 'tempo', turns: 1 });
  expect(paths.parameters[0]?.id).toBe('lam0');
  expect(paths.parameters[0]?.mu).toBeGreaterThan(0.3);
  expect(paths.parameters[0]?.high).toBeGreaterThan(paths.parameters[0]?.low ?? Number.NaN);
  expect(paths.parameters.length).toBe(factorsOf(scenario, { lens: 'papers' }).length);
  expect(paths.games).toBe(4 * (paths.parameters.length + 2));
  const rows = sobol({ measure: 'tempo', turns: 1, samples: 64, only: ['lam0', 'supDec'] });
  expect(rows.games).toBe(64 * (2 + 3 + 1));
  const [first] = rows.parameters.filter(({ id }) => id !== OTHERS);
  expect(first?.id).toBe('lam0');
  expect(first?.first).toBeGreaterThan(0.3);
  expect(first?.high).toBeGreaterThan(first?.low ?? Number.NaN);
  expect(rows.parameters.find(({ id }) => id === 'supDec')?.total).toBeLessThan(0.05);
});

test('a number that nothing in these games asks for has no effect at all', () => {
  const { parameters, mean, deviation } = morris({ strategy: shipped('hold'), measure: 'hrAuthority', turns: 3 });
  const found = (id: LinkId) => parameters.find((each) => each.id === id);
  expect(found('cfBr')).toMatchObject({ mu: 0, muStar: 0, sigma: 0, muStarInterval: [0, 0] });
  expect(found('cfBr')?.low).toBe(found('cfBr')?.high);
  expect(mean).toBeGreaterThan(0);
  expect(deviation).toBeGreaterThanOrEqual(0);
});

test('luck is told apart: all of the variance where it alone decides, none where it has no part', () => {
  const alone = sobol({ samples: 32, only: [], measure: 'oil', strategy: shipped('hold') });
  expect(alone.luck.total).toBeGreaterThan(0.95);
  expect(alone.luck.first).toBeGreaterThan(0.9);
  expect(alone.parameters.map(({ id }) => id)).toEqual([OTHERS]);
  expect(Math.abs(alone.parameters[0]?.total ?? 1)).toBeLessThan(0.05);
  const paths = morris({ measure: 'oil', strategy: shipped('hold'), samples: 3 });
  expect(paths.luck.total).toBeGreaterThan(0.5);
});

test('a mean over several games at every point leaves less to luck', () => {
  const request = { measure: 'demands', turns: 6, samples: 24, only: ['dSafe'] } as const;
  const [one, many] = [sobol(request), sobol({ ...request, repeats: 6 })];
  expect(many.games).toBe(6 * one.games);
  expect(many.deviation).toBeLessThan(one.deviation);
  expect(many.luck.total).toBeLessThan(one.luck.total);
  const total = ({ parameters }: SobolResult) => parameters.find(({ id }) => id === 'dSafe')?.total ?? 0;
  expect(total(many)).toBeGreaterThan(total(one));
  expect(() => sobol({ repeats: 0 })).toThrow('A point is played 1 to 100 times, not 0.');
});

test('who does which chunk makes no difference', () => {
  for (const request of [
    { ...base, samples: 3, turns: 2 },
    { ...base, method: 'sobol', samples: 9, turns: 2, only: ['dDef'] },
  ] as const satisfies ReadonlyArray<SensitivityRequest>) {
    const chunks = sensitivityJob.split(request);
    expect(chunks.length).toBe(3);
    const parts = chunks.toReversed().map((chunk) => sensitivityJob.run(scenario, request, chunk));
    const merger = sensitivityJob.merge(scenario, request);
    for (const part of parts.toReversed()) merger.add(part);
    const whole = sensitivityJob.merge(scenario, request);
    whole.add(sensitivityJob.run(scenario, request, { from: 0, runs: request.samples }));
    expect(merger.result()).toEqual(whole.result());
  }
});

test('every measure can be read, and what there is not is refused', () => {
  for (const measure of OUTPUTS) {
    const { mean } = sobol({ measure, samples: 8, turns: 1, only: [] });
    expect(Number.isFinite(mean), measure).toBe(true);
  }
  expect(() => sobol({ samples: 8, only: ['lens'] })).toThrow('"lens" is not uncertain under the lens papers');
});

test('too few paths or rows are refused: there would be no spread, and means over no games', () => {
  expect(() => morris({ samples: 1 })).toThrow('takes 2 samples or more, not 1');
  expect(() => sobol({ samples: 7 })).toThrow('takes 8 samples or more, not 7');
  for (const { low, high } of sobol({ samples: 8, turns: 1, measure: 'demands', only: ['dQ', 'dSafe'] }).parameters) {
    for (const end of [low, high]) if (end !== undefined) expect(end).toBeGreaterThan(50);
  }
});
