import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileWith, json, parley, scratch } from './support';

const lines = ['robustness', 'february-2026', '--lines', '--turns', '3'] as const;
const search = [
  'robustness',
  'february-2026',
  '--search',
  '--turns',
  '2',
  '--steps',
  '1',
  '--runs',
  '10',
  '--threads',
  '1',
] as const;

const LENSES = ['papers', 'channel', 'record'];

interface Interval {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

interface SeatReport {
  readonly scores: Readonly<Record<string, ReadonlyArray<{ readonly line: string; readonly own: Interval }>>>;
  readonly pairs: ReadonlyArray<{
    readonly a: string;
    readonly b: string;
    readonly own: Readonly<Record<string, Interval>>;
    readonly better: { readonly a: ReadonlyArray<string>; readonly b: ReadonlyArray<string> };
  }>;
}

test('robustness --lines: scores by lens, pairs with intervals, and a sentence for a reader', async () => {
  const report = await json(...lines, '--seats', 'PL,HU,PL', '--runs', '8');
  expect(report).toMatchObject({ scenario: 'february-2026', rest: 'rest', runs: 8, turns: 3 });
  const seats = report.seats as ReadonlyArray<Record<string, unknown>>;
  expect(seats.map(({ seat }) => seat).toSorted()).toEqual(['HU', 'PL']);
  for (const { scores, pairs } of seats as unknown as ReadonlyArray<SeatReport>) {
    expect(Object.keys(scores)).toEqual(LENSES);
    for (const { a, b, own, better } of pairs) {
      const scoreOf = (lens: string, id: string) =>
        scores[lens]?.find(({ line }) => line === id)?.own.mean ?? Number.NaN;
      for (const lens of LENSES) expect(own[lens]?.mean).toBeCloseTo(scoreOf(lens, a) - scoreOf(lens, b), 9);
      // Said of the lenses alone whose interval leaves no difference out; each of these seats has such a one.
      expect(better.a).toEqual(LENSES.filter((lens) => (own[lens]?.low ?? 0) > 0));
      expect(better.b).toEqual(LENSES.filter((lens) => (own[lens]?.high ?? 0) < 0));
      expect([...better.a, ...better.b]).not.toEqual([]);
    }
  }
  const { out } = await parley(...lines, '--seats', 'PL', '--runs', '8');
  expect(out).toContain('pl-forces-first - pl-quiet-border');
  expect(out).toMatch(/The lens decides which line is better for [01] of 1 seat\./);
});

test('robustness --lines exits with 1 where no lens decides, as in a month in which nothing can show', async () => {
  const { code } = await parley(
    'robustness',
    'february-2026',
    '--lines',
    '--turns',
    '1',
    '--runs',
    '4',
    '--seats',
    'ES',
  );
  expect(code).toBe(1);
});

test('robustness --search writes what it found as a strategy that validate knows and simulate plays', async () => {
  const file = join(scratch(), 'found.yaml');
  const { code, out } = await parley(...search, '--out', file, '--lens', 'channel');
  expect(code).toBe(0);
  expect(out).toMatch(/^Search under channel, 2 months: 1 step, \d+ games;/);
  expect(out).toContain('gain');
  expect(readFileSync(file, 'utf8')).toMatch(/^id: found-channel\n/m);
  expect((await parley('validate', file)).out).toBe('1 file checked: no errors\n');
  const played = await json('simulate', 'february-2026', '--strategy', file, '--runs', '2', '--turns', '2');
  expect(played).toMatchObject({ strategy: 'found-channel' });
});

test('the strategy that the page shows can be checked and played as it stands', async () => {
  const page = readFileSync('docs/strategies.md', 'utf8');
  const file = fileWith('firm-then-open.yaml', /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  expect((await parley('validate', file)).out).toBe('1 file checked: no errors\n');
  const played = await json('simulate', 'february-2026', '--strategy', file, '--runs', '1', '--turns', '1');
  expect(played).toMatchObject({ strategy: 'firm-then-open' });
});

test('what a scenario lacks is told in a line before any game is played; without lines the rest of the report stands', async () => {
  const folder = join(scratch(), 'february-2026');
  cpSync('scenarios/february-2026', folder, { recursive: true });
  const told = async (...args: ReadonlyArray<string>) => {
    const { code, out, err } = await parley('robustness', folder, '--turns', '1', ...args);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    return err;
  };
  rmSync(join(folder, 'rest.yaml'));
  expect(await told('--lines')).toContain('has no rest.yaml');
  expect(await told()).toContain('has no rest.yaml');
  rmSync(join(folder, 'lines'), { recursive: true });
  expect(await told('--lines')).toContain('ships no lines of play');
  const two = ['--strategies', 'hold,drift', '--runs', '5', '--turns', '1', '--threads', '1'];
  const report = await json('robustness', folder, ...two);
  expect([report.lines, (report.strategies as unknown[]).length]).toEqual([undefined, 2]);
  rmSync(join(folder, 'strategies'), { recursive: true });
  expect(await told('--search')).toContain('ships no strategy');
  expect(await told()).toContain('less than two strategies');
});

test.each([
  [[...lines, '--seats', 'XX'], 'No line of play for "XX": seats with lines are'],
  [[...lines, '--runs', '1'], '--runs 1 is no whole number from 2'],
  [[...search.slice(0, 3), '--steps', '0'], '--steps 0 is no whole number from 1'],
  [[...search, '--out', '/no/such/folder/found.yaml'], '/no/such/folder/found.yaml cannot be written'],
])('unusable arguments are named in a line: %j', async (args, message) => {
  const { code, err } = await parley(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});
