import type { Brief } from './briefs';
import { holdsIn } from './facts';
import { type Climate, climateOn, positionIn, timesOnAxis } from './model/derived';
import type { ActOptions } from './moves';
import { clamp } from './numeric';
import type { Rules } from './rules';
import type { Act, RedLine } from './scenario';
import type { MemberState, Proposal, WorldState } from './state';
import {
  type ActId,
  type Candidate,
  isRenewal,
  MEMBER_CODES,
  type Measure,
  type MemberCode,
  type TALK_LEVELS,
} from './vocabulary';

/** What the members think of a text: the readiness that votes, forecasts and declared lines rest on. */

type Text = Pick<Proposal, 'act' | 'options' | 'id'> & Partial<Pick<Proposal, 'by'>>;

const LEVEL_TEXT: Readonly<Record<(typeof TALK_LEVELS)[number], ActId | undefined>> = {
  none: undefined,
  multilateral: 'multilateral',
  technical: 'technical',
  envoy: 'specialRepresentative',
  leaderCall: 'leaderCall',
  summit: 'summit',
};

/** The middle of every scale of positions: neither for nor against. */
const MIDDLE = 50;
/** One stance on the scale of positions: from here down a doubt has its whole weight. */
const DOUBT = 25;

/**
 * Where the text stands on its axis, 0 to 100, and what would stand without it. For a text on talks that is the Union's
 * own channel, never what one capital does in its own name, and no more of it than the text opens: a further or a
 * narrower channel is no step back. Only who closes talks is measured by all that is closed.
 */
function distance(rules: Rules, state: WorldState, act: Act, options: ActOptions): { text: number; quo: number } {
  const { text = 0, statusQuo, axis } = act;
  const asked = options.priorConcession ? rules.c.concession.text : 0;
  const opened = Math.max(0, text - asked);
  if (statusQuo !== undefined || axis !== 'talk') return { text: opened, quo: statusQuo ?? text };
  const running = textInForce(rules, state);
  if (act.id !== 'closeTalks') {
    const own = state.talks.by === 'union' ? running : 0;
    return { text: opened, quo: Math.min(own, opened) };
  }
  const arms = state.talks.armsControl ? (rules.scenario.acts.armsControl.text ?? 0) : 0;
  return { text: opened, quo: Math.max(running, arms) };
}

function textInForce({ scenario }: Rules, { talks }: WorldState): number {
  const inForce = LEVEL_TEXT[talks.level];
  return inForce === undefined ? 0 : (scenario.acts[inForce].text ?? 0);
}

/** Points by which the habit of agreeing carries a text: much for ordinary business, little where capitals differ. */
export function norm({ c }: Rules, act: Act): number {
  return c.norm[act.norm];
}

/** Points by which a member hesitates on a text: it takes them from the wish to vote for, and not from the wish to stop it. */
export function hesitation(rules: Rules, state: WorldState, member: MemberState, act: ActId): number {
  const matter = matterOf(rules, state, { act, options: {}, id: act });
  return hesitationAt(matter, stanceOn(matter, rules, state, rules.memberIndex[member.code]));
}

/** Where the member at a place stands today on the text's axis, 0 to 100; in the middle where the text has none. */
export function stanceOn({ climate }: Matter, rules: Rules, state: WorldState, place: number): number {
  return climate === undefined ? MIDDLE : positionIn(climate, rules, state.members[place] as MemberState, place);
}

/** The stances of all members, in protocol order. */
export function stancesOn({ climate }: Matter, rules: Rules, { members }: WorldState, into: Float64Array): void {
  if (climate === undefined) {
    into.fill(MIDDLE);
    return;
  }
  for (let place = 0; place < into.length; place += 1) {
    into[place] = positionIn(climate, rules, members[place] as MemberState, place);
  }
}

