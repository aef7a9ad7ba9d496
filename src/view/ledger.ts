import { type ActId, type LedgerLine, type MemberStockId, type MonthReport, SEATS, type StockId } from '../engine';
import { assumedWord, type Footing, footingOf, isModelSource, modelEntry, type ShownLens } from './lenses';
import type { Library } from './session';
import { actTitle, passed, seatInText, signed, textsOf } from './wording';
import { wordsOf } from './words';

/** What a source of ledger lines is called, which mechanism it belongs to and what it rests on. */
export interface SourceView extends Footing {
  readonly id: string;
  readonly sentence: string;
  readonly mechanism: string;
  readonly mechanismTitle: string;
}

/** A link or a group of fixed numbers, with what it rests on under the lens that is shown. */
function modelSource(library: Library, lens: ShownLens, id: string): SourceView | undefined {
  if (!isModelSource(id)) return undefined;
  const { mechanism } = modelEntry(library, id);
  const { links, mechanisms } = textsOf(library).links;
  return {
    id,
    sentence: links[id] ?? id,
    mechanism,
    mechanismTitle: mechanisms[mechanism]?.title ?? mechanism,
    ...footingOf(library, lens, id),
  };
}

function deckSource(library: Library, id: string, kind: string, key: string): SourceView {
  const { decks, injects, families } = library.bundle.content;
  const { mechanisms } = textsOf(library).links;
  const card =
    kind === 'card'
      ? decks.flatMap(({ cards }) => cards).find((each) => each.id === key)
      : injects.injects.find((each) => each.id === key);
  const family = kind === 'family' ? families.find((each) => each.family === key) : undefined;
  const mechanism = kind === 'inject' ? 'injects' : kind === 'family' ? 'hybrid' : 'signals';
  const found = card
    ? { title: card.title, evidence: card.evidence }
    : { title: family?.name, evidence: family?.evidence };
  return {
    id,
    sentence: found.title === undefined ? key : `${found.title}.`,
    mechanism,
    mechanismTitle: mechanisms[mechanism]?.title ?? mechanism,
    evidence: found.evidence ?? [],
    basis: 'assumption',
  };
}

/** Links that are not named as long as the lens is hidden. */
function hiddenSource(library: Library): SourceView {
  const { sentence } = wordsOf(library).lenses.hiddenLine;
  return { id: 'hidden', sentence, mechanism: '', mechanismTitle: '', evidence: [], basis: 'hidden' };
}

function sourceView(library: Library, lens: ShownLens, source: LedgerLine['source']): SourceView {
  if (source === 'hidden') return hiddenSource(library);
  const found = modelSource(library, lens, source);
  if (found) return found;
  const [kind = '', key = ''] = source.split(':');
  return kind === 'act' ? costSource(library, lens, source, key as ActId) : deckSource(library, source, kind, key);
}

/** What an act costs is paid by the Union, and rests under each lens on what supports that acts have to be paid for. */
function costSource(library: Library, lens: ShownLens, id: string, act: ActId): SourceView {
  const { mechanisms, told } = textsOf(library).links;
  const { mechanism } = modelEntry(library, 'spend');
  return {
    id,
    sentence: `${actTitle(library, act)}. ${told.spend?.fall ?? ''}`.trim(),
    mechanism,
    mechanismTitle: mechanisms[mechanism]?.title ?? mechanism,
    ...footingOf(library, lens, 'spend'),
  };
}

/** What happened, where the direction or the variable says more than the source alone. */
function toldOf(
  library: Library,
  source: string,
  variable: string,
  points: number,
  failure: Failure | undefined,
): string | undefined {
  const { told, news } = textsOf(library).links;
  const [kind = '', key] = source.split(':');
  if (key !== undefined) return news[kind === 'family' ? kind : key]?.[variable];
  const way = points < 0 ? 'fall' : 'rise';
  const fell = failure ? (told[`${source}.${failure}`] ?? told[`${source}.failed`]) : undefined;
  return fell?.[way] ?? told[`${source}.${variable}`]?.[way] ?? told[source]?.[way];
}

type Variable = StockId | MemberStockId;

/** Variables that run from 0 to 1 are told in hundredths, so that all figures have one size. */
const UNIT_VARIABLES: ReadonlySet<Variable> = new Set<Variable>(['resolve', 'pays', 'frame']);
const MEMBERS = 27;

/** The size of a change on a common scale of 0 to 100, one member's change counting a twenty-seventh. */
export function pointsOf({ variable, member, amount }: Pick<LedgerLine, 'variable' | 'member' | 'amount'>): number {
  if (member !== undefined) return amount / MEMBERS;
  return UNIT_VARIABLES.has(variable) ? amount * 100 : amount;
}

