import type { LedgerLine, MonthReport, PureLensId, Shadow } from '../engine';
import { RETURNS, TOLD } from './causes';
import { type Failure, failureOf, measureOf, pointsOf, sourceTold, weightOf } from './ledger';
import { assumedWord } from './lenses';
import type { Library, Play } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

type Variable = LedgerLine['variable'];

/** One number under the three readings, in the order of the readings: the playing one first. */
export interface LensRow {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyArray<{
    readonly lens: PureLensId;
    readonly initial: string;
    readonly word: string;
    readonly measure: string;
    /** −1 to 1 on a scale shared by all rows. */
    readonly at: number;
    /** Marks that would lie on each other stand in lanes, counted from the top. */
    readonly lane: number;
    readonly played: boolean;
  }>;
  readonly lanes: number;
  /** The readings point opposite ways. */
  readonly opposite: boolean;
}

/** Where one reading parts from the one that is played. */
export interface LensParting {
  readonly lens: PureLensId;
  readonly title: string;
  readonly points: ReadonlyArray<{
    readonly id: string;
    readonly sentence: string;
    readonly reason: string;
    readonly evidence: ReadonlyArray<string>;
    readonly assumed: string;
  }>;
}

export interface LensMonthView {
  readonly explain: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<LensRow>;
  readonly partings: ReadonlyArray<LensParting>;
}

/** Numbers shown at most, and partings told of each reading. */
const ROWS = 6;
const PARTINGS = 3;
/** Weights below this are told as no change, and differences below it as none. */
const STILL = 0.1;
const APART = 0.3;

/** Width of a mark in the narrowest picture, on the scale of `at`. */
const MARK = 0.28;

type Source = LedgerLine['source'];
type Sums = ReadonlyMap<Source, number>;

/** Changes of each number by source, in points, for the numbers that a month is told by. */
export function bySource(shadow: Shadow, variable: Variable): Sums {
  const sums = new Map<Source, number>();
  for (const line of shadow.lines) {
    if (line.variable === variable) sums.set(line.source, (sums.get(line.source) ?? 0) + pointsOf(line));
  }
  return sums;
}

type Failures = ReadonlyMap<Source, Failure>;

/** Sources that moved a number only because texts were not adopted, and how these failed where it was the same way. */
function ofFailures(months: ReadonlyArray<MonthReport>, { lines }: Shadow, variable: Variable): Failures {
  const ways = new Map<Source, Set<Failure | undefined>>();
  for (const line of lines) {
    if (line.variable !== variable) continue;
    const way = line.cause === undefined ? undefined : failureOf(months, line.cause);
    ways.set(line.source, (ways.get(line.source) ?? new Set()).add(way));
  }
  return new Map(
    [...ways].flatMap(([source, found]) => {
      const [first] = found;
      if (first === undefined || found.has(undefined)) return [];
      return [[source, found.size === 1 ? first : 'failed'] as const];
    }),
  );
}

function total(sums: Sums): number {
  return [...sums.values()].reduce((sum, points) => sum + points, 0);
}

interface ReadBy {
  readonly lens: PureLensId;
  readonly sums: Sums;
  /** Sources that texts which were not adopted set off, and nothing else. */
  readonly failures: Failures;
}

interface Told {
  readonly variable: Variable;
  readonly shadows: ReadonlyArray<Omit<ReadBy, 'lens'> & { readonly shadow: Shadow; readonly points: number }>;
  /** How far the readings lie apart, on the scale that all numbers share. */
  readonly spread: number;
}

function toldNumbers(shadows: ReadonlyArray<Shadow>, months: ReadonlyArray<MonthReport>): Told[] {
  const variables = new Set(shadows.flatMap(({ lines }) => lines.map(({ variable }) => variable)));
  return [...variables]
    .filter((variable) => TOLD.has(variable))
    .map((variable) => {
      const read = shadows.map((shadow) => {
        const sums = bySource(shadow, variable);
        return { shadow, sums, failures: ofFailures(months, shadow, variable), points: total(sums) };
      });
      const points = read.map((each) => each.points);
      return { variable, shadows: read, spread: weightOf(variable, Math.max(...points) - Math.min(...points)) };
    })
    .filter(({ spread }) => spread >= APART)
    .toSorted((a, b) => Number(isSplit(b)) - Number(isSplit(a)) || b.spread - a.spread);
}

/** Whether the reading that is played and another one point opposite ways on a number. */
function isSplit({ variable, shadows }: Pick<Told, 'variable' | 'shadows'>): boolean {
  return shadows.some(({ points }) => isOpposite(variable, shadows[0]?.points ?? 0, points));
}

function isOpposite(variable: Variable, a: number, b: number): boolean {
  return a * b < 0 && weightOf(variable, a) >= STILL && weightOf(variable, b) >= STILL;
}

function wordOf(library: Library, variable: Variable, points: number): string {
  if (weightOf(variable, points) < STILL) return wordsOf(library).lenses.month.still;
  const indicator = textsOf(library).outcome.indicators[variable];
  return (points < 0 ? indicator?.down : indicator?.up) ?? '';
}

function nameOf(library: Library, variable: Variable): string {
  return textsOf(library).outcome.indicators[variable]?.name ?? variable;
}

