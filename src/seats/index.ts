import type { SeatId } from '../engine';
import type { Policy } from './policy';

export type { Policy } from './policy';

/** The machine player of a seat. */
export function policyFor(_seat: SeatId): Policy {
  return () => [];
}
