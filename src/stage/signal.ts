import { crossingOrder, type SignalRow } from '../view';

/** Milliseconds of one crossing, and between the starts of two. */
export interface CrossingTimes {
  readonly crossing: number;
  readonly stagger: number;
}

/** The border is reached at the first, left at the second share of the crossing: one beat of rest. */
const REACHED = 0.42;
const LEFT = 0.58;

function settle(share: number): number {
  return 1 - (1 - share) ** 3;
}

/**
 * How far a signal has come: 0 at the slip, 1 at the border, 2 at the reading.
 * `share`: the part of its crossing that is over, from 0 to 1.
 */
export function signalReach(share: number): number {
  if (share <= 0) return 0;
  if (share < REACHED) return settle(share / REACHED);
  if (share < LEFT) return 1;
  return share >= 1 ? 2 : 1 + settle((share - LEFT) / (1 - LEFT));
}

/** When all have arrived. */
export function crossingEnd(rows: ReadonlyArray<SignalRow>, times: CrossingTimes): number {
  return rows.length === 0 ? 0 : times.crossing + times.stagger * (rows.length - 1);
}

/** How far each signal has come at `elapsed` milliseconds, thinner first. */
export function reachAt(
  rows: ReadonlyArray<SignalRow>,
  elapsed: number,
  times: CrossingTimes,
): ReadonlyMap<string, number> {
  const share = (place: number) => {
    const since = elapsed - place * times.stagger;
    return since < 0 ? 0 : times.crossing === 0 ? 1 : since / times.crossing;
  };
  return new Map(crossingOrder(rows).map((row, place) => [row.id, signalReach(share(place))]));
}

/** The thickness of a signal's line in CSS pixels. */
export function signalWidth(row: SignalRow): number {
  return row.costless ? 2 : 2 + 6 * Math.min(1, Math.max(0, row.weight));
}
