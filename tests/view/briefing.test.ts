import { expect, test } from 'vitest';
import { MEMBER_CODES, OFFICES, OUTSIDERS, type SeatId } from '../../src/engine';
import { briefingView, codexView } from '../../src/view';
import { loadLibrary } from './played';

const library = loadLibrary();
const open = (reading: SeatId, seat: SeatId = 'HRVP') =>
  briefingView(library, { at: 'briefing', choice: { seat, lens: 'papers', turns: 6, seed: 'harbour' } }, reading);

const EVERY: ReadonlyArray<SeatId> = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS];

test.each(EVERY)('the dossier of %s answers the four questions and lists a source for them', (seat) => {
  const sheet = open(seat).sheet;
  expect(sheet?.seat).toBe(seat);
  expect(sheet?.wants.length).toBeGreaterThan(0);
  expect(sheet?.fears.length).toBeGreaterThan(0);
  expect(sheet?.may.length).toBeGreaterThanOrEqual(3);
  expect(sheet?.mayNot.length).toBeGreaterThan(0);
  expect(sheet?.objectives).toHaveLength(3);
  expect(sheet?.sources.length).toBeGreaterThan(0);
});

test.each(EVERY)('every source cited in the dossier of %s is in its list, once, with our words for it', (seat) => {
  const sheet = open(seat).sheet;
  const cited = [sheet?.wants, sheet?.fears, sheet?.mayNot].flatMap((text) =>
    (text ?? []).flatMap(({ cite }) => (cite ? [cite.id] : [])),
  );
  const listed = sheet?.sources.map(({ mark }) => mark.id) ?? [];
  for (const id of cited) expect(listed).toContain(id);
  expect(new Set(listed).size).toBe(listed.length);
  for (const { paraphrase } of sheet?.sources ?? []) expect(paraphrase).not.toBe('');
});

test('the High Representative is not taken for Croatia, whose code is HR', () => {
  expect(open('HRVP').sheet?.name).toBe('The High Representative');
  expect(open('HR').sheet?.name).toBe('Croatia');
});

test('a member that is played stands first among the dossiers, marked as yours', () => {
  const { dossiers } = open('PL', 'PL');
  expect(dossiers[0]).toEqual({ seat: 'PL', name: 'Poland', own: true });
  expect(dossiers.filter(({ own }) => own)).toHaveLength(1);
});

test('the members by stance are all twenty-seven, each once', () => {
  const codes = open('HRVP').groups.flatMap(({ members }) => members.map(({ code }) => code));
  expect([...codes].sort()).toEqual([...MEMBER_CODES].sort());
});

test('what is worth reading further is in the codex, and no entry is without words', () => {
  const codex = codexView(library);
  expect(open('HRVP').further).toHaveLength(4);
  for (const entry of codex) expect(entry.text.length, entry.id).toBeGreaterThan(0);
  expect(new Set(codex.map(({ id }) => id)).size).toBe(codex.length);
});

test('an aim that names a level of its own says which', () => {
  const aims = (seat: SeatId) => open(seat).sheet?.objectives.map(({ text }) => text) ?? [];
  expect(aims('DE')[0]).toMatch(/ \(Moscow’s terms below 70\)$/);
  expect(aims('HRVP')[2]).toMatch(/ \(seat at the talks above 42\)$/);
  expect(aims('HU')[2]).toMatch(/ \(fear of a clash at most 49\)$/);
  expect(aims('COM')[1]).toMatch(/ \(treasury at least 32\)$/);
  expect(aims('PL').filter((text) => text.includes('('))).toEqual([]);
});
