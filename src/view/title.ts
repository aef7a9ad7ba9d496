import { LENSES, type LensId, MEMBER_CODES, OFFICES, type SeatId } from '../engine';
import { LENS_EVIDENCE } from './lenses';
import { seatShort, startStances } from './seats';
import type { Library, SaveSummary, SessionView } from './session';
import type { Stance } from './stage-models';
import { monthName, seatName } from './wording';
import { wordsOf } from './words';

type AtTitle = Extract<SessionView, { readonly at: 'title' }>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SaveView {
  readonly id: string;
  /** "July 2026, High Representative". */
  readonly name: string;
  readonly meta: string;
  readonly ended: boolean;
  /** Why it cannot be opened. */
  readonly fault?: string;
}

/** One place at the table: an angle from the left (0) over the top to the right (180). */
export interface TablePlace {
  readonly code: string;
  readonly name: string;
  readonly stance: Stance;
  readonly stanceWord: string;
  readonly degrees: number;
}

export interface TitleView {
  readonly question: ReadonlyArray<string>;
  readonly goOn?: SaveView;
  readonly saves: ReadonlyArray<SaveView>;
  readonly table: ReadonlyArray<TablePlace>;
  readonly legend: ReadonlyArray<{ readonly stance: Stance; readonly word: string }>;
  readonly formTitle: string;
  readonly duration: string;
  readonly seats: ReadonlyArray<{ readonly label: string; readonly options: ReadonlyArray<Choice> }>;
  readonly lengths: ReadonlyArray<Choice>;
  readonly lenses: ReadonlyArray<Choice>;
  /** What the chosen lens assumes and whose argument it is. */
  readonly lens: { readonly text: string; readonly evidence: ReadonlyArray<string> };
}

/** Minutes that a campaign takes in a class, a third of them for the debrief. */
const MINUTES: Readonly<Record<number, number>> = { 6: 45, 12: 90, 18: 180 };
/** For a length that the list does not know. */
const MINUTES_A_TURN = 7.5;

function minutesOf(turns: number): number {
  return MINUTES[turns] ?? Math.round((turns * MINUTES_A_TURN) / 5) * 5;
}

function saveView(library: Library, save: SaveSummary): SaveView {
  const words = wordsOf(library).title;
  const changed = new Intl.DateTimeFormat(library.locale === 'en' ? 'en-GB' : library.locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(save.changed));
  return {
    id: save.id,
    name: words.save(monthName(library, save.month, 'full'), seatShort(library, save.seat)),
    meta: [
      ...(save.forked === undefined ? [] : [wordsOf(library).shell.fork(monthName(library, save.forked))]),
      words.saveMeta(changed, save.turns, save.ended),
    ].join(' · '),
    ended: save.ended,
    ...(save.fault === undefined ? {} : { fault: save.fault }),
  };
}

const INSET = 9;

function tableOf(library: Library): TablePlace[] {
  const words = wordsOf(library).title.stances;
  const places = startStances(library);
  return places.map(({ code, stance }, index) => ({
    code,
    name: seatName(library, code),
    stance,
    stanceWord: words[stance],
    degrees: INSET + (index / (places.length - 1)) * (180 - 2 * INSET),
  }));
}

const newestFirst = (saves: AtTitle['saves']) => [...saves].sort((a, b) => (a.changed < b.changed ? 1 : -1));

/** The saved game that goes on: the one played last, where it has not ended and can be opened. */
export function goOnView(library: Library, { saves }: Pick<AtTitle, 'saves'>): SaveView | undefined {
  const running = newestFirst(saves).find(({ ended, fault }) => !ended && fault === undefined);
  return running && saveView(library, running);
}

/** The first screen: the table, the saved games, and what can be chosen for a new one. */
export function titleView(library: Library, { saves, choice }: AtTitle): TitleView {
  const words = wordsOf(library).title;
  const { choose } = wordsOf(library).lenses;
  const goOn = goOnView(library, { saves });
  const option = (seat: SeatId): Choice => ({ value: seat, label: seatShort(library, seat) });
  return {
    question: words.question,
    ...(goOn ? { goOn } : {}),
    saves: newestFirst(saves).map((save) => saveView(library, save)),
    table: tableOf(library),
    legend: (Object.keys(words.stances) as Stance[]).map((stance) => ({ stance, word: words.stances[stance] })),
    formTitle: words.form(library.bundle.scenario.title),
    duration: words.duration(choice.turns, minutesOf(choice.turns)),
    seats: [
      { label: words.offices, options: OFFICES.map(option) },
      {
        label: words.members,
        options: MEMBER_CODES.map(option).sort((a, b) => a.label.localeCompare(b.label, library.locale)),
      },
    ],
    lenses: LENSES.map((lens) => ({ value: lens, label: choose.options[lens] })),
    lens: {
      text: choice.hidden ? choose.hideHelp : choose.explain[choice.lens],
      evidence: choice.hidden || choice.lens === 'mixed' ? [] : LENS_EVIDENCE[choice.lens],
    },
    lengths: library.bundle.scenario.lengths.map((turns) => ({ value: String(turns), label: words.months(turns) })),
  };
}

/** What a press on an entry of a select means; anything else is left as it was. */
export function seatOf(value: string): SeatId | undefined {
  return [...OFFICES, ...MEMBER_CODES].find((seat) => seat === value);
}

/** The lens that an entry of its select stands for. */
export function lensOf(value: string): LensId | undefined {
  return LENSES.find((lens) => lens === value);
}
