import { expect, test } from 'vitest';
import { json, parley } from './support';

const SCENARIO = 'february-2026';

test('robustness: the keys of the contract, regret under each lens, and when each strategy fails', async () => {
  const report = await json('robustness', SCENARIO, '--strategies', 'hold,envoy-now', '--runs', '5', '--threads', '1');
  expect(Object.keys(report)).toEqual([
    'scenario',
    'seed',
    'runs',
    'turns',
    'strategies',
    'injects',
    'options',
    'checks',
    'held',
    'total',
    'lines',
  ]);
  const strategies = report.strategies as ReadonlyArray<Record<string, unknown>>;
  expect(strategies.map(({ strategy }) => strategy)).toEqual(['hold', 'envoy-now']);
  const regret = { mean: expect.any(Number), p90: expect.any(Number), max: expect.any(Number) };
  for (const each of strategies) {
    expect(each).toMatchObject({ regret, lenses: { papers: { regret }, channel: { regret }, record: { regret } } });
    expect((each.failure as { sentence: string }).sentence).toMatch(/ends \d+ points or more behind the best line/);
  }
  expect(report.total).toBe((report.checks as unknown[]).length);
});

test('arguments that cannot be used: one line, exit 2', async () => {
  for (const args of [
    ['--strategies', 'hold'],
    ['--strategies', 'hold,nobody'],
    ['--runs', '1'],
    ['--lines', '--search'],
    ['--lines', '--strategies', 'hold,drift'],
    ['--search', '--machines'],
    ['--search', '--fixed'],
    ['--lines', '--fixed'],
    ['--lens', 'papers'],
    ['--out', 'found.yaml'],
  ]) {
    const { code, err } = await parley('robustness', SCENARIO, ...args);
    expect([code, err.trim().split('\n').length], args.join(' ')).toEqual([2, 1]);
  }
});