/** The same, so that a change of the incident rate weighs as much as it means. */
export function weightOf(variable: string, points: number): number {
  return Math.abs(variable === 'tempo' ? points * 10 : points);
}

export interface LedgerRow extends Footing {
  readonly id: string;
  readonly variable: string;
  readonly variableName: string;
  readonly sentence: string;
  /** What set it off, where one thing did. */
  readonly cause?: string;
  readonly mechanism: string;
  readonly mechanismTitle: string;
  readonly points: number;
  readonly amount: string;
  /** The amount with its unit. */
  readonly measure: string;
  /** The direction in words, such as "harder". */
  readonly word: string;
  readonly basisWord: string;
  /** Stands where a source would, if there is none. */
  readonly assumed: string;
  readonly weight: number;
}

/** How a text came to nothing: in a vote, for want of a consensus, or as a pause in aid that was refused. */
export type Failure = 'failed' | 'notAgreed' | 'pauseRefused';

/** How the text failed that set a line off; nothing where none did. */
export function failureOf(months: ReadonlyArray<MonthReport>, cause: string): Failure | undefined {
  for (const { resolutions } of months) {
    const found = resolutions.find((each) => each.proposal === cause && !passed(each));
    if (!found) continue;
    if (found.act === 'pauseAid') return 'pauseRefused';
    return found.rule === 'consensus' ? 'notAgreed' : 'failed';
  }
  return undefined;
}

/** Names what set a line off: a text of the month, or what the rules call it. */
function causeName(library: Library, months: ReadonlyArray<MonthReport>, cause: string): string | undefined {
  const words = wordsOf(library).ledger;
  for (const { resolutions } of months) {
    const found = resolutions.find(({ proposal }) => proposal === cause);
    if (!found) continue;
    const title = actTitle(library, found.act);
    if (passed(found) || found.outcome === 'coalition') return title;
    return found.rule === 'consensus' ? words.notAgreed(title) : words.failed(title);
  }
  const [kind, name] = cause.split('.');
  const seat = SEATS.find((each) => each === name);
  if (seat && (kind === 'brake' || kind === 'payment')) return words.by[kind](seatInText(library, seat));
  return words.causes[cause as keyof typeof words.causes];
}

/** Lines of one variable, source and, if wanted, cause added up, with what they rest on under the lens that is shown. */
export function ledgerRows(
  library: Library,
  lens: ShownLens,
  months: ReadonlyArray<MonthReport>,
  byCause = true,
): LedgerRow[] {
  const { told: sentences } = textsOf(library).links;
  const sums = new Map<string, Omit<Sum, 'id'>>();
  for (const { lines } of months) {
    for (const line of lines) {
      const { cause, ...rest } = line;
      const told = byCause ? line : rest;
      const failure = cause === undefined ? undefined : failureOf(months, cause);
      const way = failure && (sentences[`${line.source}.${failure}`] ? failure : 'failed');
      const key = `${line.variable} ${line.source} ${byCause ? (cause ?? '') : (way ?? '')}`;
      const points = (sums.get(key)?.points ?? 0) + pointsOf(line);
      sums.set(key, { line: sums.get(key)?.line ?? told, points, failure: way });
    }
  }
  return [...sums].map(([id, sum]) => rowOf(library, lens, months, { id, ...sum }));
}

/** Sizes that say little by themselves are told by the link whose size they set. */
const SPOKEN_FOR: Readonly<Partial<Record<LedgerLine['source'], LedgerLine['source']>>> = { bScale: 'bLam' };

interface Sum {
  readonly id: string;
  readonly line: LedgerLine;
  readonly points: number;
  readonly failure: Failure | undefined;
}

function rowOf(
  library: Library,
  lens: ShownLens,
  months: ReadonlyArray<MonthReport>,
  { id, line: { variable, source, cause }, points, failure }: Sum,
): LedgerRow {
  const indicator = textsOf(library).outcome.indicators[variable];
  const speaker = SPOKEN_FOR[source] ?? source;
  const { sentence, mechanism, mechanismTitle, evidence, basis } = sourceView(library, lens, speaker);
  const name = cause === undefined ? undefined : causeName(library, months, cause);
  return {
    id,
    variable,
    variableName: indicator?.name ?? variable,
    sentence: toldOf(library, speaker, variable, points, failure) ?? sentence,
    ...(name === undefined ? {} : { cause: name }),
    mechanism,
    mechanismTitle,
    points,
    amount: amountOf(points),
    measure: measureOf(library, variable, points),
    word: (points < 0 ? indicator?.down : indicator?.up) ?? '',
    evidence,
    basis,
    basisWord: wordsOf(library).ledger.basis[basis],
    assumed: assumedWord(library, { evidence, basis }),
    weight: weightOf(variable, points),
  };
}

