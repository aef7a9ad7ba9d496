import { ENDINGS, type EndingId } from '../../engine';
import type { Comparison, EndingShares, Fan, Band as FanBand, PairedSpread } from '../../lab';
import {
  type Band,
  type BandChart,
  type BandSeries,
  bandChart,
  type FigureFrame,
  type Meaning,
  type StripChart,
  stripChart,
} from '../charts';
import { type CiteMark, citeMark } from '../citation';
import type { Library } from '../session';
import { insideSentence, monthName, plain, textsOf } from '../wording';
import { wordsOf } from '../words';
import type { DataRows } from './export';
import { type Indicator, type IndicatorView, indicatorView, TRACKS, tell, tellChange, trackName } from './indicators';
import type { StrategyView } from './strategies';

/** A line of a fan: whose it is, and its games. */
export interface Arm {
  readonly strategy: Pick<StrategyView, 'id' | 'title' | 'meaning'>;
  readonly fan: Fan;
}

export interface FigureView {
  readonly title: string;
  readonly lead: string;
  readonly describe: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<string> }>;
  readonly data: DataRows;
}

export interface FanView extends FigureView {
  readonly chart: BandChart;
}

/** From this share of the pairs on, the title says which strategy ends higher. */
const CLEAR = 0.6;

const bandOf = ({ p05, p25, p50, p75, p95 }: FanBand): Band => ({ mid: p50, half: [p25, p75], most: [p05, p95] });

/** A share in hundredths; what is neither nothing nor all is not told as if it were. */
export function hundredths(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share > 0.995) return '>99';
  return plain(100 * share);
}

/** A point of a fan as it is named: the moment before the first month, then the end of each month. */
function pointName(library: Library, month: number, style: 'short' | 'full'): string {
  return month === 0 ? wordsOf(library).lab.fan.start : monthName(library, month, style);
}

function describeArm(library: Library, { strategy, fan }: Arm, indicator: IndicatorView): string {
  const steps = fan.indicators[indicator.id];
  const [first] = steps;
  const last = steps[steps.length - 1];
  if (!first || !last) return '';
  const said = (value: number) => tell(value, indicator);
  return wordsOf(library).lab.fan.describe(
    strategy.title,
    said(first.p50),
    said(last.p50),
    said(last.p05),
    said(last.p95),
  );
}

/** What a pair of arms shows of an indicator, in the words of a title. */
function findingOf(library: Library, arms: ReadonlyArray<Arm>, name: string, paired: PairedSpread | undefined): string {
  const [a, b] = arms;
  if (!a || !b || !paired) return name;
  const { finding } = wordsOf(library).lab.fan;
  const [first, second] = [a.strategy.title, b.strategy.title];
  if (paired.up >= CLEAR) return finding.higher(name, first, second, hundredths(paired.up));
  if (paired.down >= CLEAR) return finding.lower(name, first, second, hundredths(paired.down));
  return finding.even(name, first, second);
}

/** Two lines of one meaning would share a colour: the second is then drawn in ink. */
function meanings(arms: ReadonlyArray<Arm>): ReadonlyArray<Meaning> {
  return arms.map(({ strategy }, index) => {
    const taken = arms.slice(0, index).some((other) => other.strategy.meaning === strategy.meaning);
    return taken ? 'neutral' : strategy.meaning;
  });
}

