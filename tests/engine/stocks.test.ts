import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STOCKS, type StockId } from '../../src/engine';
import {
  add,
  booked,
  impulse,
  impulseMember,
  pull,
  pullShare,
  scaleTempo,
  shift,
  type Turn,
} from '../../src/engine/ledger';
import { turnWith } from './support';

/** What holds for every change of a stock, whatever its size. */

const PLAIN = STOCKS.filter((id) => !['resolve', 'pays', 'tempo', 'toughness', 'frame'].includes(id));
const stock = fc.constantFrom<StockId[]>(...PLAIN);
const level = fc.double({ min: 0, max: 100, noNaN: true });
const amount = fc.double({ min: -80, max: 80, noNaN: true });

test.each([
  // level, impulse, applied: upward scaled by what is missing to 100, downward by what is there
  [50, 10, 5],
  [0, 10, 10],
  [100, 10, 0],
  [80, 10, 2],
  [50, -10, -5],
  [80, -10, -8],
  [0, -10, 0],
  [20, -5, -1],
])('at %d an impulse of %d moves a stock by %d', (at, push, moved) => {
  const turn = turnWith({}, { unity: at });
  expect(impulse(turn, 'unity', push, 'uniInc')).toBeCloseTo(moved, 12);
  expect(turn.state.stocks.unity).toBeCloseTo(at + moved, 12);
});

test('no impulse of up to a hundred points leaves the scale', () => {
  const turn = turnWith({});
  fc.assert(
    fc.property(
      stock,
      level,
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 12 }),
      (id, at, pushes) => {
        turn.state.stocks[id] = at;
        for (const push of pushes) impulse(turn, id, push, 'uniInc');
        expect(turn.state.stocks[id]).toBeGreaterThanOrEqual(0);
        expect(turn.state.stocks[id]).toBeLessThanOrEqual(100);
      },
    ),
  );
});

test('an impulse on a member stays on the scale and is written down with the member', () => {
  const turn = turnWith({});
  const [member] = turn.state.members;
  if (!member) throw new Error('no members');
  member.fear = 40;
  impulseMember(turn, member, 'fear', 10, 'fearInc', 'card');
  impulseMember(turn, member, 'fear', -10, 'fearOff');
  expect(member.fear).toBeCloseTo(46 - 4.6, 12);
  expect(turn.book.lines).toEqual([
    { variable: 'fear', member: 'BE', amount: 6, source: 'fearInc', cause: 'card' },
    { variable: 'fear', member: 'BE', amount: expect.closeTo(-4.6, 12), source: 'fearOff' },
  ]);
});

/** A pull of several parts, each with its line, as the mechanisms write it. */
function pullDemands(turn: Turn, rate: number, base: number, terms: ReadonlyArray<number>): void {
  const { stocks } = turn.state;
  const target = terms.reduce((sum, term) => sum + term, base);
  const share = pullShare(stocks.demands, target, rate);
  stocks.demands += booked(turn, 'demands', share * (base - stocks.demands), 'dSafe');
  for (const term of terms) stocks.demands += booked(turn, 'demands', share * term, 'dHard');
}

test('a pull towards a level alone goes the rate of the way', () => {
  const turn = turnWith({}, { demands: 50 });
  pull(turn, 'demands', 0.1, { level: 60, source: 'dSafe' });
  expect(turn.state.stocks.demands).toBeCloseTo(51, 12);
  expect(turn.book.lines).toEqual([{ variable: 'demands', amount: expect.closeTo(1, 12), source: 'dSafe' }]);
});

test.each([
  // level, rate, base, terms, expected change by line
  [50, 0.1, 60, [], [1]],
  [50, 0.1, 60, [5, -5], [1, 0.5, -0.5]],
  [40, 0.5, 40, [10], [0, 5]],
  // A target of 120 is held at 100: each part keeps its share of the way.
  [50, 0.1, 50, [70], [0, 5]],
])('from %d, at a rate of %d towards %d with %j: %j', (at, rate, base, terms, parts) => {
  const turn = turnWith({}, { demands: at });
  pullDemands(turn, rate, base, terms);
  const change = parts.reduce((sum, part) => sum + part, 0);
  expect(turn.state.stocks.demands).toBeCloseTo(at + change, 12);
  const written = turn.book.lines.map((line) => line.amount);
  expect(written).toHaveLength(parts.filter((part) => part !== 0).length);
  for (const [index, part] of parts.filter((each) => each !== 0).entries())
    expect(written[index]).toBeCloseTo(part, 12);
});

test('a pull never leaves the scale and its lines add up to the change', () => {
  fc.assert(
    fc.property(
      level,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      level,
      fc.array(amount, { maxLength: 4 }),
      (at, rate, base, terms) => {
        const turn = turnWith({}, { demands: at });
        pullDemands(turn, rate, base, terms);
        const after = turn.state.stocks.demands;
        expect(after).toBeGreaterThan(-1e-9);
        expect(after).toBeLessThan(100 + 1e-9);
        const sum = turn.book.lines.reduce((total, line) => total + line.amount, 0);
        expect(Math.abs(after - at - sum)).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [0.5, 0, 0.5],
  [0.5, 1, 0.7310585786300049],
  [0.5, -1, 0.2689414213699951],
  [0.9, 2, 0.9851855155],
  [0.1, -5, 0.0007481007],
])('a belief of %d shifted by %d in log-odds is %d', (at, by, expected) => {
  const turn = turnWith({}, { resolve: at });
  shift(turn, 'resolve', by, 'bScale');
  expect(turn.state.stocks.resolve).toBeCloseTo(expected, 9);
});

test('the rate of incidents changes by factors and is never zero', () => {
  const turn = turnWith({}, { tempo: 2 });
  scaleTempo(turn, Math.LN2, 'r16');
  expect(turn.state.stocks.tempo).toBeCloseTo(4, 12);
  for (let i = 0; i < 40; i += 1) scaleTempo(turn, -1, 'bDet');
  expect(turn.state.stocks.tempo).toBeGreaterThan(0);
});

test('a change of nothing is not written down', () => {
  const turn = turnWith({});
  add(turn, 'unity', 0, 'uniInc');
  impulse(turn, 'unity', 0, 'uniInc');
  expect(turn.book.lines).toEqual([]);
});
