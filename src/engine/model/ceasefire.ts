import { booked, draw, pullShare, record, type Turn } from '../ledger';
import { exp, ln, logistic } from '../numeric';
import type { Rules } from '../rules';
import type { WorldState } from '../state';
import { carriage, deterrence, hasOwnLine, talkWeight } from './derived';

/** The hardest terms that Kyiv could sign (RUSI-3e): moves with losses, guarantees and Europe's seat. */
export function consent(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const level =
    c.consent.level +
    c.consent.losses * (s.losses - c.consent.lossesAt) -
    c.consent.resistance * (s.resistance - c.consent.resistanceAt);
  const deterred = k.kDet * (deterrence(rules, state) - c.consent.deterrenceAt);
  const seated = k.kSeat * (s.seat - c.consent.seatAt);
  const share = pullShare(s.consent, level + deterred + seated, c.consent.rate);
  s.consent += booked(turn, 'consent', share * (level - s.consent), 'consent');
  s.consent += booked(turn, 'consent', share * deterred, 'kDet');
  s.consent += booked(turn, 'consent', share * seated, 'kSeat');
}

/** A stalemate that hurts both sides, 0 to 1 (Zartman's ripeness). */
export function hurtingStalemate(rules: Rules, state: WorldState): number {
  const w = rules.c.stalemate;
  const s = state.stocks;
  const moscow = w.economy * (100 - s.warEconomy) + w.dissent * s.dissent + w.losses * s.losses;
  const kyiv = w.ownLosses * s.losses + w.ownFront * (60 - s.front);
  const still = (s.front - w.centre) / w.width;
  return (Math.min(moscow, kyiv) / 100) * exp(-(still * still));
}

/** Chance this month of a negotiated ceasefire: ripeness, a way out, and terms that overlap. */
export function negotiatedChance(rules: Rules, state: WorldState): number {
  const { k, c } = rules;
  const s = state.stocks;
  const weight = talkWeight(rules, state);
  const channel = weight === 0 ? 0 : weight * carriage(rules, state);
  const wayOut = (c.mediation.dealPush * s.dealPush) / 100 + channel;
  const overlap = logistic((s.consent + c.overlap.deal * (s.dealPush - 50) - s.demands) / c.overlap.width);
  return Math.min(1, k.h0 * exp(k.g1 * hurtingStalemate(rules, state) + k.g2 * wayOut) * overlap);
}

/** Chance this month of a ceasefire brokered by Washington, higher where Europe has no seat (OSW-P2). */
export function brokeredChance(rules: Rules, state: WorldState): number {
  const { k, c } = rules;
  const s = state.stocks;
  const eager = exp((s.dealPush - c.brokered.at) / c.brokered.scale);
  const absent = s.seat >= 100 ? 0 : exp(c.brokered.seat * ln(1 - s.seat / 100));
  const spent = c.brokered.resistance - s.resistance / 100;
  const line = talkWeight(rules, state) * (state.talks.coordinated ? 1 : c.brokered.uncoordinated);
  return Math.min(c.brokered.cap, k.wImp * eager * absent * spent * exp(-k.wImpTalk * line));
}

/** Chance this month that Ukraine has to give up (RUSI-2b). */
export function capitulationChance(rules: Rules, state: WorldState): number {
  const w = rules.c.capitulation;
  const broken = logistic((w.front - state.stocks.front) / w.frontWidth);
  const spent = logistic((w.resistance - state.stocks.resistance) / w.resistanceWidth);
  return w.weight * (broken + spent);
}

/** Without a ceasefire: capitulation, a negotiated ceasefire or a brokered one, in this order. */
export function warEnds(turn: Turn): void {
  const { state, rules } = turn;
  const open = rules.trial?.endings !== 'off';
  if (open && draw(turn, 'capitulation').chance(capitulationChance(rules, state))) {
    state.ending = 'capitulation';
    record(turn, { type: 'ending', ending: 'capitulation' });
    return;
  }
  const negotiated = negotiatedChance(rules, state);
  const brokered = brokeredChance(rules, state);
  state.outlook.negotiated = negotiated;
  state.outlook.brokered = brokered;
  if (!open) return;
  if (draw(turn, 'negotiated').chance(negotiated)) concludeCeasefire(turn, 'negotiated');
  else if (draw(turn, 'brokered').chance(brokered)) concludeCeasefire(turn, 'brokered');
}

