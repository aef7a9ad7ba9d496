import { expect, test } from 'vitest';
import { readingView } from '../../src/view';
import { ledgerRows } from '../../src/view/ledger';
import { trackOfStock } from '../../src/view/tracks';
import { monthsOf, playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(16);
const sessions = monthsOf(games);
const reports = games.flatMap(({ debrief }) => debrief.months);

test('a change of either direction has a sentence of its own', () => {
  const told = new Map<string, { up: Set<string>; down: Set<string> }>();
  for (const report of reports) {
    for (const { id, sentence, points } of ledgerRows(library, 'papers', [report], false)) {
      const source = id.replace(/ $/, '');
      const entry = told.get(source) ?? { up: new Set(), down: new Set() };
      (points > 0 ? entry.up : entry.down).add(sentence);
      told.set(source, entry);
    }
  }
  const both = [...told].filter(([, { up, down }]) => [...up].some((sentence) => down.has(sentence)));
  expect(both.map(([source]) => source)).toEqual([]);
});

test('a change is explained by what happened, not by the name of the news', () => {
  const titles = new Set(
    [
      ...library.bundle.content.injects.injects,
      ...library.bundle.content.decks.flatMap(({ cards }) => cards),
      ...library.bundle.content.families.map(({ name }) => ({ title: name })),
    ].map(({ title }) => `${title}.`),
  );
  const rows = reports.flatMap((report) => ledgerRows(library, 'papers', [report]));
  expect(rows.filter(({ sentence }) => titles.has(sentence)).map(({ id, sentence }) => [id, sentence])).toEqual([]);
  const mechanisms = Object.values(library.bundle.texts.en?.links.mechanisms ?? {});
  const names = new Set(mechanisms.map(({ sentence }) => sentence));
  const parts = sessions.flatMap((session) => readingView(library, session).causes.flatMap((cause) => cause.parts));
  expect(parts.filter(({ sentence }) => names.has(sentence))).toEqual([]);
});

test('each number is told once, with parts that add up to its change and a unit beside each amount', () => {
  for (const session of sessions) {
    const report = session.months.at(-1);
    const { causes } = readingView(library, session);
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
    for (const { id, points, measure, parts } of causes) {
      expect(measure).toMatch(/ (points?|incidents a month)$/);
      expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 1);
      expect(new Set(parts.map(({ sentence }) => sentence)).size).toBe(parts.length);
      if (report && id === 'unity')
        expect(points).toBeCloseTo(report.after.stocks.unity - report.before.stocks.unity, 6);
    }
  }
});

test('small changes of a number are told together, and the amounts still add up', () => {
  for (const session of sessions) {
    const report = session.months.at(-1);
    const view = readingView(library, session);
    if (!report) throw new Error('a month has a report');
    expect(view.changes).toBeLessThanOrEqual(ledgerRows(library, 'papers', [report]).length);
    for (const { id, rows } of view.ledger) {
      const small = rows.filter(({ weight }) => weight < 0.1);
      expect(small.length, id).toBeLessThanOrEqual(1);
      const all = ledgerRows(library, 'papers', [report]).filter(({ variable }) => variable === id);
      const sum = (list: ReadonlyArray<{ readonly points: number }>) =>
        list.reduce((total, { points }) => total + points, 0);
      expect(sum(rows)).toBeCloseTo(sum(all), 6);
    }
  }
});

test('every track that moved has its causes, the largest change stands first, and no part is too small to tell', () => {
  for (const session of sessions) {
    const { causes, tracks } = readingView(library, session);
    const told = new Set(causes.map(({ id }) => trackOfStock(id)));
    for (const { id, step } of tracks) if (step !== 0) expect(told).toContain(id);
    const size = (id: string, points: number) => Math.abs(id === 'tempo' ? points * 10 : points);
    const sizes = causes.map(({ id, points }) => size(id, points));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    for (const { id, parts } of causes) for (const { points } of parts) expect(size(id, points)).toBeGreaterThan(0.049);
  }
});
