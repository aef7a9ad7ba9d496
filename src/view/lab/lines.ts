import { PURE_LENSES, type PureLensId, type SeatId } from '../../engine';
import { comparableSeats, type LinesRequest, type LinesResult, linesRequest } from '../../lab';
import { type StripChart, stripChart } from '../charts';
import { type CiteMark, citeMarks } from '../citation';
import { seatShort } from '../seats';
import type { Library } from '../session';
import { counted, listOf } from '../wording';
import { wordsOf } from '../words';
import { tellEffect } from './effect';
import type { DataRows } from './export';
import type { LabSettings } from './route';

/** A line of play as a reader meets it. */
interface LineView {
  readonly title: string;
  readonly text: string;
  readonly cites: ReadonlyArray<CiteMark>;
}

/** What a seat's own score gains by its first line over its second under one lens. */
export interface LineCell {
  readonly lens: PureLensId;
  readonly name: string;
  /** Mean difference with the ends of its 95 % interval, in points of 100. */
  readonly said: string;
  /** Chance alone does not explain the difference. */
  readonly clear: boolean;
  readonly row: StripChart['rows'][number] | undefined;
}

export interface LinesRow {
  readonly key: string;
  readonly seat: string;
  readonly first: LineView;
  readonly second: LineView;
  readonly cells: ReadonlyArray<LineCell>;
  /** Which line serves the seat under which lenses, a sentence each. */
  readonly verdict: ReadonlyArray<string>;
}

export interface LinesView {
  readonly title: string;
  readonly lead: string;
  readonly columns: ReadonlyArray<string>;
  /** One axis for all seats and lenses; 0 stands in the middle. */
  readonly strip: StripChart;
  readonly rows: ReadonlyArray<LinesRow>;
  readonly data: DataRows;
}

/** The seats that have two lines or more, in the order of their files. */
function linedSeats({ bundle }: Library): ReadonlyArray<SeatId> {
  return bundle.rest ? comparableSeats(bundle) : [];
}

/** The seats with lines, to be chosen from. */
export function linesChoices(library: Library): ReadonlyArray<{ readonly value: string; readonly label: string }> {
  const named = linedSeats(library).map((seat) => ({ value: seat, label: seatShort(library, seat) }));
  return [{ value: '', label: wordsOf(library).lab.lines.allSeats }, ...named];
}

/** What is to be played for the seat that has been chosen, or for all. */
export function linesRequestOf(library: Library, { seat, runs, seed, months, machines }: LabSettings): LinesRequest {
  const all = linedSeats(library);
  const one = all.filter((each) => each === seat);
  return linesRequest(library.bundle, { runs, seed, turns: months, machines, seats: one.length > 0 ? one : all });
}

/** Games that a request takes. */
export function gamesOfLines({ seats, lenses, runs }: LinesRequest): number {
  return seats.reduce((sum, { lines }) => sum + lines.length, 0) * lenses.length * runs;
}

type Pair = LinesResult['seats'][number]['pairs'][number];

function lineView({ bundle }: Library, id: string): LineView {
  const line = bundle.lines.find((each) => each.id === id);
  return { title: line?.title ?? id, text: line?.text ?? '', cites: citeMarks(line?.evidence ?? []) };
}

function verdictOf(library: Library, { better }: Pair, first: LineView, second: LineView): string[] {
  const words = wordsOf(library).lab.lines;
  const { names } = wordsOf(library).lenses;
  const said = (lenses: ReadonlyArray<PureLensId>, say: (list: string) => string): string[] =>
    lenses.length === 0
      ? []
      : [
          say(
            listOf(
              library,
              lenses.map((lens) => names[lens]),
            ),
          ),
        ];
  const open = PURE_LENSES.filter((lens) => !better.a.includes(lens) && !better.b.includes(lens));
  return [
    ...said(better.a, (lenses) => words.better(lenses, first.title)),
    ...said(better.b, (lenses) => words.better(lenses, second.title)),
    ...said(open, words.unclear),
  ];
}

function titleOf(library: Library, { seats }: LinesResult): string {
  const words = wordsOf(library).lab.lines;
  const [only] = seats;
  if (only && seats.length === 1) return words.findingOne(seatShort(library, only.seat), only.lensDecides);
  return words.finding(seats.filter(({ lensDecides }) => lensDecides).length, seats.length);
}

/** For each seat, which of its two lines serves its own aims under which lens. */
export function linesView(library: Library, result: LinesResult): LinesView {
  const words = wordsOf(library).lab.lines;
  const { names } = wordsOf(library).lenses;
  const pairs = result.seats.flatMap(({ seat, pairs: own }) => own.map((pair) => ({ seat, pair })));
  const shown = pairs.flatMap(({ pair }) => PURE_LENSES.map((lens) => pair.own[lens] ?? { mean: 0, low: 0, high: 0 }));
  const strip = stripChart(
    shown.map(({ mean, low, high }) => ({ span: [low, high], dots: [mean] })),
    { holds: 0, even: true, count: 3, signed: true },
  );
  return {
    title: titleOf(library, result),
    lead: words.lead(counted(library, result.runs)),
    columns: [words.columns.seat, ...PURE_LENSES.map((lens) => names[lens]), words.columns.words],
    strip,
    rows: pairs.map(({ seat, pair }, place) => {
      const [first, second] = [lineView(library, pair.a), lineView(library, pair.b)];
      return {
        key: `${pair.a} ${pair.b}`,
        seat: seatShort(library, seat),
        first,
        second,
        cells: PURE_LENSES.flatMap((lens, index) => {
          const own = pair.own[lens];
          if (!own) return [];
          return [
            {
              lens,
              name: names[lens],
              said: words.interval(tellEffect(own.mean, 1), tellEffect(own.low, 1), tellEffect(own.high, 1)),
              clear: own.low > 0 || own.high < 0,
              row: strip.rows[place * PURE_LENSES.length + index],
            },
          ];
        }),
        verdict: verdictOf(library, pair, first, second),
      };
    }),
    data: dataOf(result),
  };
}

function dataOf({ seats }: LinesResult): DataRows {
  return {
    columns: [
      'seat',
      'first',
      'second',
      'lens',
      'ownFirst',
      'ownSecond',
      'difference',
      'low',
      'high',
      'outcomeDifference',
    ],
    rows: seats.flatMap(({ seat, pairs, scores }) =>
      pairs.flatMap(({ a, b, own, outcome }) =>
        PURE_LENSES.flatMap((lens) => {
          const score = (line: string) => scores[lens]?.find((each) => each.line === line)?.own.mean ?? '';
          const [gain, ends] = [own[lens], outcome[lens]];
          if (!gain || !ends) return [];
          return [[seat, a, b, lens, score(a), score(b), gain.mean, gain.low, gain.high, ends.mean]];
        }),
      ),
    ),
  };
}
