import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BrakeCase, BrakeResult, MemberCode, OpenVotes, Vote, Votes, VotingRule } from '../../src/engine/council';
import {
  authoriseEnhancedCooperation,
  decide,
  decideReferred,
  extendQualifiedMajority,
  forEachMember,
  MEMBER_CODES,
  pullBrake,
  renewal,
  reportSolution,
  voteOnReferral,
  whatCouldStillStop,
} from '../../src/engine/council';
import { memberCodes, population, votesWith } from './tables';

const persons = population('2025');
const allFor: Votes = forEachMember(() => 'for');
const without = (...codes: string[]): Votes => votesWith<Vote>([['against', codes]], 'for');

/** All but these have voted in favour. */
function openExcept(...codes: MemberCode[]): OpenVotes {
  return Object.fromEntries(MEMBER_CODES.filter((code) => !codes.includes(code)).map((code) => [code, 'for']));
}

function caseOf(result: BrakeResult): BrakeCase {
  if (!result.ok) throw new Error(result.error);
  return result.brake;
}

test('the brake stops a vote, and a solution lets it resume', () => {
  const stopped = caseOf(pullBrake('qmv', 'HU', 'energy supply'));
  expect(stopped).toEqual({ member: 'HU', reasons: 'energy supply', rule: 'qmv', step: 'search-for-solution' });
  expect(caseOf(reportSolution(stopped, true)).step).toBe('vote-resumes');
});

test('without a solution the Council may refer the matter and the European Council decides unanimously', () => {
  const stuck = caseOf(reportSolution(caseOf(pullBrake('special-representative', 'HU', 'energy supply')), false));
  expect(caseOf(voteOnReferral(stuck, without(...MEMBER_CODES.slice(0, 13)), persons)).step).toBe('not-referred');
  const referred = caseOf(voteOnReferral(stuck, without('HU', 'SK'), persons));
  expect(referred.step).toBe('before-european-council');
  expect(caseOf(decideReferred(referred, without('HU'), persons)).step).toBe('rejected-by-european-council');
  const abstaining = decideReferred(referred, { ...allFor, HU: 'abstain' }, persons);
  expect(abstaining).toMatchObject({ ok: true, brake: { step: 'adopted-by-european-council' } });
});

test('the brake needs a qualified-majority vote and stated reasons', () => {
  expect(pullBrake('unanimity', 'HU', 'energy supply')).toEqual({ ok: false, error: 'not-a-qualified-majority-vote' });
  expect(pullBrake('qmv', 'HU', '  ')).toEqual({ ok: false, error: 'no-reasons-stated' });
});

test('no step of the brake can be skipped', () => {
  const stopped = caseOf(pullBrake('qmv', 'HU', 'energy supply'));
  const error = { ok: false, error: 'wrong-step' };
  expect(voteOnReferral(stopped, allFor, persons)).toEqual(error);
  expect(decideReferred(stopped, allFor, persons)).toEqual(error);
  expect(reportSolution(caseOf(reportSolution(stopped, true)), false)).toEqual(error);
});

test('the passerelle takes unanimity and never opens for military matters', () => {
  expect(extendQualifiedMajority({ militaryOrDefence: false }, allFor, persons).open).toBe(true);
  expect(extendQualifiedMajority({ militaryOrDefence: false }, without('HU'), persons).reason).toBe('vote-failed');
  const military = extendQualifiedMajority({ militaryOrDefence: true }, allFor, persons);
  expect(military).toEqual({ open: false, reason: 'military-or-defence' });
});

const nine = memberCodes(['DE', 'FR', 'NL', 'BE', 'LU', 'AT', 'SI', 'EE', 'LV']);
test.each([
  ['eight states', nine.slice(1), false, true, allFor, 'too-few-participants'],
  ['nine states and one of them twice', [...nine.slice(1), 'FR'], false, true, allFor, 'too-few-participants'],
  ['nine states without Parliament', nine, false, false, allFor, 'no-consent-of-parliament'],
  ['nine states over two objections', nine, false, true, without('HU', 'SK'), 'open'],
  ['foreign policy over one objection', nine, true, true, without('HU'), 'vote-failed'],
  ['foreign policy without Parliament', nine, true, false, allFor, 'open'],
] as const)('enhanced cooperation of %s', (_, participants, foreignPolicy, parliamentConsents, votes, reason) => {
  const request = { participants, foreignPolicy, parliamentConsents };
  const route = authoriseEnhancedCooperation(request, votes, persons);
  expect(route).toMatchObject({ open: reason === 'open', reason });
});

