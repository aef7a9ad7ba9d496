import type { FamilyDeck, IncidentCard, Scenario } from './scenario';
import { MEMBER_CODES } from './vocabulary';
import { Wheel } from './wheel';

/** Whom a family of incidents can hit in a month, and where: the same in every game of a scenario. */
export interface Reach {
  readonly deck: FamilyDeck;
  /** Members that can be hit, by exposure. */
  readonly targets: Wheel<Target>;
  /** Cards with all their places in these members. */
  readonly cards: ReadonlyArray<Sites>;
  readonly all: Wheel<Sites>;
}

/** A member by its place in protocol order, and the cards with a place in it. */
interface Target {
  readonly at: number;
  readonly cards: Wheel<Sites>;
}

/** A card with its places, or those of them that lie in one member; each place is as likely. */
export interface Sites {
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

type Ground = Pick<Scenario, 'members' | 'families'>;

/** For each month from 0 the families that can strike somebody. */
export function reachByMonth(ground: Ground, months: number): ReadonlyArray<ReadonlyArray<Reach>> {
  // Months in which a family can hit the same members share what is worked out: the less there is, the nearer it is kept.
  const known = new Map<string, Reach>();
  const reachOf = (deck: FamilyDeck, eligible: ReadonlyArray<number>): Reach => {
    const key = `${deck.family} ${eligible.join()}`;
    const reach = known.get(key) ?? newReach(ground, deck, eligible);
    known.set(key, reach);
    return reach;
  };
  return Array.from({ length: months + 1 }, (_, month) =>
    ground.families.flatMap((deck) => {
      const eligible = eligibleFor(deck, ground, month);
      return deck.share > 0 && eligible.length > 0 ? [reachOf(deck, eligible)] : [];
    }),
  );
}

/** Members that a family can hit in a month, by their place in protocol order. */
function eligibleFor({ eligible = MEMBER_CODES, electionWithin }: FamilyDeck, ground: Ground, month: number): number[] {
  const exposed = eligible.map((code) => MEMBER_CODES.indexOf(code)).filter((at) => exposureAt(ground, at) > 0);
  if (electionWithin === undefined) return exposed;
  return exposed.filter((at) => {
    const election = ground.members[at]?.electionMonth;
    return election !== undefined && election >= month && election - month <= electionWithin;
  });
}

/** How much there is to hit in the member at a place in protocol order. */
export function exposureAt({ members }: Pick<Scenario, 'members'>, at: number): number {
  return members[at]?.exposure ?? 0;
}

function newReach(ground: Ground, deck: FamilyDeck, eligible: ReadonlyArray<number>): Reach {
  const sites = deck.cards.map(({ places }) => places.map((place, at) => siteOf(place, at, eligible)));
  const within = (isHit: (members: ReadonlyArray<number>) => boolean): Sites[] =>
    deck.cards.flatMap(({ id, weight, places }, card): Sites[] => {
      const hit = sites[card]?.filter(({ members }) => isHit(members)) ?? [];
      return hit.length > 0 ? [{ card: id, sites: hit, weight: (weight * hit.length) / places.length }] : [];
    });
  const wheel = (cards: ReadonlyArray<Sites>) => new Wheel(cards, ({ weight }) => weight);
  const target = (at: number): Target => ({ at, cards: wheel(within((members) => members.includes(at))) });
  const cards = within((members) => members.length > 0);
  return {
    deck,
    targets: new Wheel(eligible.map(target), ({ at }) => exposureAt(ground, at)),
    cards,
    all: wheel(cards),
  };
}

function siteOf({ members }: IncidentCard['places'][number], place: number, eligible: ReadonlyArray<number>): Site {
  const hit = members.map((code) => MEMBER_CODES.indexOf(code)).filter((at) => eligible.includes(at));
  return { place, members: hit, bits: hit.reduce((sum, at) => sum | (1 << at), 0) };
}
