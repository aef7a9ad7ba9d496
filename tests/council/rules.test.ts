import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Population, Vote, Votes } from '../../src/engine/council';
import {
  decide,
  forEachMember,
  MEMBER_CODES,
  percentOf,
  thresholdsOf,
  VOTES,
  VOTING_RULES,
} from '../../src/engine/council';
import { examples } from './data/vote-examples.json';
import { memberCodes, population, votesWith } from './tables';

const persons = population('2025');

function vote(lists: Partial<Record<Vote, ReadonlyArray<string>>>, rest: Vote = 'for'): Votes {
  const named = VOTES.map((each) => [each, memberCodes(lists[each])] as const);
  return votesWith<Vote>(named, rest);
}

const anyVotes = fc
  .array(fc.constantFrom(...VOTES), { minLength: 27, maxLength: 27 })
  .map((list): Votes => forEachMember((code) => list[MEMBER_CODES.indexOf(code)] ?? 'for'));
const anyPopulation = fc
  .array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 27, maxLength: 27 })
  .map((list): Population => forEachMember((code) => list[MEMBER_CODES.indexOf(code)] ?? 1));

const named = examples.filter((example) => example.id !== 'Q7');

test.each(named)('$id: $description', (example) => {
  const decision = decide(
    example.rule === 'qmv' ? 'qmv' : 'unanimity',
    vote({
      against: example.against ?? [],
      abstain: example.abstain ?? [],
      constructive: example.constructive ?? [],
    }),
    population(example.table ?? '2025'),
  );
  const { members, percent } = decision;
  expect(decision.adopted).toBe(example.adopted);
  if (example.members_for !== undefined) expect(members.for).toBe(example.members_for);
  if (example.members_not_for !== undefined) expect(27 - members.for).toBe(example.members_not_for);
  if (example.pop_for_pct != null) expect(percent.for).toBe(example.pop_for_pct);
  if (example.pop_not_for_pct != null) {
    expect(percentOf(decision.totals.population - decision.population.for, decision.totals.population)).toBe(
      example.pop_not_for_pct,
    );
  }
  if (example.blocking_minority != null) expect(decision.blockingMinority).toBe(example.blocking_minority);
  if (example.members_abstaining !== undefined) expect(members.constructive).toBe(example.members_abstaining);
  if (example.pop_abstaining_pct !== undefined) expect(percent.constructive).toBe(example.pop_abstaining_pct);
});

test('Q7: with thirteen in favour nothing passes, whoever they are', () => {
  const example = examples.find(({ id }) => id === 'Q7');
  const largest = MEMBER_CODES.toSorted((a, b) => persons[b] - persons[a]).slice(0, example?.members_for);
  const decision = decide('qmv', vote({ for: largest }, 'abstain'), population('2022'));
  expect(decision).toMatchObject({ adopted: example?.adopted, reason: 'too-few-members', members: { for: 13 } });
  expect(decision.percent.for).toBeGreaterThan(65);
});

test('the Council of twenty-seven needs the majorities of the Treaties', () => {
  const total = Object.values(persons).reduce((sum, people) => sum + people, 0);
  const people = Math.ceil(total * 0.65);
  expect(thresholdsOf('qmv', persons)).toEqual({ members: 15, population: people, membersAlone: 24 });
  expect(thresholdsOf('special-representative', persons)).toEqual(thresholdsOf('qmv', persons));
  expect(thresholdsOf('qmv-72', persons)).toEqual({ members: 20, population: people, membersAlone: 27 });
  expect(thresholdsOf('simple-majority', persons)).toMatchObject({ members: 14, population: 0 });
  expect(thresholdsOf('unanimity', persons)).toBeUndefined();
  expect(thresholdsOf('consensus', persons)).toBeUndefined();
});

const cases: ReadonlyArray<[string, Decision['rule'], Votes, Partial<Decision>]> = [
  [
    'one member against stops unanimity',
    'unanimity',
    vote({ against: ['MT'] }),
    { adopted: false, reason: 'member-against' },
  ],
  [
    'plain abstentions do not',
    'unanimity',
    vote({ for: ['DE'] }, 'abstain'),
    { adopted: true, reason: 'nobody-against' },
  ],
  [
    'constructive abstention stops it at a third of members and of population',
    'unanimity',
    vote({ constructive: ['DE', 'FR', 'CY', 'EE', 'LV', 'LT', 'LU', 'MT', 'SI'] }),
    { adopted: false, reason: 'too-many-constructive-abstentions' },
  ],
  [
    'eight constructive abstentions never do',
    'unanimity',
    vote({ constructive: ['DE', 'FR', 'IT', 'ES', 'PL', 'RO', 'NL', 'BE'] }),
    { adopted: true, reason: 'nobody-against' },
  ],
  [
    'the same declared abstentions do not break a consensus',
    'consensus',
    vote({ constructive: ['DE', 'FR', 'CY', 'EE', 'LV', 'LT', 'LU', 'MT', 'SI'] }),
    { adopted: true, reason: 'nobody-against' },
  ],
  [
    'an objection breaks a consensus',
    'consensus',
    vote({ against: ['LU'] }),
    { adopted: false, reason: 'member-against' },
  ],
  [
    'three large states are too few to block',
    'qmv',
    vote({ against: ['DE', 'FR', 'IT'] }),
    { adopted: true, reason: 'blocking-minority-too-small', blockingMinority: false },
  ],
  [
    'a fourth makes a blocking minority',
    'qmv',
    vote({ against: ['DE', 'FR', 'IT'], abstain: ['MT'] }),
    { adopted: false, reason: 'too-little-population', blockingMinority: true },
  ],
  [
    'without a proposal of the Commission or the High Representative three may block',
    'qmv-72',
    vote({ against: ['DE', 'FR', 'IT'] }),
    { adopted: false, reason: 'too-little-population', blockingMinority: true },
  ],
  [
    'twenty members are enough for the reinforced majority',
    'qmv-72',
    vote({ abstain: ['MT', 'LU', 'CY', 'EE', 'LV', 'SI', 'LT'] }),
    { adopted: true, reason: 'majority-reached' },
  ],
  [
    'nineteen are not',
    'qmv-72',
    vote({ abstain: ['MT', 'LU', 'CY', 'EE', 'LV', 'SI', 'LT', 'HR'] }),
    { adopted: false, reason: 'too-few-members', blockingMinority: false },
  ],
  [
    'a few small states lack both',
    'qmv',
    vote({ for: ['MT', 'LU', 'CY'] }, 'against'),
    { adopted: false, reason: 'too-few-members-and-too-little-population', blockingMinority: true },
  ],
  [
    'fourteen make a simple majority',
    'simple-majority',
    vote({ for: MEMBER_CODES.slice(0, 14) }, 'abstain'),
    { adopted: true },
  ],
  [
    'thirteen do not',
    'simple-majority',
    vote({ for: MEMBER_CODES.slice(0, 13) }, 'abstain'),
    { adopted: false, reason: 'too-few-members', blockingMinority: false },
  ],
];

