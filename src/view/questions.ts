import { holds, type MemberCode, type MonthReport, type SeatId } from '../engine';
import { factsOfRecord } from './record-facts';
import type { Debrief, Library } from './session';
import type { TurningPoint } from './turning';
import { actTitle, monthName, passed, plain, seatName, textsOf } from './wording';

type Question = ReturnType<typeof textsOf>['questions'][number];

export interface QuestionView {
  readonly id: string;
  readonly text: string;
  readonly evidence: ReadonlyArray<string>;
}

const MOST = 7;
const UNIT: ReadonlySet<string> = new Set(['frame', 'openedFrame', 'gate', 'pays', 'resolve', 'margin']);

interface First {
  readonly month: number;
  readonly by: SeatId;
}

function firstOf(months: ReadonlyArray<MonthReport>, act: string): First | undefined {
  for (const { month, resolutions, signals } of months) {
    const found = resolutions.find((each) => each.act === act && passed(each));
    const alone = act === 'freelance' ? signals.freelancers[0] : undefined;
    const by = found?.by === 'director' || !found ? alone : found.by;
    if (by !== undefined) return { month, by };
    if (found) return { month, by: found.by };
  }
  return undefined;
}

function monthOf(uses: string, session: Debrief, turning: TurningPoint | undefined): number | undefined {
  const { months } = session;
  switch (uses) {
    case 'firstTalks':
      return months.find(({ talks }) => talks.level !== 'none')?.month;
    case 'turningPoint':
      return turning?.month;
    case 'ceasefire':
      return months.findLast(({ ceasefire }) => ceasefire.inForce)?.ceasefire.since;
    case 'ending':
    case 'last':
      return months[months.length - 1]?.month;
    default:
      return firstOf(months, uses.replace('first.', ''))?.month;
  }
}

function countAgainst(months: ReadonlyArray<MonthReport>, code: MemberCode): number {
  return months.flatMap(({ resolutions }) => resolutions).filter(({ votes }) => votes[code] === 'against').length;
}

/** The member that voted against most often, if any did. */
function lastHoldout({ months, observation }: Debrief): MemberCode | undefined {
  const [most] = observation.state.members
    .map(({ code }) => ({ code, against: countAgainst(months, code) }))
    .toSorted((a, b) => b.against - a.against);
  return most && most.against > 0 ? most.code : undefined;
}

function seatOf(uses: string, session: Debrief): SeatId | undefined {
  const { members } = session.observation.state;
  const by = (weigh: (member: (typeof members)[number]) => number) =>
    members.toSorted((a, b) => weigh(b) - weigh(a))[0]?.code;
  switch (uses) {
    case 'mostForTalks':
      return by(({ positions }) => positions.talk);
    case 'weariest':
      return by(({ fatigue }) => fatigue);
    case 'lastHoldout':
      return lastHoldout(session);
    default: {
      const found = firstOf(session.months, uses.replace('first.', ''))?.by;
      return found === 'director' ? undefined : found;
    }
  }
}

/** Fills the places of a question; nothing when one of them stays empty. */
function fill(library: Library, session: Debrief, turning: TurningPoint | undefined, { text, uses }: Question) {
  const known = factsOfRecord(library, session);
  const month = uses.month === undefined ? undefined : monthOf(uses.month, session, turning);
  const seat = uses.seat === undefined ? undefined : seatOf(uses.seat, session);
  const value = uses.value === undefined ? undefined : known[uses.value];
  const filled: Readonly<Record<string, string | undefined>> = {
    month: month === undefined ? undefined : monthName(library, month),
    act: turning?.resolution ? `“${actTitle(library, turning.resolution.act)}”` : undefined,
    seat: seat === undefined ? undefined : seatName(library, seat),
    value: value === undefined ? undefined : plain(value, digitsOf(uses.value ?? '')),
  };
  const empty = [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => filled[name] === undefined);
  return empty ? undefined : text.replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
}

function digitsOf(fact: string): number {
  if (UNIT.has(fact)) return 2;
  return fact === 'tempo' ? 1 : 0;
}

/** Questions for the discussion, drawn from this run: those that weigh most among the ones that fit it. */
export function questionViews(library: Library, session: Debrief, turning: TurningPoint | undefined): QuestionView[] {
  const known = factsOfRecord(library, session);
  return textsOf(library)
    .questions.filter(({ when }) => holds(when, known))
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((question) => {
      const text = fill(library, session, turning, question);
      return text === undefined ? [] : [{ id: question.id, text, evidence: question.evidence }];
    })
    .slice(0, MOST);
}
