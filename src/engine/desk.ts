import type { Vote } from './council';
import { position } from './model/derived';
import { mayTable, optionBounds } from './offers';
import { crossesRedLine, hesitation, memberOf, norm, readiness } from './readiness';
import type { Rules } from './rules';
import type { MemberState, Proposal, SeatId, WorldState } from './state';
import { brakeChance, freelanceChance, hostageChances, proposalChance } from './urges';
import { ACTS, type ActId, AXES, type Axis, MEMBER_CODES } from './vocabulary';
import { leanings, voteOf, withoutFavours } from './votes';

/** What a government tells its seat, before fatigue, fear and the rest move where it stands. */
export interface Instructions {
  /** An election has brought another government since the game began. */
  readonly changed: boolean;
  /** 0 to 100 on each axis. */
  readonly positions: Readonly<Record<Axis, number>>;
  /** 0 to 1. */
  readonly saliences: Readonly<Record<Axis, number>>;
}

/** What a seat knows about itself alone. */
export interface OwnDesk {
  /** Where its government stands today, 0 to 100 on each axis. */
  readonly positions?: Readonly<Record<Axis, number>>;
  /** What its government has it say; another one after an election that changed it. */
  readonly instructions?: Instructions;
  /** Its readiness to vote for each text, with what the month adds to it: for above 0, against below minus the band. */
  readonly readiness: Readonly<Record<string, number>>;
  /** How its government would vote of its own on each text that is voted on, promises kept. */
  readonly votes: Readonly<Record<string, Vote>>;
  /** Width of the band below 0 in which a member abstains, for each text. */
  readonly bands: Readonly<Record<string, number>>;
  /** What each text is worth to the government by itself: readiness without the norm of consensus, gifts and promises. */
  readonly interests: Readonly<Record<string, number>>;
  /** Texts that cross one of its red lines. */
  readonly redLines: ReadonlyArray<string>;
  /** The same worth for each act that it could table, coordinated where that can be; empty outside the agenda. */
  readonly leanings: Readonly<Partial<Record<ActId, number>>>;
  /** What a payment is thought to add to a vote, and the part of that which each earlier one takes away. */
  readonly payments: { readonly worth: number; readonly tire: number };
  /** Inclinations of a government, as chances this month. */
  readonly urges: {
    readonly freelance: number;
    readonly hold: number;
    readonly release: number;
    readonly brake: number;
    readonly propose: number;
  };
}

export function deskOf(rules: Rules, state: WorldState, seat: SeatId, open: ReadonlyArray<Proposal>): OwnDesk {
  const code = MEMBER_CODES.find((each) => each === seat);
  const propose = seat === 'HRVP' ? proposalChance(rules, state, false) : 0;
  const payments = { worth: rules.c.machine.payment, tire: rules.c.machine.giftTire };
  if (!code) {
    const urges = { freelance: 0, hold: 0, release: 0, brake: 0, propose };
    return { readiness: {}, votes: {}, bands: {}, interests: {}, redLines: [], leanings: {}, payments, urges };
  }
  const member = memberOf(rules, state, code);
  const data = rules.scenario.members[rules.memberIndex[code]];
  const bands = Object.fromEntries(
    open.map(({ id, act }) => [id, rules.c.vote.abstain + hesitation(rules, state, member, act)]),
  );
  const hostage = data?.hostage ? hostageChances(rules, state, member) : { start: 0, end: 0 };
  const bare = withoutFavours(state);
  const voted = open.filter(({ rule }) => rule !== 'none');
  const leaning = (act: ActId) => leanings(rules, state.month, act)[code];
  const worth = (text: Pick<Proposal, 'act' | 'options' | 'id'>) =>
    readiness(rules, bare, member, text) +
    hesitation(rules, bare, member, text.act) -
    norm(rules, rules.scenario.acts[text.act]);
  const { changed, positions, saliences } = member;
  return {
    instructions: { changed, positions: { ...positions }, saliences: { ...saliences } },
    positions: Object.fromEntries(AXES.map((axis) => [axis, position(rules, state, member, axis)])) as Record<
      Axis,
      number
    >,
    readiness: Object.fromEntries(
      open.map((text) => [text.id, readiness(rules, state, member, text) + leaning(text.act).month]),
    ),
    votes: Object.fromEntries(voted.map((text) => [text.id, voteOf(rules, state, member, text, leaning(text.act))])),
    bands,
    payments,
    interests: Object.fromEntries(open.map((text) => [text.id, worth(text)])),
    redLines: open.filter((text) => crossesRedLine(rules, state, data?.redLines ?? [], text)).map(({ id }) => id),
    leanings: state.phase === 'agenda' ? leaningsOf(rules, member, worth) : {},
    urges: {
      freelance: data?.canFreelance ? freelanceChance(rules, state, member) : 0,
      hold: member.hostage ? 0 : hostage.start,
      release: member.hostage ? hostage.end : 0,
      brake: brakeChance(rules, state, member),
      propose,
    },
  };
}

function leaningsOf(
  rules: Rules,
  { code }: MemberState,
  worth: (text: Pick<Proposal, 'act' | 'options' | 'id'>) => number,
): Partial<Record<ActId, number>> {
  const leanings: Partial<Record<ActId, number>> = {};
  for (const act of ACTS) {
    if (!mayTable(rules, code, act)) continue;
    const options = optionBounds(act).flags.includes('coordinated') ? { coordinated: true as const } : {};
    leanings[act] = worth({ act, options, id: act });
  }
  return leanings;
}
