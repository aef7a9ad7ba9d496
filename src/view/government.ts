import { AXES, type Axis, isMember, type MemberCode, type MonthReport, stanceOf } from '../engine';
import { type SheetView, sheetView } from './briefing';
import type { Library, SessionView } from './session';
import { monthName, seatName } from './wording';
import { wordsOf } from './words';

type Played = Extract<SessionView, { readonly at: 'play' | 'debrief' }>;

/** New instructions after a change of government: what held before and what holds now, matter by matter. */
export interface InstructionsView {
  readonly month: number;
  readonly title: string;
  readonly text: string;
  readonly lines: ReadonlyArray<{
    readonly axis: Axis;
    readonly name: string;
    readonly before: string;
    readonly now: string;
  }>;
  /** What of the dossier still holds. */
  readonly note: string;
}

export interface DossierView {
  readonly sheet: SheetView | undefined;
  /** Of the last change of government, where there was one. */
  readonly instructions?: InstructionsView;
}

function changedMonth(months: ReadonlyArray<MonthReport>, code: MemberCode): MonthReport | undefined {
  return months.findLast(({ signals }) => signals.elections.some(({ member, changed }) => changed && member === code));
}

/** Where the government of a member stood on each axis at the end of a month, or at the start of the campaign. */
function positionsIn(library: Library, report: MonthReport | undefined, code: MemberCode) {
  const members = report?.members ?? library.bundle.scenario.members;
  return members.find((each) => each.code === code)?.positions;
}

/** What a new government tells its seat in the Council; absent while the old one governs, and for offices. */
export function instructionsView(
  library: Library,
  { months, seat }: Pick<Played, 'months' | 'seat'>,
): InstructionsView | undefined {
  const report = isMember(seat) ? changedMonth(months, seat) : undefined;
  if (!report || !isMember(seat)) return undefined;
  const before = positionsIn(
    library,
    months.find(({ month }) => month === report.month - 1),
    seat,
  );
  const now = positionsIn(library, report, seat);
  if (!before || !now) return undefined;
  const words = wordsOf(library);
  const { government } = words.briefing;
  const word = (value: number) => government.stances[stanceOf(library.bundle.scenario, value)];
  return {
    month: report.month,
    title: government.title,
    text: government.text(seatName(library, seat), monthName(library, report.month, 'full')),
    lines: AXES.map((axis) => ({
      axis,
      name: government.axes[axis],
      before: word(before[axis]),
      now: word(now[axis]),
    })),
    note: government.note,
  };
}

/** The dossier of one's own seat, to be read again while playing. */
export function dossierView(library: Library, session: Pick<Played, 'months' | 'seat'>): DossierView {
  const instructions = instructionsView(library, session);
  return { sheet: sheetView(library, session.seat), ...(instructions ? { instructions } : {}) };
}
