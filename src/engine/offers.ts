import { hasEnvoy, levelIndex } from './model/derived';
import type { MoveErrorCode } from './moves';
import { memberOf } from './readiness';
import { fixedNumbers, type Rules } from './rules';
import type { Act, Scenario } from './scenario';
import type { Proposal, SeatId, WorldState } from './state';
import {
  ACTS,
  type ActId,
  CANDIDATES,
  type Candidate,
  DIRECTOR,
  type HostageDossier,
  isRenewal,
  MEASURES,
  MEMBER_CODES,
  type Measure,
  type MemberCode,
  OFFICES,
  OUTSIDERS,
} from './vocabulary';

/** One thing that a seat may do now, with its bounds. Interface, machine players and fuzzers all read these. */
export type Offer =
  | {
      readonly type: 'table';
      readonly act: ActId;
      /** Political capital it costs without options. */
      readonly capital: number;
      readonly options: OptionBounds;
      /** 0 to 1: how far the Council has room for it again since one was adopted; absent when it has all of it. */
      readonly fresh?: number;
      /** Why it cannot be had now; absent when it can. */
      readonly barred?: MoveErrorCode;
      /** A text on the table, of this seat or another, that says the opposite. */
      readonly rival?: string;
    }
  | { readonly type: 'withdraw'; readonly proposal: string }
  | { readonly type: 'amend'; readonly proposal: string; readonly options: OptionBounds }
  | { readonly type: 'propose'; readonly proposal: string }
  | { readonly type: 'offer'; readonly to: ReadonlyArray<SeatId> }
  | { readonly type: 'answer'; readonly bargain: string }
  | { readonly type: 'hold'; readonly dossiers: ReadonlyArray<HostageDossier> }
  | { readonly type: 'release' }
  | { readonly type: 'seal'; readonly votes: ReadonlyArray<string>; readonly brake: ReadonlyArray<string> }
  | { readonly type: 'posture' }
  | { readonly type: 'push' }
  | { readonly type: 'ready' };

export interface OptionBounds {
  readonly flags: ReadonlyArray<'coordinated' | 'quiet' | 'priorConcession' | 'gift' | 'leader'>;
  readonly carveOut?: ReadonlyArray<Measure>;
  /** Where leaving a part out gives up what is in force: points of the sanctions index, before scaling. */
  readonly loses?: Readonly<Record<Measure, number>>;
  readonly candidate?: ReadonlyArray<Candidate>;
  readonly holder?: ReadonlyArray<MemberCode>;
}

const TALK_FLAGS = ['coordinated', 'quiet', 'priorConcession'] as const;

/** What a text may contain; with a scenario, holders of a mandate are those who could hold one. */
export function optionBounds(act: ActId, scenario?: Scenario, leftOut: ReadonlyArray<Measure> = []): OptionBounds {
  switch (act) {
    case 'multilateral':
    case 'technical':
    case 'leaderCall':
    case 'summit':
    case 'armsControl':
    case 'presidentMandate':
      return { flags: TALK_FLAGS };
    case 'specialRepresentative':
      return { flags: [...TALK_FLAGS, 'gift'], candidate: CANDIDATES };
    case 'informalMandate':
      return { flags: TALK_FLAGS, holder: scenario?.acts.informalMandate.holders ?? MEMBER_CODES };
    case 'freelance':
      return { flags: ['leader'] };
    case 'package':
      return { flags: ['gift'], carveOut: MEASURES };
    case 'renewSectoral':
      return { flags: ['gift'], carveOut: MEASURES, ...(scenario ? { loses: losses(scenario, leftOut) } : {}) };
    case 'assets':
      return { flags: ['gift'] };
    default:
      return { flags: [] };
  }
}

/** What a sectoral renewal without a measure gives up: that measure's share of what would lapse, unless it is gone. */
function losses(scenario: Scenario, leftOut: ReadonlyArray<Measure>): Readonly<Record<Measure, number>> {
  const { lapse, measures } = fixedNumbers(scenario);
  const lost = MEASURES.map((measure) => [measure, leftOut.includes(measure) ? 0 : lapse.sectoral * measures[measure]]);
  return Object.fromEntries(lost) as Record<Measure, number>;
}

const MEMBERS: ReadonlySet<SeatId> = new Set(MEMBER_CODES);

export function isMember(seat: SeatId): seat is MemberCode {
  return MEMBERS.has(seat);
}

const DIRECTOR_ALONE: ReadonlyArray<SeatId> = [DIRECTOR];
const ALL_SEATS: ReadonlyArray<SeatId> = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS];

/** Seats that play this game, in a fixed order. */
export function seatsOf({ setup }: Rules): ReadonlyArray<SeatId> {
  return setup.mode === 'director' ? DIRECTOR_ALONE : ALL_SEATS;
}

