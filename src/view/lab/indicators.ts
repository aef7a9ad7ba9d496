import { CONSEQUENCES, type ConsequenceId, DERIVED, OPEN_STOCKS, STOCKS } from '../../engine';
import { type IndicatorId, isShare } from '../../lab';
import type { Library } from '../session';
import { plain, textsOf } from '../wording';
import { wordsOf } from '../words';
import { tellEffect } from './effect';

export type Indicator = IndicatorId;

/** All that the lab reads off a game, the outcome index first. */
export const ALL_INDICATORS: ReadonlyArray<Indicator> = ['outcome', ...STOCKS, ...DERIVED];

/** Those that a reader looks for first, in that order. */
export const MAIN_INDICATORS: ReadonlyArray<Indicator> = [
  'outcome',
  'unity',
  'strength',
  'demands',
  'consent',
  'tempo',
  'support',
  'standing',
  'seat',
  'deterrence',
  'resistance',
  'treasury',
  'fatigue',
];

/** Indicators that have no top. */
const OPEN: ReadonlySet<string> = new Set([...OPEN_STOCKS, 'gap']);

export interface IndicatorView {
  readonly id: Indicator;
  readonly name: string;
  readonly unit: string;
  readonly explain: string;
  /** Decimals with which a value is told. */
  readonly digits: number;
  /** Between which a value can lie, where there are bounds. */
  readonly bounds?: readonly [number, number];
}

export function isIndicator(word: string): word is Indicator {
  return (ALL_INDICATORS as ReadonlyArray<string>).includes(word);
}

export function indicatorView(library: Library, id: Indicator): IndicatorView {
  const words = wordsOf(library).lab;
  const text = id === 'outcome' ? words.outcome : textsOf(library).outcome.indicators[id];
  const fine = isShare(id);
  return {
    id,
    name: text?.name ?? id,
    unit: text?.unit ?? '',
    explain: text?.explain ?? '',
    digits: fine ? 2 : 1,
    ...(OPEN.has(id) ? {} : { bounds: fine ? ([0, 1] as const) : ([0, 100] as const) }),
  };
}

export const tell = (value: number, { digits }: Pick<IndicatorView, 'digits'>): string => plain(value, digits);

/** A difference with its sign, in the decimals of its indicator. */
export function tellChange(value: number, { digits }: Pick<IndicatorView, 'digits'>): string {
  return tellEffect(value, digits);
}

/** What a consequence track counts: the sum of what its links did. */
export function trackName(library: Library, id: ConsequenceId): string {
  return textsOf(library).outcome.tracks[id].name;
}

/** What it means that a consequence weighs more: the middle one of its words, from a shade to far. */
export function trackUp(library: Library, id: ConsequenceId): string {
  const { costs } = textsOf(library).outcome.tracks[id];
  return costs[Math.floor(costs.length / 2)] ?? '';
}

export const TRACKS = CONSEQUENCES;
