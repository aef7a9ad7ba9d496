import type { Band as FanBand, PairedSpread } from '../../lab';
import { type Band, type BandChart, type BandSeries, bandChart, type FigureFrame } from '../charts';
import type { Library } from '../session';
import { counted, monthName } from '../wording';
import { wordsOf } from '../words';
import { type Arm, type FigureView, hundredths, meanings } from './figure';
import { type Indicator, type IndicatorView, indicatorView, tell } from './indicators';

export interface FanView extends FigureView {
  readonly chart: BandChart;
}

/** From this share of the pairs on, the title says which strategy ends higher. */
const CLEAR = 0.6;

const bandOf = ({ p05, p25, p50, p75, p95 }: FanBand): Band => ({ mid: p50, half: [p25, p75], most: [p05, p95] });

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
  const runs = counted(library, first.fan.runs);
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
