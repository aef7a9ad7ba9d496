import { area, line } from 'd3-shape';
import { type AxisOptions, everyNth, type Frame, linearAxis, spreadApart, type Tick } from './axis';

/** What a line means: talk, pressure, or neither. */
export type Meaning = 'talk' | 'pressure' | 'neutral';

/** A quantity at one moment: the middle, and bands of one half and of nine tenths where they are known. */
export interface Band {
  readonly mid: number;
  readonly half?: readonly [low: number, high: number];
  readonly most?: readonly [low: number, high: number];
}

export interface BandSeries {
  readonly id: string;
  readonly name: string;
  readonly meaning: Meaning;
  readonly bands: ReadonlyArray<Band>;
}

export interface BandShape {
  readonly id: string;
  readonly name: string;
  readonly meaning: Meaning;
  /** The first line is solid, the others are dashed each in a way of its own. */
  readonly order: number;
  readonly most: string;
  readonly half: string;
  readonly mid: string;
  readonly dots: ReadonlyArray<{ readonly x: number; readonly y: number }>;
  readonly end: { readonly x: number; readonly y: number };
  /** Height of the name at the line's end. */
  readonly nameY: number;
}

export interface BandChart {
  readonly frame: Frame;
  readonly ticks: ReadonlyArray<Tick>;
  readonly steps: ReadonlyArray<Tick>;
  readonly shapes: ReadonlyArray<BandShape>;
  /** The line of no difference, where the axis has one. */
  readonly zero?: number;
}

/** Room that a name at a line's end needs below the one above it, and a label under a step from its neighbour. */
const NAME_GAP = 22;
const STEP_ROOM = 46;

interface Place {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Lines over steps, with bands. `steps` names each step; a series may end before the last. */
export function bandChart(
  series: ReadonlyArray<BandSeries>,
  steps: ReadonlyArray<string>,
  frame: Frame,
  options: AxisOptions = {},
): BandChart {
  const values = series.flatMap(({ bands }) =>
    bands.flatMap(({ mid, half = [], most = [] }) => [mid, ...half, ...most]),
  );
  const axis = linearAxis(values, [frame.height - frame.bottom, frame.top], options);
  const last = Math.max(1, steps.length - 1);
  const room = frame.width - frame.left - frame.right;
  const x = (index: number) => frame.left + (room * index) / last;
  const closed = area<Place>()
    .x((place) => place.x)
    .y0((place) => axis.at(place.low))
    .y1((place) => axis.at(place.high))
    .digits(1);
  const open = line<{ readonly x: number; readonly y: number }>()
    .x((place) => place.x)
    .y((place) => place.y)
    .digits(1);
  const bandPath = (bands: ReadonlyArray<Band>, which: 'half' | 'most') =>
    closed(
      bands.flatMap((band, index) => {
        const edges = band[which];
        return edges ? [{ x: x(index), low: edges[0], high: edges[1] }] : [];
      }),
    ) ?? '';
  const ends = series.map(({ bands }) => axis.at(bands[bands.length - 1]?.mid ?? 0));
  const names = spreadApart(ends, NAME_GAP, frame.height - frame.bottom + 4);
  const every = everyNth(steps.length, room, STEP_ROOM);
  return {
    frame,
    ticks: axis.ticks,
    steps: steps.flatMap((label, index) => ((last - index) % every === 0 ? [{ at: x(index), label }] : [])),
    shapes: series.map(({ id, name, meaning, bands }, order) => {
      const dots = bands.map(({ mid }, index) => ({ x: x(index), y: axis.at(mid) }));
      return {
        id,
        name,
        meaning,
        order,
        most: bandPath(bands, 'most'),
        half: bandPath(bands, 'half'),
        mid: open(dots) ?? '',
        dots,
        end: { x: x(bands.length - 1), y: ends[order] ?? 0 },
        nameY: names[order] ?? 0,
      };
    }),
    ...(options.holds === undefined ? {} : { zero: axis.at(options.holds) }),
  };
}
