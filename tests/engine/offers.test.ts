import { expect, test } from 'vitest';
import { ACTS, applyMove, CHAIR, checkMove, newGame, offers, rulesFor, seatsOf } from '../../src/engine';
import { february } from '../match/support';

test('every act that is offered without a bar is legal, and every other act is refused', () => {
  const rules = rulesFor(february(), { seed: 'offers', lens: 'papers', turns: 6, mode: 'seats' });
  const state = newGame(rules);
  const turn = { rules, state, book: undefined };
  let checked = 0;
  while (state.ending === undefined) {
    if (state.phase === 'agenda') {
      for (const seat of seatsOf(rules)) {
        const open = new Set(
          offers(rules, state, seat).flatMap((offer) => (offer.type === 'table' && !offer.barred ? [offer.act] : [])),
        );
        for (const act of ACTS) {
          const error = checkMove(rules, state, seat, { type: 'table', act, options: {} });
          expect(error === undefined, `${seat} tables ${act} in month ${state.month}: ${error?.code}`).toBe(
            open.has(act),
          );
          checked += 1;
        }
      }
    }
    applyMove(turn, CHAIR, { type: 'advance' });
  }
  expect(checked).toBe(6 * 34 * ACTS.length);
});
