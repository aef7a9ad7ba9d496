import { answers } from './corridor';
import type { Policy } from './policy';

/** Kyiv: has no seat in the Council and tables nothing; it answers what is offered to it. */
export const kyiv: Policy = (seen, offers, rng) => (seen.state.phase === 'corridor' ? answers(seen, offers, rng) : []);
