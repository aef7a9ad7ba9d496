import { expect, test } from 'vitest';
import { MEMBER_CODES } from '../../src/engine';
import { type SaveSummary, type SetupChoice, seatOf, titleView } from '../../src/view';
import { wordsOf } from '../../src/view/words';
import { loadLibrary } from './played';

const library = loadLibrary();
const choice: SetupChoice = { seat: 'HRVP', lens: 'papers', turns: 6, seed: 'harbour' };
const save = (id: string, changed: string, more: Partial<SaveSummary> = {}): SaveSummary => ({
  id,
  seat: 'HRVP',
  lens: 'papers',
  month: 5,
  turns: 6,
  changed,
  ended: false,
  ...more,
});
const view = (saves: ReadonlyArray<SaveSummary> = [], chosen = choice) =>
  titleView(library, { at: 'title', saves, choice: chosen });

test('the table seats the twenty-seven in the Council’s order, evenly from left to right', () => {
  const { table } = view();
  expect(table.map(({ code }) => code)).toEqual([...MEMBER_CODES]);
  const steps = table.slice(1).map(({ degrees }, index) => degrees - (table[index]?.degrees ?? 0));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
  expect((table[0]?.degrees ?? 0) + (table[26]?.degrees ?? 0)).toBeCloseTo(180, 9);
});

test('all five shapes are taught, and each is at the table', () => {
  const { legend, table } = view();
  expect(legend).toHaveLength(5);
  for (const { stance, word } of legend) {
    expect(word).not.toBe('');
    expect(table.some((place) => place.stance === stance)).toBe(true);
  }
});

test.each([
  [6, 'six turns, about 45 minutes'],
  [12, 'twelve turns, about 90 minutes'],
  [18, '18 turns, about 180 minutes'],
])('a campaign of %i months says how long it takes', (turns, told) => {
  expect(view([], { ...choice, turns }).duration).toBe(told);
});

test('only seats of the Union are on offer: three offices and twenty-seven members', () => {
  const groups = view().seats;
  expect(groups.map(({ options }) => options.length)).toEqual([3, 27]);
  for (const { value } of groups.flatMap(({ options }) => options)) expect(seatOf(value)).toBe(value);
  expect(seatOf('RU')).toBeUndefined();
});

test('going on means the latest game that runs and can be opened; all games are listed, the latest first', () => {
  const saves = [
    save('old', '2026-01-01T10:00:00Z'),
    save('ended', '2026-04-01T10:00:00Z', { ended: true }),
    save('new', '2026-02-01T10:00:00Z'),
    save('broken', '2026-03-01T10:00:00Z', { fault: 'Another version of the rules kept it.' }),
  ];
  const { goOn, saves: listed } = view(saves);
  expect(goOn?.id).toBe('new');
  expect(goOn?.name).toBe('July 2026, High Representative');
  expect(listed.map(({ id }) => id)).toEqual(['ended', 'broken', 'new', 'old']);
  expect(listed[1]?.fault).toBe('Another version of the rules kept it.');
});

test('without a game that runs there is nothing to go on with', () => {
  expect(view([save('ended', '2026-04-01T10:00:00Z', { ended: true })]).goOn).toBeUndefined();
});

test('where the two papers are named it is said how much of RUSI’s could be read', () => {
  expect(wordsOf(library).title.model).toMatch(/two published papers.*of RUSI’s, only the opening could be read/);
});
