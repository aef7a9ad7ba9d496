import { applyMove, observe, offers, type SeatId, type Turn } from '../../engine';
import { policyFor } from '../../seats';

/** A machine player answers what has been offered to it and does nothing else. Says whether it agreed to the last of it. */
export function answerAll(turn: Turn, person: SeatId, seat: SeatId): boolean {
  const { rules, state } = turn;
  const open = state.council.bargains.filter(({ to, answer }) => to === seat && answer === 'open');
  if (open.length === 0) return false;
  // The same draw for every offer between two seats in a month: asking again does not change the answer.
  const pairs = open.map(({ from, to }) => `${from}.${to}`).join(' ');
  const rng = rules.rng(state.month, 'seat.answer', pairs);
  let agreed = false;
  for (const move of policyFor(seat)(observe(rules, state, seat, [person]), offers(rules, state, seat), rng)) {
    if (move.type !== 'answer') continue;
    // What was promised to others meanwhile cannot be had twice: then the answer is no.
    const refused = applyMove(turn, seat, move);
    if (refused) applyMove(turn, seat, { ...move, accept: false });
    agreed = !refused && move.accept;
  }
  return agreed;
}
