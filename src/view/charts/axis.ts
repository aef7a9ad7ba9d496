import { scaleLinear } from 'd3-scale';
import { plain } from '../wording';

/** The room of a chart in its own units: what is left of it inside the edges is drawn on. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: ReadonlyArray<Tick>;
}

/** Decimals that tell neighbouring ticks apart. */
function digitsOf(ticks: ReadonlyArray<number>): number {
  const [first = 0, second = first + 1] = ticks;
  let step = Math.abs(second - first);
  let digits = 0;
  while (digits < 6 && Math.abs(step - Math.round(step)) > 1e-6) {
    step *= 10;
    digits += 1;
  }
  return digits;
}

export interface AxisOptions {
  /** About as many ticks. */
  readonly count?: number;
  /** A value that the axis must show, such as 0 for a difference. */
  readonly holds?: number;
  /** Whether the axis runs as far to one side of `holds` as to the other. */
  readonly even?: boolean;
  /** Bounds that the quantity itself has; the axis does not go beyond them. */
  readonly bounds?: readonly [number, number];
  /** The least span of the axis, so that values which hardly move are not drawn as if they did. */
  readonly least?: number;
  /** Writes a sign before what is above 0. */
  readonly signed?: boolean;
}

/** The same bounds made alike on both sides of a value. */
function about(value: number, [low, high]: readonly [number, number]): readonly [number, number] {
  const reach = Math.max(Math.abs(high - value), Math.abs(value - low));
  return [value - reach, value + reach];
}

/** A linear axis over `values`, from `from` to `to` in units of the picture, with round ends and ticks. */
export function linearAxis(
  values: ReadonlyArray<number>,
  [from, to]: readonly [number, number],
  { count = 5, holds, even = false, bounds, least: span = 0.1, signed = false }: AxisOptions = {},
): Axis {
  const all = [...values.filter(Number.isFinite), ...(holds === undefined ? [] : [holds])];
  const least = Math.min(...all, bounds?.[1] ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...all, bounds?.[0] ?? Number.NEGATIVE_INFINITY);
  const known = Number.isFinite(least) && Number.isFinite(most) ? ([least, most] as const) : ([0, 1] as const);
  const [low, high] = even && holds !== undefined ? about(holds, known) : known;
  const pad = high - low < span ? Math.max(span / 2, Math.abs(high) * 0.05) : 0;
  const clip = (value: number) => (bounds ? Math.min(bounds[1], Math.max(bounds[0], value)) : value);
  const scale = scaleLinear()
    .domain([clip(low - pad), clip(high + pad)])
    .nice(count)
    .range([from, to]);
  const ticks = scale.ticks(count);
  const digits = digitsOf(ticks);
  return {
    at: (value) => scale(value),
    ticks: ticks.map((value) => ({
      at: scale(value),
      label: `${signed && value > 0 ? '+' : ''}${plain(value, digits)}`,
    })),
  };
}

/** Every so many of `count` labels that each needs `needs` units fit side by side into `room`. */
export function everyNth(count: number, room: number, needs: number): number {
  return Math.max(1, Math.ceil((count * needs) / Math.max(1, room)));
}

/** Pushes heights apart by `gap` so that no label covers another, and keeps them above `lowest`; the order stays. */
export function spreadApart(heights: ReadonlyArray<number>, gap: number, lowest: number): ReadonlyArray<number> {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = order.map(({ y }) => y);
  for (let i = 1; i < placed.length; i += 1) {
    placed[i] = Math.max(placed[i] ?? 0, (placed[i - 1] ?? 0) + gap);
  }
  let limit = lowest;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] ?? 0, limit);
    limit = (placed[i] ?? 0) - gap;
  }
  const back = new Map(order.map(({ index }, at) => [index, placed[at] ?? 0]));
  return heights.map((y, index) => back.get(index) ?? y);
}
