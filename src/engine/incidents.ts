import { draw, type Turn } from './ledger';
import { climateOn, positionIn } from './model/derived';
import { incidentEffects } from './model/domestic';
import type { Rng } from './random';
import type { FamilyDeck, Scenario } from './scenario';
import type { Incident } from './state';
import { type Family, MEMBER_CODES, type MemberCode } from './vocabulary';

/** Hybrid incidents of a month: how many, of which family, where, and whether they were stopped in time. */

type World = Pick<Turn, 'rules' | 'state'>;

/** Months for which a card that was drawn does not come again. */
const REST = 6;

/** Whether a card has not been drawn for some months. */
export function isRested({ state }: Turn, card: string): boolean {
  const last = state.memory.cards[card];
  return last === undefined || state.month - last >= REST;
}

export function incidents(turn: Turn): void {
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
  const open = openRanges(turn);
  if (open.length === 0) return;
  const shares = sharesOf(turn, open);
  const pull = attractions(turn);
  const pullOf = (code: MemberCode) => pull[rules.memberIndex[code]] ?? 0;
  for (let i = 0; i < number; i += 1) {
    const range = rng.weighted(open, shares);
    const aimed = rng.weighted(range.eligible, at(range.places, pull));
    const { card, place, members } = drawPlace(turn, range, aimed, rng);
    const member = members.includes(aimed) ? aimed : rng.weighted(members, members.map(pullOf));
    const foiled = rng.chance((rules.c.attribution.foil * state.stocks.resilience) / 100);
    state.memory.cards[card] = state.month;
    state.signals.incidents.push({ family: range.deck.family, card, place, member, foiled });
  }
}

/** How much each family counts among incidents: the rewarded ones grow with the lesson that aggression pays (OSW-C5c). */
function sharesOf({ rules, state }: World, open: ReadonlyArray<Range>): number[] {
  const lesson = state.stocks.pays - rules.scenario.start.pays;
  return open.map(({ deck }) => deck.share * Math.max(0, 1 + deck.rewarded * lesson));
}

/** Incidents to be expected this month from a family, foiled ones included. */
export function expectedIncidents(world: World, family: Family): number {
  const { rules, state } = world;
  const open = openRanges(world);
  const shares = sharesOf(world, open);
  let own = 0;
  let all = 0;
  for (const [at, { deck }] of open.entries()) {
    const share = shares[at] ?? 0;
    all += share;
    if (deck.family === family) own += share;
  }
  const calmer = state.ceasefire.inForce ? rules.c.drive.ceasefire : 1;
  return all === 0 ? 0 : (state.stocks.tempo * calmer * own) / all;
}

function targets(turn: World, deck: FamilyDeck): ReadonlyArray<MemberCode> {
  const eligible = deck.eligible ?? MEMBER_CODES;
  const { electionWithin } = deck;
  if (electionWithin === undefined) return eligible;
  return eligible.filter((code) => {
    const month = turn.rules.scenario.members[turn.rules.memberIndex[code]]?.electionMonth;
    return month !== undefined && month >= turn.state.month && month - turn.state.month <= electionWithin;
  });
}

/** How much each member draws, in protocol order: supporters of Ukraine and the flank most (OSW-R13, R16). */
function attractions({ rules, state }: Turn): number[] {
  const climate = climateOn(rules, state, 'aid');
  const { base, perAid } = rules.c.target;
  const pull: number[] = [];
  for (const [place, member] of state.members.entries()) {
    const exposure = rules.scenario.members[place]?.exposure ?? 0;
    pull.push(exposure * (base + (perAid * positionIn(climate, rules, member, place)) / 100));
  }
  return pull;
}

function at(places: ReadonlyArray<number>, values: ReadonlyArray<number>): number[] {
  const found: number[] = [];
  for (const place of places) found.push(values[place] ?? 0);
  return found;
}

interface Place extends Pick<Incident, 'card' | 'place'> {
  /** Members whose place it is, of those that can be hit. */
  readonly members: ReadonlyArray<MemberCode>;
  readonly weight: number;
}

/** Whom a family can hit this month, and where. */
interface Range {
  readonly deck: FamilyDeck;
  readonly eligible: ReadonlyArray<MemberCode>;
  /** Their places in protocol order. */
  readonly places: ReadonlyArray<number>;
  readonly all: ReadonlyArray<CardPlaces>;
  readonly byMember: ReadonlyMap<MemberCode, ReadonlyArray<CardPlaces>>;
}

/** A card with its places, or those of them that lie in one member. */
type CardPlaces = readonly [card: string, places: ReadonlyArray<Place>];

const openByMonth = new WeakMap<Scenario['families'], Map<number, ReadonlyArray<Range>>>();

/** The families that can strike somebody this month, worked out once for each month of a scenario. */
function openRanges(turn: World): ReadonlyArray<Range> {
  const { families } = turn.rules.scenario;
  const { month } = turn.state;
  const months = openByMonth.get(families) ?? new Map<number, ReadonlyArray<Range>>();
  const known = months.get(month);
  if (known) return known;
  const open = families
    .filter(({ share }) => share > 0)
    .map((deck) => newRange(turn, deck))
    .filter(({ eligible }) => eligible.length > 0);
  openByMonth.set(families, months.set(month, open));
  return open;
}

function newRange(turn: World, deck: FamilyDeck): Range {
  const eligible = targets(turn, deck);
  const all = deck.cards.map(({ id, weight, places }): CardPlaces => {
    const open = places.map(({ members }, place) => {
      const hit = members.filter((code) => eligible.includes(code));
      return { card: id, place, members: hit, weight: weight / places.length };
    });
    return [id, open.filter(({ members }) => members.length > 0)];
  });
  const within = (code: MemberCode) =>
    all.map(([card, places]): CardPlaces => [card, places.filter(({ members }) => members.includes(code))]);
  const byMember = new Map(
    eligible.map((code) => [code, within(code).filter(([, places]) => places.length > 0)] as const),
  );
  return { deck, eligible, places: eligible.map((code) => turn.rules.memberIndex[code]), all, byMember };
}

/**
 * A card by weight with a place in the member that is aimed at. A card that came lately stays away as long as the
 * family has another one, if need be with a place in another member; else the one that came longest ago.
 */
function drawPlace(turn: Turn, { all, byMember }: Range, aimed: MemberCode, rng: Rng): Place {
  let choice = rested(turn, byMember.get(aimed) ?? []);
  if (choice.length === 0) choice = rested(turn, all);
  if (choice.length === 0) choice = oldest(turn, all);
  const weights: number[] = [];
  for (const { weight } of choice) weights.push(weight);
  return rng.weighted(choice, weights);
}

function rested(turn: Turn, cards: ReadonlyArray<CardPlaces>): Place[] {
  const open: Place[] = [];
  for (const each of cards) {
    if (!isRested(turn, each[0])) continue;
    for (const place of each[1]) open.push(place);
  }
  return open;
}

function oldest({ state }: Turn, cards: ReadonlyArray<CardPlaces>): Place[] {
  const last = ([card, places]: CardPlaces) => (places.length > 0 ? (state.memory.cards[card] ?? 0) : state.month);
  const first = Math.min(...cards.map(last));
  return cards.filter((each) => last(each) === first).flatMap(([, places]) => places);
}
