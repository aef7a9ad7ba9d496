import { booked, impulse, pushed, type Turn } from '../ledger';
import { atEnvoyLevel, talkWeight } from './derived';

/** C3: open talks at envoy level or above take first deep strike, then support (OSW-C3a, C3d). */
export function slowedSupport(turn: Turn): void {
  const { state, rules } = turn;
  if (!atEnvoyLevel(state)) return;
  const weight = talkWeight(rules, state);
  const { polarity, months } = state.talks;
  impulse(turn, 'deepStrike', -rules.k.c3Deep * weight * Math.max(polarity, rules.c.talk.deepFloor), 'c3Deep');
  if (months < 1) return;
  const louder = 1 + state.stocks.disinfo / 100;
  turn.state.tally.C3 -= impulse(turn, 'support', -rules.k.c3Sup * weight * polarity * louder, 'c3Sup');
}

/** Stocks of pledged aid are drawn down every month. */
export function drawDown(turn: Turn): void {
  const { state, rules } = turn;
  const faster = state.ceasefire.inForce ? rules.c.afterCeasefire.supportDecay : 1;
  const s = state.stocks;
  s.support += booked(turn, 'support', pushed(s.support, -rules.k.supDec * faster * 100), 'supDec');
}
