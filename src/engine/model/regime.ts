import { booked, impulse, pulled, pushed, type Turn } from '../ledger';
import { pressure } from './derived';

/** C1: talks without a prior concession lift the regime at home and quieten dissent (OSW-C1). */
export function legitimacy(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const { dose, polarity, concession } = state.talks;
  if (dose === 0) return;
  const unearned = concession ? 1 - c.dose.concession : 1;
  const diminished = 1 + (k.c1Dim * state.stocks.normalisation) / 100;
  turn.state.tally.C1 += impulse(turn, 'legitimacy', (k.c1Leg * dose * polarity * unearned) / diminished, 'c1Leg');
  impulse(turn, 'dissent', -k.c1Dis * dose * polarity * unearned, 'c1Dis');
}

/**
 * The regime's own course: legitimacy and dissent towards their levels, and what they do to war effort, build-up and
 * repression. Monthly drifts are doubled because an impulse at 50 keeps half of its amount.
 */
export function regime(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const start = rules.scenario.start;
  const settled = pulled(s.legitimacy, c.regime.legitimacy, c.regime.legitimacyRate);
  s.legitimacy += booked(turn, 'legitimacy', settled, 'regime');
  const courted = (2 * k.c1US * (s.normalisation - c.regime.normalisationAt)) / 100;
  s.legitimacy += booked(turn, 'legitimacy', pushed(s.legitimacy, courted), 'c1US');
  const startPressure = start.sanctions * (c.enforcement.base + (k.eEnf * start.enforcement) / 100);
  const failed = (-2 * k.c1Fail * (pressure(rules, state) - startPressure)) / 10;
  s.legitimacy += booked(turn, 'legitimacy', pushed(s.legitimacy, failed), 'c1Fail');
  const discontent = c.regime.dissent + c.regime.dissentEconomy * (c.effort.level - s.warEconomy);
  s.dissent += booked(turn, 'dissent', pulled(s.dissent, discontent, c.regime.dissentRate), 'regime');
  const doubted = (-2 * k.c1LegDis * (s.legitimacy - c.regime.legitimacyAt)) / 10;
  s.dissent += booked(turn, 'dissent', pushed(s.dissent, doubted), 'c1LegDis');

  const quiet = (c.regime.dissentAt - s.dissent) / 10;
  const secure = (s.legitimacy - c.regime.legitimacyAt) / 10;
  const effort = 2 * k.c1Eff * (quiet + c.regime.effort * secure);
  s.warEffort += booked(turn, 'warEffort', pushed(s.warEffort, effort), 'c1Eff');
  s.buildUp += booked(turn, 'buildUp', pushed(s.buildUp, 2 * k.c1Bld * quiet), 'c1Bld');
  s.repression += booked(turn, 'repression', pushed(s.repression, 2 * k.c1Rep * quiet), 'c1Rep');
}
