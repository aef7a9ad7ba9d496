import { expect, test } from 'vitest';
import { isKept, markOf } from '../../src/engine';

const measure = (fact: string, direction: 'up' | 'down' | 'hold') => ({ fact, direction });

test.each([
  // fact, what is wanted, from, to, kept
  ['unity', 'up', 50, 50.5, true],
  ['unity', 'up', 50, 50.4, false],
  ['demands', 'down', 60, 59.5, true],
  ['demands', 'down', 60, 59.6, false],
  ['tempo', 'down', 2, 1.95, true],
  ['tempo', 'down', 2, 1.96, false],
  ['pays', 'down', 0.5, 0.49, true],
  ['hostages', 'down', 2, 1, true],
  ['talksMonths', 'up', 4, 4, false],
  ['talksMonths', 'up', 4, 5, true],
  ['treasury', 'hold', 50, 47, true],
  ['treasury', 'hold', 50, 46.9, false],
  ['treasury', 'hold', 50, 70, true],
  ['oil', 'hold', 50, 53, true],
  ['oil', 'hold', 50, 53.1, false],
  ['oil', 'hold', 50, 20, true],
  ['hostages', 'hold', 1, 2, false],
  ['hostages', 'hold', 1, 0, true],
  ['incidents', 'hold', 3, 5, false],
] as const)('%s %s from %d to %d: kept %s', (fact, direction, from, to, kept) => {
  expect(isKept(measure(fact, direction), from, to)).toBe(kept);
});

test.each(['done.assets', 'done.informalMandate', 'done.package', 'done.freelance'])(
  'an act that a seat wants left alone, %s, is not left alone once it happens',
  (fact) => {
    expect(isKept(measure(fact, 'hold'), 0, 0)).toBe(true);
    expect(isKept(measure(fact, 'hold'), 0, 1)).toBe(false);
  },
);

test.each(['normalisation', 'buildUp'])('%s is held down by who wants it held, not up', (fact) => {
  expect(isKept(measure(fact, 'hold'), 40, 60)).toBe(false);
  expect(isKept(measure(fact, 'hold'), 40, 20)).toBe(true);
});

test.each([
  ['demands', 'down', 70, { side: 'below', at: 70 }, 69.4, 70],
  ['seat', 'up', 35, { side: 'above', at: 35 }, 35.6, 35],
  ['treasury', 'hold', 35, { side: 'least', at: 32 }, 32, 31.9],
  ['fear', 'hold', 46, { side: 'most', at: 49 }, 49, 49.1],
  ['resolve', 'hold', 0.4, { side: 'least', at: 0.37 }, 0.371, 0.369],
  ['tempo', 'hold', 2, { side: 'most', at: 2.3 }, 2.29, 2.31],
  ['hostages', 'hold', 2, { side: 'most', at: 2 }, 2, 3],
] as const)(
  '%s %s from %d has a mark, and is kept where it is reached',
  (fact, direction, from, mark, kept, missed) => {
    const aim = { fact, direction, from };
    expect(markOf(aim)).toEqual(mark);
    expect(isKept(aim, from, kept)).toBe(true);
    expect(isKept(aim, from, missed)).toBe(false);
  },
);

test('an aim that is measured from the start, or of acts that are to be left alone, has no mark', () => {
  expect(markOf({ fact: 'seat', direction: 'up' })).toBeUndefined();
  expect(markOf({ fact: 'done.assets', direction: 'hold', from: 0 })).toBeUndefined();
});
