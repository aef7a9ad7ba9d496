import { expect, test } from 'vitest';
import { commitView, tableView } from '../../src/view';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();

/** A sheet of Poland before the vote, with one text on the table of which the record says that it was changed. */
function changed() {
  const match = startMatch({}, 'PL');
  playMonth(match, 'PL', () => [], 'commit');
  const session = playView(match, 'PL');
  const { state } = session.observation;
  const text = {
    id: 'x',
    act: 'package',
    by: 'FR',
    options: { carveOut: 'energy' },
    rule: 'unanimity',
    awaitsProposal: false,
    withdrawn: false,
  } as const;
  const event = {
    type: 'amended',
    text: 'x',
    act: 'package',
    by: 'FR',
    change: { before: {}, after: text.options },
    because: 'deal',
    phase: 'corridor',
  } as const;
  const months = session.months.map((report) => ({ ...report, events: [...report.events, event] }));
  const council = { ...state.council, proposals: [text] };
  return { ...session, months, observation: { ...session.observation, state: { ...state, council } } };
}

test('a text that was changed says so on its slip and on the sheet, and what it leaves out stands in its title', () => {
  const session = changed();
  const [slip] = tableView(library, session).texts;
  const [sheet] = commitView(library, session).texts;
  expect(slip?.note).toBe('Changed since it was tabled: A measure is left out: Energy.');
  expect(sheet?.notes).toEqual([slip?.note]);
  expect(slip?.title).toMatch(/, energy left out$/);
  expect(sheet?.title).toBe(slip?.title);
});
