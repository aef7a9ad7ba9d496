import { expect, test } from 'vitest';
import { planSeats, type SeatPlan } from '../../src/stage/arc';
import { around, encloses, overlap } from '../../src/stage/geometry';
import type { Rect } from '../../src/view';

const ROOMS: ReadonlyArray<readonly [string, Rect, 'arc' | 'rows']> = [
  ['design size', { x: 0, y: 0, width: 1011, height: 600 }, 'arc'],
  ['large screen', { x: 0, y: 0, width: 1440, height: 760 }, 'arc'],
  ['low screen', { x: 0, y: 0, width: 1100, height: 420 }, 'arc'],
  ['beside a panel', { x: 40, y: 20, width: 900, height: 520 }, 'arc'],
  ['tablet', { x: 0, y: 0, width: 768, height: 480 }, 'rows'],
  ['phone 390', { x: 0, y: 0, width: 390, height: 500 }, 'rows'],
  ['phone 360', { x: 0, y: 0, width: 360, height: 480 }, 'rows'],
  ['phone 320', { x: 0, y: 0, width: 320, height: 440 }, 'rows'],
];

function declared(plan: SeatPlan): ReadonlyArray<Rect> {
  return plan.seats.map(({ declaredAt }) => around(declaredAt, plan.shapeSize * 1.12));
}

test.each(ROOMS)('twenty-seven seats, none over another, none outside: %s', (_name, room, arrangement) => {
  const plan = planSeats(room, 27);
  expect(plan.arrangement).toBe(arrangement);
  expect(plan.seats).toHaveLength(27);
  const parts = [...plan.seats.map(({ card }) => card), ...declared(plan)];
  for (const [i, a] of parts.entries()) {
    expect(encloses(room, a), `part ${i} inside`).toBe(true);
    for (const [j, b] of parts.slice(i + 1).entries()) expect(overlap(a, b), `parts ${i} and ${i + 1 + j}`).toBe(false);
  }
});

test.each(ROOMS)('the free room is clear of cards and large enough for a text: %s', (_name, room) => {
  const { free, seats } = planSeats(room, 27);
  expect(encloses(room, free)).toBe(true);
  for (const { card } of seats) expect(overlap(card, free)).toBe(false);
  expect(free.width).toBeGreaterThanOrEqual(280);
  expect(free.height).toBeGreaterThanOrEqual(140);
});

test('the order runs from the left over the top to the right, in equal steps', () => {
  const { seats } = planSeats({ x: 0, y: 0, width: 1011, height: 600 }, 27);
  const steps = seats.slice(1).map(({ card }, i) => {
    const before = seats[i]?.card ?? card;
    expect(card.x).toBeGreaterThan(before.x);
    return Math.hypot(card.x - before.x, card.y - before.y);
  });
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(3);
});

test('the arc is even on both sides', () => {
  const { seats } = planSeats({ x: 0, y: 0, width: 1011, height: 600 }, 27);
  for (const [i, { card }] of seats.entries()) {
    const twin = seats[26 - i]?.card;
    expect(Math.abs(card.x + card.width + (twin?.x ?? 0) - 1011)).toBeLessThanOrEqual(1);
    expect(Math.abs(card.y - (twin?.y ?? 0))).toBeLessThanOrEqual(1);
  }
});

test('in rows, the order reads like lines of text', () => {
  const { seats } = planSeats({ x: 0, y: 0, width: 390, height: 500 }, 27);
  expect(new Set(seats.map(({ card }) => card.y)).size).toBe(3);
  expect(seats[9]?.card.x).toBe(seats[0]?.card.x);
  expect(seats[9]?.card.y).toBeGreaterThan(seats[8]?.card.y ?? 0);
});
