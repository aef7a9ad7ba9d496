import { expect, test } from 'vitest';
import {
  type ActId,
  type ActOptions,
  applyMove,
  CHAIR,
  MEMBER_CODES,
  type MemberCode,
  type Move,
  memberOf,
  newGame,
  readiness,
  rulesFor,
  type SeatId,
  type Vote,
} from '../../src/engine';
import { february } from '../match/support';

/** A game in the agenda of month 1 with nothing but renewals on the table, and hands to move it. */
function table(seed = 'favours') {
  const rules = rulesFor(february(), { seed, lens: 'papers', turns: 6, mode: 'seats' });
  const state = newGame(rules);
  const turn = { rules, state, book: undefined };
  const play = (seat: SeatId, move: Move) => applyMove(turn, seat, move);
  const next = () => applyMove(turn, CHAIR, { type: 'advance' });
  const put = (by: SeatId, act: ActId, options: ActOptions = {}) => {
    expect(play(by, { type: 'table', act, options })).toBeUndefined();
    return state.council.proposals.at(-1)?.id ?? '';
  };
  const seal = (votes: Readonly<Record<string, Vote>>, unless: Partial<Record<MemberCode, Vote>> = {}) => {
    for (const code of MEMBER_CODES) {
      const own = Object.fromEntries(Object.entries(votes).map(([id, vote]) => [id, unless[code] ?? vote]));
      play(code, { type: 'seal', commitment: { votes: own } });
    }
  };
  next();
  return { rules, state, play, next, put, seal };
}

test('a side payment is made before the votes are sealed, and each buys less', () => {
  const { rules, state, next, put } = table();
  const text = put('HRVP', 'package');
  put('COM', 'gift');
  next();
  const ready = () => {
    const proposal = state.council.proposals.find(({ id }) => id === text);
    return proposal ? readiness(rules, state, memberOf(rules, state, 'HU'), proposal) : Number.NaN;
  };
  const before = ready();
  const { treasury } = state.stocks;
  next();
  expect(state.phase).toBe('commit');
  expect(ready() - before).toBeCloseTo(rules.c.vote.giftHolder, 9);
  expect(state.stocks.treasury).toBeLessThan(treasury);
  expect(memberOf(rules, state, 'HU').gifts).toBe(1);
});

test('a promise to abstain forbids a vote against and buys none for', () => {
  const { rules, state, play, next, put } = table();
  const text = put('FR', 'summit');
  next();
  const asks = [{ kind: 'vote', proposal: text, vote: 'abstain' }] as const;
  expect(play('FR', { type: 'offer', to: 'LT', gives: [], asks: [...asks] })).toBeUndefined();
  expect(play('LT', { type: 'answer', bargain: state.council.bargains[0]?.id ?? '', accept: true })).toBeUndefined();
  const before = readiness(rules, state, memberOf(rules, state, 'LT'), { id: text, act: 'summit', options: {} });
  expect(before).toBeLessThan(-5);
  next();
  next();
  expect(state.council.resolutions.find(({ proposal }) => proposal === text)?.votes.LT).toBe('abstain');
});

test('only members and offices can pay, once in a bargain, and what they have', () => {
  const { play, next } = table();
  next();
  const asks = [{ kind: 'release' }] as const;
  const pay = (count: number) => Array.from({ length: count }, () => ({ kind: 'payment' }) as const);
  expect(play('RU', { type: 'offer', to: 'SK', gives: pay(1), asks: [...asks] })?.code).toBe('no-such-trade');
  expect(play('COM', { type: 'offer', to: 'SK', gives: pay(2), asks: [...asks] })?.code).toBe('bad-option');
  expect(play('COM', { type: 'offer', to: 'SK', gives: pay(1), asks: [...asks] })).toBeUndefined();
});

test.each([
  ['COM', 'qmv', 17, true],
  ['PL', 'qmv-72', 17, false],
  ['PL', 'qmv-72', 21, true],
] as const)('a majority text by %s is decided by %s: %d members for it, adopted %s', (by, rule, count, adopted) => {
  const { rules, state, next, put, seal } = table();
  const text = put(by, 'defence');
  next();
  next();
  const largest = [...MEMBER_CODES].sort((a, b) => rules.population[b] - rules.population[a]);
  const against = Object.fromEntries(largest.slice(count).map((code) => [code, 'against' as const]));
  seal({ [text]: 'for' }, against);
  next();
  const found = state.council.resolutions.find(({ proposal }) => proposal === text);
  expect([found?.rule, found?.outcome === 'adopted']).toEqual([rule, adopted]);
});

test('the brake stops foreign policy only, and costs who pulls it', () => {
  const { state, play, next, put } = table();
  const envoy = put('HRVP', 'specialRepresentative');
  const arms = put('COM', 'defence');
  next();
  next();
  const seal = (brake: string[], votes: Record<string, Vote>) =>
    play('LT', { type: 'seal', commitment: { votes, brake } });
  expect(seal([arms], { [arms]: 'against' })?.code).toBe('no-brake');
  for (const votes of [{}, { [envoy]: 'for' as const }]) expect(seal([envoy], votes)?.code).toBe('brake-with-for');
  expect(seal([envoy], { [envoy]: 'abstain' })).toBeUndefined();
  const before = state.capital.LT ?? 0;
  next();
  expect(state.capital.LT).toBe(before - 1);
  const found = state.council.resolutions.find(({ proposal }) => proposal === envoy);
  expect(found?.brakes).toEqual(['LT']);
});

test('a dossier that is not held hostage is judged on its own', () => {
  const { rules, state, play } = table();
  const score = () => readiness(rules, state, memberOf(rules, state, 'HU'), { id: 'x', act: 'package', options: {} });
  const both = score();
  expect(play('HU', { type: 'release' })).toBeUndefined();
  const free = score();
  expect(play('HU', { type: 'hold', dossier: 'support' })).toBeUndefined();
  expect(score()).toBeCloseTo(free, 9);
  expect(play('HU', { type: 'hold', dossier: 'support' })?.code).toBe('held-already');
  expect(play('HU', { type: 'hold', dossier: 'sanctions' })).toBeUndefined();
  expect(score()).toBeCloseTo(both, 9);
});

test('two envoys cannot be named in one month: the second text is overtaken', () => {
  const { state, next, put, seal } = table();
  const first = put('EUCO', 'presidentMandate');
  const second = put('HRVP', 'specialRepresentative');
  next();
  next();
  seal({ [first]: 'for', [second]: 'for' });
  next();
  expect(state.council.resolutions.map(({ proposal, outcome }) => [proposal, outcome])).toEqual(
    expect.arrayContaining([
      [first, 'adopted'],
      [second, 'overtaken'],
    ]),
  );
});

test('a renewal with a part left out renews less', () => {
  const left = (options: ActOptions) => {
    const { state, next, seal } = table('renewal');
    for (let month = 1; month < 4; month += 1) for (let phase = 0; phase < 7; phase += 1) next();
    const text = state.council.proposals.find(({ act }) => act === 'renewSectoral');
    if (!text) return Number.NaN;
    text.options = options;
    next();
    next();
    seal({ [text.id]: 'for' });
    next();
    return state.stocks.sanctions;
  };
  expect(left({ carveOut: 'energy' })).toBeLessThan(left({}) - 3);
});
