import { expect, test } from 'vitest';
import {
  applyMove,
  CHAIR,
  MEMBER_CODES,
  newGame,
  OFFICES,
  OUTSIDERS,
  observe,
  offers,
  rulesFor,
  type SeatId,
  stream,
} from '../../src/engine';
import { policyFor, REASONS } from '../../src/seats';
import { february, setupOf } from '../match/support';

const SEATS: ReadonlyArray<SeatId> = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS];

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** A game of machine players alone on a plain state; `each` sees every move with what became of it. */
function run(seed: string, each: (seat: SeatId, move: unknown, code: string | undefined) => void): void {
  const rules = rulesFor(february(), setupOf(seed));
  const state = newGame(rules);
  const turn = { rules, state, book: undefined };
  for (let step = 0; step < 200 && state.ending === undefined; step += 1) {
    for (const seat of SEATS) {
      const rng = stream({ scenario: 'run', seed, turn: step, purpose: state.phase, extra: seat });
      const seen = deepFreeze(observe(rules, state, seat));
      for (const move of policyFor(seat)(seen, deepFreeze(offers(rules, state, seat)), rng)) {
        each(seat, move, applyMove(turn, seat, move)?.code);
      }
    }
    applyMove(turn, CHAIR, { type: 'advance' });
  }
}

test('fewer than two in a hundred moves of machine players turn out to be illegal, and none of a kind not theirs', () => {
  const refused: Record<string, number> = {};
  let made = 0;
  for (const seed of ['legal-1', 'legal-2', 'legal-3']) {
    run(seed, (_seat, _move, code) => {
      made += 1;
      if (code) refused[code] = (refused[code] ?? 0) + 1;
    });
  }
  const sum = Object.values(refused).reduce((total, each) => total + each, 0);
  expect(made).toBeGreaterThan(1000);
  expect(sum / made).toBeLessThan(0.02);
  expect(Object.keys(refused)).not.toContain('not-your-move');
  expect(Object.keys(refused)).not.toContain('wrong-phase');
});

test('a policy neither keeps nor changes anything: the same sight and draws give the same moves', () => {
  const first: unknown[] = [];
  const second: unknown[] = [];
  run('pure', (seat, move, code) => first.push([seat, move, code]));
  run('pure', (seat, move, code) => second.push([seat, move, code]));
  expect(first.length).toBeGreaterThan(300);
  expect(second).toEqual(first);
});

test('machine players give their reason as a key that a view can put into words', () => {
  const keys = new Set<string>();
  run('reasons', (_seat, move) => {
    const { commitment } = move as { commitment?: { reason?: string } };
    if (commitment?.reason) keys.add(commitment.reason);
  });
  expect(keys.size).toBeGreaterThan(2);
  for (const key of keys) expect(REASONS.map((reason) => `key:${reason}`)).toContain(key);
});

test('a director has no machine player', () => {
  const rules = rulesFor(february(), setupOf('director', { mode: 'director' }));
  const state = newGame(rules);
  const rng = stream({ scenario: 'd', seed: 'd', turn: 1, purpose: 'd' });
  expect(policyFor('director')(observe(rules, state, 'director'), offers(rules, state, 'director'), rng)).toEqual([]);
});
