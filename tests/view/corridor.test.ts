import { expect, test } from 'vitest';
import { MEMBER_CODES, type Move, type SeatId } from '../../src/engine';
import type { Match } from '../../src/match';
import { corridorView } from '../../src/view';
import { loadLibrary, playView, startMatch, startTabling } from './played';

const library = loadLibrary();

/** A game in the corridor of its first month. */
function inCorridor(seat: SeatId, ...moves: ReadonlyArray<Move>): Match {
  const match = startTabling(seat, moves);
  match.next();
  expect(match.phase()).toBe('corridor');
  return match;
}

const TECHNICAL: Move = { type: 'table', act: 'technical', options: {} };
const open = (match: Match, seat: SeatId, chosen?: SeatId) => corridorView(library, playView(match, seat), chosen);

test('every other seat stands in the corridor with a line; only members carry a stance', () => {
  const { seats } = open(inCorridor('HRVP', TECHNICAL), 'HRVP');
  expect(seats).toHaveLength(27 + 2 + 4);
  for (const { seat, line, stance } of seats) {
    expect(line).not.toBe('');
    expect(stance !== undefined).toBe((MEMBER_CODES as ReadonlyArray<string>).includes(seat));
  }
});

test('every term that is on offer is one that the rules let through', () => {
  const match = inCorridor('FR', TECHNICAL);
  const talk = open(match, 'FR', 'PL').talk;
  expect(talk?.gives.length).toBeGreaterThan(3);
  expect(talk?.asks.length).toBeGreaterThan(1);
  for (const { term, label } of talk?.gives ?? []) {
    const fresh = inCorridor('FR', TECHNICAL);
    expect(fresh.play('FR', { type: 'offer', to: 'PL', gives: [term], asks: [] }), label).toBeUndefined();
  }
});

test('an office without a vote has none to give', () => {
  const talk = open(inCorridor('HRVP', TECHNICAL), 'HRVP', 'PL').talk;
  expect(talk?.gives.some(({ term }) => term.kind === 'vote')).toBe(false);
  expect(talk?.asks.some(({ term }) => term.kind === 'vote')).toBe(true);
});

test('an offer that was sent is a slip of yours with its answer, and stands first in the list', () => {
  const match = inCorridor('FR', TECHNICAL);
  const talk = open(match, 'FR', 'PL').talk;
  const ask = talk?.asks.find(({ term }) => term.kind === 'vote');
  const give = talk?.gives.find(({ term }) => term.kind === 'payment');
  expect(ask && give).toBeDefined();
  if (!ask || !give) return;
  const error = match.play('FR', { type: 'offer', to: 'PL', gives: [give.term], asks: [ask.term] });
  expect(error).toBeUndefined();
  const after = open(match, 'FR', 'PL');
  const slip = after.talk?.offers.at(-1);
  expect(slip?.own).toBe(true);
  expect(slip?.gives).toBe(give.label);
  expect(slip?.asks).toBe(ask.label);
  expect(slip?.said).toBe(`I offer ${give.label}, for ${ask.label}.`);
  expect(slip?.answer).toMatch(/^Poland (agrees|declines|is weighing it)\.$/);
  expect(after.seats.slice(0, 3).map(({ seat }) => seat)).toContain('PL');
});

test('rails move towards whoever gains, between the two, and each side gains on one', () => {
  let rails = 0;
  const match = inCorridor('PL');
  for (const code of MEMBER_CODES.filter((each) => each !== 'PL')) {
    const bargain = open(match, 'PL', code).talk?.bargain;
    if (!bargain || bargain.rails.length === 0) continue;
    expect(bargain.rails).toHaveLength(2);
    const gainers = bargain.rails.map((rail) => {
      const [you, other] = rail.ends;
      const low = Math.min(you?.at ?? 0, other?.at ?? 0);
      const high = Math.max(you?.at ?? 0, other?.at ?? 0);
      expect(rail.without).toBeGreaterThanOrEqual(low);
      expect(rail.with).toBeLessThanOrEqual(high + 1e-9);
      expect(rail.with).toBeGreaterThanOrEqual(low - 1e-9);
      const mine = Math.abs((you?.at ?? 0) - rail.with) < Math.abs((you?.at ?? 0) - rail.without);
      expect(rail.sentence.startsWith('You gain')).toBe(mine);
      return mine;
    });
    expect(gainers[0]).not.toBe(gainers[1]);
    rails += 1;
  }
  expect(rails).toBeGreaterThan(3);
});

test('what a bargain moves is drawn from public bands, not from what a government keeps to itself', () => {
  const { rails } = open(inCorridor('PL'), 'PL', 'IT').talk?.bargain ?? { rails: [] };
  for (const { at } of rails.flatMap(({ ends }) => ends)) expect([8, 28, 50, 72, 92]).toContain(at);
});

test('whoever sets the Union’s agenda does not bargain, and is told so', () => {
  const match = startMatch();
  match.next();
  match.next();
  const view = corridorView(library, playView(match), undefined);
  expect(view.seats).toEqual([]);
  expect(view.closed).toContain('does not bargain');
});
