import { deskOf, type OwnDesk } from './desk';
import { maskedLines, maskState, shownRules } from './hiding';
import { derived, position } from './model/derived';
import { isMember } from './offers';
import { isRevealed, type MonthReport } from './report';
import { fixedNumbers, type Rules } from './rules';
import type { Act, Scenario, TextRule } from './scenario';
import type { MemberState, Proposal, SeatId, WorldState } from './state';
import { type Axis, type Declared, type DerivedId, MEASURES, type Measure, type MemberCode } from './vocabulary';
import { declaredLines } from './votes';

export type Viewer = SeatId | 'public' | 'facilitator';

/** Five bands in which a member's line on talks is known to all. */
export const STANCES = ['for', 'leaningFor', 'undecided', 'leaningAgainst', 'against'] as const;
export type Stance = (typeof STANCES)[number];

export interface TextBrief {
  readonly rule: TextRule;
  readonly kind: Act['kind'];
  readonly axis?: Axis;
  /** An act of all members goes with it: one vote against stops it. */
  readonly needsAll: boolean;
}

/** What one viewer may see: the state without other seats' secrets, and what follows from it. */
export interface Observation {
  readonly viewer: Viewer;
  readonly scenario: string;
  readonly state: WorldState;
  readonly derived: Readonly<Record<DerivedId, number>>;
  readonly stances: Readonly<Record<MemberCode, Stance>>;
  /** Every text on the table: the rule that decides it, and the axis on which members judge it. */
  readonly texts: Readonly<Record<string, TextBrief>>;
  /** Members whose governments have said that they object to a measure of sanctions. */
  readonly objectors: Readonly<Record<Measure, ReadonlyArray<MemberCode>>>;
  /** Declared line of every member on every text on the table. */
  readonly declared: Readonly<Record<string, Readonly<Record<MemberCode, Declared>>>>;
  readonly own?: OwnDesk;
}

export function stanceOf(scenario: Scenario, talk: number): Stance {
  const { stance } = fixedNumbers(scenario);
  if (talk >= stance.for) return 'for';
  if (talk >= stance.leaningFor) return 'leaningFor';
  if (talk > stance.undecided) return 'undecided';
  return talk > stance.leaningAgainst ? 'leaningAgainst' : 'against';
}

/**
 * The one place that hides: sealed commitments and bargains of others, and chances that nobody can know. Seats that
 * `people` play have a line only where they took one: the machine speaks for nobody who is there.
 */
export function observe(
  rules: Rules,
  state: WorldState,
  viewer: Viewer,
  people: ReadonlyArray<SeatId> = [],
): Observation {
  const seen = structuredCloneOf(state);
  const lines = isRevealed(state) ? state.council.declared : withWords(state, viewer, declaredLines(rules, state));
  const declared = saidTo(viewer, state, lines, people);
  if (isRevealed(state)) seen.council.declared = declared;
  if (viewer !== 'facilitator') hide(rules.scenario, seen, viewer);
  const masked = rules.setup.hidden && viewer !== 'facilitator';
  if (masked) maskState(rules, seen);
  const shown = masked ? shownRules(rules) : rules;
  const open = state.council.proposals.filter(({ withdrawn }) => !withdrawn);
  const seat = viewer === 'public' || viewer === 'facilitator' ? undefined : viewer;
  // A seat that the machine plays is a part of the world, and judges by the world's own numbers.
  const judging = seat === undefined || people.includes(seat) ? shown : rules;
  return {
    viewer,
    scenario: rules.scenario.id,
    state: seen,
    derived: derived(shown, state),
    stances: Object.fromEntries(
      state.members.map((member) => {
        const known = inPublic(rules.scenario, member);
        return [member.code, stanceOf(rules.scenario, position(judging, state, known, 'talk'))];
      }),
    ) as Record<MemberCode, Stance>,
    texts: Object.fromEntries(open.map((text) => [text.id, briefOf(rules.scenario.acts[text.act], text)])),
    objectors: objectorsIn(rules),
    declared,
    ...(seat === undefined ? {} : { own: deskOf(judging, state, seat, open) }),
  };
}

/** The lines of governments as far as they speak for themselves, with what a person promised to the viewer in a deal. */
function saidTo(
  viewer: Viewer,
  { council }: WorldState,
  lines: WorldState['council']['declared'],
  people: ReadonlyArray<SeatId>,
): WorldState['council']['declared'] {
  const silent = people.filter(isMember);
  if (silent.length === 0) return lines;
  const known = council.promises.filter(({ by, to }) => viewer === 'facilitator' || by === viewer || to === viewer);
  const told = (code: MemberCode, text: string): Declared => {
    const meant = known.some(
      ({ by, term }) => by === code && term.kind === 'vote' && term.proposal === text && term.vote === 'for',
    );
    return meant ? 'for' : 'notYet';
  };
  return Object.fromEntries(
    Object.entries(lines).map(([text, line]) => [
      text,
      { ...line, ...Object.fromEntries(silent.map((code) => [code, told(code, text)])) },
    ]),
  );
}

