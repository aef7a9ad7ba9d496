import { expect, test } from 'vitest';
import {
  ENDINGS,
  hashOf,
  MEMBER_STOCKS,
  type MonthReport,
  recordSchema,
  replay,
  rulesFor,
  type SeatId,
  STOCKS,
} from '../../src/engine';
import { type Match, resumeMatch } from '../../src/match';
import { playGame } from './player';
import { february, start } from './support';

const GAMES: ReadonlyArray<readonly [seat: SeatId, seed: string]> = [
  ['HRVP', 'games-1'],
  ['HRVP', 'games-2'],
  ['HU', 'games-3'],
  ['HU', 'games-4'],
  ['FR', 'games-5'],
  ['FR', 'games-6'],
];

const played = new Map<string, Match>();
function game(seat: SeatId, seed: string): Match {
  const known = played.get(seed);
  if (known) return known;
  const match = playGame(start(seed, [seat]), seat, seed);
  played.set(seed, match);
  return match;
}

test.each(GAMES)('a year as %s (%s) reaches an ending', (seat, seed) => {
  const match = game(seat, seed);
  const { state } = match.reveal();
  expect(ENDINGS).toContain(state.ending);
  expect(match.months()).toHaveLength(state.month);
  expect(match.months().map(({ month }) => month)).toEqual(Array.from({ length: state.month }, (_, at) => at + 1));
});

test.each(GAMES)('the record of %s (%s) gives the same state: taken up again, and replayed plainly', (seat, seed) => {
  const match = game(seat, seed);
  const record = recordSchema.parse(JSON.parse(JSON.stringify(match.record())));
  const resumed = resumeMatch(february(), [seat], record);
  if ('fault' in resumed) throw new Error(resumed.fault);
  expect(resumed.match.record().hash).toBe(record.hash);
  const plain = replay(rulesFor(february(), record.setup), record.moves);
  expect(plain.fault).toBeUndefined();
  expect(hashOf(plain.state)).toBe(record.hash);
  expect(resumed.match.months()).toEqual(match.months());
});

test('a record that was tampered with is refused with the number of the move', () => {
  const record = game('HU', 'games-3').record();
  const moves = record.moves.toSpliced(1, 0, { by: 'FR', move: { type: 'posture', posture: 'offer' } });
  const resumed = resumeMatch(february(), ['HU'], { ...record, moves });
  expect('fault' in resumed && resumed.fault).toContain('Move 2');
});

/** Largest difference between what a ledger says of a month and what changed. */
function unaccounted(months: ReadonlyArray<MonthReport>): number {
  let worst = 0;
  for (const [index, report] of months.entries()) {
    for (const stock of STOCKS) {
      const lines = report.lines.filter(({ variable, member }) => variable === stock && member === undefined);
      const sum = lines.reduce((total, { amount }) => total + amount, 0);
      worst = Math.max(worst, Math.abs(report.after.stocks[stock] - report.before.stocks[stock] - sum));
    }
    const before = months[index - 1];
    if (!before) continue;
    for (const [at, member] of report.members.entries()) {
      for (const stock of MEMBER_STOCKS) {
        const lines = report.lines.filter(({ variable, member: of }) => variable === stock && of === member.code);
        const sum = lines.reduce((total, { amount }) => total + amount, 0);
        worst = Math.max(worst, Math.abs(member[stock] - (before.members[at]?.[stock] ?? Number.NaN) - sum));
      }
    }
  }
  return worst;
}

test.each(GAMES)(
  'every month of %s (%s) adds up to what changed, and begins where the last one ended',
  (seat, seed) => {
    const months = game(seat, seed).months();
    expect(unaccounted(months)).toBeLessThan(1e-9);
    for (const [index, { before }] of months.entries()) {
      if (index > 0) expect(before).toEqual(months[index - 1]?.after);
    }
  },
);

function prototypesIn(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value !== 'object' || value === null) return found;
  found.add(Object.getPrototypeOf(value));
  for (const part of Object.values(value)) prototypesIn(part, found);
  return found;
}

test.each(GAMES.slice(0, 3))('the state of %s (%s) survives being written as JSON in every phase', (seat, seed) => {
  const phases = new Set<string>();
  playGame(start(seed, [seat], { turns: 6 }), seat, seed, (match) => {
    const { state } = match.reveal();
    phases.add(state.phase);
    // A clone drops prototypes, which tables of the state do without; all else that JSON could lose it keeps.
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(structuredClone(state));
    expect(prototypesIn(state)).toEqual(new Set([null, Object.prototype, Array.prototype]));
  });
  expect(phases.size).toBe(7);
});

test('the same seed gives the same game, another seed another one', () => {
  const [seat, seed] = ['FR', 'games-5'] as const;
  const again = playGame(start(seed, [seat]), seat, seed);
  expect(again.record()).toEqual(game(seat, seed).record());
  expect(again.record().hash).not.toBe(game(seat, 'games-6').record().hash);
});
