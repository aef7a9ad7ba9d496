import { isRevealed } from '../engine';
import { type CiteMark, citeMarks } from './citation';
import { byWeight, ledgerRows } from './ledger';
import { lensShown } from './lenses';
import type { Library, Play } from './session';
import { type SignalGroup, signalsView } from './signals';
import { textTitle } from './text-title';
import { monthName, passed } from './wording';
import { wordsOf } from './words';

type CalendarDate = Library['bundle']['content']['calendar']['ahead'][number];

export interface CalendarEntry {
  readonly id: string;
  readonly month: number;
  readonly monthName: string;
  readonly title: string;
  readonly text: string;
  readonly sources: ReadonlyArray<CiteMark>;
}

export interface TimelineMonth {
  readonly month: number;
  readonly short: string;
  readonly full: string;
  readonly when: 'past' | 'now' | 'ahead';
  /** What the calendar holds for it: the weightiest date, and how many more. */
  readonly label?: string;
  readonly more: number;
  /** Whether the calendar holds anything for it, and what. */
  readonly dated: boolean;
  readonly dates: ReadonlyArray<string>;
}

export interface TimelineView {
  readonly month: string;
  /** The next date ahead, in one sentence. */
  readonly next: string;
  readonly months: ReadonlyArray<TimelineMonth>;
  readonly calendar: ReadonlyArray<CalendarEntry>;
}

const WEIGHT = { renewal: 4, election: 3, summit: 2, presidency: 1, other: 0 } as const;

/** More months than this have no room for a label each: then only some of those ahead have one. */
const LABELLED = 8;

/** Months that carry a label: all of a short campaign; of a long one those ahead, a label's width apart. */
function labelledMonths(turns: number, now: number, dated: ReadonlyArray<number>): ReadonlySet<number> {
  if (turns <= LABELLED) return new Set(dated);
  const apart = Math.ceil(turns / 4);
  const chosen: number[] = [];
  for (const month of dated) {
    const last = chosen[chosen.length - 1];
    if (month >= now && month < turns && (last === undefined || month - last >= apart)) chosen.push(month);
  }
  return new Set(chosen);
}

/** Of the running month, a vote has been counted when it opens, and what falls due is settled once votes lie open. */
function isAhead(date: CalendarDate, state: Play['observation']['state']): boolean {
  if (date.month !== state.month) return date.month > state.month;
  if (date.kind === 'election') return false;
  return date.kind !== 'renewal' || !isRevealed(state);
}

/** Past months, the running one, and what the calendar of the start holds for the rest. */
export function timelineView(library: Library, { observation, setup }: Play): TimelineView {
  const words = wordsOf(library).desk.timeline;
  const { month: now } = observation.state;
  const dates = library.bundle.content.calendar.ahead.filter(({ month }) => month <= setup.turns);
  const next = dates.find((date) => isAhead(date, observation.state));
  const months = Array.from({ length: setup.turns }, (_, index) => index + 1);
  const dated = months.filter((month) => dates.some((date) => date.month === month));
  const labelled = labelledMonths(setup.turns, now, dated);
  return {
    month: monthName(library, now, 'full'),
    next: next ? words.next(next.title) : words.nextNone,
    months: months.map((month) => {
      const own = dates.filter((date) => date.month === month).sort((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind]);
      const [first] = own;
      return {
        month,
        short: monthName(library, month, 'short'),
        full: monthName(library, month, 'full'),
        when: month < now ? 'past' : month === now ? 'now' : 'ahead',
        more: Math.max(0, own.length - 1),
        dated: first !== undefined,
        dates: own.map(({ title }) => title),
        ...(first && labelled.has(month) ? { label: first.title } : {}),
      };
    }),
    calendar: dates.map(({ id, month, title, text, evidence }) => ({
      id,
      month,
      monthName: monthName(library, month, 'full'),
      title,
      text,
      sources: citeMarks(evidence),
    })),
  };
}

export interface MonthAgain {
  /** The months that can be chosen, the last first. */
  readonly months: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly signals: ReadonlyArray<SignalGroup>;
  readonly decided: ReadonlyArray<{ readonly id: string; readonly title: string; readonly outcome: string }>;
  /** The weightiest changes, the first first. */
  readonly changes: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly sentence: string;
    readonly amount: string;
    readonly sources: ReadonlyArray<CiteMark>;
    readonly assumed: string;
  }>;
}

/** At most this many changes of a month are told again. */
const CHANGES = 12;

/** A month so far, to be read again. */
export function monthAgain(
  library: Library,
  { setup, months }: Pick<Play, 'setup' | 'months'>,
  month: number,
): MonthAgain | undefined {
  const report = months.find((each) => each.month === month);
  if (!report) return undefined;
  const words = wordsOf(library).desk.timeline;
  return {
    months: months
      .map((each) => ({ value: String(each.month), label: monthName(library, each.month, 'full') }))
      .reverse(),
    signals: signalsView(library, months, month),
    decided: report.resolutions.map((resolution) => ({
      id: resolution.proposal,
      title: textTitle(library, resolution),
      outcome:
        resolution.outcome === 'enacted' ? words.tookPlace : passed(resolution) ? words.adopted : words.notAdopted,
    })),
    changes: byWeight(ledgerRows(library, lensShown(library, setup), [report]))
      .slice(0, CHANGES)
      .map(({ id, variableName, sentence, amount, evidence, assumed }) => ({
        id,
        name: variableName,
        sentence,
        amount,
        sources: citeMarks(evidence.slice(0, 2)),
        assumed,
      })),
  };
}