/** The terms of a ceasefire that Washington would broker now: the nearer to Moscow's, the less Europe and Kyiv are heard. */
export function brokeredTerms(rules: Rules, state: WorldState): number {
  const { c } = rules;
  const s = state.stocks;
  const heard = Math.min(
    c.brokered.most,
    c.brokered.base +
      (c.brokered.weightSeat * s.seat) / 100 +
      (c.brokered.weightResistance * s.resistance) / 100 +
      (hasOwnLine(rules, state) ? c.ownLine.heard : 0),
  );
  return heard * s.consent + (1 - heard) * s.demands;
}

/** What a brokered ceasefire of today would leave Ukraine, without the part that chance adds (RUSI-3f, 3g). */
export function brokeredQuality(rules: Rules, state: WorldState): { statehood: number; selfDefence: number } {
  const q = rules.c.quality;
  const terms = brokeredTerms(rules, state);
  return { statehood: q.statehood - terms, selfDefence: selfDefence(rules, state, terms) };
}

function selfDefence({ c }: Rules, { stocks }: WorldState, terms: number): number {
  const q = c.quality;
  return q.selfDefence + q.selfSupport * stocks.support + q.selfTerms * (q.selfTermsAt - terms);
}

function concludeCeasefire(turn: Turn, kind: 'negotiated' | 'brokered'): void {
  const { state, rules } = turn;
  const { c } = rules;
  const s = state.stocks;
  const terms =
    kind === 'brokered'
      ? brokeredTerms(rules, state)
      : (s.consent + Math.min(s.demands, s.consent + c.quality.agreed)) / 2;
  const rng = draw(turn, 'quality');
  const clamp = (value: number) => Math.max(0, Math.min(100, value));
  const full = kind === 'brokered' ? c.quality.statehood : c.quality.statehoodNegotiated;
  state.ceasefire = {
    ...state.ceasefire,
    inForce: true,
    kind,
    since: state.month,
    terms,
    statehood: clamp(full - terms + c.quality.noise * rng.normal()),
    selfDefence: clamp(selfDefence(rules, state, terms) + c.quality.noise * rng.normal()),
    breaches: 0,
  };
  deterrents(turn);
  record(turn, { type: 'ceasefire', kind });
}

/** The two parts of a ceasefire's quality that cannot be had in talks, only built (RUSI-3j to 3l). */
export function deterrents(turn: Turn): void {
  const { state, rules } = turn;
  const q = rules.c.quality;
  const s = state.stocks;
  const deep = Math.min(q.deepCap, q.deepScale * s.deepStrike);
  const ukraine = q.deterSupport * s.support + q.deterResistance * s.resistance + q.deterDeep * deep;
  const allies =
    q.allies * deterrence(rules, state) + q.transatlantic * s.transatlantic - rules.k.aAsym * (s.buildUp - q.buildUpAt);
  state.ceasefire.deterUkraine = Math.max(0, Math.min(100, ukraine));
  state.ceasefire.deterAllies = Math.max(0, Math.min(100, allies));
}

/** With a ceasefire in force: breaches that never stop (RUSI-3i) and, with enough of them, a return to war. */
export function ceasefireHolds(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  deterrents(turn);
  const deter = (state.ceasefire.deterUkraine + state.ceasefire.deterAllies) / 2;
  const reassured = k.cfReass * talkWeight(rules, state);
  const expected = k.cfBr * exp(-(deter - c.breaches.at) / c.breaches.scale - reassured);
  state.outlook.breaches = expected;
  const breaches = draw(turn, 'breaches').poisson(expected);
  state.ceasefire.breaches += breaches;
  if (rules.trial?.endings === 'off') return;
  if (draw(turn, 'return').chance(1 - exp(-k.cfBack * breaches))) {
    state.signals.returnedToWar = true;
    state.ceasefire = { ...state.ceasefire, inForce: false, kind: 'none', broken: state.ceasefire.broken + 1 };
    record(turn, { type: 'war-resumed' });
  }
}
