import { type Book, draw, record, type Turn } from './ledger';
import { closedTalks, payForConsent } from './model/acts';
import { beliefDrift, softness } from './model/belief';
import { ceasefireHolds, consent, warEnds } from './model/ceasefire';
import { deliveries, russianBuildUp } from './model/defence';
import { gate, position, strength } from './model/derived';
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
import { declaredLines, freelanceChance, memberOf } from './readiness';
import { lapseMeasures } from './renewals';
import { resolveAgenda } from './resolve';
import type { Rules } from './rules';
import { noSignals, openMonth } from './signals';
import type { SeatId, WorldState } from './state';
import {
  CONSEQUENCES,
  type ConsequenceId,
  MEMBER_CODES,
  type MemberCode,
  OFFICES,
  OUTSIDERS,
  PHASES,
} from './vocabulary';

/** The start of a game: the scenario's start values, month 1, signals already read. */
export function newGame(rules: Rules, book?: Book): WorldState {
  const { scenario, setup } = rules;
  const rng = rules.rng(0, 'start');
  const seats: SeatId[] = setup.mode === 'director' ? ['director'] : [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS];
  const state: WorldState = {
    month: 1,
    turns: setup.turns,
    phase: 'signals',
    stocks: { ...scenario.start, tempo: rules.k.lam0 },
    members: scenario.members.map((member) => {
      const positions = { ...member.positions };
      const coin = rng.uniform();
      if (member.split) positions[member.split.axis] = coin < 0.5 ? member.split.low : member.split.high;
      return {
        code: member.code,
        fatigue: member.fatigue + 4 * rng.uniform() - 2,
        fear: member.fear,
        positions,
        saliences: { ...member.saliences },
        changed: false,
        hostage: member.hostage !== undefined,
        holding: [...(member.hostage?.dossiers ?? [])],
        hostageOver: false,
        vetoes: 0,
        shunned: 0,
        gifts: 0,
        brokenWords: 0,
      };
    }),
    talks: closedTalks(),
    envoy: { kind: 'none', months: 0, fights: 0 },
    ceasefire: {
      inForce: false,
      kind: 'none',
      since: 0,
      terms: 0,
      statehood: 0,
      selfDefence: 0,
      deterUkraine: 0,
      deterAllies: 0,
      breaches: 0,
      broken: 0,
    },
    council: {
      proposals: [],
      bargains: [],
      promises: [],
      sealed: {},
      ready: [],
      resolutions: [],
      declared: {},
      gifts: {},
      giftsMade: 0,
      lapses: [],
      lapsed: [],
      fallback: false,
      done: {},
      failed: {},
    },
    signals: noSignals(),
    memory: {
      warEconomy: [scenario.start.warEconomy, scenario.start.warEconomy, scenario.start.warEconomy],
      incidents: [],
      usMove: 1,
      dose: 0,
      polarity: 1,
      race: 0,
      transatlantic: scenario.start.transatlantic,
      deescalated: 0,
      toured: 0,
      injects: [],
      strength: 0,
      gate: 0,
    },
    pipelines: [],
    capital: Object.fromEntries(seats.map((seat) => [seat, rules.c.capital.start])),
    posture: 'wait',
    push: 'none',
    tally: Object.fromEntries(CONSEQUENCES.map((id) => [id, 0])) as Record<ConsequenceId, number>,
    outlook: { negotiated: 0, brokered: 0, breaches: 0 },
  };
  state.memory.strength = strength(rules, state);
  state.memory.gate = gate(rules, state);
  openMonth({ rules, state, book });
  return state;
}

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
  if (next === 'commit' && turn.rules.setup.mode === 'seats') payForConsent(turn);
  if (next === 'reveal') reveal(turn);
  if (next === 'consequences') consequences(turn);
}

function reveal(turn: Turn): void {
  const { state, rules } = turn;
  if (rules.setup.mode === 'seats') state.council.declared = declaredLines(rules, state);
  keepPromises(turn);
  resolveAgenda(turn);
  if (rules.setup.mode === 'director') freelancers(turn);
  freelancedThisMonth(turn);
}

/** A word given in the corridor and broken in the vote is remembered and costs capital. */
function keepPromises(turn: Turn): void {
  const { state, rules } = turn;
  for (const { by, to, term } of state.council.promises) {
    const sealed = state.council.sealed[by];
    if (!sealed) continue;
    const cast = term.kind === 'vote' ? sealed.votes[term.proposal] : undefined;
    const voted = cast === 'constructive' ? 'abstain' : cast;
    const broken =
      (term.kind === 'vote' && voted !== undefined && voted !== term.vote && voted !== 'for') ||
      (term.kind === 'noBrake' && sealed.brake?.includes(term.proposal) === true);
    if (!broken) continue;
    state.capital[by] = Math.max(0, (state.capital[by] ?? 0) - rules.c.capital.brokenWord);
    const code = MEMBER_CODES.find((each) => each === by);
    if (code) memberOf(rules, state, code).brokenWords += 1;
    record(turn, { type: 'word-broken', by, to });
  }
}

/** Where no seat decides for itself, capitals act alone by chance (C7). */
function freelancers(turn: Turn): void {
  const { state, rules } = turn;
  for (const { code, canFreelance } of rules.scenario.members) {
    if (!canFreelance) continue;
    const chance = freelanceChance(rules, state, memberOf(rules, state, code));
    if (!draw(turn, 'freelance', code).chance(chance)) continue;
    state.talks.contacts += rules.c.freelance.weight;
    state.signals.freelancers.push(code);
  }
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
  memory.dose = talks.dose;
  memory.polarity = talks.polarity;
  memory.race = state.stocks.normalisation / 100;
  memory.usMove += 1;
  memory.deescalated = Math.max(0, memory.deescalated - 1);
  memory.toured = Math.max(0, memory.toured - 1);
  memory.warEconomy = [state.stocks.warEconomy, ...memory.warEconomy].slice(0, 3);
  memory.strength = strength(rules, state);
  memory.gate = gate(rules, state);
}

/** The ending that stands when the campaign is over (RUSI-2d, 2e, 3e to 3l). */
export function endingAtHorizon(rules: Rules, state: WorldState): NonNullable<WorldState['ending']> {
  const { ceasefire } = state;
  const q = rules.c.quality;
  if (!ceasefire.inForce) return 'dragsOn';
  const dictated = ceasefire.statehood < q.imposedStatehood || ceasefire.selfDefence < q.imposedSelfDefence;
  if (ceasefire.kind === 'brokered' && dictated) return 'imposedDeal';
  const holds =
    ceasefire.statehood >= q.floorStatehood &&
    ceasefire.selfDefence >= q.floorSelfDefence &&
    ceasefire.deterUkraine >= q.floorUkraine &&
    ceasefire.deterAllies >= q.floorAllies;
  return holds ? 'ceasefireThatDeters' : 'neitherWarNorPeace';
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
  for (const seat of Object.keys(state.capital) as SeatId[]) {
    state.capital[seat] = Math.min(rules.c.capital.most, (state.capital[seat] ?? 0) + rules.c.capital.monthly);
  }
  openMonth(turn);
}
