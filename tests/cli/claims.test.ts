import { expect, test } from 'vitest';
import { json, parley } from './support';

const SCENARIO = 'february-2026';

test('claims: the keys of the contract, and only the claims that were asked for', async () => {
  const report = await json('claims', SCENARIO, '--only', 'c1a,ch4', '--runs', '10', '--threads', '1');
  expect(Object.keys(report)).toEqual(['lens', 'runs', 'seed', 'claims', 'held', 'total']);
  expect(report).toMatchObject({ lens: 'papers', runs: 10, seed: '1', held: 1, total: 1 });
  const claims = report.claims as ReadonlyArray<Record<string, unknown>>;
  expect(claims).toMatchObject([
    {
      id: 'c1a',
      experiment: 'difference',
      indicator: 'legitimacy',
      expected: 'up',
      share: 1,
      holds: true,
      decides: true,
    },
    { id: 'ch4', indicator: 'standing', expected: 'up', share: 0, holds: false, decides: false },
  ]);
  const { median, interval } = claims[0] as { median: number; interval: [number, number] };
  expect(interval[0]).toBeLessThan(median);
  expect(interval[1]).toBeGreaterThan(median);
});

test('as text: a row for each claim, what does not count apart, and the sum', async () => {
  const { out, code } = await parley(
    'claims',
    SCENARIO,
    '--lens',
    'channel',
    '--only',
    'c1a',
    '--only',
    'ch4',
    '--runs',
    '10',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^ch4 .*rises.*100 % +holds$/m);
  expect(out).toMatch(/shown, and not counted:[\s\S]*^c1a .*does not$/m);
  expect(out).toContain('1 of 1 claims expected under channel hold (10 pairs of games each, seed 1).');
});

test('what carries a claim: found, compared with what is written, and told', async () => {
  const { out, code } = await parley('claims', SCENARIO, '--ablate', '--only', 'c1h3', '--runs', '5');
  expect(out).toMatch(/^c1h3 .*c1Rep/m);
  expect(out).toContain('What claims.yaml names carries each claim.');
  expect(code).toBe(0);
});

test('the time for a call: a row for never and for every month', async () => {
  const { out, code } = await parley('claims', SCENARIO, '--timing', '--lens', 'record', '--runs', '4');
  expect(code).toBe(0);
  expect(out.match(/^(?:never|month \d+) /gm)?.length).toBe(13);
});

test.each([
  [['--only', 'c1aa'], 'No claim "c1aa"'],
  [['--ablate', '--timing'], 'two things'],
  [['--ablate', '--lens', 'channel'], '--lens has no part in --ablate'],
  [['--timing', '--only', 'c1a'], '--only has no part in --timing'],
])('%j cannot be used, in one line', async (args, said) => {
  const { code, err, out } = await parley('claims', SCENARIO, ...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
  expect(err.trim().split('\n').length).toBe(1);
});