const adopted = { at: 5, adopted: true, until: 12 };
test.each([
  ['in force on its last day', { expires: 6 }, 6, undefined, { status: 'in-force', expires: 6 }],
  ['lapsed on the day after', { expires: 6 }, 7, undefined, { status: 'lapsed', expires: 6 }],
  ['renewed in time', { expires: 6 }, 7, adopted, { status: 'renewed', expires: 12 }],
  ['renewed on its last day', { expires: 5 }, 7, adopted, { status: 'renewed', expires: 12 }],
  ['not renewed by a late decision', { expires: 4 }, 7, adopted, { status: 'lapsed', expires: 4 }],
  [
    'not renewed by a failed decision',
    { expires: 6 },
    7,
    { ...adopted, adopted: false },
    { status: 'lapsed', expires: 6 },
  ],
  ['not renewed by a decision still to come', { expires: 6 }, 4, adopted, { status: 'in-force', expires: 6 }],
  ['lapsed after its renewal ran out', { expires: 6 }, 13, adopted, { status: 'lapsed', expires: 12 }],
])('a measure is %s', (_, measure, now, decision, expected) => {
  expect(renewal(measure, now, decision)).toEqual(expected);
});

test('while unanimity is open every remaining member alone can stop it', () => {
  const open = openExcept('HU', 'SK');
  expect(whatCouldStillStop('unanimity', open, persons)).toMatchObject({
    settled: undefined,
    remaining: ['HU', 'SK'],
    smallestBlock: 1,
    blocks: [['HU'], ['SK']],
    moreBlocks: false,
  });
});

test('at the start of a qualified-majority vote four large states are the smallest block', () => {
  const reveal = whatCouldStillStop('qmv', {}, persons, { limit: 3 });
  expect(reveal.needed.members).toBe(15);
  expect(reveal.smallestBlock).toBe(4);
  expect(reveal.blocks[0]).toEqual(['DE', 'FR', 'IT', 'ES']);
  expect(reveal.blocks).toHaveLength(3);
  expect(reveal.moreBlocks).toBe(true);
});

test('a vote is settled as soon as no remaining vote can change it', () => {
  expect(whatCouldStillStop('unanimity', { HU: 'against' }, persons).settled).toBe('rejected');
  const large = openExcept('LU', 'MT', 'CY');
  expect(whatCouldStillStop('qmv', large, persons)).toMatchObject({ settled: 'adopted', smallestBlock: undefined });
  expect(whatCouldStillStop('special-representative', {}, persons).settled).toBe('rejected');
});

function subsets(members: ReadonlyArray<MemberCode>): MemberCode[][] {
  return Array.from({ length: 1 << members.length }, (_, mask) => members.filter((_, bit) => (mask >> bit) & 1));
}

test('the smallest blocks are those that trying every group finds', () => {
  const rules: ReadonlyArray<VotingRule> = ['qmv', 'qmv-72', 'simple-majority', 'unanimity'];
  const opened = fc.array(fc.constantFrom<Vote>('for', 'for', 'for', 'against', 'abstain'), {
    minLength: 19,
    maxLength: 19,
  });
  const order = fc.shuffledSubarray([...MEMBER_CODES], { minLength: 27 });
  fc.assert(
    fc.property(order, opened, fc.constantFrom(...rules), (members, votes, rule) => {
      const open: OpenVotes = Object.fromEntries(votes.map((vote, i) => [members[i], vote]));
      const remaining = members.slice(19);
      const stops = (group: ReadonlyArray<MemberCode>): boolean =>
        !decide(rule, { ...allFor, ...open, ...Object.fromEntries(group.map((c) => [c, 'against'])) }, persons).adopted;
      const blocking = subsets(remaining).filter(stops);
      const smallest = Math.min(...blocking.map((group) => group.length));
      const reveal = whatCouldStillStop(rule, open, persons, { limit: 1000 });
      if (blocking.length === 0) expect(reveal.settled).toBe('adopted');
      else if (smallest === 0) expect(reveal.settled).toBe('rejected');
      else {
        const key = (group: ReadonlyArray<MemberCode>): string => group.toSorted().join();
        const expected = blocking.filter((group) => group.length === smallest).map(key);
        expect(reveal.smallestBlock).toBe(smallest);
        expect(reveal.blocks.map(key).toSorted()).toEqual(expected.toSorted());
      }
    }),
    { numRuns: 60 },
  );
});
