import { applyMove, observe, offers, type SeatId, type Turn } from '../../engine';
import { policyFor } from '../../seats';

/** The machine player of a seat answers the offer that another has made to it. Says whether it agreed. */
export function reply(turn: Turn, from: SeatId, to: SeatId): boolean {
  const { rules, state } = turn;
  const rng = rules.rng(state.month, 'seat.answer', `${from}.${to}`);
  for (const move of policyFor(to)(observe(rules, state, to, [from]), offers(rules, state, to), rng)) {
    if (move.type !== 'answer') continue;
    if (!applyMove(turn, to, move)) return move.accept;
    applyMove(turn, to, { ...move, accept: false });
  }
  return false;
}
