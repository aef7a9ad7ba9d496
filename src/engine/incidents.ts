import { draw, type Turn } from './ledger';
import { climateOn, positionIn } from './model/derived';
import { incidentEffects } from './model/domestic';
import type { Rng } from './random';
import type { Rules } from './rules';
import type { FamilyDeck, Scenario } from './scenario';
import type { MemberState } from './state';
import { type Family, MEMBER_CODES, type MemberCode } from './vocabulary';
import { Wheel } from './wheel';

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
  const traced = rng.chance(rules.c.attribution.chance);
  if (number > 0) strike(turn, number, rng);
  incidentEffects(turn);
  state.signals.attributed = traced && state.signals.incidents.some(({ foiled }) => !foiled);
  state.memory.incidents = [number, ...state.memory.incidents].slice(0, 3);
}

/** Which families strike whom, and whether they are foiled. */
function strike(turn: Turn, number: number, rng: Rng): void {
  const { state, rules } = turn;
  const open = openRanges(turn);
  if (open.length === 0) return;
  const shares = sharesOf(turn, open);
  const appeal = appealTo(turn);
  const pull = (code: MemberCode) => exposureOf(rules, code) * appeal(code);
  const foiling = (rules.c.attribution.foil * state.stocks.resilience) / 100;
  for (let i = 0; i < number; i += 1) {
    const range = rng.weighted(open, shares);
    const aimed = range.targets.spin(rng, appeal);
    if (aimed === undefined) continue;
    const { card, places } = drawCard(turn, range, aimed, rng);
    const { place, members } = rng.pick(places);
    const member = members.includes(aimed) ? aimed : rng.weighted(members, members.map(pull));
    const foiled = rng.chance(foiling);
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
  const { scenario, memberIndex } = turn.rules;
  const eligible = (deck.eligible ?? MEMBER_CODES).filter((code) => exposureOf(turn.rules, code) > 0);
  const { electionWithin } = deck;
  if (electionWithin === undefined) return eligible;
  return eligible.filter((code) => {
    const month = scenario.members[memberIndex[code]]?.electionMonth;
    return month !== undefined && month >= turn.state.month && month - turn.state.month <= electionWithin;
  });
}

function exposureOf({ scenario, memberIndex }: Rules, code: MemberCode): number {
  return scenario.members[memberIndex[code]]?.exposure ?? 0;
}

/** How much a member draws for its exposure, 0 to 1: supporters of Ukraine most (OSW-R13, R16). */
function appealTo({ rules, state }: Turn): (code: MemberCode) => number {
  const climate = climateOn(rules, state, 'aid');
  const { base, perAid } = rules.c.target;
  return (code) => {
    const place = rules.memberIndex[code];
    const aid = positionIn(climate, rules, state.members[place] as MemberState, place);
    return (base + (perAid * aid) / 100) / (base + perAid);
  };
}

/** A card with its places, or those of them that lie in one member; each place is as likely. */
interface Sites {
  readonly card: string;
  readonly places: ReadonlyArray<Site>;
  readonly weight: number;
}

interface Site {
  readonly place: number;
  /** Members whose place it is, of those that can be hit. */
  readonly members: ReadonlyArray<MemberCode>;
}

/** Whom a family can hit this month, and where. */
interface Range {
  readonly deck: FamilyDeck;
  /** Members that can be hit, by exposure. */
  readonly targets: Wheel<MemberCode>;
  readonly all: ReadonlyArray<Sites>;
  readonly byMember: ReadonlyMap<MemberCode, ReadonlyArray<Sites>>;
}

const openByMonth = new WeakMap<Scenario['families'], Map<number, ReadonlyArray<Range>>>();

/** The families that can strike somebody this month, worked out once for each month of a scenario. */
function openRanges(turn: World): ReadonlyArray<Range> {
  const { families } = turn.rules.scenario;
  const { month } = turn.state;
  const months = openByMonth.get(families) ?? new Map<number, ReadonlyArray<Range>>();
  const known = months.get(month);
  if (known) return known;
  const open: Range[] = [];
  for (const deck of families) {
    const hit = targets(turn, deck);
    if (deck.share > 0 && hit.length > 0) open.push(newRange(turn, deck, hit));
  }
  openByMonth.set(families, months.set(month, open));
  return open;
}

function newRange({ rules }: World, deck: FamilyDeck, eligible: ReadonlyArray<MemberCode>): Range {
  const within = (hit: (members: ReadonlyArray<MemberCode>) => boolean): ReadonlyArray<Sites> =>
    deck.cards.flatMap(({ id, weight, places }): Sites[] => {
      const open = places
        .map(({ members }, place): Site => ({ place, members: members.filter((code) => eligible.includes(code)) }))
        .filter(({ members }) => hit(members));
      return open.length > 0 ? [{ card: id, places: open, weight: (weight * open.length) / places.length }] : [];
    });
  return {
    deck,
    targets: new Wheel(eligible, (code) => exposureOf(rules, code)),
    all: within((members) => members.length > 0),
    byMember: new Map(eligible.map((code) => [code, within((members) => members.includes(code))])),
  };
}

/**
 * A card by weight with a place in the member that is aimed at. A card that came lately stays away as long as the
 * family has another one, if need be with a place in another member; else the one that came longest ago.
 */
function drawCard(turn: Turn, { all, byMember }: Range, aimed: MemberCode, rng: Rng): Sites {
  const rested = (sites: ReadonlyArray<Sites>) => weighed(rng, sites, ({ card }) => isRested(turn, card));
  const found = rested(byMember.get(aimed) ?? []) ?? rested(all);
  if (found) return found;
  const last = ({ card }: Sites) => turn.state.memory.cards[card] ?? 0;
  const first = Math.min(...all.map(last));
  return rng.weighted(
    all,
    all.map((each) => (last(each) === first ? each.weight : 0)),
  );
}

/** One of those that are open, by weight; `undefined` when none is. */
function weighed(rng: Rng, sites: ReadonlyArray<Sites>, isOpen: (sites: Sites) => boolean): Sites | undefined {
  const weights: number[] = [];
  let any = false;
  for (const each of sites) {
    const open = isOpen(each);
    weights.push(open ? each.weight : 0);
    any ||= open;
  }
  return any ? rng.weighted(sites, weights) : undefined;
}
