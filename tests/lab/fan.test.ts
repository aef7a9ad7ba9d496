import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CONSEQUENCES,
  facts,
  hashOf,
  newGame,
  outcomeIndex,
  recordSchema,
  rulesFor,
  STOCKS,
  type WorldState,
} from '../../src/engine';
import {
  type Fan,
  type FanRequest,
  fanJob,
  INDICATORS,
  indicatorsOf,
  isShare,
  recordRun,
  runHere,
  simulate,
  stateAt,
  writeConsequences,
} from '../../src/lab';
import { scenario, shipped } from './support';

const strategy = shipped('strength-then-talk');
const common = { strategy, lens: 'papers', runs: 120, seed: 'f' } as const;
const fan = (request: Partial<FanRequest> & Pick<FanRequest, 'from'>): Fan =>
  runHere(fanJob, scenario, { ...common, ...request });

/** A game that people played at 27 seats and more, with promises, sealed votes and holds. */
const { setup, moves } = recordSchema.parse(
  (JSON.parse(readFileSync('tests/goldens/HU.golden.json', 'utf8')) as { record: unknown }).record,
);

/** The same game broken off when it has been moved on so many times. */
function brokenOff(advances: number): FanRequest['from'] {
  let left = advances;
  const end = moves.findIndex(({ move }) => move.type === 'advance' && left-- === 0);
  return { record: { setup, moves: end < 0 ? moves : moves.slice(0, end) } };
}

const stateOf = (from: FanRequest['from']): WorldState => {
  const { state } = stateAt(scenario, from);
  if (!state) throw new Error('this is the start of a game');
  return state;
};

test('from the start of a game it is the ensemble of the same seeds, month by month', () => {
  const result = fan({ from: { turns: 5 } });
  const games = simulate(scenario, strategy, { ...common, turns: 5 });
  expect(result.months).toEqual([0, 1, 2, 3, 4, 5]);
  expect(result.endings).toEqual(games.endings);
  expect(result.over.at(-1)).toBe(1);
  for (const id of INDICATORS) {
    const accuracy = isShare(id) ? 0.0005 : 0.01;
    for (const name of ['p05', 'p25', 'p50', 'p75', 'p95'] as const) {
      const last = result.indicators[id].at(-1)?.[name] ?? Number.NaN;
      expect(Math.abs(last - games.indicators[id][name]), `${id} ${name}`).toBeLessThan(accuracy);
    }
  }
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 20, 30, 44])(
  'a game of seats goes on from %d steps on, and is itself left alone',
  (advances) => {
    const from = brokenOff(advances);
    const state = stateOf(from);
    const before = hashOf(state);
    const result = fan({ from, runs: 6 });
    expect(hashOf(stateOf(from))).toBe(before);
    const played = state.phase === 'consequences' || state.phase === 'reading' ? state.month : state.month - 1;
    expect(result.months).toEqual(Array.from({ length: setup.turns - played + 1 }, (_, index) => played + index));
    expect(Object.values(result.endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const id of STOCKS) {
      const [now] = result.indicators[id];
      expect(now?.p05, id).toBe(now?.p95);
      expect(Math.abs((now?.p50 ?? Number.NaN) - state.stocks[id]), id).toBeLessThan(0.01);
      for (const { p05, p25, p50, p75, p95 } of result.indicators[id]) {
        expect([p05, p25, p50, p75, p95], id).toEqual([p05, p25, p50, p75, p95].toSorted((a, b) => a - b));
      }
    }
    expect(runHere(fanJob, scenario, { ...common, runs: 6, from: { state } })).toEqual(result);
  },
);

test('what is still to come is drawn anew for each run, what was decided stands', () => {
  const record = recordRun(scenario, strategy, { ...common, turns: 8 }, 0);
  const cut = record.moves.findLastIndex(({ by }) => by === 'director');
  const result = fan({ from: { record: { setup: record.setup, moves: record.moves.slice(0, cut) } } });
  const [, next] = result.indicators.outcome;
  expect(next?.p95).toBeGreaterThan(next?.p05 ?? Number.NaN);
  const other = fan({ from: { record: { setup: record.setup, moves: record.moves.slice(0, cut) } }, seed: 'g' });
  expect(other.indicators.outcome).not.toEqual(result.indicators.outcome);
});

test('a text on the table when the game is broken off is decided in every run', () => {
  const base = stateOf(brokenOff(7 * 3 + 1));
  expect(base.phase).toBe('agenda');
  const tour = {
    id: 'x',
    act: 'tour',
    by: 'EUCO',
    options: {},
    rule: 'none',
    awaitsProposal: false,
    withdrawn: false,
  } as const;
  const from = { state: { ...base, council: { ...base.council, proposals: [...base.council.proposals, tour] } } };
  const idle = { ...strategy, rules: [] };
  const [withTour, without] = [fan({ from, strategy: idle }), fan({ from: { state: base }, strategy: idle })];
  expect(withTour.indicators.unity[1]?.p50).toBeGreaterThan(without.indicators.unity[1]?.p50 ?? Number.NaN);
});

test('a game that is over, or whose moves cannot be played, is refused with the reason', () => {
  expect(() => fan({ from: { record: { setup, moves } } })).toThrow('This game is over');
  const bad = [...moves.slice(0, 1), { by: 'FR' as const, move: { type: 'advance' as const } }];
  expect(() => fan({ from: { record: { setup, moves: bad } } })).toThrow('Move 2 of this game cannot be played');
});

test('indicators and consequences are written in the order of their lists', () => {
  const rules = rulesFor(scenario, { seed: 'order', lens: 'papers', turns: 3, mode: 'director' });
  const state = newGame(rules);
  for (const [at, id] of CONSEQUENCES.entries()) state.tally[id] = at + 1;
  const known: Readonly<Record<string, number>> = { ...facts(rules, state), outcome: outcomeIndex(rules, state) };
  expect([...indicatorsOf(rules, state)]).toEqual(INDICATORS.map((id) => known[id]));
  const tracks = new Float64Array(CONSEQUENCES.length);
  writeConsequences(state, tracks, 0);
  expect([...tracks]).toEqual(CONSEQUENCES.map((id) => state.tally[id]));
});