test.each(cases)('%s', (_, rule, votes, expected) => {
  expect(decide(rule, votes, persons)).toMatchObject(expected);
});

test('the constructive limit is met by exactly one third and missed by one person less', () => {
  const nine = MEMBER_CODES.slice(0, 9);
  const even: Population = forEachMember(() => 10);
  expect(decide('unanimity', vote({ constructive: nine }), even).adopted).toBe(false);
  expect(decide('unanimity', vote({ constructive: nine }), { ...even, SE: 11 }).adopted).toBe(true);
});

test('the population threshold is met by exactly 65 percent and missed by one person less', () => {
  const opposed = memberCodes(['DE', 'FR', 'IT', 'MT']);
  const exact: Population = forEachMember((code) => (opposed.includes(code) ? 2300 * 35 : 400 * 65));
  const total = Object.values(exact).reduce((sum, people) => sum + people, 0);
  const decision = decide('qmv', vote({ against: opposed }), exact);
  expect(decision.population.for * 100).toBe(total * 65);
  expect(decision.adopted).toBe(true);
  expect(decide('qmv', vote({ against: opposed }), { ...exact, SE: exact.SE - 1 }).adopted).toBe(false);
});

test.each([
  ['high-representative', true, 'majority-reached'],
  ['commission', false, 'no-proposal-from-high-representative'],
  ['member-state', false, 'no-proposal-from-high-representative'],
] as const)('a special representative proposed by: %s', (proposal, adopted, reason) => {
  expect(decide('special-representative', vote({}), persons, { proposal })).toMatchObject({ adopted, reason });
});

test('a special representative whom nobody proposed is not appointed', () => {
  expect(decide('special-representative', vote({}), persons).adopted).toBe(false);
});

test('in enhanced cooperation only participants count, and a block takes one more than holds 35 percent', () => {
  const participants = memberCodes(['DE', 'FR', 'NL', 'BE', 'LU', 'AT', 'SI', 'EE', 'LV', 'LT']);
  const options = { participants };
  const outside = MEMBER_CODES.filter((code) => !participants.includes(code));
  expect(decide('unanimity', vote({ against: outside }), persons, options).adopted).toBe(true);
  expect(decide('unanimity', vote({ against: ['EE'] }), persons, options).adopted).toBe(false);
  expect(decide('qmv', vote({ against: ['DE'] }), persons, options).reason).toBe('blocking-minority-too-small');
  expect(decide('qmv', vote({ against: ['DE', 'EE'] }), persons, options).blockingMinority).toBe(true);
  expect(decide('qmv', vote({}), persons, options).totals.members).toBe(10);
});

test('members and population of the four votes add up to the whole', () => {
  fc.assert(
    fc.property(anyVotes, anyPopulation, fc.constantFrom(...VOTING_RULES), (votes, people, rule) => {
      const { members, population: by, totals } = decide(rule, votes, people);
      expect(VOTES.reduce((sum, each) => sum + members[each], 0)).toBe(27);
      expect(VOTES.reduce((sum, each) => sum + by[each], 0)).toBe(totals.population);
    }),
  );
});

test('a member that turns to a vote in favour never sinks a text', () => {
  fc.assert(
    fc.property(
      anyVotes,
      anyPopulation,
      fc.constantFrom(...VOTING_RULES),
      fc.constantFrom(...MEMBER_CODES),
      (votes, people, rule, member) => {
        const before = decide(rule, votes, people, { proposal: 'high-representative' });
        const after = decide(rule, { ...votes, [member]: 'for' }, people, { proposal: 'high-representative' });
        expect(after.adopted || !before.adopted).toBe(true);
      },
    ),
  );
});

test('a qualified majority agrees with the text of the Treaties, counted by hand', () => {
  fc.assert(
    fc.property(anyVotes, anyPopulation, (votes, people) => {
      const inFavour = MEMBER_CODES.filter((code) => votes[code] === 'for');
      const total = MEMBER_CODES.reduce((sum, code) => sum + BigInt(people[code]), 0n);
      const behind = inFavour.reduce((sum, code) => sum + BigInt(people[code]), 0n);
      const carried = behind * 100n >= total * 65n;
      const enough = inFavour.length * 100 >= 27 * 55;
      expect(decide('qmv', votes, people).adopted).toBe((enough && carried) || 27 - inFavour.length < 4);
      expect(decide('qmv-72', votes, people).adopted).toBe(inFavour.length * 100 >= 27 * 72 && carried);
    }),
  );
});