/** Of a member by its stance: none where the habit of agreeing carries doubters, all of it in the middle and below. */
export function hesitationAt({ aside, climate }: Matter, stance: number): number {
  if (aside === 0 || climate === undefined) return 0;
  return aside * clamp((MIDDLE + DOUBT - stance) / DOUBT, 0, 1);
}

/** A text as it is put to the vote: what is the same for all twenty-seven, worked out once. */
export interface Matter {
  readonly proposal: Text;
  /** Of its options those that governments have a view on. */
  readonly candidate: Candidate | undefined;
  readonly carveOut: Measure | undefined;
  readonly act: Act;
  readonly renewal: boolean;
  readonly norm: number;
  /** Points by which those who doubt it hesitate to vote for it. */
  readonly aside: number;
  /** Members that were hit this month, where the text is the answer to it. */
  readonly hit: ReadonlyArray<MemberCode> | undefined;
  /** Where the text stands on its axis and what would stand without it; no climate where it has no axis. */
  readonly distance: { readonly text: number; readonly quo: number };
  readonly climate: Climate | undefined;
  /** What its form is worth to those who doubt it. */
  readonly terms: number;
  /** In protocol order. */
  readonly briefs: ReadonlyArray<Brief>;
  /** What side payments of this month are worth to each member; nothing where nobody had one. */
  readonly gifts: Readonly<Float64Array> | undefined;
}

export function matterOf(rules: Rules, state: WorldState, proposal: Text): Matter {
  const act = rules.scenario.acts[proposal.act];
  const { candidate, carveOut } = proposal.options;
  return {
    proposal,
    candidate,
    carveOut,
    act,
    renewal: isRenewal(proposal.act),
    norm: norm(rules, act),
    aside: rules.c.aside[act.norm],
    hit: act.whenHit ? membersHit(state) : undefined,
    distance: distance(rules, state, act, proposal.options),
    climate: act.axis === undefined ? undefined : climateOn(rules, state, act.axis),
    terms: terms(rules, act, proposal.options),
    briefs: rules.briefs[proposal.act],
    gifts: giftsOf(rules, state),
  };
}

function giftsOf({ memberIndex }: Rules, { council, members }: WorldState): Matter['gifts'] {
  const paid = Object.keys(council.gifts) as MemberCode[];
  if (paid.length === 0) return undefined;
  const gifts = new Float64Array(members.length);
  for (const code of paid) gifts[memberIndex[code]] = council.gifts[code] ?? 0;
  return gifts;
}

function membersHit({ signals }: WorldState): ReadonlyArray<MemberCode> {
  return signals.incidents.filter(({ foiled }) => !foiled).map(({ member }) => member);
}

/**
 * A member's readiness to vote for a text, before anything unforeseen: above 0 it votes for, down to minus the
 * abstention band it abstains, below that it votes against. The norm of consensus is part of it.
 */
export function readiness(rules: Rules, state: WorldState, member: MemberState, proposal: Text): number {
  const matter = matterOf(rules, state, proposal);
  const place = rules.memberIndex[member.code];
  return readinessOn(matter, rules, state, place, stanceOn(matter, rules, state, place));
}

/** The record, if there is anything in it: to find nothing in an empty one for each member is slow. */
export function filled<T extends object>(record: T): T | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}

/** The readiness of the member at a place in protocol order, given its stance on the text's axis. */
export function readinessOn(matter: Matter, rules: Rules, state: WorldState, place: number, x: number): number {
  ALONE.stance[place] = x;
  allReadinessOn(matter, rules, state, ALONE.stance, ALONE.ready, place, place + 1);
  return ALONE.ready[place] ?? 0;
}

const ALONE = { stance: new Float64Array(MEMBER_CODES.length), ready: new Float64Array(MEMBER_CODES.length) };

