import type { LensGame, LensReplays, PureLensId, Snapshot } from '../engine';
import { type BandSeries, bandChart, type FigureFrame } from './charts';
import type { Library } from './session';
import { monthName, plain, textsOf } from './wording';
import { wordsOf } from './words';

/** One number over the campaign under each reading, the played one first. */
export interface LensChart {
  readonly id: string;
  readonly title: string;
  readonly describe: string;
  readonly series: ReadonlyArray<BandSeries>;
  readonly steps: ReadonlyArray<string>;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<string> }>;
}

interface Charted {
  readonly id: string;
  readonly read: (at: Snapshot) => number;
  readonly digits: number;
}

const CHARTED: ReadonlyArray<Charted> = [
  { id: 'strength', read: ({ derived }) => derived.strength, digits: 1 },
  { id: 'demands', read: ({ stocks }) => stocks.demands, digits: 1 },
  { id: 'tempo', read: ({ stocks }) => stocks.tempo, digits: 2 },
  { id: 'support', read: ({ stocks }) => stocks.support, digits: 1 },
  { id: 'standing', read: ({ stocks }) => stocks.standing, digits: 1 },
  { id: 'unity', read: ({ stocks }) => stocks.unity, digits: 1 },
];

function valuesOf({ months }: LensGame, read: Charted['read']): number[] {
  return [...months.slice(0, 1).map(({ before }) => read(before)), ...months.map(({ after }) => read(after))];
}

/** Small pictures of the same campaign, one for each number. */
export function lensCharts(library: Library, order: ReadonlyArray<PureLensId>, { games }: LensReplays): LensChart[] {
  const { names, debrief } = wordsOf(library).lenses;
  return CHARTED.map(({ id, read, digits }) => {
    const lines = order.map((lens) => ({ lens, name: names[lens], values: valuesOf(games[lens].game, read) }));
    const length = Math.max(...lines.map(({ values }) => values.length));
    const months = Array.from({ length }, (_, index) => index);
    const step = (index: number) => (index === 0 ? debrief.start : monthName(library, index, 'short'));
    const ends = lines.map(({ name, values }) => `${name} ${plain(values[values.length - 1] ?? 0, digits)}`);
    const title = textsOf(library).outcome.indicators[id]?.name ?? id;
    return {
      id,
      title,
      describe: debrief.chart(title, ends.join(', ')),
      series: lines.map(({ lens, name, values }) => ({
        id: lens,
        name,
        meaning: 'neutral',
        bands: values.map((mid) => ({ mid })),
      })),
      steps: months.map(step),
      columns: [debrief.month, ...lines.map(({ name }) => name)],
      rows: months.map((index) => ({
        key: String(index),
        cells: [
          step(index),
          ...lines.map(({ values }) => {
            const value = values[index];
            return value === undefined ? '' : plain(value, digits);
          }),
        ],
      })),
    };
  });
}

/** The picture of a chart in a room of its own size. */
export function drawLensChart({ series, steps }: LensChart, frame: FigureFrame): ReturnType<typeof bandChart> {
  return bandChart(series, steps, frame, { count: 3 });
}
