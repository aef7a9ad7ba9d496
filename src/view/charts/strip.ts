import { type AxisOptions, linearAxis, type Tick } from './axis';

/** One row of a chart of rows; all of its places are in hundredths of the row's width. */
export interface StripRow {
  /** Bars from the line of reference, or from the left edge: hollow ones and full ones. */
  readonly bars: ReadonlyArray<{ readonly from: number; readonly to: number; readonly hollow: boolean }>;
  /** A span, such as nine tenths of the games. */
  readonly span?: { readonly from: number; readonly to: number };
  /** The thick part of a span, such as one half of the games. */
  readonly half?: { readonly from: number; readonly to: number };
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
  /** Where a hollow and a full bar end. */
  readonly hollow?: number;
  readonly full?: number;
  readonly span?: readonly [number, number];
  readonly half?: readonly [number, number];
  readonly dots?: ReadonlyArray<number>;
}

const inOrder = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** Rows that share one axis from left to right. */
export function stripChart(rows: ReadonlyArray<StripValues>, options: AxisOptions = {}): StripChart {
  const values = rows.flatMap(({ hollow, full, span = [], dots = [] }) =>
    [hollow, full, ...span, ...dots].flatMap((value) => (value === undefined ? [] : [value])),
  );
  // Rows are read against their line of reference: small differences count as much as large ones.
  const axis = linearAxis(values, [0, 100], { least: 1e-3, ...options });
  const zero = options.holds === undefined ? undefined : axis.at(options.holds);
  return {
    ticks: axis.ticks,
    ...(zero === undefined ? {} : { zero }),
    rows: rows.map(({ hollow, full, span, half, dots = [] }) => ({
      dots: dots.map(axis.at),
      bars: [
        ...(hollow === undefined ? [] : [{ ...inOrder(zero ?? 0, axis.at(hollow)), hollow: true }]),
        ...(full === undefined ? [] : [{ ...inOrder(zero ?? 0, axis.at(full)), hollow: false }]),
      ],
      ...(span === undefined ? {} : { span: inOrder(axis.at(span[0]), axis.at(span[1])) }),
      ...(half === undefined ? {} : { half: inOrder(axis.at(half[0]), axis.at(half[1])) }),
    })),
  };
}
