import type { EndingShares } from '../../lab';
import type { Indicator } from './indicators';

/** The results that the views draw, as far as they need them; the jobs of the lab deliver more. */

export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Many games month by month. */
export interface FanLike {
  readonly runs: number;
  /** Months that the columns stand for; the first is the moment from which the games go on. */
  readonly months: ReadonlyArray<number>;
  readonly indicators: Readonly<Record<Indicator, ReadonlyArray<Quantiles>>>;
  readonly endings: EndingShares;
}
