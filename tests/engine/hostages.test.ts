import { expect, test } from 'vitest';
import { hostageChances, memberOf, newGame, rulesFor, type Scenario } from '../../src/engine';
import { february, setupOf } from '../match/support';

/** When a government takes a dossier hostage is data of the scenario; any member can have such a rule. */

const RULE = {
  strength: 2,
  dossiers: ['sanctions'] as const,
  start: 0.1,
  end: 0.3,
  campaign: 0.05,
  afterChange: { of: 'FI' as const, start: 0.4 },
  oil: { above: 60, start: 0.2 },
};

function portugal({ month = 5, oil = 50, changed = false, over = false }) {
  const base = february();
  const scenario: Scenario = {
    ...base,
    members: base.members.map((member) =>
      member.code === 'PT' ? { ...member, hostage: RULE, electionMonth: 4 } : member,
    ),
  };
  const rules = rulesFor(scenario, setupOf('hostage'));
  const state = newGame(rules);
  state.month = month;
  state.stocks.oil = oil;
  memberOf(rules, state, 'FI').changed = changed;
  const member = memberOf(rules, state, 'PT');
  member.hostageOver = over;
  return hostageChances(rules, state, member);
}

test.each([
  [{}, 0.1, 0.3],
  [{ month: 3 }, 0.15, 0.3],
  [{ oil: 61 }, 0.3, 0.3],
  [{ month: 3, oil: 61 }, 0.35, 0.3],
  [{ changed: true }, 0.4, 0.3],
  [{ changed: true, oil: 61 }, 0.6, 0.3],
  [{ over: true }, 0, 1],
] as const)('%j: takes one with chance %d, lets go with %d', (where, start, end) => {
  const found = portugal(where);
  expect(found.start).toBeCloseTo(start, 12);
  expect(found.end).toBeCloseTo(end, 12);
});

test('a member without such a rule takes none', () => {
  const rules = rulesFor(february(), setupOf('none'));
  const state = newGame(rules);
  expect(hostageChances(rules, state, memberOf(rules, state, 'PT'))).toEqual({ start: 0, end: 1 });
});
