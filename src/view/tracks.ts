import { CONSEQUENCES, type ConsequenceId, type MonthReport, type Snapshot, type StockId } from '../engine';
import type { Library } from './session';
import { textsOf } from './wording';

/** Which numbers make a consequence track, and which way serves Europe. A track is read in points of 100. */
interface TrackSource {
  readonly stocks: ReadonlyArray<StockId>;
  readonly serves: 1 | -1;
  readonly scale: number;
}

/** Ten points of a track are one hybrid incident a month. */
const INCIDENT = 10;

const SOURCES: Readonly<Record<ConsequenceId, TrackSource>> = {
  C1: { stocks: ['legitimacy'], serves: -1, scale: 1 },
  C2: { stocks: ['demands'], serves: -1, scale: 1 },
  C3: { stocks: ['support'], serves: 1, scale: 1 },
  C4: { stocks: ['standing'], serves: 1, scale: 1 },
  C5: { stocks: ['tempo'], serves: -1, scale: INCIDENT },
  C6: { stocks: ['hrAuthority', 'commissionAuthority'], serves: 1, scale: 1 },
  C7: { stocks: ['unity'], serves: 1, scale: 1 },
};

/** The tracks that a stock belongs to, if any. */
export function trackOfStock(stock: string): ConsequenceId | undefined {
  return CONSEQUENCES.find((id) => (SOURCES[id].stocks as ReadonlyArray<string>).includes(stock));
}

/** How far a track moved between two moments, in points; above 0 serves Europe. */
export function trackChange(id: ConsequenceId, before: Snapshot, after: Snapshot): number {
  const { stocks, serves, scale } = SOURCES[id];
  let sum = 0;
  for (const stock of stocks) sum += after.stocks[stock] - before.stocks[stock];
  return (serves * scale * sum) / stocks.length;
}

/** Where a track stands at a moment, in the unit of its own numbers: points of 100, or incidents a month. */
export function trackLevel(id: ConsequenceId, { stocks: values }: Snapshot): number {
  const { stocks } = SOURCES[id];
  return stocks.reduce((sum, stock) => sum + values[stock], 0) / stocks.length;
}

/** Whether a higher number serves Europe on a track. */
export function servesUpwards(id: ConsequenceId): boolean {
  return SOURCES[id].serves > 0;
}

/** Points from which a change has its first to fifth word, the same over a month and over a campaign. */
const STEPS = [0.25, 1, 3, 7, 14] as const;

/** 0 for no change worth a word, then 1 to 5; below 0 where it costs Europe. */
function trackStep(points: number): number {
  const size = Math.abs(points);
  const step = STEPS.filter((from) => size >= from).length;
  return points < 0 ? -step : step;
}

export interface TrackView {
  readonly id: ConsequenceId;
  readonly name: string;
  /** Points, above 0 serves Europe. */
  readonly change: number;
  readonly step: number;
  /** The change in words, such as "a little harder". */
  readonly word: string;
  readonly evidence: ReadonlyArray<string>;
}

export function trackView(library: Library, id: ConsequenceId, points: number): TrackView {
  const { name, costs, same, serves, evidence } = textsOf(library).outcome.tracks[id];
  const step = trackStep(points);
  const word = step === 0 ? same : step < 0 ? costs[-step - 1] : serves[step - 1];
  return { id, name, change: points, step, word: word ?? same, evidence };
}

/** The seven tracks over one month. */
export function monthTracks(library: Library, { before, after }: MonthReport): TrackView[] {
  return CONSEQUENCES.map((id) => trackView(library, id, trackChange(id, before, after)));
}

/** The seven tracks from the start of the campaign to the end of the last month given. */
export function campaignTracks(library: Library, months: ReadonlyArray<MonthReport>): TrackView[] {
  const [first] = months;
  const last = months[months.length - 1];
  if (!first || !last) return [];
  return CONSEQUENCES.map((id) => trackView(library, id, trackChange(id, first.before, last.after)));
}