/** A lane for each mark, the first in which it touches none of those before it. */
function lanesOf(places: ReadonlyArray<number>): ReadonlyArray<number> {
  const lanes: number[] = [];
  for (const at of places) {
    const taken = lanes.filter((_, index) => Math.abs(at - (places[index] ?? 0)) < MARK);
    lanes.push(places.findIndex((_, lane) => !taken.includes(lane)));
  }
  return lanes;
}

function rowOf(library: Library, { variable, shadows }: Told, full: number): LensRow {
  const { initials } = wordsOf(library).lenses;
  const places = shadows.map(({ points }) => (Math.sign(points) * weightOf(variable, points)) / full);
  const lanes = lanesOf(places);
  return {
    id: variable,
    name: nameOf(library, variable),
    cells: shadows.map(({ shadow: { lens }, points }, index) => ({
      lens,
      initial: initials[lens],
      word: wordOf(library, variable, points),
      measure: measureOf(library, variable, points),
      at: places[index] ?? 0,
      lane: lanes[index] ?? 0,
      played: index === 0,
    })),
    lanes: Math.max(...lanes) + 1,
    opposite: isSplit({ variable, shadows }),
  };
}

/** The change in words with its size: "milder, −3.2 points". */
function changeOf(library: Library, variable: Variable, points: number): string {
  const word = wordOf(library, variable, points);
  return weightOf(variable, points) < STILL ? word : `${word}, ${measureOf(library, variable, points)}`;
}

type Reason = Pick<LensParting['points'][number], 'reason' | 'evidence' | 'assumed'>;

/**
 * The link that makes most of the difference, as the other reading tells it, or as what it leaves aside of the one that is
 * played; with the sources of the reading in whose numbers the effect stands.
 */
function reasonOf(library: Library, variable: Variable, played: ReadBy, read: ReadBy): Reason {
  const words = wordsOf(library).lenses.month;
  const [own, other] = [played.sums, read.sums];
  const away = total(other) - total(own);
  const [largest] = [...new Set([...own.keys(), ...other.keys()])]
    .filter((source) => !RETURNS.has(source))
    .map((source) => ({ source, by: (other.get(source) ?? 0) - (own.get(source) ?? 0) }))
    .filter(({ by }) => by * away > 0)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (!largest) return { reason: '', evidence: [], assumed: '' };
  const { source } = largest;
  const [here, there] = [own.get(source) ?? 0, other.get(source) ?? 0];
  // A reading that pushes further the way it parts is told by what it adds, else by what it takes from the other.
  const adds = there * away > 0 && Math.abs(there) > Math.abs(here);
  const { lens, failures } = adds ? read : played;
  const effect = { source, variable, points: adds ? there : here, failure: failures.get(source) };
  const told = sourceTold(library, lens, effect);
  const { instead, more, less, without } = words.reason;
  const way = adds ? (here * there < 0 ? instead : more) : weightOf(variable, there) < STILL ? without : less;
  return { reason: way(told.sentence), evidence: told.evidence.slice(0, 2), assumed: assumedWord(library, told) };
}

const readBy = ({ shadow, sums, failures }: Told['shadows'][number]): ReadBy => ({
  lens: shadow.lens,
  sums,
  failures,
});

function partingOf(library: Library, told: ReadonlyArray<Told>, place: number): LensParting | undefined {
  const words = wordsOf(library).lenses;
  const lens = told[0]?.shadows[place]?.shadow.lens;
  if (lens === undefined) return undefined;
  const points = told
    .flatMap(({ variable, shadows }) => {
      const [own, other] = [shadows[0], shadows[place]];
      if (!own || !other) return [];
      const apart = weightOf(variable, other.points - own.points);
      const opposite = isOpposite(variable, own.points, other.points);
      return apart < APART ? [] : [{ variable, own, other, apart, opposite }];
    })
    .toSorted((a, b) => Number(b.opposite) - Number(a.opposite) || b.apart - a.apart)
    .slice(0, PARTINGS)
    .map(({ variable, own, other, opposite }) => {
      const { parted } = words.month;
      const turned = opposite ? ` ${words.month.opposite}` : '';
      const there = changeOf(library, variable, other.points);
      const here = changeOf(library, variable, own.points);
      return {
        id: `${lens} ${variable}`,
        sentence: parted(nameOf(library, variable), there, words.names[own.shadow.lens], here) + turned,
        ...reasonOf(library, variable, readBy(own), readBy(other)),
      };
    });
  return { lens, title: words.month.parts(words.names[lens]), points };
}

/** The month under the playing lens beside the others; nothing while a lens is hidden. */
export function lensMonthView(library: Library, { shadows = [], months }: Play): LensMonthView | undefined {
  const words = wordsOf(library).lenses;
  const [own] = shadows;
  if (!own) return undefined;
  const told = toldNumbers(shadows, months);
  const shown = told.slice(0, ROWS);
  const sizes = shown.flatMap((each) => each.shadows.map(({ points }) => weightOf(each.variable, points)));
  const full = Math.max(...sizes, 1);
  return {
    explain: words.month.explain(words.names[own.lens]),
    columns: shadows.map(({ lens }, index) =>
      index === 0 ? words.month.played(words.names[lens]) : words.names[lens],
    ),
    rows: shown.map((each) => rowOf(library, each, full)),
    partings: shadows.slice(1).flatMap((_, index) => partingOf(library, told, index + 1) ?? []),
  };
}