/** The readiness of the members from a place in protocol order up to another, given their stances. */
export function allReadinessOn(
  matter: Matter,
  rules: Rules,
  state: WorldState,
  stances: Float64Array,
  into: Float64Array,
  first = 0,
  end: number = MEMBER_CODES.length,
): void {
  const { norm, climate, terms, hit, renewal, gifts, candidate, carveOut, briefs } = matter;
  const { text, quo } = matter.distance;
  const { fearFriction } = matter.act;
  const { kappa, fearAt } = rules.c.vote;
  const { members } = state;
  for (let place = first; place < end; place += 1) {
    const member = members[place] as MemberState;
    const brief = briefs[place] as Brief;
    const x = stances[place] ?? 0;
    let score = norm - hesitationAt(matter, x);
    if (climate !== undefined) {
      const gain = (x - quo) * (x - quo) - (x - text) * (x - text);
      score += (timesOnAxis(kappa, member.saliences, climate.axis) * gain) / 10000;
      if (candidate !== undefined) score += appeal(rules, candidate, x);
      if (x < MIDDLE) score += terms * Math.min(1, (MIDDLE - x) / DOUBT);
    }
    score += carveOut === undefined ? brief.whole : brief.supports - brief.objections[carveOut];
    if (hit?.includes(member.code)) score += rules.c.vote.hit;
    if (brief.redLines.length > 0) score -= crossed(matter, rules, state, brief);
    score -= fearFriction * Math.max(0, member.fear - fearAt);
    if (renewal) score += rules.c.vote.renewal;
    if (member.hostage) score -= withheld(matter, rules, member, brief);
    into[place] = gifts === undefined ? score : score + (gifts[place] ?? 0);
  }
}

/** Points for the red lines that the text crosses. */
function crossed({ proposal }: Matter, rules: Rules, state: WorldState, { redLines }: Brief): number {
  let points = 0;
  for (const line of redLines) {
    if (crosses(rules, state, line, proposal)) points += line.points ?? rules.c.vote.redLine;
  }
  return points;
}

/** Points that a member takes from a text that it holds hostage. */
function withheld({ act, renewal }: Matter, { c }: Rules, member: MemberState, { hostage }: Brief): number {
  if (!holdsBack(act, member)) return 0;
  return renewal ? Math.min(hostage, c.hostage.renewal) : hostage;
}

/** Whether a member holds a text hostage: its dossier, where the text needs the consent of all. */
export function holdsBack({ dossier, rule, needsAll }: Act, { hostage, holding }: MemberState): boolean {
  return hostage && (rule === 'unanimity' || needsAll) && holding.some((held) => held === dossier);
}

/** Whether a text crosses what a government has said that it will not vote for. */
export function crossesRedLine(
  rules: Rules,
  state: WorldState,
  lines: ReadonlyArray<RedLine>,
  text: Pick<Proposal, 'act' | 'options'>,
): boolean {
  return lines.some((line) => crosses(rules, state, line, text));
}

function crosses(
  rules: Rules,
  state: WorldState,
  { acts, measures, unlessOption, unless }: RedLine,
  { act, options }: Pick<Proposal, 'act' | 'options'>,
): boolean {
  if (!acts.includes(act)) return false;
  if (measures && options.carveOut && measures.includes(options.carveOut)) return false;
  if (unlessOption && options[unlessOption]) return false;
  return !(unless && holdsIn(unless, { rules, state }));
}

/** What the form of a text is worth to those who doubt it: talks that nobody was asked about, assets with the risk shared. */
function terms({ c }: Rules, { kind, axis }: Act, options: ActOptions): number {
  if (kind === 'talk' && axis === 'talk' && !options.coordinated) return -c.vote.uncoordinated;
  return axis === 'assets' && options.gift ? c.vote.guarantees : 0;
}

/** What a name adds to a nomination: some reassure the critics of talks, some the others (OSW-A17 to A19). */
function appeal(rules: Rules, candidate: Candidate, talk: number): number {
  return rules.c.candidate[`${candidate}${talk < MIDDLE ? 'Critics' : 'Others'}`];
}

export function memberOf(rules: Rules, state: WorldState, code: MemberCode): MemberState {
  return state.members[rules.memberIndex[code]] as MemberState;
}
