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
  const rested = ({ card }: Sites) => (isRested(turn, card) ? 1 : 0);
  const foiling = (rules.c.attribution.foil * state.stocks.resilience) / 100;
  for (let i = 0; i < number; i += 1) {
    const range = rng.weighted(open, shares);
    const aimed = range.targets.spin(rng, appeal);
    if (aimed === undefined) continue;
    const { card, sites } = drawCard(turn, range, aimed, rng, rested);
    const { place, members, bits } = rng.pick(sites);
    const hit =
      (bits >>> aimed) & 1
        ? aimed
        : rng.weighted(
            members,
            members.map((at) => exposureAt(rules, at) * appeal(at)),
          );
    const foiled = rng.chance(foiling);
    state.memory.cards[card] = state.month;
    state.signals.incidents.push({
      family: range.deck.family,
      card,
      place,
      member: MEMBER_CODES[hit] as MemberCode,
      foiled,
    });
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

/** Members that a family can hit this month, by their place in protocol order. */
function targets({ rules, state }: World, { eligible = MEMBER_CODES, electionWithin }: FamilyDeck): number[] {
  const { scenario, memberIndex } = rules;
  const exposed = eligible.map((code) => memberIndex[code]).filter((at) => exposureAt(rules, at) > 0);
  if (electionWithin === undefined) return exposed;
  return exposed.filter((at) => {
    const month = scenario.members[at]?.electionMonth;
    return month !== undefined && month >= state.month && month - state.month <= electionWithin;
  });
}

function exposureAt({ scenario }: Rules, at: number): number {
  return scenario.members[at]?.exposure ?? 0;
}

/** How much the member at a place draws for its exposure, 0 to 1: supporters of Ukraine most (OSW-R13, R16). */
function appealTo({ rules, state }: Turn): (at: number) => number {
  const climate = climateOn(rules, state, 'aid');
  const { base, perAid } = rules.c.target;
  const scale = base + perAid;
  return (at) => {
    const aid = positionIn(climate, rules, state.members[at] as MemberState, at);
    return (base + (perAid * aid) / 100) / scale;
  };
}

/** A card with its places, or those of them that lie in one member; each place is as likely. */
interface Sites {
  readonly card: string;
  readonly sites: ReadonlyArray<Site>;
  readonly weight: number;
}

interface Site {
  readonly place: number;
  /** Members whose place it is, of those that can be hit, by their place in protocol order. */
  readonly members: ReadonlyArray<number>;
  /** The same as a number: bit n for the member at place n. */
  readonly bits: number;
}

/** Whom a family can hit this month, and where. */
interface Range {
  readonly deck: FamilyDeck;
  /** Members that can be hit, by exposure. */
  readonly targets: Wheel<number>;
  readonly cards: ReadonlyArray<Sites>;
  readonly all: Wheel<Sites>;
  /** In protocol order. */
  readonly byMember: ReadonlyArray<Wheel<Sites>>;
}

const openByMonth = new WeakMap<Scenario['families'], Map<number, ReadonlyArray<Range>>>();

/** The families that can strike somebody this month, worked out once for each month of a scenario. */
function openRanges(world: World): ReadonlyArray<Range> {
  const { families } = world.rules.scenario;
  const { month } = world.state;
  const months = openByMonth.get(families) ?? new Map<number, ReadonlyArray<Range>>();
  const known = months.get(month);
  if (known) return known;
  const open: Range[] = [];
  for (const deck of families) {
    const eligible = targets(world, deck);
    if (deck.share > 0 && eligible.length > 0) open.push(newRange(world.rules, deck, eligible));
  }
  openByMonth.set(families, months.set(month, open));
  return open;
}

function newRange(rules: Rules, deck: FamilyDeck, eligible: ReadonlyArray<number>): Range {
  const within = (isHit: (members: ReadonlyArray<number>) => boolean): Sites[] =>
    deck.cards.flatMap(({ id, weight, places }): Sites[] => {
      const sites = places
        .map(({ members }, place): Site => {
          const hit = members.map((code) => rules.memberIndex[code]).filter((at) => eligible.includes(at));
          return { place, members: hit, bits: hit.reduce((sum, at) => sum | (1 << at), 0) };
        })
        .filter(({ members }) => isHit(members));
      return sites.length > 0 ? [{ card: id, sites, weight: (weight * sites.length) / places.length }] : [];
    });
  const wheel = (cards: ReadonlyArray<Sites>) => new Wheel(cards, ({ weight }) => weight);
  const cards = within((members) => members.length > 0);
  return {
    deck,
    targets: new Wheel(eligible, (at) => exposureAt(rules, at)),
    cards,
    all: wheel(cards),
    byMember: MEMBER_CODES.map((_, at) => wheel(within((members) => members.includes(at)))),
  };
}

/**
 * A card by weight with a place in the member that is aimed at. A card that came lately stays away as long as the
 * family has another one, if need be with a place in another member; else the one that came longest ago.
 */
function drawCard(
  turn: Turn,
  { all, byMember, cards }: Range,
  aimed: number,
  rng: Rng,
  rested: (sites: Sites) => number,
): Sites {
  const found = byMember[aimed]?.spin(rng, rested) ?? all.spin(rng, rested);
  if (found) return found;
  const last = ({ card }: Sites) => turn.state.memory.cards[card] ?? 0;
  const first = Math.min(...cards.map(last));
  return rng.weighted(
    cards,
    cards.map((each) => (last(each) === first ? each.weight : 0)),
  );
}