/** An indicator over the months under one or two strategies. */
export function fanView(
  library: Library,
  arms: ReadonlyArray<Arm>,
  id: Indicator,
  frame: FigureFrame,
  paired?: PairedSpread,
): FanView | undefined {
  const [first] = arms;
  if (!first) return undefined;
  const words = wordsOf(library).lab.fan;
  const indicator = indicatorView(library, id);
  const drawn = meanings(arms);
  const series: ReadonlyArray<BandSeries> = arms.map(({ strategy, fan }, index) => ({
    id: `${index}.${strategy.id}`,
    name: strategy.title,
    meaning: drawn[index] ?? 'neutral',
    bands: fan.indicators[id].map(bandOf),
  }));
  const names = first.fan.months.map((month) => pointName(library, month, 'short'));
  const runs = first.fan.runs.toLocaleString('en-GB');
  const said = (value: number) => tell(value, indicator);
  const range = (low: number, high: number) => wordsOf(library).lab.table.from(said(low), said(high));
  return {
    title: findingOf(library, arms, indicator.name, paired),
    lead: `${indicator.name}, ${indicator.unit}. ${arms.length > 1 ? words.lead(runs) : words.leadOne(runs)}.`,
    describe: arms.map((arm) => describeArm(library, arm, indicator)).join(' '),
    chart: bandChart(series, names, frame, indicator.bounds ? { bounds: indicator.bounds } : {}),
    columns: [
      words.month,
      ...arms.flatMap(({ strategy }) =>
        [words.median, words.half, words.most].map((what) =>
          arms.length > 1 ? words.column(strategy.title, what) : what,
        ),
      ),
    ],
    rows: first.fan.months.map((month, index) => ({
      key: String(index),
      cells: [
        pointName(library, month, 'full'),
        ...arms.flatMap(({ fan }) => {
          const step = fan.indicators[id][index];
          return step ? [said(step.p50), range(step.p25, step.p75), range(step.p05, step.p95)] : ['', '', ''];
        }),
      ],
    })),
    data: {
      columns: ['strategy', 'indicator', 'month', 'p05', 'p25', 'p50', 'p75', 'p95'],
      rows: arms.flatMap(({ strategy, fan }) =>
        fan.indicators[id].map(({ p05, p25, p50, p75, p95 }, index) => [
          strategy.id,
          id,
          fan.months[index] ?? index,
          p05,
          p25,
          p50,
          p75,
          p95,
        ]),
      ),
    },
  };
}

export interface EndingBar {
  readonly name: string;
  readonly meaning: Meaning;
  readonly order: number;
  /** In hundredths of the games. */
  readonly share: number;
  readonly said: string;
}

export interface EndingsView extends FigureView {
  readonly endings: ReadonlyArray<{
    readonly id: EndingId;
    readonly title: string;
    readonly source?: CiteMark;
    readonly bars: ReadonlyArray<EndingBar>;
  }>;
}

/** Endings from the one that Europe would rather have to the one that it would not. */
const IN_ORDER: ReadonlyArray<EndingId> = [
  'ceasefireThatDeters',
  'neitherWarNorPeace',
  'dragsOn',
  'imposedDeal',
  'capitulation',
];

/** How the games of one or two strategies end. */
export function endingsView(
  library: Library,
  arms: ReadonlyArray<{ readonly strategy: Arm['strategy']; readonly endings: EndingShares }>,
): EndingsView {
  const words = wordsOf(library).lab.endings;
  const { endings: texts } = textsOf(library).outcome;
  const drawn = meanings(arms.map(({ strategy }) => ({ strategy }) as Arm));
  const ids = [...IN_ORDER, ...ENDINGS.filter((id) => !IN_ORDER.includes(id))];
  const most = (shares: EndingShares) => ids.reduce((best, id) => (shares[id] > shares[best] ? id : best));
  const findings = arms.map(({ strategy, endings }) => {
    const id = most(endings);
    const said = words.finding(insideSentence(texts[id].title), hundredths(endings[id]));
    return arms.length > 1 ? `${strategy.title}. ${said}.` : `${said}.`;
  });
  return {
    title: words.heading,
    lead: words.lead,
    describe: findings.join(' '),
    columns: [words.column, ...arms.map(({ strategy }) => strategy.title)],
    rows: ids.map((id) => ({
      key: id,
      cells: [texts[id].title, ...arms.map(({ endings }) => hundredths(endings[id]))],
    })),
    data: {
      columns: ['strategy', 'ending', 'share'],
      rows: arms.flatMap(({ strategy, endings }) => ids.map((id) => [strategy.id, id, endings[id]])),
    },
    endings: ids.map((id) => ({
      id,
      title: texts[id].title,
      ...(texts[id].evidence[0] === undefined ? {} : { source: citeMark(texts[id].evidence[0]) }),
      bars: arms.map(({ strategy, endings }, order) => ({
        name: strategy.title,
        meaning: drawn[order] ?? 'neutral',
        order,
        share: 100 * endings[id],
        said: hundredths(endings[id]),
      })),
    })),
  };
}

export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly strip: StripChart;
  readonly cells: ReadonlyArray<string>;
}

export interface IndicatorTable {
  readonly heading: string;
  readonly lead: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<IndicatorRow>;
  readonly data: DataRows;
}

