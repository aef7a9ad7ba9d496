import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossingEnd, reachAt, signalReach, signalWidth } from '../../src/stage/signal';
import { crossingOrder, type SignalRow } from '../../src/view';

function row(id: string, weight: number, costless = false, y = 0): SignalRow {
  return { id, kind: 'pressure', weight, costless, firm: true, y };
}

const ROWS = [
  row('dear', 0.9),
  row('cheap', 0.3, false, 1),
  row('words', 0, true, 2),
  row('also cheap', 0.3, false, 3),
];
const TIMES = { crossing: 1800, stagger: 240 };

test('thinner signals cross first, words before all, equal ones from the top', () => {
  expect(crossingOrder(ROWS).map(({ id }) => id)).toEqual(['words', 'cheap', 'also cheap', 'dear']);
});

test('a signal leaves at 0, rests on the border for a beat and ends at the reading', () => {
  expect(signalReach(0)).toBe(0);
  expect(signalReach(0.45)).toBe(1);
  expect(signalReach(0.55)).toBe(1);
  expect(signalReach(1)).toBe(2);
});

test('a signal never goes back', () => {
  const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(signalReach(Math.max(a, b))).toBeGreaterThanOrEqual(signalReach(Math.min(a, b)));
    }),
  );
});

test('all have arrived when the crossing ends, and the thickest arrives last', () => {
  const end = crossingEnd(ROWS, TIMES);
  expect(end).toBe(1800 + 3 * 240);
  expect([...reachAt(ROWS, end, TIMES).values()]).toEqual([2, 2, 2, 2]);
  const before = reachAt(ROWS, end - 1, TIMES);
  expect([...before].filter(([, reach]) => reach < 2).map(([id]) => id)).toEqual(['dear']);
});

test('without motion everything is in its place at once', () => {
  const still = { crossing: 0, stagger: 0 };
  expect(crossingEnd(ROWS, still)).toBe(0);
  expect([...reachAt(ROWS, 0, still).values()]).toEqual([2, 2, 2, 2]);
});

test('dearer is thicker, costless is the thinnest', () => {
  const widths = [row('a', 0, true), row('b', 0.2), row('c', 0.6), row('d', 1)].map(signalWidth);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(new Set(widths).size).toBe(4);
});
