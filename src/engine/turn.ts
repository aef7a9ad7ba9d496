import { draw, record, type Turn } from './ledger';
import { bookPayments, payForConsent } from './model/acts';
import { beliefDrift, softness } from './model/belief';
import { ceasefireHolds, consent, warEnds } from './model/ceasefire';
import { deliveries, russianBuildUp } from './model/defence';
import { climateOn, gate, position, strength } from './model/derived';
import { conduct, dose, frame } from './model/dialogue';
import { domestic, easeFear } from './model/domestic';
import { economy, front, treasury } from './model/economy';
import { disinformation, forget, lesson, tempo } from './model/hybrid';
import { armsControl, envoyAtWork, mandateAtWork } from './model/offices';
import { legitimacy, regime } from './model/regime';
import { mockery, standing } from './model/standing';
import { drawDown, slowedSupport } from './model/support';
import { demand, fearOfPressure, hardenedTerms, perceivedWeakness } from './model/terms';
import { transatlanticTie } from './model/washington';
import { isBelowLogistic } from './numeric';
import { seatsOf } from './offers';
import { endingAtHorizon } from './outcome';
import { dropOvertaken, keepPromises, releasePromises } from './promises';
import { memberOf } from './readiness';
import { lapseMeasures } from './renewals';
import { resolveAgenda } from './resolve';
import { taken } from './roll';
import type { Rules } from './rules';
import { openMonth } from './signals';
import type { WorldState } from './state';
import { freelanceScore } from './urges';
import { MEMBER_CODES, type MemberCode, PHASES } from './vocabulary';
import { declaredLines } from './votes';

/** Moves the game to its next phase and does what the rules do on the way. The state is changed in place. */
export function advance(turn: Turn): void {
  const { state } = turn;
  const next = PHASES[PHASES.indexOf(state.phase) + 1];
  state.council.ready = [];
  if (state.ending !== undefined) return;
  if (next === undefined) {
    nextMonth(turn);
    return;
  }
  state.phase = next;
  if (next === 'commit' && turn.rules.setup.mode === 'seats') {
    releasePromises(turn);
    payForConsent(turn);
  }
  if (next === 'reveal') reveal(turn);
  if (next === 'consequences') consequences(turn);
}

function reveal(turn: Turn): void {
  const { state, rules } = turn;
  if (rules.setup.mode === 'seats') state.council.declared = declaredLines(rules, state);
  bookPayments(turn);
  resolveAgenda(turn);
  dropOvertaken(turn);
  keepPromises(turn);
  if (rules.setup.mode === 'director') freelancers(turn);
  freelancedThisMonth(turn);
}

/** Where no seat decides for itself, capitals act alone by chance (C7). */
function freelancers(turn: Turn): void {
  const { state, rules, roll } = turn;
  const alone = roll ? taken(roll.contacts, state.month, () => goingAlone(turn)) : goingAlone(turn);
  for (const code of alone) {
    state.talks.contacts += rules.c.freelance.weight;
    state.signals.freelancers.push(code);
  }
}

function goingAlone(turn: Turn): MemberCode[] {
  const { state, rules } = turn;
  const climate = climateOn(rules, state, 'talk');
  const rng = draw(turn, 'freelancers');
  const alone: MemberCode[] = [];
  for (const place of rules.loners) {
    if (!isBelowLogistic(rng.uniform(), freelanceScore(rules, state, place, climate))) continue;
    alone.push(MEMBER_CODES[place] as MemberCode);
  }
  return alone;
}

/** Contacts that a seat chose; the director's are taken up by the member that is most for talks and may act alone. */
function freelancedThisMonth(turn: Turn): void {
  const { state, rules } = turn;
  for (const { act, by } of state.council.resolutions) {
    if (act !== 'freelance') continue;
    const code = by === 'director' ? keenest(rules, state) : MEMBER_CODES.find((each) => each === by);
    if (code) state.signals.freelancers.push(code);
  }
}

function keenest(rules: Rules, state: WorldState): MemberCode | undefined {
  const able = rules.scenario.members.filter(({ canFreelance }) => canFreelance);
  let best: { code: MemberCode; talk: number } | undefined;
  for (const { code } of able) {
    const talk = position(rules, state, memberOf(rules, state, code), 'talk');
    if (!best || talk > best.talk) best = { code, talk };
  }
  return best?.code;
}

/** The order in which consequences follow is part of the model: the size of a change depends on it. */
function consequences(turn: Turn): void {
  const { state, rules } = turn;
  if (state.signals.attributed && !state.signals.answered) softness(turn, rules.c.belief.soft, 'unanswered');
  lapseMeasures(turn);
  dose(turn);
  legitimacy(turn);
  perceivedWeakness(turn);
  standing(turn);
  mockery(turn);
  lesson(turn);
  conduct(turn);
  hardenedTerms(turn);
  slowedSupport(turn);
  drawDown(turn);
  envoyAtWork(turn);
  mandateAtWork(turn);
  armsControl(turn);
  easeFear(turn);
  deliveries(turn);
  domestic(turn);
  treasury(turn);
  transatlanticTie(turn);
  beliefDrift(turn);
  fearOfPressure(turn);
  regime(turn);
  economy(turn);
  front(turn);
  consent(turn);
  russianBuildUp(turn);
  forget(turn);
  tempo(turn);
  disinformation(turn);
  demand(turn);
  frame(turn);
  if (state.ceasefire.inForce) ceasefireHolds(turn);
  else warEnds(turn);
  remember(turn);
  if (state.ending === undefined && state.month === state.turns) {
    state.ending = endingAtHorizon(rules, state);
    record(turn, { type: 'ending', ending: state.ending });
  }
}

function remember(turn: Turn): void {
  const { state, rules } = turn;
  const { memory, talks } = state;
  const { warEconomy, normalisation } = state.stocks;
  memory.dose = talks.dose;
  memory.polarity = talks.polarity;
  memory.race = normalisation / 100;
  memory.usMove += 1;
  memory.deescalated = Math.max(0, memory.deescalated - 1);
  memory.toured = Math.max(0, memory.toured - 1);
  const [newest = warEconomy, before = warEconomy] = memory.warEconomy;
  memory.warEconomy = [warEconomy, newest, before];
  memory.strength = strength(rules, state);
  memory.gate = gate(rules, state, memory.strength);
}

function nextMonth(turn: Turn): void {
  const { state, rules } = turn;
  const { council, talks } = state;
  state.month += 1;
  state.phase = 'signals';
  council.proposals = [];
  council.bargains = [];
  council.promises = [];
  council.sealed = {};
  council.resolutions = [];
  council.declared = {};
  council.gifts = {};
  talks.rise = 0;
  talks.contacts = 0;
  if (talks.level !== 'none') talks.months += 1;
  if (state.envoy.kind !== 'none') state.envoy.months += 1;
  for (const seat of seatsOf(rules)) {
    state.capital[seat] = Math.min(rules.c.capital.most, (state.capital[seat] ?? 0) + rules.c.capital.monthly);
  }
  openMonth(turn);
}
