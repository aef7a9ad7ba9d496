import { add, booked, draw, impulse, shift, type Turn } from '../ledger';
import { gate, levelWeight, talkWeight, usableGate } from './derived';

/** Dose of talk this month and the factor that strength puts on its effects (OSW-C0, T6, X7, X9). */
export function dose(turn: Turn): void {
  const { state, rules } = turn;
  const { talks } = state;
  const w = rules.c.dose;
  const held = levelWeight(rules, talks.level);
  let amount = talks.rise + w.held * held + w.freelance * talks.contacts;
  if (talks.armsControl) amount += w.armsControl;
  talks.dose = talks.quiet ? amount * w.quiet : amount;
  talks.polarity = 1 - rules.k.rev * usableGate(rules, state);
}

/** The frame in which talks were opened follows the gate only slowly. */
export function frame(turn: Turn): void {
  const { state, rules } = turn;
  if (talkWeight(rules, state) === 0) return;
  const s = state.stocks;
  s.frame += booked(turn, 'frame', rules.k.frDrift * (gate(rules, state) - s.frame), 'frDrift');
}

/** The gate enters the frame when talks open, and in part when their level rises. */
export function setFrame(turn: Turn, before: number, after: number): void {
  const { state, rules } = turn;
  if (after <= before) return;
  const now = gate(rules, state);
  const mixed = before === 0 ? now : (state.stocks.frame * before + now * (after - before)) / after;
  add(turn, 'frame', mixed - state.stocks.frame, 'frDrift');
}

/** Kyiv and Washington not consulted: unity and Kyiv's consent suffer (RUSI-4b). Quiet talks may leak. */
export function conduct(turn: Turn): void {
  const { state, rules } = turn;
  const { talks } = state;
  // Under a coordinated channel only what capitals say beside it went past Kyiv and Washington.
  const unseen = talks.coordinated ? rules.c.dose.freelance * talks.contacts : talks.dose;
  const share = Math.min(1, rules.c.uncoordinated.slope * unseen);
  if (share > 0) {
    impulse(turn, 'unity', -rules.c.uncoordinated.unity * share, 'uncoordinated');
    impulse(turn, 'consent', -rules.k.usTrack * share, 'usTrack');
  }
  if (talks.quiet && talkWeight(rules, state) > 0 && draw(turn, 'leak').chance(rules.c.quiet.chance)) {
    state.signals.leaked = true;
    talks.quiet = false;
    impulse(turn, 'unity', -rules.c.quiet.unity, 'quiet');
    impulse(turn, 'standing', -rules.c.quiet.standing, 'quiet');
    shift(turn, 'resolve', -rules.c.quiet.resolve, 'quiet');
  }
}
