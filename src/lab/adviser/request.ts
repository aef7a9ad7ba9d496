import type { LensId, Objective, Observation, SeatId, Setup, WorldState } from '../../engine';
import type { StrategyFile } from '../../scenario';
import type { Interval } from '../methods';
import type { AdviceOption } from './option';

/**
 * Which of a seat's options to weigh, from what that seat sees and from nothing else: hidden votes, payments, other
 * governments' exact figures and the numbers of this world are no part of it.
 */
export interface AdviceRequest {
  /** The state as the seat observes it. */
  readonly seen: WorldState;
  /** Lines that members have declared on the texts on the table. */
  readonly declared: Observation['declared'];
  readonly seat: SeatId;
  readonly mode: Setup['mode'];
  readonly options: ReadonlyArray<AdviceOption>;
  /** The lens under which the games are imagined; `mixed` draws one for each world. */
  readonly lens: LensId;
  /** Sets the Union's agenda from next month on. */
  readonly strategy: StrategyFile;
  /** The seat's own aims, each with the level that it is measured from; none for who sets the whole agenda. */
  readonly objectives: ReadonlyArray<Objective>;
  /** What the options are ordered by: how it ends for Europe, or the seat's own aims. */
  readonly by: AdviceMeasure;
  /** Games in all. */
  readonly games: number;
  readonly seed: string;
}

export const ADVICE_MEASURES = ['outcome', 'own'] as const;
export type AdviceMeasure = (typeof ADVICE_MEASURES)[number];

export interface AdviceSpread {
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

export interface AdviceRow {
  readonly option: AdviceOption;
  /** Games in which it was tried; the less promising are dropped on the way. */
  readonly games: number;
  /** How the campaign ends, 0 to 100, by the index that is the same for all lenses. */
  readonly outcome: AdviceSpread;
  /** The seat's own aims, 0 to 100; absent where it has none. */
  readonly own?: AdviceSpread;
  /** By how much it does worse than the first in the same worlds, in points; no interval of the mean from one game. */
  readonly behind: { readonly mean: number; readonly interval?: Interval };
  /**
   * Whether it can be told apart from the first: the mean is a tenth of a point or more and
   * its interval, from ten worlds or more, lies above 0.
   */
  readonly apart: boolean;
}

export interface Advice {
  readonly seat: SeatId;
  readonly month: number;
  readonly lens: LensId;
  readonly strategy: string;
  readonly by: AdviceMeasure;
  readonly seed: string;
  /** Games played in all. */
  readonly games: number;
  /** From best to worst, as far as these games can tell. */
  readonly rows: ReadonlyArray<AdviceRow>;
}
