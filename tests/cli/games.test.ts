import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONSEQUENCES, DERIVED, ENDINGS, STOCKS } from '../../src/engine';
import { fileWith, json, parley, scratch } from './support';

const SCENARIO = 'february-2026';
const INDICATORS = [...new Set([...STOCKS, ...DERIVED, 'outcome'])];

const simulate = (...more: ReadonlyArray<string>) =>
  json('simulate', SCENARIO, '--strategy', 'strength-then-talk', '--runs', '5', '--turns', '6', ...more);

test('simulate: the keys of the contract, shares that add up, ordered percentiles', async () => {
  const report = await simulate();
  expect(Object.keys(report)).toEqual([
    'scenario',
    'strategy',
    'lens',
    'runs',
    'seed',
    'endings',
    'indicators',
    'consequences',
    'gamesPerSecond',
  ]);
  expect(report).toMatchObject({
    scenario: SCENARIO,
    strategy: 'strength-then-talk',
    lens: 'papers',
    runs: 5,
    seed: '1',
  });
  const endings = report.endings as Record<string, number>;
  expect(Object.keys(endings)).toEqual([...ENDINGS]);
  expect(Object.values(endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const indicators = report.indicators as Record<string, Record<string, number>>;
  expect(Object.keys(indicators).sort()).toEqual([...INDICATORS].sort());
  for (const [id, spread] of Object.entries(indicators)) {
    expect(Object.keys(spread), id).toEqual(['start', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean']);
    const { p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0 } = spread;
    expect([p05, p25, p50, p75, p95], id).toEqual([p05, p25, p50, p75, p95].toSorted((a, b) => a - b));
  }
  const consequences = report.consequences as Record<string, object>;
  expect(Object.keys(consequences)).toEqual([...CONSEQUENCES]);
  for (const spread of Object.values(consequences)) expect(Object.keys(spread)).toEqual(['p05', 'p50', 'p95']);
});

test('simulate: the same seed gives the same games, another seed others', async () => {
  const { gamesPerSecond: _a, ...first } = await simulate();
  const { gamesPerSecond: _b, ...again } = await simulate();
  const { gamesPerSecond: _c, ...other } = await simulate('--seed', '2');
  expect(again).toEqual(first);
  expect(other.indicators).not.toEqual(first.indicators);
});

test('compare: the keys of the contract; a strategy against itself never differs', async () => {
  const args = ['compare', SCENARIO, '--a', 'hold', '--runs', '6', '--turns', '6'];
  const same = await json(...args, '--b', 'hold');
  expect(Object.keys(same)).toEqual(['indicators', 'consequences', 'endings']);
  for (const spread of Object.values(same.indicators as object)) {
    expect(spread).toEqual({ median: 0, p05: 0, p95: 0, up: 0, down: 0 });
  }
  const other = await json(...args, '--b', 'pressure');
  expect(other.indicators).toMatchObject({ deepStrike: { up: 1, down: 0 } });
  expect(Object.keys(other.endings as object)).toEqual(['a', 'b']);
  const alone = await json('simulate', SCENARIO, '--strategy', 'hold', '--runs', '6', '--turns', '6');
  expect((other.endings as { a: unknown }).a).toEqual(alone.endings);
});

const record = async (): Promise<string> => {
  const path = join(scratch(), 'game.json');
  await simulate('--record', path);
  return path;
};

test('replay: a recorded game comes out with the same hash', async () => {
  const path = await record();
  const report = await json('replay', path);
  expect(Object.keys(report)).toEqual(['ok', 'turns', 'hash', 'ending', 'scenario', 'engine']);
  const { hash, engine } = JSON.parse(readFileSync(path, 'utf8')) as { hash: string; engine: string };
  expect(report).toMatchObject({ ok: true, turns: 6, hash, scenario: SCENARIO, engine });
  expect(ENDINGS).toContain(report.ending);
});

test('replay: several records give a list, and one bad one gives 1', async () => {
  const [good, bad] = [await record(), fileWith('bad.json', '{}')];
  const { code, out } = await parley('replay', good, bad, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([{ ok: true }, { ok: false }]);
});

type Draft = { moves: { by: string; move: Record<string, unknown> }[]; [key: string]: unknown };

test.each<[string, (draft: Draft) => unknown, RegExp]>([
  ['cut off', (draft) => JSON.stringify(draft).slice(0, -40), /cut off/],
  ['shortened', (draft) => ({ ...draft, moves: draft.moves.slice(0, -3) }), /edited/],
  [
    'edited in a move',
    (draft) => ({
      ...draft,
      moves: draft.moves.map((step) =>
        step.move.act === 'aid' ? { ...step, move: { ...step.move, act: 'loan' } } : step,
      ),
    }),
    /edited|cannot be replayed/,
  ],
  [
    'given a move that is not legal',
    (draft) => ({
      ...draft,
      moves: [{ by: 'director', move: { type: 'table', act: 'aid', options: {} } }, ...draft.moves],
    }),
    /Move 1 cannot be replayed/,
  ],
  ['given an unknown field', (draft) => ({ ...draft, cheat: true }), /no record of a game/],
  ['made by other rules', (draft) => ({ ...draft, engine: '0' }), /version 0 of the rules/],
  [
    'made with another scenario',
    (draft) => ({ ...draft, scenarioHash: '0123456789abcdef' }),
    /another state of the scenario/,
  ],
  ['no record at all', () => 'hello', /no JSON document/],
])('replay: a record that was %s is refused with the reason', async (_, edit, message) => {
  const path = await record();
  const edited = edit(JSON.parse(readFileSync(path, 'utf8')) as Draft);
  writeFileSync(path, typeof edited === 'string' ? edited : JSON.stringify(edited));
  const { code, out, err } = await parley('replay', path, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false });
  expect(err).toMatch(message);
  expect(err.trim()).not.toContain('\n');
});

const own = {
  id: 'mine',
  title: 'Mine',
  text: 'Aid every other month, and a quiet call late.',
  rules: [
    { id: 'aid', when: [{ fact: 'month', every: 2, from: 1 }], do: [{ act: 'aid' }] },
    { id: 'call', when: [{ fact: 'month', above: 4 }], do: [{ act: 'technical', options: { quiet: true } }] },
  ],
};

test('a strategy that a reader wrote as JSON is played', async () => {
  const path = fileWith('mine.json', JSON.stringify(own));
  const report = await json('simulate', SCENARIO, '--strategy', path, '--runs', '2', '--turns', '6');
  expect(report).toMatchObject({ strategy: 'mine', runs: 2 });
  const pair = await json('compare', SCENARIO, '--a', 'hold', '--b', path, '--runs', '2', '--turns', '6');
  expect(pair.indicators).toBeDefined();
});

test.each<[string, string, RegExp]>([
  ['an unknown act', JSON.stringify(own, undefined, 1).replace('"aid"\n', '"aids"\n'), /mine\.json:\d+:\d+ bad-value/],
  [
    'an unknown fact',
    JSON.stringify(own).replace('"month","every"', '"moon","every"'),
    /mine\.json:1:\d+ unknown-fact/,
  ],
  [
    'an option that the act cannot have',
    JSON.stringify(own).replace('"quiet"', '"gift"'),
    /bad-option technical has no option gift/,
  ],
  ['an unknown key', JSON.stringify({ ...own, months: 3 }), /unknown-key/],
  ['text that is no JSON', '{"id": "mine",\n "rules": [', /mine\.json:2:\d+ yaml-syntax/],
  ['nothing to do', JSON.stringify({ ...own, rules: [] }), /does-nothing/],
  ['a rule that is there twice', JSON.stringify({ ...own, rules: [own.rules[0], own.rules[0]] }), /duplicate-id/],
])('a strategy with %s is refused with its place, in one line', async (_, content, message) => {
  const path = fileWith('mine.json', content);
  const { code, err } = await parley('simulate', SCENARIO, '--strategy', path);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err.trim()).not.toContain('\n');
});
