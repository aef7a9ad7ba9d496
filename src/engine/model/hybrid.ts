import { booked, pulled, scaleTempo, shift, type Turn } from '../ledger';
import { ln, logit } from '../numeric';
import { deterrence, talkWeight } from './derived';

/** C5: talks that follow incidents teach that aggression pays (OSW-C5a, C5d). */
export function lesson(turn: Turn): void {
  const { state, rules } = turn;
  const { dose, polarity } = state.talks;
  if (dose > 0) {
    let recent = 0;
    for (const incidents of state.memory.incidents) recent += incidents;
    const amount = rules.k.c5Pays * dose * polarity * Math.min(1, recent / rules.c.talk.incidents);
    turn.state.tally.C5 += 100 * shift(turn, 'pays', amount, 'c5Pays');
  }
  const prior = logit(rules.scenario.start.pays);
  shift(turn, 'pays', rules.k.paysDrift * (prior - logit(state.stocks.pays)), 'paysDrift');
}

/**
 * The incident rate closes part of the gap to its target each month, so a lesson works in steps (OSW-C5b). Two motives,
 * reward and retaliation (OSW-R16), against deterrence and against restraint while a partner that promises something talks.
 */
export function tempo(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const before = ln(s.tempo / k.lam0);
  const promise = state.memory.usMove <= c.usMove.memory ? c.drive.promise : c.drive.promiseIdle;
  const line = talkWeight(rules, state) * (state.talks.coordinated ? 1 : c.drive.uncoordinated);
  const rate = c.drive.rate;
  scaleTempo(turn, -rate * before, 'drive');
  scaleTempo(turn, rate * k.c5Tempo * (s.pays - c.drive.paysAt), 'c5Tempo');
  scaleTempo(turn, rate * k.r16 * s.toughness, 'r16');
  scaleTempo(turn, (-rate * c.drive.deterScale * k.bDet * (deterrence(rules, state) - c.drive.deterAt)) / 100, 'bDet');
  scaleTempo(turn, -rate * k.restr * (promise + c.drive.promiseTalk * line - c.drive.promiseIdle), 'restr');
  if (state.memory.deescalated > 0) scaleTempo(turn, -rate * c.drive.deescalate, 'deescalate');
  if (state.posture === 'escalate') scaleTempo(turn, rate * c.drive.escalate, 'drive');
  if (state.posture === 'restrain') scaleTempo(turn, -rate * c.drive.escalate, 'drive');
}

/** Disinformation follows the lesson and feeds on an informal mandate (OSW-C5c1, C7f, H9). */
export function disinformation(turn: Turn): void {
  const { state, rules } = turn;
  const { base, slope, paysAt, informal } = rules.c.disinfo;
  const fed = state.talks.by === 'informal' ? informal : 0;
  const s = state.stocks;
  const level = base + slope * (s.pays - paysAt) + fed;
  s.disinfo += booked(turn, 'disinfo', pulled(s.disinfo, level, rules.k.c5Dis), 'c5Dis');
}

/** Tough acts are remembered for some months (OSW-R16). */
export function forget(turn: Turn): void {
  const { stocks } = turn.state;
  stocks.toughness += booked(turn, 'toughness', (turn.rules.c.toughness.keep - 1) * stocks.toughness, 'toughness');
}
