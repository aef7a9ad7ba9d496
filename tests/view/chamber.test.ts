import { expect, test } from 'vitest';
import { type BrakeStep, MEMBER_CODES, type MemberCode, type Vote } from '../../src/engine';
import { chamberView } from '../../src/view';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();

function revealed(acts: ReadonlyArray<string>, seed = 'view') {
  const match = startMatch({ seed });
  playMonth(match, 'director', (open) => open.map(({ act }) => act).filter((act) => acts.includes(act)), 'reveal');
  return playView(match);
}

test('with every card closed nothing is known but the members’ declared lines', () => {
  const view = chamberView(library, revealed(['assets']), { text: 0, open: 0 });
  expect(view.turned).toEqual([]);
  expect(view.result).toBeUndefined();
  expect(view.stage.seats.map(({ code }) => code)).toEqual([...MEMBER_CODES]);
  expect(view.bars[0]?.parts).toEqual([{ kind: 'closed', share: 1, label: '27 cards closed' }]);
});

test.each([1, 9, 26])('with %i cards open the list, the bars and the picture tell the same', (open) => {
  const view = chamberView(library, revealed(['assets', 'defence']), { text: 0, open });
  expect(view.turned).toHaveLength(open);
  expect(view.stage.open).toBe(open);
  for (const bar of view.bars.filter(({ id }) => id !== 'constructive')) {
    expect(bar.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  }
  expect(view.stillStop).not.toBe('');
  expect(view.result).toBeUndefined();
});

test('the result stands only when all cards lie open, with its reason in law', () => {
  const session = revealed(['package', 'assets', 'summit']);
  const texts = session.observation.state.council.resolutions.filter(({ tally }) => tally);
  texts.forEach((resolution, text) => {
    const view = chamberView(library, session, { text, open: 27 });
    expect(view.result?.adopted).toBe(resolution.outcome === 'adopted');
    expect(view.result?.reason).not.toBe('');
    expect(view.result?.count).toContain(`${resolution.tally?.members.for} for`);
    expect(view.allOpen).toBe(true);
  });
});

/** A revealed vote of which rule, votes, reason and declared lines are what the test says; all others voted and declared for. */
function voted(rule: string, votes: Partial<Record<MemberCode, Vote>>, reason = 'nobody-against', act = 'assets') {
  const session = revealed([act]);
  const { state, declared } = session.observation;
  const found = state.council.resolutions.find((each) => each.act === act);
  if (!found) throw new Error(`${act} was not put to the vote`);
  const all = Object.fromEntries(MEMBER_CODES.map((code) => [code, votes[code] ?? 'for']));
  const resolution = { ...found, rule, reason, votes: all as Record<MemberCode, Vote>, brakes: [] };
  const lines = Object.fromEntries(MEMBER_CODES.map((code) => [code, 'for' as const]));
  const council = { ...state.council, resolutions: [resolution] };
  const observation = { ...session.observation, state: { ...state, council } };
  return {
    ...session,
    observation: { ...observation, declared: { ...declared, [found.proposal]: lines as (typeof declared)[string] } },
  };
}

test.each([
  ['qmv', [15 / 27]],
  ['special-representative', [15 / 27]],
  ['qmv-72', [20 / 27]],
  ['enhanced', [9 / 27, 15 / 27]],
])('%s is counted against the Treaty’s number of members and 65 per cent of the population', (rule, members) => {
  const [first, second] = chamberView(library, voted(rule, {}), { text: 0, open: 5 }).bars;
  expect(first?.marks.map(({ at }) => at)).toEqual(members);
  expect(second?.marks.map(({ at }) => at)).toEqual([0.65]);
  expect(`${second?.title} ${second?.sentence}`).toMatch(/per cent.*per cent/);
});

test('the count of the population is read out as a sentence that says first what is counted', () => {
  const [, population] = chamberView(library, voted('qmv', { HU: 'against' }), { text: 0, open: 27 }).bars;
  expect(population?.sentence).toBe('Population, per cent: 97.9 for, 2.1 against. 65 per cent needed.');
});

test.each([
  ['qmv', '13 members not in favour, or four with more than 35 per cent'],
  ['qmv-72', 'Eight members not in favour, or fewer with more than 35 per cent'],
  ['unanimity', 'One vote against.'],
  ['consensus', 'One objection.'],
])('what could still stop a text under %s is said in its own arithmetic', (rule, words) => {
  expect(chamberView(library, voted(rule, {}), { text: 0, open: 3 }).stillStop).toContain(words);
});

test('where an act of all members goes with a text, one vote against is told as what stops it', () => {
  const view = (votes: Partial<Record<MemberCode, Vote>>) =>
    chamberView(library, voted('enhanced', votes, 'majority-reached', 'loan'), { text: 0, open: 26 }).stillStop;
  expect(view({ HU: 'abstain' })).toMatch(/^The budget act .* one vote against stops it\.$/);
  expect(view({ HU: 'against' })).toMatch(/^A vote against has stopped it/);
});

test('unanimity has one bar, a declared abstention a second that says whose it is', () => {
  const plain = chamberView(library, voted('unanimity', {}), { text: 0, open: 27 }).bars;
  expect(plain.map(({ id, needed }) => [id, needed])).toEqual([['members', 'nobody may be against']]);
  const [, declared] = chamberView(library, voted('unanimity', { HU: 'constructive' }), { text: 0, open: 27 }).bars;
  expect(declared?.parts[0]?.label).toBe('one member, 2.1 per cent of the population');
});

test('a text that fell under 72 per cent is told with its own number of members', () => {
  const against = Object.fromEntries(MEMBER_CODES.slice(0, 9).map((code) => [code, 'against' as const]));
  const view = chamberView(library, voted('qmv-72', against, 'too-few-members'), { text: 0, open: 27 });
  expect(view.result?.reason).toBe('Fewer than 20 members voted for it.');
});

test('a consensus is agreed or objected to by name, and never counted', () => {
  const view = (votes: Partial<Record<MemberCode, Vote>>, open = 27) =>
    chamberView(library, voted('consensus', votes), { text: 0, open });
  expect(view({}, 4)).toMatchObject({ bars: [], agreement: 'Nobody has objected so far.' });
  expect(view({}).result?.reason).toBe('Nobody objected.');
  expect(view({ HU: 'against', SK: 'against' }).result?.reason).toBe('Hungary and Slovakia objected.');
  expect(view({ LV: 'against', NL: 'against' }, 26).agreement).toBe('Latvia and the Netherlands objected.');
  for (const votes of [{}, { HU: 'against', AT: 'abstain' }] as const) {
    const { result, bars, agreement } = view(votes);
    expect(JSON.stringify([result, bars, agreement])).not.toMatch(/per cent|\d/);
  }
  expect(view({ HU: 'against' }).turned.find(({ code }) => code === 'HU')?.voteWord).toBe('objects');
});

test('who voted otherwise than it had declared stands out at the end, with its reason', () => {
  const session = voted('qmv', { NL: 'abstain', HU: 'against' });
  expect(chamberView(library, session, { text: 0, open: 26 }).surprises).toEqual([]);
  const { surprises } = chamberView(library, session, { text: 0, open: 27 });
  expect(surprises.map(({ code, otherwise }) => [code, otherwise])).toEqual([
    ['HU', 'had declared: for'],
    ['NL', 'had declared: for'],
  ]);
  for (const { reason } of surprises) expect(reason).not.toBe('');
});

test('every vote has a reason in words, never a key', () => {
  const session = revealed(['package', 'assets', 'leaderCall']);
  session.observation.state.council.resolutions.forEach((_, text) => {
    for (const { reason } of chamberView(library, session, { text, open: 27 }).turned) {
      expect(reason).not.toMatch(/^key:|^$/);
    }
  });
});

test('what a person writes belongs to the prediction: its vote has no reason beside it', () => {
  const match = startMatch({}, 'PL');
  playMonth(match, 'PL', (open) => open.map(({ act }) => act).filter((act) => act === 'aid'), 'reveal');
  const turned = chamberView(library, playView(match, 'PL'), { text: 0, open: 27 }).turned;
  expect(turned.find(({ code }) => code === 'PL')).toMatchObject({ own: true, reason: '' });
});

test('acts that need no vote are told as done', () => {
  const view = chamberView(library, revealed(['tour']), { text: 0, open: 0 });
  expect(view.unvoted.map(({ title }) => title)).toContain('A coordination tour of capitals');
});

test('a side payment is told as arranged by a seat and taken from the treasury, which no seat owns', () => {
  const { unvoted } = chamberView(library, revealed(['gift']), { text: 0, open: 0 });
  expect(unvoted.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/^Arranged by the Union for .*Hungary.*: [\d.]+ points of the treasury\./),
  );
});

