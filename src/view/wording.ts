import { type ActId, isMember, type Proposal, type Resolution, type SeatId } from '../engine';
import type { TextBook } from '../scenario';
import type { Library } from './session';

/** Names of things in the reader's language, and numbers as they are written in running text. */

export function textsOf(library: Pick<Library, 'bundle' | 'locale'>): TextBook {
  const book = library.bundle.texts[library.locale] ?? library.bundle.texts.en;
  if (!book) throw new RangeError(`Scenario ${library.bundle.scenario.id} has no texts in ${library.locale}.`);
  return book;
}

/** The name of a seat: a member, an office, somebody outside, or the Union where one player sets its agenda. */
export function seatName(library: Library, seat: SeatId): string {
  if (seat === 'director') return 'The Union';
  const { members, offices, outside } = textsOf(library).seats;
  if (isMember(seat)) return members[seat]?.name ?? seat;
  return { ...offices, ...outside }[seat].name;
}

/** The same inside a sentence: "the High Representative". */
export function seatInText(library: Library, seat: SeatId): string {
  const member = isMember(seat) ? textsOf(library).seats.members[seat] : undefined;
  return member?.inText ?? seatName(library, seat).replace(/^The /, 'the ');
}

/** "The Netherlands, Poland and Sweden", as a sentence begins with it. */
export function seatsAtStart(library: Library, seats: ReadonlyArray<SeatId>): string {
  return capital(
    listOf(
      library,
      seats.map((seat) => seatInText(library, seat)),
    ),
  );
}

export function actTitle(library: Library, act: ActId): string {
  return textsOf(library).acts.acts[act]?.title ?? act;
}

export function actShort(library: Library, act: ActId): string {
  return textsOf(library).acts.acts[act]?.short ?? act;
}

/** Acts that the seat behind them carries out itself; what else needs no vote is done by others, or by several. */
const DONE_BY_ITS_SEAT: ReadonlyArray<ActId> = ['freelance', 'tour'];

/** Which words name the seat behind an act that needs no vote. */
export function actorWord(act: ActId): 'doneBy' | 'putForward' {
  return DONE_BY_ITS_SEAT.includes(act) ? 'doneBy' : 'putForward';
}

/** The rule by which a text is decided, as it is told; a member's own text may need more than the Commission's. */
export function ruleLine(library: Library, act: ActId, rule: string): string {
  const told = textsOf(library).acts.acts[act];
  return (rule === 'qmv-72' ? told?.ruleByMember : undefined) ?? told?.rule ?? '';
}

/** A month of play as a date; month 1 is the scenario's first month. */
function dateOf(library: Library, month: number): Date {
  const [year = '2026', first = '1'] = library.bundle.scenario.firstMonth.split('-');
  return new Date(Date.UTC(Number(year), Number(first) - 1 + month - 1, 1));
}

type MonthStyle = 'long' | 'short' | 'full';

/** `long`: June; `short`: Jun; `full`: June 2026. */
export function monthName(library: Library, month: number, style: MonthStyle = 'long'): string {
  const options: Intl.DateTimeFormatOptions = {
    month: style === 'short' ? 'short' : 'long',
    timeZone: 'UTC',
    ...(style === 'full' ? { year: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(localeTag(library), options).format(dateOf(library, month));
}

function localeTag(library: Library): string {
  return library.locale === 'en' ? 'en-GB' : library.locale;
}

/** "Poland, the Netherlands and Sweden". */
export function listOf(library: Library, names: ReadonlyArray<string>): string {
  return new Intl.ListFormat(localeTag(library), { type: 'conjunction' }).format(names);
}

/** A number with a true minus and a fixed count of decimals. */
export function plain(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A count with its thousands set apart: 12,000. */
export function counted(library: Library, count: number): string {
  return count.toLocaleString(localeTag(library));
}

/** A number of any size in three digits, with a true minus and without zeros that say nothing: 1.4, 0.333, −7.2. */
export function rounded(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(3)));
  return value < 0 ? `−${text}` : text;
}

/** A change with its sign: +2.1, −5, 0. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits).replace(/\.0$/, '');
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Numbers up to twelve in words, as running text has them. */
export function inWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** "20th", "21st". */
export function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label as it stands inside a sentence; names within it keep their capitals. */
export function insideSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A sentence of the scenario without the evidence ids in square brackets, which stand beside it as buttons. */
export function withoutCitations(text: string): string {
  return text.replace(/\s*\[[A-Z]+-[A-Za-z0-9.]+\]/g, '');
}

/** What a text on the table says of itself beyond its kind: who agreed to it, what is left out, who is to go. */
export function optionLabels(library: Library, { options }: Pick<Proposal | Resolution, 'options'>): string[] {
  const words = textsOf(library).acts.options;
  const labels: string[] = [];
  if (options.coordinated) labels.push(words.coordinated.label);
  if (options.quiet) labels.push(words.quiet.label);
  if (options.priorConcession) labels.push(words.priorConcession.label);
  if (options.gift) labels.push(words.gift.label);
  if (options.carveOut) labels.push(`${words.carveOut.label}: ${words.carveOut.measures[options.carveOut].label}`);
  if (options.candidate) labels.push(words.candidate.cards[options.candidate]?.name ?? options.candidate);
  if (options.holder) labels.push(`${words.holder.label}: ${seatName(library, options.holder)}`);
  return labels;
}

export function passed({ outcome }: Pick<Resolution, 'outcome'>): boolean {
  return outcome === 'adopted' || outcome === 'enacted';
}
