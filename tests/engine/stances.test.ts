import { expect, test } from 'vitest';
import { MEMBER_CODES, memberOf, newGame, observe, rulesFor, stanceOf } from '../../src/engine';
import { february, setupOf } from '../match/support';

/** Lines on talks as all may know them. */

const SEEDS = Array.from({ length: 60 }, (_, at) => `stances.${at}`);

function opened(seed: string) {
  const rules = rulesFor({ ...february(), hash: 'stances' }, setupOf(seed));
  return { rules, state: newGame(rules) };
}

test('a game opens with the lines that the scenario states, except where a vote at home or an attack has changed one', () => {
  const scenario = february();
  for (const seed of SEEDS) {
    const { rules, state } = opened(seed);
    for (const viewer of ['public', 'LV', 'facilitator'] as const) {
      const { stances } = observe(rules, state, viewer);
      const voted = state.signals.elections.flatMap(({ member, changed }) => (changed ? [member] : []));
      const hit = state.signals.incidents.map(({ member }) => member);
      for (const { code, positions } of scenario.members) {
        if (voted.includes(code) || hit.includes(code)) continue;
        expect(stances[code], `${seed} ${code} for ${viewer}`).toBe(stanceOf(scenario, positions.talk));
      }
    }
  }
});

test('which voice of a split state prevails differs by game, and is known to that state alone', () => {
  const found = SEEDS.map((seed) => {
    const { rules, state } = opened(seed);
    const talk = (viewer: 'public' | 'LV') =>
      observe(rules, state, viewer).state.members[MEMBER_CODES.indexOf('LV')]?.positions.talk;
    return { own: talk('LV'), others: talk('public') };
  });
  expect([...new Set(found.map(({ own }) => own))].toSorted()).toEqual([25, 75]);
  expect(new Set(found.map(({ others }) => others))).toEqual(new Set([50]));
});

test('a new government’s line is its own, split or not', () => {
  const { rules, state } = opened('changed');
  const latvia = memberOf(rules, state, 'LV');
  latvia.positions.talk = 100;
  expect(observe(rules, state, 'public').stances.LV).toBe('undecided');
  latvia.changed = true;
  expect(observe(rules, state, 'public').stances.LV).toBe('for');
});