/** Declared lines as one seat knows them: with the votes that were promised to it, or by it, in the corridor. */
function withWords(
  { council }: WorldState,
  viewer: Viewer,
  lines: Record<string, Record<MemberCode, Declared>>,
): Record<string, Record<MemberCode, Declared>> {
  for (const { by, to, term } of council.promises) {
    if ((by !== viewer && to !== viewer) || term.kind !== 'vote' || !isMember(by)) continue;
    const line = lines[term.proposal];
    if (!line) continue;
    if (term.vote === 'for') line[by] = 'for';
    else if (line[by] === 'against') line[by] = 'notYet';
  }
  return lines;
}

function briefOf({ kind, axis, needsAll }: Act, { rule }: Proposal): TextBrief {
  return { rule, kind, needsAll, ...(axis === undefined ? {} : { axis }) };
}

function objectorsIn({ scenario }: Rules): Record<Measure, ReadonlyArray<MemberCode>> {
  const to = (measure: Measure) =>
    scenario.members.filter(({ objections }) => (objections[measure] ?? 0) > 0).map(({ code }) => code);
  const objectors: Partial<Record<Measure, ReadonlyArray<MemberCode>>> = {};
  for (const measure of MEASURES) objectors[measure] = to(measure);
  return objectors as Record<Measure, ReadonlyArray<MemberCode>>;
}

function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function hide(scenario: Scenario, state: WorldState, viewer: SeatId | 'public'): void {
  const { council } = state;
  state.members = state.members.map((member) => memberFor(scenario, member, viewer));
  council.payments = council.payments.filter(({ by, to }) => by === viewer || to === viewer);
  council.bargains = council.bargains.filter(({ from, to }) => from === viewer || to === viewer);
  council.promises = council.promises.filter(({ by, to }) => by === viewer || to === viewer);
  if (!isRevealed(state)) {
    const mine = viewer === 'public' ? undefined : council.sealed[viewer];
    council.sealed = mine && viewer !== 'public' ? { [viewer]: mine } : {};
    council.gifts = {};
  }
  const capital = viewer === 'public' ? undefined : state.capital[viewer];
  state.capital = capital === undefined || viewer === 'public' ? {} : { [viewer]: capital };
  state.outlook = { negotiated: 0, brokered: 0, breaches: 0 };
  // An offer is made in public; what else Moscow is about shows in what it does.
  if (viewer !== 'RU' && state.posture !== 'offer') state.posture = 'wait';
  if (viewer !== 'US') state.push = 'none';
}

/**
 * A member as its public line has it: where a state is split, that line stands between its voices, and which of them
 * prevails shows only in votes and declared lines, until a new government takes a line of its own.
 */
function inPublic({ members }: Scenario, member: MemberState): MemberState {
  const stated = members.find(({ code }) => code === member.code);
  if (!stated?.split || member.changed) return member;
  const { axis } = stated.split;
  return { ...member, positions: { ...member.positions, [axis]: stated.positions[axis] } };
}

/** A government's own figures are its own: others know them in five steps, as its public line tells, and only the words it broke to them. */
function memberFor(scenario: Scenario, member: MemberState, viewer: SeatId | 'public'): MemberState {
  if (member.code === viewer) return member;
  return {
    ...member,
    positions: inSteps(inPublic(scenario, member).positions, 25),
    saliences: inSteps(member.saliences, 0.25),
    brokenWords: member.brokenWords.filter((to) => to === viewer),
  };
}

function inSteps<K extends string>(values: Readonly<Record<K, number>>, step: number): Record<K, number> {
  const rounded = Object.entries<number>(values).map(([key, value]) => [key, step * Math.round(value / step)]);
  return Object.fromEntries(rounded) as Record<K, number>;
}

/** A month as a viewer may know it. That a word was broken, or fell away, is between the two of them. */
export function reportFor(scenario: Scenario, report: MonthReport, viewer: Viewer): MonthReport {
  if (viewer === 'facilitator') return report;
  if (report.after.masked) return reportFor(scenario, maskedReport(scenario, report), viewer);
  const known = (seats: ReadonlyArray<string>) => seats.includes(viewer);
  return {
    ...report,
    events: report.events.filter(
      (event) => (event.type !== 'word-broken' && event.type !== 'promise-void') || known([event.by, event.to]),
    ),
    members: report.members.map((member) => memberFor(scenario, member, viewer)),
  };
}

/** A month of a game whose lens is hidden: without numbers that are the lens's own. */
function maskedReport(scenario: Scenario, report: MonthReport): MonthReport {
  const { before, atSealing, after } = report;
  return {
    ...report,
    before: before.masked ?? before,
    ...(atSealing ? { atSealing: atSealing.masked ?? atSealing } : {}),
    after: after.masked ?? after,
    lines: maskedLines(scenario, report.lines),
    talks: { ...report.talks, polarity: 1, dose: 0 },
  };
}
