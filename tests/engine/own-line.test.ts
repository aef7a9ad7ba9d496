import { describe, expect, test } from 'vitest';
import { type ActId, enactNow } from '../../src/engine';
import { brokeredTerms } from '../../src/engine/model/ceasefire';
import { standing } from '../../src/engine/model/standing';
import { changeOf, turnWith } from './support';
import { talking } from './worlds';

type Done = ReadonlyArray<readonly [act: ActId, month: number]>;

/** A month in which Washington has just moved and talks begin, after such acts of Europe. */
function following(...done: Done) {
  const turn = turnWith({ k: { c4Sta: 10, c4Follow: 1 } }, { standing: 40 }, talking({ dose: 1, polarity: 1 }));
  turn.state.month = 6;
  turn.state.memory.usMove = 0;
  for (const [act, month] of done) turn.state.council.latest[act] = month;
  return turn;
}

describe('Europe’s own line', () => {
  const loss = (...done: Done) => -changeOf(following(...done), 'standing', standing);

  test('makes talks after a move of Washington’s look less like following it, for some months', () => {
    expect(loss(['assert', 5])).toBeLessThan(0.8 * loss());
    expect(loss(['assert', 1])).toBe(loss());
  });

  test('ends where Europe takes up Washington’s timetable', () => {
    expect(loss(['assert', 4], ['align', 5])).toBe(loss());
    expect(loss(['align', 4], ['assert', 5])).toBe(loss(['assert', 5]));
  });

  test('brings a brokered deal nearer to what Kyiv could sign', () => {
    const terms = (...done: Done) => {
      const { rules, state } = following(...done);
      Object.assign(state.stocks, { consent: 40, demands: 80 });
      return brokeredTerms(rules, state);
    };
    expect(terms(['assert', 5])).toBeLessThan(terms() - 1);
  });

  test('standing makes a demand for a seat weigh more', () => {
    const seat = (value: number) =>
      changeOf(turnWith({}, { standing: value }), 'seat', (turn) => void enactNow(turn, 'demandSeat'));
    expect(seat(50)).toBeGreaterThan(1.2 * seat(30));
  });
});

test('a pause in aid takes from Ukraine, spares money and lets tough acts be forgotten', () => {
  const turn = turnWith({}, { support: 60, treasury: 50, toughness: 1 }, talking({ level: 'summit' }));
  enactNow(turn, 'pauseAid');
  const { support, treasury, toughness } = turn.state.stocks;
  expect([support < 60, treasury > 50, toughness < 0.5]).toEqual([true, true, true]);
});
