import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, parley, scratch } from './support';

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
    'unasked',
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

test('a demand, and an act, that needs a strategy which the scenario does not ship is told by name', async () => {
  const folder = join(scratch(), 'february-2026');
  cpSync(`scenarios/${SCENARIO}`, folder, { recursive: true });
  for (const name of ['lines', 'strategies/pressure.yaml']) rmSync(join(folder, name), { recursive: true });
  const two = ['--strategies', 'hold,drift', '--runs', '5', '--turns', '1', '--threads', '1'];
  const { out } = await parley('robustness', folder, ...two);
  const line = (text: string) =>
    out.split('\n').find((_, at, lines) => lines[at - 1]?.startsWith(`not asked  ${text}`));
  expect(line('papers: relentless sanctions')?.trim()).toBe('this scenario has no strategy pressure');
  expect(line('what tour adds')?.trim()).toBe('this scenario has no strategy pressure');
  expect(line('papers: hold ends better')?.trim()).toBe('the strategies compared lack talk-now');
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