/** What one source did to a number in a month, in points, and how the text failed that set it off, if one did. */
interface Effect {
  readonly source: LedgerLine['source'];
  readonly variable: Variable;
  readonly points: number;
  readonly failure: Failure | undefined;
}

/** What one source did to a number under a lens, as a line of the ledger tells it. */
export function sourceTold(
  library: Library,
  lens: ShownLens,
  { source, variable, points, failure }: Effect,
): Footing & { readonly sentence: string } {
  const speaker = SPOKEN_FOR[source] ?? source;
  const { sentence, evidence, basis } = sourceView(library, lens, speaker);
  return { sentence: toldOf(library, speaker, variable, points, failure) ?? sentence, evidence, basis };
}

/** Small amounts keep a second decimal, so that no change is told as nothing. */
export function amountOf(points: number): string {
  return Math.abs(points) < 0.095 ? signed(points, 2) : signed(points);
}

/** The same with its unit: points of a scale from 0 to 100, or incidents a month. */
export function measureOf(library: Library, variable: string, points: number): string {
  const words = wordsOf(library).ledger;
  const amount = amountOf(points);
  if (variable === 'tempo') return words.incidents(amount);
  return /^[+−]1$/.test(amount) ? words.point(amount) : words.points(amount);
}

export function byWeight(rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  return rows.toSorted((a, b) => b.weight - a.weight);
}

export interface LedgerGroup {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly rows: ReadonlyArray<LedgerRow>;
}

/** Rows by mechanism, the weightiest in sum mechanism first; rows too small to show at two decimals are left out. */
export function byMechanism(library: Library, rows: ReadonlyArray<LedgerRow>): LedgerGroup[] {
  const { mechanisms } = textsOf(library).links;
  const groups = new Map<string, LedgerRow[]>();
  for (const row of byWeight(rows)) {
    if (Math.abs(row.points) < 0.005) continue;
    const group = groups.get(row.mechanism) ?? [];
    group.push(row);
    groups.set(row.mechanism, group);
  }
  return [...groups]
    .map(([id, own]) => ({
      id,
      title: own[0]?.mechanismTitle ?? id,
      sentence: mechanisms[id]?.sentence ?? '',
      rows: own,
    }))
    .toSorted((a, b) => netOf(b.rows) - netOf(a.rows));
}

/** What a mechanism did in sum: pushes and pulls on one variable that cancel out do not count. */
function netOf(rows: ReadonlyArray<LedgerRow>): number {
  const nets = new Map<string, number>();
  for (const { variable, points } of rows) nets.set(variable, (nets.get(variable) ?? 0) + points);
  return [...nets].reduce((sum, [variable, points]) => sum + weightOf(variable, points), 0);
}

/** Amounts below this are told together. */
const SMALL = 0.1;

/** Rows from the weightiest on; more than one small one become a single row, so that the amounts still add up. */
function withSmallTogether(library: Library, rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  const small = rows.filter(({ weight }) => weight < SMALL);
  const [first] = small;
  if (!first || small.length < 2) return byWeight(rows);
  const points = small.reduce((sum, row) => sum + row.points, 0);
  const { cause: _, ...rest } = first;
  const together: LedgerRow = {
    ...rest,
    id: `${first.variable} small`,
    sentence: wordsOf(library).ledger.small(small.length),
    mechanism: '',
    mechanismTitle: '',
    points,
    amount: amountOf(points),
    measure: measureOf(library, first.variable, points),
    evidence: [...new Set(small.flatMap(({ evidence }) => evidence))].slice(0, 3),
    basisWord: small.every(({ basisWord }) => basisWord === first.basisWord) ? first.basisWord : '',
    assumed: '',
    weight: 0,
  };
  return [...byWeight(rows.filter((row) => !small.includes(row))), together];
}

export interface VariableGroup {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly change: string;
  readonly rows: ReadonlyArray<LedgerRow>;
}

/** Rows by variable, in the order in which the month wrote them; the amounts add up to the change of the variable. */
export function byVariable(library: Library, rows: ReadonlyArray<LedgerRow>): VariableGroup[] {
  const { indicators } = textsOf(library).outcome;
  const words = wordsOf(library).ledger;
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) groups.set(row.variable, [...(groups.get(row.variable) ?? []), row]);
  return [...groups].map(([id, own]) => ({
    id,
    name: own[0]?.variableName ?? id,
    unit: UNIT_VARIABLES.has(id as Variable) ? words.hundredths : (indicators[id]?.unit ?? ''),
    change: amountOf(own.reduce((sum, { points }) => sum + points, 0)),
    rows: withSmallTogether(library, own),
  }));
}