test('who only puts an act forward is not told as the one who does it', () => {
  const { unvoted } = chamberView(library, revealed(['tour', 'informalMandate', 'coalitionAid']), { text: 0, open: 0 });
  const told = Object.fromEntries(unvoted.map(({ title, sentence }) => [title, sentence]));
  expect(told['A coordination tour of capitals']).toMatch(/^Done by /);
  expect(told['One leader sounds out Moscow']).toMatch(/^Put forward by /);
  expect(told['Aid by a coalition of the willing']).toMatch(/^Put forward by /);
});

test.each([
  [true, 'It comes back before the measures run out in September.'],
  [false, 'Without a decision the measures run out in September.'],
])('a renewal that failed says when the measures run out, as the record has it (comes back: %s)', (comesBack, line) => {
  const session = voted('unanimity', { HU: 'against' }, 'member-against');
  const { state } = session.observation;
  const failed = state.council.resolutions.map((each) => ({
    ...each,
    act: 'renewSectoral' as const,
    outcome: 'failed' as const,
  }));
  const event = { type: 'renewal-failed', act: 'renewSectoral', lapses: 7, comesBack } as const;
  const months = session.months.map((report) => ({ ...report, events: [event] }));
  const council = { ...state.council, resolutions: failed };
  const observation = { ...session.observation, state: { ...state, council } };
  const view = chamberView(library, { ...session, months, observation }, { text: 0, open: 27 });
  expect(view.result?.notes).toContain(line);
});

test('an emergency brake is told in the order in which it went', () => {
  const session = voted('qmv', { HU: 'against' });
  const { state } = session.observation;
  const steps = ['search-for-solution', 'referral-possible', 'before-european-council', 'rejected-by-european-council'];
  const braked = state.council.resolutions.map((each) => ({
    ...each,
    act: 'attribute' as const,
    outcome: 'braked' as const,
    reason: 'brake-rejected',
    brakes: ['HU' as const],
    brakeCourse: [{ member: 'HU' as const, steps: steps as ReadonlyArray<BrakeStep> }],
  }));
  const observation = {
    ...session.observation,
    state: { ...state, council: { ...state.council, resolutions: braked } },
  };
  expect(chamberView(library, { ...session, observation }, { text: 0, open: 27 }).brake).toBe(
    'Hungary stated vital reasons of national policy and stopped the vote. No solution was found. ' +
      'The Council referred the matter to the leaders. The leaders, who decide by unanimity, did not agree.',
  );
});
