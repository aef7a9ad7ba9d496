import { expect, test } from 'vitest';
import { moscowView, readingView, signalRows } from '../../src/view';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();
const SEEDS = ['a', 'b', 'c'];

/** Several months of a player that tables a bit of everything. */
function months(seed: string) {
  const match = startMatch({ seed, turns: 6 });
  const views = [];
  for (let month = 1; month <= 5 && !match.ended(); month += 1) {
    playMonth(match, 'director', (open) => open.map(({ act }) => act).filter((_, index) => (index + month) % 6 === 0));
    views.push(playView(match));
  }
  return views;
}

test.each(SEEDS)('the rows add up to the month’s change of belief (seed %s)', (seed) => {
  for (const session of months(seed)) {
    const view = moscowView(library, session);
    const sum = view.rows.reduce((total, { change }) => total + change, 0);
    expect(sum).toBeCloseTo(view.afterAt - view.beforeAt, 6);
    expect(view.rows[0]?.from).toBeCloseTo(view.beforeAt, 6);
    expect(view.rows.at(-1)?.to).toBeCloseTo(view.afterAt, 6);
    for (const { from, to } of view.rows) {
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(view.axis.low);
      expect(Math.max(from, to)).toBeLessThanOrEqual(view.axis.high);
    }
  }
});

test.each(SEEDS)('every act has a reading, no more rows than fit, and Moscow answers (seed %s)', (seed) => {
  for (const session of months(seed)) {
    const view = moscowView(library, session);
    expect(view.rows.length).toBeGreaterThan(0);
    expect(view.rows.length).toBeLessThanOrEqual(7);
    for (const { title, reading } of view.rows) {
      expect(title).not.toBe('');
      expect(reading).not.toBe('');
    }
    expect(view.answer.text).not.toBe('');
    expect(view.answer.rows.map(({ name }) => name)).toContain('Terms');
  }
});

test('only what costs Europe something has a line of its own thickness', () => {
  for (const session of months('a')) {
    for (const { costless, weight } of moscowView(library, session).rows) expect(costless).toBe(weight === 0);
  }
});

test('the picture draws the rows that the page has measured', () => {
  const [session] = months('b');
  if (!session) throw new Error('no month was played');
  const { rows } = moscowView(library, session);
  const [first] = rows;
  expect(signalRows(rows, { [first?.id ?? '']: 120 }).map(({ id, y }) => [id, y])).toEqual([[first?.id, 120]]);
});

test.each(SEEDS)(
  'the month’s reading tells seven tracks, causes with sources, and a ledger that adds up (seed %s)',
  (seed) => {
    for (const session of months(seed)) {
      const view = readingView(library, session);
      const report = session.months.at(-1);
      expect(view.tracks).toHaveLength(7);
      expect(view.causes.length).toBeGreaterThan(0);
      for (const { sentence, measure } of view.causes.flatMap(({ parts }) => parts)) {
        expect(sentence).not.toBe('');
        expect(measure).not.toBe('');
      }
      const unity = view.ledger.find(({ id }) => id === 'unity');
      const told = unity?.rows.reduce((sum, { points }) => sum + points, 0) ?? 0;
      expect(told).toBeCloseTo((report?.after.stocks.unity ?? 0) - (report?.before.stocks.unity ?? 0), 6);
      expect(view.foreseen?.said).toBe('harder');
      expect(view.gap.sentence).not.toMatch(/\d\.\d/);
    }
  },
);
