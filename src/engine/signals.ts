import { holdsBy } from './conditions';
import { fact } from './facts';
import { affect, draw, impulseMember, record, type Turn } from './ledger';
import { position } from './model/derived';
import { incidentEffects } from './model/domestic';
import { oilPrice, washingtonMoves } from './model/washington';
import type { Rng } from './random';
import { memberOf } from './readiness';
import { renewalsDue } from './renewals';
import type { FamilyDeck, GovernmentChange, Inject } from './scenario';
import type { Incident, MemberState, Signals } from './state';
import { hostageChances } from './urges';
import { MEMBER_CODES, type MemberCode } from './vocabulary';

export function noSignals(): Signals {
  return {
    incidents: [],
    attributed: false,
    answered: false,
    usMove: false,
    injects: [],
    cards: [],
    elections: [],
    renewals: [],
    lapsed: [],
    freelancers: [],
    wedge: false,
    mocked: false,
    leaked: false,
    returnedToWar: false,
  };
}

/** The month opens: Washington, oil, elections, hostages, injects, incidents and what falls due. The other side moves first. */
export function openMonth(turn: Turn): void {
  const { state } = turn;
  state.signals = noSignals();
  state.memory.transatlantic = state.stocks.transatlantic;
  washingtonMoves(turn);
  oilPrice(turn);
  elections(turn);
  if (turn.rules.setup.mode === 'director') hostages(turn);
  injects(turn);
  cards(turn);
  incidents(turn);
  renewalsDue(turn);
}

function elections(turn: Turn): void {
  const { state, rules } = turn;
  const w = rules.c.election;
  for (const { code, electionMonth, change } of rules.scenario.members) {
    if (electionMonth !== state.month) continue;
    const member = memberOf(rules, state, code);
    const pressed =
      (state.stocks.tempo > w.tempoAbove ? w.tempo : 0) + w.resilience * (1 - state.stocks.resilience / 100);
    const changed = draw(turn, 'election', code).chance(change ? change.chance : w.shift + pressed);
    state.signals.elections.push({ member: code, changed });
    if (!changed) continue;
    member.changed = true;
    record(turn, { type: 'government-changed', member: code });
    if (change) changeGovernment(member, change);
    else {
      const moved = (value: number, by: number) => Math.max(0, Math.min(100, value + by));
      member.positions.talk = moved(member.positions.talk, w.talk);
      member.positions.sanctions = moved(member.positions.sanctions, -w.sanctions);
      member.positions.aid = moved(member.positions.aid, -w.aid);
    }
  }
}

/** The next government takes its own positions and lets go of what the last one held. */
function changeGovernment(member: MemberState, { positions, salience }: GovernmentChange): void {
  member.positions = { ...positions };
  member.saliences = { talk: salience, sanctions: salience, aid: salience, assets: salience };
  member.hostage = false;
  member.holding = [];
  member.hostageOver = true;
}

/** Where no seat decides for itself, hostages are taken and let go by chance. */
function hostages(turn: Turn): void {
  const { state, rules } = turn;
  for (const { code, hostage } of rules.scenario.members) {
    if (!hostage) continue;
    const member = memberOf(rules, state, code);
    const { start, end } = hostageChances(rules, state, member);
    const chance = draw(turn, 'hostage', code).uniform();
    member.hostage = member.hostage ? chance >= end : chance < start;
    member.holding = member.hostage ? [...hostage.dossiers] : [];
  }
}

/** Unforeseen events: a chance each month, and a minimum in the months that need them. */
function injects(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'inject');
  const due = guaranteed(turn) || rng.chance(rules.c.inject.chance);
  if (!due) return;
  const look = (id: string) => fact(rules, state, id);
  const open = rules.scenario.injects.filter(
    (inject) => !state.memory.injects.includes(inject.id) && holdsBy(inject.when, look),
  );
  if (open.length === 0) return;
  applyInject(
    turn,
    rng.weighted(
      open,
      open.map(({ weight }) => weight),
    ),
  );
}

function guaranteed(turn: Turn): boolean {
  const { month } = turn.state;
  return turn.rules.scenario.guaranteedInjects.some(({ from, to, atLeast }, index) => {
    if (month < from || month > to) return false;
    const months = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const rng = turn.rules.rng(0, 'guaranteed', String(index));
    const chosen = new Set<number>();
    while (chosen.size < Math.min(atLeast, months.length)) chosen.add(rng.pick(months));
    return chosen.has(month);
  });
}

