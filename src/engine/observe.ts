import { derived, position } from './model/derived';
import { declaredLines } from './offers';
import {
  brakeChance,
  type Declared,
  freelanceChance,
  hostageChances,
  memberOf,
  proposalChance,
  readiness,
} from './readiness';
import type { Rules } from './rules';
import type { Proposal, SeatId, WorldState } from './state';
import { AXES, type Axis, type DerivedId, MEMBER_CODES, type MemberCode } from './vocabulary';

export type Viewer = SeatId | 'public' | 'facilitator';

/** Five bands in which a member's line on talks is known to all. */
export const STANCES = ['for', 'leaningFor', 'undecided', 'leaningAgainst', 'against'] as const;
export type Stance = (typeof STANCES)[number];

/** What a seat knows about itself alone. */
export interface OwnDesk {
  /** Where its government stands today, 0 to 100 on each axis. */
  readonly positions?: Readonly<Record<Axis, number>>;
  /** Its readiness to vote for each text, before anything unforeseen. */
  readonly readiness: Readonly<Record<string, number>>;
  /** Inclinations of a government, as chances this month. */
  readonly urges: {
    readonly freelance: number;
    readonly hold: number;
    readonly release: number;
    readonly brake: number;
    readonly propose: number;
  };
}

/** What one viewer may see: the state without other seats' secrets, and what follows from it. */
export interface Observation {
  readonly viewer: Viewer;
  readonly scenario: string;
  readonly state: WorldState;
  readonly derived: Readonly<Record<DerivedId, number>>;
  readonly stances: Readonly<Record<MemberCode, Stance>>;
  /** Declared line of every member on every text on the table. */
  readonly declared: Readonly<Record<string, Readonly<Record<MemberCode, Declared>>>>;
  readonly own?: OwnDesk;
}

export function stanceOf(talk: number): Stance {
  if (talk >= 85) return 'for';
  if (talk >= 60) return 'leaningFor';
  if (talk > 40) return 'undecided';
  return talk > 15 ? 'leaningAgainst' : 'against';
}

/** The one place that hides: sealed commitments and bargains of others, and chances that nobody can know. */
export function observe(rules: Rules, state: WorldState, viewer: Viewer): Observation {
  const seen = structuredCloneOf(state);
  if (viewer !== 'facilitator') hide(seen, viewer);
  const open = state.council.proposals.filter(({ withdrawn }) => !withdrawn);
  const own = viewer === 'public' || viewer === 'facilitator' ? undefined : deskOf(rules, state, viewer, open);
  return {
    viewer,
    scenario: rules.scenario.id,
    state: seen,
    derived: derived(rules, state),
    stances: Object.fromEntries(
      state.members.map((member) => [member.code, stanceOf(position(rules, state, member, 'talk'))]),
    ) as Record<MemberCode, Stance>,
    declared: Object.fromEntries(
      open.map((proposal) => [proposal.id, declaredLines(rules, publicView(state), proposal)]),
    ),
    ...(own ? { own } : {}),
  };
}

function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Promises and gifts between two seats do not show in the lines that members declare. */
function publicView(state: WorldState): WorldState {
  return { ...state, council: { ...state.council, promises: [], gifts: {} } };
}

function hide(state: WorldState, viewer: SeatId | 'public'): void {
  const { council } = state;
  const revealed = ['reveal', 'consequences', 'reading'].includes(state.phase);
  council.bargains = council.bargains.filter(({ from, to }) => from === viewer || to === viewer);
  council.promises = council.promises.filter(({ by, to }) => by === viewer || to === viewer);
  if (!revealed) {
    const mine = viewer === 'public' ? undefined : council.sealed[viewer];
    council.sealed = mine && viewer !== 'public' ? { [viewer]: mine } : {};
    council.gifts = {};
  }
  const capital = viewer === 'public' ? undefined : state.capital[viewer];
  state.capital = capital === undefined || viewer === 'public' ? {} : { [viewer]: capital };
  state.outlook = { negotiated: 0, brokered: 0, breaches: 0 };
  if (viewer !== 'RU') state.posture = 'wait';
  if (viewer !== 'US') state.push = 'none';
}

function deskOf(rules: Rules, state: WorldState, seat: SeatId, open: ReadonlyArray<Proposal>): OwnDesk {
  const code = MEMBER_CODES.find((each) => each === seat);
  const propose = seat === 'HRVP' ? proposalChance(rules, state, false) : 0;
  if (!code) return { readiness: {}, urges: { freelance: 0, hold: 0, release: 0, brake: 0, propose } };
  const member = memberOf(rules, state, code);
  const data = rules.scenario.members[rules.memberIndex[code]];
  const hostage = data?.hostage ? hostageChances(rules, state, member) : { start: 0, end: 0 };
  return {
    positions: Object.fromEntries(AXES.map((axis) => [axis, position(rules, state, member, axis)])) as Record<
      Axis,
      number
    >,
    readiness: Object.fromEntries(open.map((proposal) => [proposal.id, readiness(rules, state, member, proposal)])),
    urges: {
      freelance: data?.canFreelance ? freelanceChance(rules, state, member) : 0,
      hold: member.hostage ? 0 : hostage.start,
      release: member.hostage ? hostage.end : 0,
      brake: brakeChance(rules, state, member),
      propose,
    },
  };
}
