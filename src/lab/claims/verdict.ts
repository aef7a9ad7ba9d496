import type { ClaimDirection, ClaimFile, ClaimsFile } from '../../scenario';
import { quantile } from '../measure';

/** What the pairs of one claim show under one lens. */
export interface Finding {
  /** Pairs in which the effect is as the claim says and at least as large as the smallest worth the name. */
  readonly share: number;
  /** Of the effect over the pairs, in the indicator's unit. */
  readonly median: number;
  /** 5th and 95th percentile. */
  readonly interval: readonly [number, number];
  readonly holds: boolean;
}

/** Share of pairs from which a claim holds. */
const SHARE_TO_HOLD = 0.8;

/** The smallest effect that counts for a claim, in the indicator's unit. */
export function leastOf({ indicators }: ClaimsFile, { least, indicator }: ClaimFile): number {
  const value = least?.value ?? indicators[indicator]?.least.value;
  if (value === undefined) throw new RangeError(`No smallest effect for the indicator ${indicator}.`);
  return value;
}

/** Whether one effect is as claimed. A tie counts against. */
export function isAsClaimed(direction: ClaimDirection, effect: number, least: number): boolean {
  switch (direction) {
    case 'up':
      return effect >= least;
    case 'down':
      return effect <= -least;
    case 'notUp':
      return effect < least;
    case 'notDown':
      return effect > -least;
    case 'same':
      return Math.abs(effect) < least;
  }
}

export function findingOf(direction: ClaimDirection, least: number, effects: Float64Array): Finding {
  let agreeing = 0;
  for (const effect of effects) if (isAsClaimed(direction, effect, least)) agreeing += 1;
  const sorted = effects.slice().sort();
  const share = agreeing / effects.length;
  return {
    share,
    median: quantile(sorted, 0.5),
    interval: [quantile(sorted, 0.05), quantile(sorted, 0.95)],
    holds: share >= SHARE_TO_HOLD,
  };
}
