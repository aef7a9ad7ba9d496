import { expect, test } from 'vitest';
import {
  castVotes,
  hostageChances,
  MEMBER_CODES,
  type MemberCode,
  memberOf,
  newGame,
  type Proposal,
  rulesFor,
  type Scenario,
  type Vote,
} from '../../src/engine';
import { decideBy } from '../../src/engine/decision';
import { february, setupOf } from '../match/support';
import { turnWith } from './support';

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

const LOAN: Proposal = {
  id: '1.COM.loan.0',
  act: 'loan',
  by: 'COM',
  options: {},
  rule: 'enhanced',
  awaitsProposal: false,
  withdrawn: false,
};

/** How often the given members vote in each way on the loan in the first month, over games that differ by their seed. */
function loanVotes(holding: boolean, codes: ReadonlyArray<MemberCode>): Readonly<Record<Vote, number>> {
  const games = 100;
  const found = { for: 0, against: 0, abstain: 0, constructive: 0 };
  for (let seed = 0; seed < games; seed += 1) {
    const rules = rulesFor({ ...february(), hash: 'loan' }, setupOf(`loan.${seed}`));
    const state = newGame(rules);
    for (const member of state.members) {
      member.hostage = holding && member.hostage;
      member.holding = holding ? member.holding : [];
    }
    const votes = castVotes(rules, state, LOAN);
    for (const code of codes) found[votes[code]] += 1 / games / codes.length;
  }
  return found;
}

test('who holds support hostage refuses the act of all behind the loan; who only does not wish to pay stays outside', () => {
  expect(loanVotes(true, ['HU']).against).toBeGreaterThan(0.9);
  expect(loanVotes(true, ['SK']).against).toBeGreaterThan(0.8);
  expect(loanVotes(true, ['CZ']).abstain).toBeGreaterThan(0.8);
  expect(loanVotes(false, MEMBER_CODES).against).toBe(0);
  expect(loanVotes(false, ['HU', 'SK', 'CZ']).abstain).toBeGreaterThan(0.8);
});

test.each([
  ['abstain', undefined],
  ['against', 'act-of-all-refused'],
] as const)('three members outside the loan that vote %s leave it stopped by %s', (vote, stopped) => {
  const outside = ['HU', 'SK', 'CZ'];
  const votes = Object.fromEntries(MEMBER_CODES.map((code) => [code, outside.includes(code) ? vote : 'for']));
  const decision = decideBy(turnWith({}), 'enhanced', votes as Record<MemberCode, Vote>, [], LOAN);
  expect([decision.adopted, decision.stopped]).toEqual([true, stopped]);
});