/** Whether the office of a seat allows it to put an act on the agenda at all. */
export function mayTable(rules: Rules, seat: SeatId, act: ActId): boolean {
  if (isRenewal(act)) return false;
  if (seat === 'director') return true;
  if (!isMember(seat)) {
    return rules.scenario.institutions.find(({ id }) => id === seat)?.mayTable.includes(act) ?? false;
  }
  if (act === 'freelance') {
    return rules.scenario.members[rules.memberIndex[seat]]?.canFreelance === true;
  }
  return MEMBER_ACTS.has(act);
}

/** What any member may table: foreign policy by Art. 30(1) TEU, but not implementing acts, which the offices propose. */
const MEMBER_ACTS: ReadonlySet<ActId> = new Set([
  'multilateral',
  'technical',
  'leaderCall',
  'summit',
  'armsControl',
  'closeTalks',
  'specialRepresentative',
  'presidentMandate',
  'informalMandate',
  'package',
  'aid',
  'coalitionAid',
  'deepStrike',
  'loan',
  'pauseAid',
  'defence',
  'offence',
  'resilience',
  'align',
  'assert',
  'demandSeat',
  'attribute',
]);

/** Why an act is out of place in this situation, apart from capital and office. */
export function situation(rules: Rules, state: WorldState, seat: SeatId, act: ActId): MoveErrorCode | undefined {
  const talking = levelIndex(state.talks.level);
  switch (act) {
    case 'closeTalks':
      return talking === 0 && !state.talks.armsControl ? 'nothing-to-close' : undefined;
    case 'multilateral':
      return talking >= 1 ? 'open-already' : undefined;
    case 'technical':
      return talking >= 2 ? 'open-already' : undefined;
    case 'leaderCall':
      return talking >= 4 ? 'open-already' : undefined;
    case 'summit':
      return talking >= 5 ? 'open-already' : undefined;
    case 'armsControl':
      return state.talks.armsControl ? 'open-already' : undefined;
    case 'specialRepresentative':
    case 'presidentMandate':
      return hasEnvoy(state) ? 'post-filled' : undefined;
    case 'informalMandate':
      return state.envoy.kind !== 'none' ? 'post-filled' : undefined;
    case 'attribute':
    case 'deescalate':
    case 'absorb':
      if (!state.signals.attributed) return 'no-incident';
      return state.signals.answered ? 'incident-answered' : undefined;
    case 'pauseAid':
      if (talking < 3) return 'no-high-talks';
      return isMember(seat) && memberOf(rules, state, seat).positions.aid > 50 ? 'against-brief' : undefined;
    case 'gift':
      return nobodyToPay(state);
    case 'assets':
      return (state.council.done.assets ?? 0) >= 2 ? 'nothing-left' : undefined;
    default:
      return undefined;
  }
}

/** Why nobody can be paid for a dossier: none is held, or gifts are closed to all who hold one. */
function nobodyToPay({ members }: WorldState): MoveErrorCode | undefined {
  const holders = members.filter(({ hostage }) => hostage);
  if (holders.length === 0) return 'nothing-held';
  return holders.every(({ shunned }) => shunned > 0) ? 'gifts-closed' : undefined;
}

/** Why a seat may not table an act now; `undefined` when it may. Options add to the price and are checked apart. */
export function barred(rules: Rules, state: WorldState, seat: SeatId, id: ActId): MoveErrorCode | undefined {
  const act = rules.scenario.acts[id];
  const found =
    situation(rules, state, seat, id) ?? unable(act, state, seat) ?? noPlace(rules, state.council.proposals, seat, act);
  if (found) return found;
  return (state.capital[seat] ?? 0) < act.capital ? 'too-little-capital' : undefined;
}

/** Why a member cannot do what others can: it has not what the act takes, or was not the one that was hit. */
function unable({ holders, whenHit }: Act, { signals }: WorldState, seat: SeatId): MoveErrorCode | undefined {
  if (!isMember(seat)) return undefined;
  if (holders && !holders.includes(seat)) return 'no-means';
  return whenHit && !signals.incidents.some(({ member, foiled }) => member === seat && !foiled) ? 'not-hit' : undefined;
}

/** Why a seat cannot lay a text beside those on the table. */
function noPlace(
  { scenario, c }: Rules,
  texts: ReadonlyArray<Proposal>,
  seat: SeatId,
  act: Act,
): MoveErrorCode | undefined {
  let twin = false;
  let voted = 0;
  for (const { act: id, by, withdrawn } of texts) {
    if (withdrawn) continue;
    const other = scenario.acts[id];
    if (by === seat && opposed(act, other)) return 'rival-text';
    if (id === act.id && !(by !== seat && isEachOnesOwn(id))) twin = true;
    if (other.rule !== 'none') voted += 1;
  }
  if (twin) return 'already-tabled';
  return act.rule !== 'none' && voted >= c.capital.texts ? 'agenda-full' : undefined;
}

/** Acts that need no vote are each capital's own: another may do the same. */
function isEachOnesOwn(act: ActId): boolean {
  return act === 'freelance' || act === 'coalitionAid';
}