/** Each row has a scale of its own: what it shows is where the span lies to 0, and how wide it is. */
function pairedStrip({ median, p05, p95 }: PairedSpread): StripChart {
  return stripChart([{ span: [p05, p95], dots: [median] }], { holds: 0, even: true });
}

function pairedData(rows: ReadonlyArray<readonly [string, PairedSpread]>): DataRows {
  return {
    columns: ['indicator', 'median', 'p05', 'p95', 'up', 'down'],
    rows: rows.map(([id, { median, p05, p95, up, down }]) => [id, median, p05, p95, up, down]),
  };
}

/** Two strategies in the same worlds: what the second changes. */
export function pairedTable(
  library: Library,
  arms: readonly [Arm, Arm],
  comparison: Comparison,
  ids: ReadonlyArray<Indicator>,
): IndicatorTable {
  const words = wordsOf(library).lab.table;
  const [a, b] = arms;
  const endOf = ({ fan }: Arm, id: Indicator) => fan.indicators[id][fan.indicators[id].length - 1]?.p50 ?? 0;
  return {
    heading: words.paired,
    lead: words.pairedLead,
    columns: [
      words.indicator,
      words.medianOf(a.strategy.title),
      words.medianOf(b.strategy.title),
      words.difference,
      words.median,
      words.most,
      words.up,
      words.down,
    ],
    rows: ids.map((id) => {
      const indicator = indicatorView(library, id);
      const paired = comparison.indicators[id];
      return {
        id,
        name: indicator.name,
        unit: indicator.unit,
        strip: pairedStrip(paired),
        cells: [
          tell(endOf(a, id), indicator),
          tell(endOf(b, id), indicator),
          tellChange(paired.median, indicator),
          words.from(tellChange(paired.p05, indicator), tellChange(paired.p95, indicator)),
          hundredths(paired.up),
          hundredths(paired.down),
        ],
      };
    }),
    data: pairedData(ids.map((id) => [id, comparison.indicators[id]])),
  };
}

/** The seven consequences, as sums of what their links did: b less a. */
export function trackTable(library: Library, comparison: Comparison): IndicatorTable {
  const words = wordsOf(library).lab.table;
  return {
    heading: words.tracks,
    lead: words.pairedLead,
    columns: [words.indicator, words.difference, words.median, words.most, words.up, words.down],
    rows: TRACKS.map((id) => {
      const paired = comparison.consequences[id];
      const fine = { digits: 1 };
      return {
        id,
        name: trackName(library, id),
        unit: id,
        strip: pairedStrip(paired),
        cells: [
          tellChange(paired.median, fine),
          words.from(tellChange(paired.p05, fine), tellChange(paired.p95, fine)),
          hundredths(paired.up),
          hundredths(paired.down),
        ],
      };
    }),
    data: pairedData(TRACKS.map((id) => [id, comparison.consequences[id]])),
  };
}

/** One strategy: where its games stand at the end. */
export function aloneTable(library: Library, { fan }: Arm, ids: ReadonlyArray<Indicator>): IndicatorTable {
  const words = wordsOf(library).lab.table;
  return {
    heading: words.alone,
    lead: words.aloneLead,
    columns: [words.indicator, words.start, words.difference, words.median, words.most],
    rows: ids.flatMap((id) => {
      const indicator = indicatorView(library, id);
      const steps = fan.indicators[id];
      const [first] = steps;
      const last = steps[steps.length - 1];
      if (!first || !last) return [];
      const { p05, p50, p95 } = last;
      const bounds = indicator.bounds ? { bounds: indicator.bounds, holds: indicator.bounds[0] } : {};
      return [
        {
          id,
          name: indicator.name,
          unit: indicator.unit,
          strip: stripChart([{ span: [p05, p95], dots: [p50] }], bounds),
          cells: [
            tell(first.p50, indicator),
            tell(p50, indicator),
            words.from(tell(p05, indicator), tell(p95, indicator)),
          ],
        },
      ];
    }),
    data: {
      columns: ['indicator', 'start', 'p05', 'p25', 'p50', 'p75', 'p95'],
      rows: ids.flatMap((id) => {
        const [first] = fan.indicators[id];
        const last = fan.indicators[id].at(-1);
        return first && last ? [[id, first.p50, last.p05, last.p25, last.p50, last.p75, last.p95]] : [];
      }),
    },
  };
}
