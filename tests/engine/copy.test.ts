import { expect, test } from 'vitest';
import { copyOfState, hashOf, newGame, rulesFor, type WorldState } from '../../src/engine';
import { director, playOn } from '../../src/lab';
import { shipped } from '../lab/support';
import { february, setupOf } from '../match/support';

/** States of whole games, one from each month. */
function states(seed: string, id: string): WorldState[] {
  const rules = rulesFor(february(), setupOf(seed, { mode: 'director', turns: 12 }));
  const state = newGame(rules);
  const seen = [structuredClone(state)];
  playOn(rules, state, director(shipped(id)), { watch: (now) => seen.push(structuredClone(now)) });
  return seen;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
}

/** The keys of every part that is no list, in their order. */
function keysOf(value: unknown, name = 'state'): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const own = `${name}: ${Object.keys(value).join(' ')}`;
  return [own, ...Object.entries(value).flatMap(([key, part]) => keysOf(part, `${name}.${key}`))];
}

test.each(['random', 'strength-then-talk', 'envoy-now', 'pressure'])(
  'a copy of a game of %s is the same game',
  (id) => {
    for (const state of states(`copy.${id}`, id)) expect(hashOf(copyOfState(state))).toBe(hashOf(state));
  },
);

test('what is played on from a copy leaves the original as it was', () => {
  const rules = rulesFor(february(), setupOf('copy', { mode: 'director', turns: 12 }));
  for (const state of states('copy.frozen', 'random')) {
    if (state.ending !== undefined) continue;
    const copy = copyOfState(freeze(state));
    expect(() => playOn(rules, copy, director(shipped('random')))).not.toThrow();
  }
});

test('a copy has the layout of a new game', () => {
  const state = newGame(rulesFor(february(), setupOf('layout', { mode: 'director' })));
  expect(keysOf(copyOfState(state))).toEqual(keysOf(state));
});
