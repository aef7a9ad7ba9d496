import { count, impulse, pull, shift, type Turn } from '../ledger';
import { logistic } from '../numeric';
import { carriage, mean, talkWeight } from './derived';

/** C2, at once: talks from weakness tell Moscow that Europe is tired (OSW-C2d to C2f). */
export function perceivedWeakness(turn: Turn): void {
  const { state, rules } = turn;
  const { dose, polarity, concession } = state.talks;
  if (dose === 0) return;
  const unearned = concession ? 1 - rules.c.dose.concession : 1;
  const tired = rules.c.talk.tired + mean(state.members, 'fatigue') / 100;
  shift(turn, 'resolve', -rules.k.c2Mu * dose * polarity * unearned * tired, 'c2Mu');
}

/** C2, a month later: the terms harden (OSW-C2a), the more so in a race to normalise (OSW-C4f). */
export function hardenedTerms(turn: Turn): void {
  const { state, rules } = turn;
  const { dose, polarity, race } = state.memory;
  if (dose === 0) return;
  count(turn, 'C2', impulse(turn, 'demands', rules.k.c2Dem * dose * polarity, 'c2Dem'));
  count(turn, 'C2', impulse(turn, 'demands', rules.k.c4Race * dose * polarity * race, 'c4Race'));
}

/** Moscow's demand: safe or risky by the two-type bargaining game with logit choice, moved by costs, front and talks. */
export function demand(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const hard = logistic(k.dQ * (c.demand.riskyAt - s.resolve));
  const arms = (s.defence + s.offence - c.demand.armsAt) / 10;
  pull(turn, 'demands', k.dRate, { level: k.dSafe, source: 'dSafe' }, [
    ['dHard', k.dHard * hard],
    ['dEco', -k.dEco * (c.demand.economyAt - s.warEconomy)],
    ['dDis', -k.dDis * (s.dissent - c.demand.dissentAt)],
    ['dFront', -k.dFront * (s.front - c.demand.frontAt)],
    ['dTough', k.dTough * s.toughness],
    ['dSpiral', k.dSpiral * arms],
    ['dTalk', -k.dTalk * talkWeight(rules, state) * carriage(rules, state)],
  ]);
  if (state.talks.by === 'informal') impulse(turn, 'demands', s.slip * c.demand.slip, 'c7Slip');
}

/** How much Moscow still fears that Europe will use its means (OSW-C2g). */
export function fearOfPressure(turn: Turn): void {
  const { state, rules } = turn;
  const level = rules.c.fearPressure.base + rules.c.fearPressure.slope * state.stocks.resolve;
  pull(turn, 'fearPressure', rules.k.c2Fear, { level, source: 'c2Fear' });
}
