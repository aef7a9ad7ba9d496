import type { FamilyDeck, Scenario } from './scenario';
import { MEMBER_CODES, type MemberCode } from './vocabulary';
import { Wheel } from './wheel';

/**
 * Whom a family of incidents can hit in a month, and where: the same in every game of a scenario. Members are given by
 * their place in protocol order.
 */
export interface Reach extends Pick<FamilyDeck, 'family' | 'share' | 'rewarded'> {
  /** By exposure. */
  readonly targets: Wheel<Target>;
  readonly cards: ReadonlyArray<Sites>;
  readonly all: Wheel<Sites>;
}

/** A member that can be hit, with the cards that have a place in it. */
export interface Target {
  readonly at: number;
  readonly cards: Wheel<Sites>;
}

/** A card with those of its places that lie in members that can be hit; each is as likely. */
export interface Sites {
  readonly card: string;
  readonly weight: number;
  readonly places: ReadonlyArray<number>;
  /** Who can be hit at each of all places of the card. */
  readonly hit: ReadonlyArray<ReadonlyArray<number>>;
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

/** Members that a family can hit in a month. */
function eligibleFor({ eligible = MEMBER_CODES, electionWithin }: FamilyDeck, ground: Ground, month: number): number[] {
  const exposed = eligible.map(placeOf).filter((at) => exposureAt(ground, at) > 0);
  if (electionWithin === undefined) return exposed;
  return exposed.filter((at) => {
    const election = ground.members[at]?.electionMonth;
    return election !== undefined && election >= month && election - month <= electionWithin;
  });
}

function placeOf(code: MemberCode): number {
  return MEMBER_CODES.indexOf(code);
}

/** How much there is to hit in a member. */
export function exposureAt({ members }: Pick<Scenario, 'members'>, at: number): number {
  return members[at]?.exposure ?? 0;
}

function newReach(ground: Ground, deck: FamilyDeck, eligible: ReadonlyArray<number>): Reach {
  const { family, share, rewarded } = deck;
  const wheel = (cards: ReadonlyArray<Sites>) => new Wheel(cards, ({ weight }) => weight);
  const targets = eligible.map((at): Target => ({ at, cards: wheel(cardsIn(deck, [at])) }));
  const cards = cardsIn(deck, eligible);
  return {
    family,
    share,
    rewarded,
    targets: new Wheel(targets, ({ at }) => exposureAt(ground, at)),
    cards,
    all: wheel(cards),
  };
}

function cardsIn({ cards }: FamilyDeck, eligible: ReadonlyArray<number>): Sites[] {
  return cards.flatMap(({ id, weight, places }): Sites[] => {
    const hit = places.map(({ members }) => members.map(placeOf).filter((at) => eligible.includes(at)));
    const open = [...hit.keys()].filter((place) => hit[place]?.length !== 0);
    return open.length > 0 ? [{ card: id, weight: (weight * open.length) / places.length, places: open, hit }] : [];
  });
}