/** Whether two acts say the opposite of each other, whichever of them names the other. */
export function excludes({ scenario }: Rules, one: ActId, other: ActId): boolean {
  return opposed(scenario.acts[one], scenario.acts[other]);
}

function opposed(one: Act, other: Act): boolean {
  return one.excludes.includes(other.id) || other.excludes.includes(one.id);
}

/** Texts on the table that say the opposite of an act. The first of them to pass overtakes the others. */
function rivalsOf(rules: Rules, state: WorldState, act: ActId): ReadonlyArray<Proposal> {
  return state.council.proposals.filter((each) => !each.withdrawn && excludes(rules, act, each.act));
}

/** Everything that a seat may do in the present phase, with bounds; barred acts stay listed with the reason. */
export function offers(rules: Rules, state: WorldState, seat: SeatId): Offer[] {
  if (state.ending !== undefined || state.council.ready.includes(seat)) return [];
  const list: Offer[] = [];
  if (state.phase === 'agenda') list.push(...agendaOffers(rules, state, seat));
  if (state.phase === 'agenda' || state.phase === 'corridor') list.push(...ownTexts(rules, state, seat));
  if (state.phase === 'corridor') list.push(...corridorOffers(rules, state, seat));
  if (state.phase === 'commit') list.push(...commitOffers(rules, state, seat));
  list.push({ type: 'ready' });
  return list;
}

function agendaOffers(rules: Rules, state: WorldState, seat: SeatId): Offer[] {
  const list: Offer[] = [];
  for (const act of ACTS) {
    if (!mayTable(rules, seat, act)) continue;
    const bar = barred(rules, state, seat, act);
    const [rival] = rivalsOf(rules, state, act);
    const { capital } = rules.scenario.acts[act];
    const fresh = freshness(rules, state, act);
    list.push({
      type: 'table',
      act,
      capital,
      options: optionBounds(act, rules.scenario),
      ...(fresh < 1 ? { fresh } : {}),
      ...(bar === undefined ? {} : { barred: bar }),
      ...(rival === undefined ? {} : { rival: rival.id }),
    });
  }
  if (seat === 'RU') list.push({ type: 'posture' });
  if (seat === 'US') list.push({ type: 'push' });
  if (isMember(seat)) {
    const dossiers = rules.scenario.members[rules.memberIndex[seat]]?.hostage?.dossiers ?? [];
    const member = memberOf(rules, state, seat);
    if (member.hostage) list.push({ type: 'release' });
    const free = dossiers.filter((dossier) => !member.holding.includes(dossier));
    if (free.length > 0) list.push({ type: 'hold', dossiers: free });
  }
  return list;
}

/** What has just been adopted is not called for again at once: not at all while it rests, or less the later it was. */
function freshness({ scenario }: Rules, { council, month }: WorldState, act: ActId): number {
  const { rest } = scenario.acts[act];
  const adopted = council.latest[act];
  if (rest === undefined || adopted === undefined) return 1;
  const part = (month - adopted) / rest.months;
  return part >= 1 ? 1 : rest.eases ? part : 0;
}

function ownTexts({ scenario }: Rules, state: WorldState, seat: SeatId): Offer[] {
  const list: Offer[] = [];
  for (const { id, act, by, withdrawn, awaitsProposal, declined } of state.council.proposals) {
    if (withdrawn) continue;
    const renewal = isRenewal(act);
    if (by === seat && !renewal) list.push({ type: 'withdraw', proposal: id });
    if (by === seat)
      list.push({ type: 'amend', proposal: id, options: optionBounds(act, scenario, state.council.leftOut) });
    if (awaitsProposal && !declined && seat === 'HRVP') list.push({ type: 'propose', proposal: id });
  }
  return list;
}

function corridorOffers(rules: Rules, state: WorldState, seat: SeatId): Offer[] {
  if (seat === 'director') return [];
  const open = state.council.bargains.filter(({ answer }) => answer === 'open');
  const list: Offer[] = open
    .filter(({ to }) => to === seat)
    .map(({ id }) => ({ type: 'answer' as const, bargain: id }));
  const to = seatsOf(rules).filter((other) => other !== seat && !open.some((b) => b.from === seat && b.to === other));
  list.push({ type: 'offer', to });
  return list;
}

function commitOffers(rules: Rules, state: WorldState, seat: SeatId): Offer[] {
  if (state.council.sealed[seat] !== undefined || !isMember(seat)) {
    return state.council.sealed[seat] === undefined ? [{ type: 'seal', votes: [], brake: [] }] : [];
  }
  const voted = state.council.proposals.filter(
    ({ act, withdrawn }) => !withdrawn && rules.scenario.acts[act].rule !== 'none',
  );
  const braked = voted.filter(({ act }) => rules.scenario.acts[act].brake);
  return [{ type: 'seal', votes: voted.map(({ id }) => id), brake: braked.map(({ id }) => id) }];
}
