/** Geometry of the debrief's line chart in its own units; the page scales it. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface LineChart {
  readonly width: number;
  readonly height: number;
  readonly yours: string;
  readonly twin: string;
  /** The area between the two lines. */
  readonly gap: string;
  readonly ticks: ReadonlyArray<{ readonly y: number; readonly label: string }>;
  readonly gateY: number;
  readonly months: ReadonlyArray<{ readonly x: number; readonly from: number; readonly to: number }>;
  readonly yoursEnd: ChartPoint;
  readonly twinEnd: ChartPoint;
  /** Heights for the two names at the lines' ends, kept apart. */
  readonly yoursLabelY: number;
  readonly twinLabelY: number;
  readonly gateLabelY: number;
}

export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const APART = 19;

function path(points: ReadonlyArray<ChartPoint>): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function tickStep(span: number): number {
  return [1, 2, 5, 10, 20].find((step) => span / step <= 5) ?? 25;
}

/** Pushes labels apart so that none covers another; the order from the top stays. */
function spread(heights: ReadonlyArray<number>): number[] {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const placed = new Map<number, number>();
  for (const { y, index } of order) {
    last = Math.max(y, last + APART);
    placed.set(index, last);
  }
  return heights.map((y, index) => placed.get(index) ?? y);
}

/** `yours` and `twin` hold the value before the first month, then one value after each. */
export function lineChart(
  yours: ReadonlyArray<number>,
  twin: ReadonlyArray<number>,
  gate: number,
  frame: ChartFrame,
): LineChart {
  const all = [...yours, ...twin, gate];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = tickStep(Math.max(4, most - least));
  const low = Math.floor((least - step * 0.3) / step) * step;
  const high = Math.ceil((most + step * 0.2) / step) * step;
  const { left, right, top, bottom, width, height } = frame;
  const count = Math.max(1, yours.length - 1);
  const xOf = (index: number) => left + ((width - left - right) * index) / count;
  const yOf = (value: number) => height - bottom - ((height - top - bottom) * (value - low)) / (high - low);
  const along = (values: ReadonlyArray<number>) => values.map((value, index) => ({ x: xOf(index), y: yOf(value) }));
  const [own, other] = [along(yours), along(twin)];
  const end = (points: ReadonlyArray<ChartPoint>): ChartPoint => points[points.length - 1] ?? { x: left, y: top };
  const [yoursLabelY = 0, twinLabelY = 0, gateLabelY = 0] = spread([end(own).y, end(other).y, yOf(gate)]);
  return {
    width,
    height,
    yours: path(own),
    twin: path(other),
    gap: `${path([...own, ...other.toReversed()])}Z`,
    ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step).map(
      (value) => ({
        y: yOf(value),
        label: String(value),
      }),
    ),
    gateY: yOf(gate),
    months: Array.from({ length: count }, (_, index) => ({
      x: (xOf(index) + xOf(index + 1)) / 2,
      from: xOf(index),
      to: xOf(index + 1),
    })),
    yoursEnd: end(own),
    twinEnd: end(other),
    yoursLabelY,
    twinLabelY,
    gateLabelY,
  };
}
