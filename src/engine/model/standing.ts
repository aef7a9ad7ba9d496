import { draw, impulse, shift, type Turn } from '../ledger';
import { hasOwnLine, margin, talkWeight, usableGate } from './derived';

/** C4: no gain in standing, a loss of it where Europe follows Washington or is sidelined (OSW-C4a to C4e). */
export function standing(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const { dose, polarity, coordinated, by } = state.talks;
  if (dose === 0) return;
  const led = hasOwnLine(rules, state) ? c.ownLine.follow : 1;
  const following = state.memory.usMove <= c.usMove.memory ? 1 + k.c4Follow * led : 1;
  const left = margin(state);
  const aside = c.talk.aside + c.talk.asideMargin * left;
  turn.state.tally.C4 -= impulse(turn, 'standing', -k.c4Sta * dose * polarity * following * aside, 'c4Sta');
  shift(turn, 'resolve', -k.c4Mu * dose * polarity * left * following, 'c4Mu');
  const open = 1 - k.seatGate + k.seatGate * usableGate(rules, state);
  const heard = (coordinated ? 1 : c.talk.alone) * (by === 'informal' ? k.c7Weak : 1);
  impulse(turn, 'seat', k.wSeatTalk * dose * heard * open, 'wSeatTalk');
}

/** Public offers draw mockery, which pays at home (OSW-C4h). */
export function mockery(turn: Turn): void {
  const { state, rules } = turn;
  const open = talkWeight(rules, state) > 0 && !state.talks.quiet;
  if (!open || !draw(turn, 'mockery').chance(rules.c.mock.chance)) return;
  state.signals.mocked = true;
  impulse(turn, 'unity', -rules.k.c4Mock, 'c4Mock');
  impulse(turn, 'legitimacy', rules.k.c4Mock * rules.c.mock.legitimacy, 'c4Mock');
}
