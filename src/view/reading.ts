import type { GameEvent, MonthReport, Quality } from '../engine';
import { type CauseView, causesOf } from './causes';
import { byVariable, ledgerRows, type VariableGroup } from './ledger';
import { type LensMonthView, lensMonthView } from './lens-month';
import { lensShown } from './lenses';
import { type Foreseen, foreseen, GAP_MOVED } from './predictions';
import type { Library, Play } from './session';
import { monthTracks, type TrackView } from './tracks';
import { actTitle, capital, inWords, monthName, plain, seatName, seatsAtStart, textsOf } from './wording';
import { wordsOf } from './words';

export interface QualityView {
  readonly id: Quality['part'];
  readonly name: string;
  readonly value: string;
  readonly floor: string;
  readonly meets: boolean;
  readonly sentence: string;
  readonly evidence: ReadonlyArray<string>;
}

export interface AheadView {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** What lies between Moscow's terms and Kyiv's consent, told as a range and drawn on the scale of terms. */
export interface GapView {
  readonly sentence: string;
  readonly trend: string;
  /** 0 to 100, rounded to five. */
  readonly kyiv: number;
  readonly moscow: number;
}

export interface ReadingScreenView {
  readonly heading: string;
  readonly lead: string;
  readonly tracks: ReadonlyArray<TrackView>;
  readonly causes: ReadonlyArray<CauseView>;
  readonly ledger: ReadonlyArray<VariableGroup>;
  readonly changes: number;
  readonly events: ReadonlyArray<string>;
  readonly foreseen?: Foreseen;
  readonly gap: GapView;
  readonly war: ReadonlyArray<string>;
  readonly qualities: ReadonlyArray<QualityView>;
  readonly ahead: ReadonlyArray<AheadView>;
  readonly ended: boolean;
  readonly next: string;
  /** The month under the other lenses; not while one is hidden. */
  readonly lenses?: LensMonthView;
}

const AHEAD = 4;
const GRAIN = 5;

export function qualityViews(library: Library, { qualities, ceasefire }: MonthReport): QualityView[] {
  if (!ceasefire.inForce) return [];
  const texts = textsOf(library).outcome.qualities;
  return qualities.map(({ part, value, floor }) => {
    const { name, above, below, evidence } = texts[part];
    const meets = value >= floor;
    return {
      id: part,
      name,
      value: plain(value),
      floor: plain(floor),
      meets,
      sentence: meets ? above : below,
      evidence,
    };
  });
}

const round = (value: number) => Math.round(value / GRAIN) * GRAIN;

function gapView(library: Library, { before, after }: MonthReport): GapView {
  const words = wordsOf(library).reading;
  const gap = after.derived.gap;
  const moved = gap - before.derived.gap;
  const low = Math.max(0, Math.floor((gap - GRAIN / 2) / GRAIN) * GRAIN);
  return {
    sentence: gap >= GRAIN ? words.gapBeyond(low, low + 2 * GRAIN) : gap > -GRAIN ? words.gapNear : words.gapWithin,
    trend: moved > GAP_MOVED ? words.gapWider : moved < -GAP_MOVED ? words.gapNarrower : words.gapSame,
    kyiv: round(after.stocks.consent),
    moscow: round(after.stocks.demands),
  };
}

function warLines(library: Library, { before, after, ceasefire }: MonthReport): string[] {
  const words = wordsOf(library);
  const moved = after.stocks.front - before.stocks.front;
  const { up, same, down } = words.moscow.frontWords;
  const front = words.reading.frontHeld(moved > 0.2 ? up : moved < -0.2 ? down : same);
  if (!ceasefire.inForce) return [words.reading.noCeasefire, front];
  const since = monthName(library, ceasefire.since, 'full');
  return [
    words.reading.ceasefireSince(since, words.reading.kinds[ceasefire.kind]),
    words.reading.breaches(ceasefire.breaches),
    front,
  ];
}

function eventLine(library: Library, event: GameEvent): string | undefined {
  const words = wordsOf(library).reading;
  const { endings } = textsOf(library).outcome;
  switch (event.type) {
    case 'ceasefire':
      return words.ceasefireBegan[event.kind];
    case 'war-resumed':
      return words.warResumed;
    case 'word-broken':
      return words.wordBroken(nameOf(library, event.by), nameOf(library, event.to));
    case 'renewal-failed': {
      const [title, month] = [actTitle(library, event.act), monthName(library, event.lapses)];
      return event.comesBack ? words.renewalComesBack(title, month) : words.renewalFailed(title, month);
    }
    case 'lapsed':
      return words.lapsed(actTitle(library, event.act), event.fallback);
    case 'government-changed':
      return words.newGovernment(seatsAtStart(library, [event.member]));
    case 'ending':
      return words.ended((endings[event.ending as keyof typeof endings]?.title ?? event.ending).toLowerCase());
    default:
      return undefined;
  }
}

/** Events carry seats as text, since they outlive a change of seats. */
function nameOf(library: Library, seat: string): string {
  return seatName(library, seat as Parameters<typeof seatName>[1]);
}

function aheadOf(library: Library, month: number, turns: number): AheadView[] {
  return library.bundle.content.calendar.ahead
    .filter((entry) => entry.month > month && entry.month <= turns)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, AHEAD)
    .map(({ id, date, title, text }) => ({ id, date: dayOf(library, date), title, text }));
}

/** A date of the calendar as a reader says it: 31 July, or July where no day is known. */
function dayOf(library: Library, date: string): string {
  const [year = '', month = '1', day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) };
  const locale = library.locale === 'en' ? 'en-GB' : library.locale;
  return new Intl.DateTimeFormat(locale, options).format(
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))),
  );
}

/** What a month changed and why. */
export function readingView(library: Library, session: Play): ReadingScreenView {
  const words = wordsOf(library).reading;
  const report = session.months[session.months.length - 1];
  if (!report) throw new RangeError('A session has at least the running month.');
  const { state } = session.observation;
  const tracks = monthTracks(library, report);
  const moved = tracks.filter(({ step }) => step !== 0).length;
  const lens = lensShown(library, session.setup);
  const ledger = byVariable(library, ledgerRows(library, lens, [report]));
  const told = foreseen(library, report, session.seat);
  const ended = state.ending !== undefined;
  const lenses = lensMonthView(library, session);
  return {
    heading: words.heading(monthName(library, report.month)),
    lead: words.lead(inWords(moved), monthName(library, report.month)),
    tracks,
    causes: causesOf(library, lens, report),
    ledger,
    changes: ledger.reduce((sum, { rows }) => sum + rows.length, 0),
    events: report.events.flatMap((event) => eventLine(library, event) ?? []).map(capital),
    ...(told ? { foreseen: told } : {}),
    gap: gapView(library, report),
    war: warLines(library, report),
    qualities: qualityViews(library, report),
    ahead: aheadOf(library, report.month, state.turns),
    ended,
    ...(lenses ? { lenses } : {}),
    next: ended ? words.debrief : words.next(monthName(library, report.month + 1)),
  };
}
