import { expect, test } from 'vitest';
import { MEMBER_CODES, type MemberCode, type Proposal, type Vote } from '../../src/engine';
import { brakesOn, decideBy } from '../../src/engine/decision';
import { turnWith } from './support';

/** The course of an emergency brake on the nomination of a special representative, Art. 31(2) TEU. */

const TEXT: Proposal = {
  id: '1.HRVP.specialRepresentative.0',
  act: 'specialRepresentative',
  by: 'HRVP',
  options: {},
  rule: 'special-representative',
  awaitsProposal: false,
  withdrawn: false,
};

function votesOf(others: Vote, poland: Vote): Record<MemberCode, Vote> {
  const votes = MEMBER_CODES.map((code) => [code, code === 'PL' ? poland : others]);
  return Object.fromEntries(votes) as Record<MemberCode, Vote>;
}

test.each([
  ['a solution', 1, 'for', 'against', undefined, ['search-for-solution', 'vote-resumes']],
  [
    'the European Council',
    0,
    'for',
    'abstain',
    undefined,
    ['search-for-solution', 'referral-possible', 'before-european-council', 'adopted-by-european-council'],
  ],
  [
    'a veto there',
    0,
    'for',
    'against',
    'brake-rejected',
    ['search-for-solution', 'referral-possible', 'before-european-council', 'rejected-by-european-council'],
  ],
  [
    'no referral',
    0,
    'abstain',
    'against',
    'brake-not-referred',
    ['search-for-solution', 'referral-possible', 'not-referred'],
  ],
] as const)(
  'ends in %s: each step is on record, and its cost names the brake',
  (_, solution, others, poland, stopped, steps) => {
    const turn = turnWith({ c: { brake: { solution, unity: 1.5 } } });
    const decision = decideBy(turn, 'special-representative', votesOf(others, poland), ['PL'], TEXT);
    expect(decision.stopped).toBe(stopped);
    expect(decision.brakeCourse).toEqual([{ member: 'PL', steps }]);
    expect(turn.book.lines).toEqual([
      { variable: 'unity', amount: expect.any(Number), source: 'brake', cause: 'brake.PL' },
    ]);
    expect(turn.book.lines[0]?.amount).toBeLessThan(0);
  },
);

test('a decision without a brake has no course of one', () => {
  const decision = decideBy(turnWith({}), 'special-representative', votesOf('for', 'for'), [], TEXT);
  expect(decision.brakeCourse).toBeUndefined();
});

test('where capitals brake by inclination, none does that votes for', () => {
  const turn = turnWith({ c: { brake: { chance: 1, position: 101, salience: -1 } } });
  expect(brakesOn(turn, TEXT, votesOf('for', 'against'))).toEqual(['PL']);
  expect(brakesOn(turn, TEXT, votesOf('against', 'for'))).toEqual(MEMBER_CODES.filter((code) => code !== 'PL'));
});