function applyInject(turn: Turn, inject: Inject): void {
  const { state, rules } = turn;
  const source = `inject:${inject.id}` as const;
  state.signals.injects.push(inject.id);
  state.memory.injects.push(inject.id);
  for (const { stock, impulse } of inject.effects) affect(turn, stock, impulse, source);
  for (const { memberStock, who, impulse: amount } of inject.memberEffects) {
    for (const member of state.members) {
      const data = rules.scenario.members[rules.memberIndex[member.code]];
      const meant =
        who === 'all' ||
        (who === 'flank' && data?.flank === true) ||
        (who === 'lobby' && (data?.lobby ?? 0) > 50) ||
        (typeof who !== 'string' && who.includes(member.code));
      if (meant) impulseMember(turn, member, memberStock, amount, source);
    }
  }
}

/** Smaller news from the decks of Washington, the front, energy and the media. */
function cards(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'cards');
  if (!rng.chance(rules.c.inject.card)) return;
  const look = (id: string) => fact(rules, state, id);
  const open = rules.scenario.decks.filter((card) => holdsBy(card.when, look));
  if (open.length === 0) return;
  const card = rng.weighted(
    open,
    open.map(({ weight }) => weight),
  );
  state.signals.cards.push(card.id);
  for (const { stock, impulse } of card.effects) affect(turn, stock, impulse, `card:${card.id}`);
}

function incidents(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'incidents');
  const calmer = state.ceasefire.inForce ? rules.c.drive.ceasefire : 1;
  const number = rng.poisson(state.stocks.tempo * calmer);
  if (number > 0) strike(turn, number, rng);
  incidentEffects(turn);
  const landed = state.signals.incidents.some(({ foiled }) => !foiled);
  state.signals.attributed = landed && rng.chance(rules.c.attribution.chance);
  state.memory.incidents = [number, ...state.memory.incidents].slice(0, 3);
}

/** Which families strike whom, and whether they are foiled. */
function strike(turn: Turn, number: number, rng: Rng): void {
  const { state, rules } = turn;
  const open = rules.scenario.families
    .map((deck) => ({ deck, targets: targets(turn, deck) }))
    .filter(({ deck, targets: eligible }) => deck.share > 0 && eligible.length > 0);
  if (open.length === 0) return;
  const lesson = state.stocks.pays - rules.scenario.start.pays;
  const shares = open.map(({ deck }) => deck.share * Math.max(0, 1 + deck.rewarded * lesson));
  const pull = state.members.map((member) => attraction(turn, member));
  for (let i = 0; i < number; i += 1) {
    const { deck, targets: eligible } = rng.weighted(open, shares);
    const member = rng.weighted(
      eligible,
      eligible.map((code) => pull[rules.memberIndex[code]] ?? 0),
    );
    const incident = place(deck, member, rng);
    const foiled = rng.chance((rules.c.attribution.foil * state.stocks.resilience) / 100);
    state.signals.incidents.push({ ...incident, member, foiled });
  }
}

function targets(turn: Turn, deck: FamilyDeck): ReadonlyArray<MemberCode> {
  const eligible = deck.eligible ?? MEMBER_CODES;
  const { electionWithin } = deck;
  if (electionWithin === undefined) return eligible;
  return eligible.filter((code) => {
    const month = turn.rules.scenario.members[turn.rules.memberIndex[code]]?.electionMonth;
    return month !== undefined && month >= turn.state.month && month - turn.state.month <= electionWithin;
  });
}

/** Supporters of Ukraine and the flank draw most (OSW-R13, R16). */
function attraction({ rules, state }: Turn, member: MemberState): number {
  const exposure = rules.scenario.members[rules.memberIndex[member.code]]?.exposure ?? 0;
  const aid = position(rules, state, member, 'aid');
  return exposure * (rules.c.target.base + (rules.c.target.perAid * aid) / 100);
}

interface Places {
  readonly places: ReadonlyArray<{ readonly card: string; readonly place: number }>;
  readonly weights: ReadonlyArray<number>;
}

const placesByDeck = new WeakMap<FamilyDeck, Map<MemberCode, Places>>();

/** The cards and places of a family that fit a member; all of them when none does. */
function placesFor(deck: FamilyDeck, member: MemberCode): Places {
  const known = placesByDeck.get(deck) ?? new Map<MemberCode, Places>();
  placesByDeck.set(deck, known);
  const ready = known.get(member);
  if (ready) return ready;
  const all = deck.cards.flatMap((card) =>
    card.places.map(({ members }, place) => ({
      card: card.id,
      place,
      weight: card.weight / card.places.length,
      fits: members.includes(member),
    })),
  );
  const fitting = all.filter(({ fits }) => fits);
  const open = fitting.length > 0 ? fitting : all;
  const found = {
    places: open.map(({ card, place }) => ({ card, place })),
    weights: open.map(({ weight }) => weight),
  };
  known.set(member, found);
  return found;
}

/** A card of the family by weight, preferably one with a place in the member that was hit. */
function place(deck: FamilyDeck, member: MemberCode, rng: Rng): Pick<Incident, 'family' | 'card' | 'place'> {
  const { places, weights } = placesFor(deck, member);
  return { family: deck.family, ...rng.weighted(places, weights) };
}
