import { expect, test } from 'vitest';
import { commitView, EMPTY_DRAFT, missingIn, sealOf, wordsOf } from '../../src/view';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();
const words = wordsOf(library).commit;

function before(acts: ReadonlyArray<string>, seat: 'PL' | 'HRVP' | 'director' = 'PL') {
  const match = startMatch({}, seat);
  playMonth(match, seat, (open) => open.map(({ act }) => act).filter((act) => acts.includes(act)), 'commit');
  return { match, session: playView(match, seat) };
}

test('a member votes on every text that needs a vote, with what an abstention does there', () => {
  const { session } = before(['summit', 'defence']);
  const view = commitView(library, session);
  const voted = session.observation.state.council.proposals.filter(
    ({ act, withdrawn }) => !withdrawn && library.bundle.scenario.acts[act].rule !== 'none',
  );
  expect(view.texts.map(({ id }) => id)).toEqual(voted.map(({ id }) => id));
  for (const text of view.texts) expect(text.abstention).not.toBe('');
});

test('only unanimity offers an abstention by declaration, only foreign policy by majority the emergency brake', () => {
  const { session } = before(['summit', 'defence']);
  for (const text of commitView(library, session).texts) {
    const { act = 'absorb' } = session.observation.state.council.proposals.find(({ id }) => id === text.id) ?? {};
    expect(text.choices.some(({ vote }) => vote === 'constructive')).toBe(
      library.bundle.scenario.acts[act].rule === 'unanimity',
    );
    expect(text.brake).toBe(act === 'specialRepresentative' || act === 'attribute' || act === 'enforcement');
  }
});

test('offices and the one who sets the agenda seal a prediction without a vote', () => {
  for (const seat of ['HRVP', 'director'] as const) {
    const view = commitView(library, before([], seat).session);
    for (const { choices, brake } of view.texts) expect([choices, brake]).toEqual([[], false]);
    expect(view.questions.length).toBeGreaterThan(3);
    const prediction = { indicator: 'demands', direction: 'up' } as const;
    expect(missingIn(words, view, { ...EMPTY_DRAFT, prediction })).toBeUndefined();
  }
});

test('what is missing is said until the sheet can be sealed, and the match takes the seal', () => {
  const { match, session } = before(['aid']);
  const view = commitView(library, session);
  expect(missingIn(words, view, EMPTY_DRAFT)).toContain('vote');
  const votes = Object.fromEntries(view.texts.map(({ id }) => [id, 'for' as const]));
  expect(missingIn(words, view, { ...EMPTY_DRAFT, votes })).toBe('One prediction is still missing.');
  const draft = {
    votes,
    brake: [],
    prediction: { indicator: 'unity', direction: 'down' } as const,
    reason: `  ${'a'.repeat(300)}  `,
  };
  expect(missingIn(words, view, draft)).toBeUndefined();
  expect(match.play('PL', { type: 'seal', commitment: sealOf(draft) })).toBeUndefined();
  const sealed = commitView(library, playView(match, 'PL')).sealed;
  expect(sealed?.prediction).toBe('Unity, April: further apart.');
  expect(sealed?.votes).toHaveLength(view.texts.length);
});

test('the sheet shows no number of the model', () => {
  const { session } = before(['summit', 'package', 'defence']);
  const shown = JSON.stringify(commitView(library, session).texts.map(({ id: _id, ...text }) => text));
  expect(shown).not.toMatch(/\d\.\d/);
});

test('where nothing is counted an answer is asked for, and it is sealed in its own words', () => {
  const { match, session } = before([]);
  const { state } = session.observation;
  const text = {
    id: 'x',
    act: 'presidentMandate',
    by: 'FR',
    options: {},
    rule: 'consensus',
    awaitsProposal: true,
  } as const;
  const proposals = [{ ...text, withdrawn: false }];
  const at = (sealed: typeof state.council.sealed) => ({
    ...session,
    observation: { ...session.observation, state: { ...state, council: { ...state.council, proposals, sealed } } },
  });
  const [sheet] = commitView(library, at({})).texts;
  expect(match.scenario.acts.presidentMandate.rule).toBe('consensus');
  expect(sheet?.asks).toBe('Your answer');
  expect(sheet?.choices.map(({ label }) => label)).toEqual(['Let it pass', 'Object']);
  expect(sheet?.notes).toEqual([words.awaits]);
  const { sealed } = commitView(library, at({ PL: { votes: { x: 'for' } } }));
  expect(sealed?.votes.map(({ vote }) => vote)).toEqual(['let it pass']);
});
