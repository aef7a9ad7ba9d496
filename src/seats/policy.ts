import type { Move, Observation, Offer, Rng } from '../engine';

/**
 * A machine player: what its seat may see, what it may do, and draws of its own; moves in the order in which they are
 * to be tried. Moves that turn out to be illegal by then are dropped by the match.
 */
export type Policy = (seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng) => ReadonlyArray<Move>;
