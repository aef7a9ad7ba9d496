import { type AxisOptions, linearAxis, type Tick } from './axis';

/** One row of a chart of rows; all of its places are in hundredths of the row's width. */
export interface StripRow {
  /** A bar from the line of reference, or from the left edge. */
  readonly bar?: { readonly from: number; readonly to: number };
  /** A span, such as nine tenths of the games. */
  readonly span?: { readonly from: number; readonly to: number };
  /** Places on the row: the middle of a span, or the two ends of a swing. */
  readonly dots: ReadonlyArray<number>;
}

export interface StripChart {
  readonly ticks: ReadonlyArray<Tick>;
  /** The line of reference, where there is one. */
  readonly zero?: number;
  readonly rows: ReadonlyArray<StripRow>;
}

export interface StripValues {
  readonly bar?: number;
  readonly span?: readonly [number, number];
  readonly dots?: ReadonlyArray<number>;
}

const inOrder = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** Rows that share one axis from left to right. */
export function stripChart(rows: ReadonlyArray<StripValues>, options: AxisOptions = {}): StripChart {
  const values = rows.flatMap(({ bar, span = [], dots = [] }) => [
    ...(bar === undefined ? [] : [bar]),
    ...span,
    ...dots,
  ]);
  const axis = linearAxis(values, [0, 100], options);
  const zero = options.holds === undefined ? undefined : axis.at(options.holds);
  return {
    ticks: axis.ticks,
    ...(zero === undefined ? {} : { zero }),
    rows: rows.map(({ bar, span, dots = [] }) => ({
      dots: dots.map(axis.at),
      ...(bar === undefined ? {} : { bar: inOrder(zero ?? 0, axis.at(bar)) }),
      ...(span === undefined ? {} : { span: inOrder(axis.at(span[0]), axis.at(span[1])) }),
    })),
  };
}
