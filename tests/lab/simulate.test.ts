import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIRECTOR, fact, facts, hashOf, replay, rulesFor, type Step } from '../../src/engine';
import { compare, director, meanOf, playOut, quantile, recordRun, simulate } from '../../src/lab';
import { bundle, scenario, shipped } from './support';

const options = { lens: 'papers', runs: 40, seed: 's', turns: 12 } as const;

test('quantiles of an ascending list, by linear interpolation', () => {
  const list = [1, 2, 3, 4];
  expect([0, 0.05, 0.25, 0.5, 1].map((p) => quantile(list, p))).toEqual([1, 1.15, 1.75, 2.5, 4]);
  expect(quantile([7], 0.95)).toBe(7);
  expect(meanOf([1, 2, 6])).toBe(3);
});

test('a run stands alone: the first runs of a longer ensemble are the runs of a shorter one', () => {
  const record = (runs: number, run: number) => recordRun(scenario, shipped('drift'), { ...options, runs }, run).hash;
  expect(record(3, 2)).toBe(record(40, 2));
});

test('a game with a ledger ends in the same state as one without, and its moves replay to it', () => {
  for (const { id } of bundle.strategies) {
    const rules = rulesFor(scenario, { seed: `twin.${id}`, lens: 'mixed', turns: 8, mode: 'director' });
    const steps: Step[] = [];
    const lead = director(shipped(id));
    const bare = hashOf(playOut(rules, lead));
    const kept = hashOf(playOut(rules, lead, { keep: (step) => steps.push(step), book: { lines: [], events: [] } }));
    expect(kept, id).toBe(bare);
    const again = replay(rules, steps);
    expect(again.fault, id).toBeUndefined();
    expect(hashOf(again.state), id).toBe(bare);
  }
});

test.each([0, -1, 1.5, Number.NaN])('an ensemble of %d games is refused', (runs) => {
  expect(() => simulate(scenario, shipped('hold'), { ...options, runs })).toThrow('one game or more');
  expect(() => compare(scenario, shipped('hold'), shipped('hold'), { ...options, runs })).toThrow('one game or more');
});

test('a comparison is the difference of paired runs', () => {
  const pair = compare(scenario, shipped('hold'), shipped('build-only'), options);
  const a = simulate(scenario, shipped('hold'), options);
  const b = simulate(scenario, shipped('build-only'), options);
  expect(pair.endings).toEqual({ a: a.endings, b: b.endings });
  const { median, p05, p95, up, down } = pair.indicators.defence;
  expect(up).toBe(1);
  expect(down).toBe(0);
  expect(p05).toBeLessThanOrEqual(median);
  expect(median).toBeLessThanOrEqual(p95);
  expect(median).toBeCloseTo(b.indicators.defence.p50 - a.indicators.defence.p50, -1);
  const back = compare(scenario, shipped('build-only'), shipped('hold'), options);
  expect(back.indicators.outcome.median).toBeCloseTo(-pair.indicators.outcome.median, 12);
  expect(back.indicators.outcome.up).toBe(pair.indicators.outcome.down);
});

test('under the papers waiting beats talking now, and strength first beats waiting', () => {
  const wide = { ...options, runs: 120 };
  expect(compare(scenario, shipped('talk-now'), shipped('hold'), wide).indicators.outcome.up).toBeGreaterThan(0.8);
  const first = compare(scenario, shipped('hold'), shipped('strength-then-talk'), wide).indicators.outcome;
  expect(first.up).toBeGreaterThan(0.8);
});

test('under the channel reading an early coordinated envoy at least halves imposed deals', () => {
  const { endings } = compare(scenario, shipped('hold'), shipped('envoy-now'), {
    ...options,
    lens: 'channel',
    runs: 300,
  });
  expect(endings.b.imposedDeal).toBeLessThan(endings.a.imposedDeal / 2);
});

test('one fact is what all facts say, in any state of any game', () => {
  const differing = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...bundle.strategies), (run, strategy) => {
      const rules = rulesFor(scenario, { seed: `${run}`, lens: 'record', turns: 6, mode: 'director' });
      playOut(rules, director(strategy), {
        watch(state) {
          const all = facts(rules, state, DIRECTOR);
          const ids = [...Object.keys(all), 'done.summit', 'tabled.loan', 'failed.aid', 'inject.nothing', 'nothing'];
          for (const id of ids) if (fact(rules, state, id, DIRECTOR) !== (all[id] ?? 0)) differing.add(id);
        },
      });
    }),
    { numRuns: 25 },
  );
  expect([...differing]).toEqual([]);
});
