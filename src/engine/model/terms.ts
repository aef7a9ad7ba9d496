import { booked, impulse, pulled, pullShare, shift, type Turn } from '../ledger';
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
  turn.state.tally.C2 += impulse(turn, 'demands', rules.k.c2Dem * dose * polarity, 'c2Dem');
  turn.state.tally.C2 += impulse(turn, 'demands', rules.k.c4Race * dose * polarity * race, 'c4Race');
}

/** Moscow's demand: safe or risky by the two-type bargaining game with logit choice, moved by costs, front and talks. */
export function demand(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const hard = k.dHard * logistic(k.dQ * (c.demand.riskyAt - s.resolve));
  const poor = -k.dEco * (c.demand.economyAt - s.warEconomy);
  const dissent = -k.dDis * (s.dissent - c.demand.dissentAt);
  const front = -k.dFront * (s.front - c.demand.frontAt);
  const tough = k.dTough * s.toughness;
  const spiral = k.dSpiral * ((s.defence + s.offence - c.demand.armsAt) / 10);
  const weight = talkWeight(rules, state);
  const talk = weight === 0 ? 0 : -k.dTalk * weight * carriage(rules, state);
  const target = k.dSafe + hard + poor + dissent + front + tough + spiral + talk;
  const share = pullShare(s.demands, target, k.dRate);
  s.demands += booked(turn, 'demands', share * (k.dSafe - s.demands), 'dSafe');
  s.demands += booked(turn, 'demands', share * hard, 'dHard');
  s.demands += booked(turn, 'demands', share * poor, 'dEco');
  s.demands += booked(turn, 'demands', share * dissent, 'dDis');
  s.demands += booked(turn, 'demands', share * front, 'dFront');
  s.demands += booked(turn, 'demands', share * tough, 'dTough');
  s.demands += booked(turn, 'demands', share * spiral, 'dSpiral');
  s.demands += booked(turn, 'demands', share * talk, 'dTalk');
  if (state.talks.by === 'informal') impulse(turn, 'demands', s.slip * c.demand.slip, 'c7Slip');
}

/** How much Moscow still fears that Europe will use its means (OSW-C2g). */
export function fearOfPressure(turn: Turn): void {
  const { rules, state } = turn;
  const s = state.stocks;
  const level = rules.c.fearPressure.base + rules.c.fearPressure.slope * s.resolve;
  s.fearPressure += booked(turn, 'fearPressure', pulled(s.fearPressure, level, rules.k.c2Fear), 'c2Fear');
}
