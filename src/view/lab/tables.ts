import type { Comparison, PairedSpread } from '../../lab';
import { type StripChart, stripChart } from '../charts';
import type { Library } from '../session';
import { wordsOf } from '../words';
import type { DataRows } from './export';
import { type Arm, hundredths } from './figure';
import { type Indicator, indicatorView, TRACKS, tell, tellChange, trackName, trackUp } from './indicators';

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
    lead: words.tracksLead,
    columns: [words.indicator, words.difference, words.median, words.most, words.up, words.down],
    rows: TRACKS.map((id) => {
      const paired = comparison.consequences[id];
      const fine = { digits: 1 };
      return {
        id,
        name: trackName(library, id),
        unit: words.track(id, trackUp(library, id)),
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
    columns: [words.indicator, words.start, words.moved, words.median, words.most],
    rows: ids.flatMap((id) => {
      const indicator = indicatorView(library, id);
      const steps = fan.indicators[id];
      const [first] = steps;
      const last = steps[steps.length - 1];
      if (!first || !last) return [];
      const { p05, p25, p50, p75, p95 } = last;
      return [
        {
          id,
          name: indicator.name,
          unit: indicator.unit,
          strip: stripChart([{ span: [p05, p95], half: [p25, p75], dots: [p50] }], { holds: first.p50 }),
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
