import type { Scenario } from '../../engine';
import type { StrategyFile } from '../../scenario';
import type { Interval } from '../methods';
import type { FactorId, FactorRange, Over, WorldOptions } from './factors';
import type { OutputId } from './output';

/** Which of the uncertain numbers moves a result, and how far. */
export interface SensitivityRequest extends WorldOptions {
  readonly strategy: StrategyFile;
  readonly seed: string;
  readonly measure: OutputId;
  readonly method: SensitivityMethod;
  /** Paths (Morris), or rows of the design (Sobol; best a power of two). */
  readonly samples: number;
  /** Games at every point, each with luck of its own, whose mean counts; 1 when left out. */
  readonly repeats?: number;
  /** For Sobol: the factors told apart, such as the weightiest by Morris; all others move as one. All when left out. */
  readonly only?: ReadonlyArray<FactorId>;
}

export const SENSITIVITY_METHODS = ['morris', 'sobol'] as const;
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number];

/** Of fewer paths or rows there is no spread to tell, and some thirds of a range stay without a game. */
export const LEAST_SAMPLES: Readonly<Record<SensitivityMethod, number>> = { morris: 2, sobol: 8 };

/** Every factor that was not told apart. */
export const OTHERS = 'others';

interface ParameterBase {
  readonly id: FactorId | typeof OTHERS;
  /** What the scenario gives as its range under the lens. */
  readonly range?: FactorRange;
  /** Mean result where the factor lies at the low, and at the high end of its range: lowest and highest third. */
  readonly low?: number;
  readonly high?: number;
}

export interface MorrisParameter extends ParameterBase {
  /** Mean effect of the way from the low to the high end, mean of its size, and how far it differs between worlds. */
  readonly mu: number;
  readonly muStar: number;
  readonly muStarInterval: Interval;
  readonly sigma: number;
}

export interface SobolParameter extends ParameterBase {
  /** Share of the variance due to it alone, and with all that it does together with others. */
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

interface SensitivityBase {
  readonly scenario: string;
  readonly strategy: string;
  readonly lens: WorldOptions['lens'];
  readonly turns: number;
  /** Which numbers moved; links when left out. */
  readonly over?: Over;
  readonly seed: string;
  readonly measure: OutputId;
  readonly samples: number;
  readonly repeats: number;
  readonly games: number;
  /** Of the result over all sampled worlds. */
  readonly mean: number;
  readonly deviation: number;
  /**
   * Luck of the game: events, votes, incidents, and what each game draws where it does not move. Shares of the variance of what was read off, a mean where points were
   * repeated: what is gone once luck is known (Sobol alone tells), and all that it has part in.
   */
  readonly luck: { readonly first?: number; readonly total: number; readonly totalInterval: Interval };
}

export interface MorrisResult extends SensitivityBase {
  readonly method: 'morris';
  /** The weightiest first. */
  readonly parameters: ReadonlyArray<MorrisParameter>;
}

export interface SobolResult extends SensitivityBase {
  readonly method: 'sobol';
  readonly parameters: ReadonlyArray<SobolParameter>;
}

export type SensitivityResult = MorrisResult | SobolResult;

/** What of a result follows from the request. */
export function heading(scenario: Scenario, request: SensitivityRequest) {
  const { strategy, lens, turns, over = 'links', seed, measure, samples, repeats = 1 } = request;
  const moved = over === 'links' ? {} : { over };
  return { scenario: scenario.id, strategy: strategy.id, lens, turns, ...moved, seed, measure, samples, repeats };
}
