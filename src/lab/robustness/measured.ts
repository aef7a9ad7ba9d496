import type { ActId, ActOptions, EndingId, PureLensId } from '../../engine';
import type { EndingShares } from '../games/series';
import type { Context } from './contexts';
import type { Failure } from './discovery';
import type { Regret } from './regret';
import type { Games, Reading } from './worlds';

/** The balance list: demands that the model has to meet so that it is no sermon, in the order in which they are told. */
export const CHECKS = [
  'no-best',
  'no-worst',
  'strength-then-talk-over-hold',
  'strength-then-talk-over-build-only',
  'hold-over-talk-now',
  'relentless-sanctions',
  'early-channel',
  'random-best-ending',
  'random-endings',
  'best-not-safe',
  'best-not-safe-longer',
  'injects-harm',
  'options-pay',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** Months from which a game is held to the limits for long ones. */
export const LONG = 18;

/** The demands that are asked where games last so many months. */
export function checksAt(turns: number): ReadonlyArray<CheckId> {
  return turns < LONG ? CHECKS : CHECKS.filter((id) => id !== 'best-not-safe');
}

/** One number that a demand was measured by. What it is of is told by as many of the names as it takes. */
export interface CheckFigure {
  readonly lens?: PureLensId;
  readonly strategy?: string;
  readonly ending?: EndingId;
  readonly inject?: string;
  readonly act?: ActId;
  /** Which failing of a strategy, any of them, or that another one ends better. */
  readonly of?: 'unity' | 'treasury' | 'fatigue' | 'any' | 'better';
  readonly value: number;
  /** Where things are counted: of how many. */
  readonly all?: number;
  /** Points of the outcome index, or a difference in them; shares of games and pairs; a count of acts. */
  readonly unit: 'points' | 'difference' | 'games' | 'pairs' | 'acts';
}

/** What is asked, what was measured, in a line and in numbers, and whether it holds. */
export interface Check {
  readonly id: CheckId;
  readonly demand: string;
  readonly measured: string;
  readonly figures: ReadonlyArray<CheckFigure>;
  readonly holds: boolean;
}

/**
 * A demand, or one act of a demand, that was not asked, since strategies that it names were not there (the scenario ships
 * none of that id, or they were not among those compared), or since the moment of the act never came in these games.
 */
export interface Unasked {
  readonly id: CheckId;
  readonly demand: string;
  readonly act?: ActId;
  readonly lacks: 'shipped' | 'compared' | 'moment';
  readonly strategies: ReadonlyArray<string>;
}

export interface StrategyUnderLens {
  /** Outcome index at the end of the games. */
  readonly outcome: { readonly mean: number; readonly p05: number; readonly p95: number };
  readonly endings: EndingShares;
  readonly regret: Regret;
}

export interface StrategyRobustness {
  readonly strategy: string;
  readonly title: string;
  readonly lenses: Readonly<Record<PureLensId, StrategyUnderLens>>;
  /** Over the worlds of all lenses. */
  readonly regret: Regret;
  readonly failure: Failure;
}

/** Shares of pairs in which a blow forced in month 4 leaves a strategy worse off, by lens and strategy. */
export interface InjectHarm {
  readonly inject: string;
  readonly harmed: Readonly<Record<PureLensId, Readonly<Record<string, number>>>>;
}

export interface OptionWorth extends Omit<Context, 'given' | 'when'> {
  readonly act: ActId;
  readonly options?: ActOptions;
  /** Pairs in which the moment came. */
  readonly pairs: number;
  /** Points of the outcome index, with the act less without it, and the standard error of the mean. */
  readonly mean: number;
  readonly error: number;
  /** Share of pairs in which the game with the act ends higher. */
  readonly up: number;
  readonly holds: boolean;
}

export interface Robustness {
  readonly scenario: string;
  readonly seed: string;
  readonly runs: number;
  readonly turns: number;
  readonly strategies: ReadonlyArray<StrategyRobustness>;
  readonly injects: ReadonlyArray<InjectHarm>;
  readonly options: ReadonlyArray<OptionWorth>;
  readonly checks: ReadonlyArray<Check>;
  readonly unasked: ReadonlyArray<Unasked>;
  readonly held: number;
  readonly total: number;
}

/** Games of each strategy in the worlds of each reading. */
export type Store = Readonly<Record<Reading, ReadonlyMap<string, Games>>>;

/** Everything measured, as the checks read it. */
export interface Measured {
  /** Months of the games asked for. */
  readonly turns: number;
  /** Of the length asked for. */
  readonly games: Store;
  /** Long ones beside them; empty where none were played. */
  readonly longer: Store;
  readonly injects: ReadonlyArray<InjectHarm>;
  readonly options: ReadonlyArray<OptionWorth>;
  /** The strategies that the scenario ships, beside which acts were measured. */
  readonly shipped: ReadonlySet<string>;
}
