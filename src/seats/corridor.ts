import type { Bargain, Move, Observation, Offer, Rng, SeatId } from '../engine';
import { cost, gain } from './worth';

/** Below this gain a seat would rather keep its hands free. */
const LEAST = 0.15;
const NOISE = 0.25;

/** What an offer is worth to the seat that it was made to. */
function netWorth(seen: Observation, bargain: Pick<Bargain, 'from' | 'gives' | 'asks'>): number {
  const won = bargain.gives.reduce((sum, term) => sum + gain(seen, term, bargain.from), 0);
  return bargain.asks.reduce((rest, term) => rest - cost(seen, term), won);
}

/** Answers every open offer by interest. */
export function answers(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  return offers.flatMap((offer): Move[] => {
    if (offer.type !== 'answer') return [];
    const bargain = seen.state.council.bargains.find(({ id }) => id === offer.bargain);
    if (!bargain) return [];
    const accept = netWorth(seen, bargain) + NOISE * rng.logistic() > LEAST;
    return [{ type: 'answer', bargain: offer.bargain, accept }];
  });
}

/** Whether the seat has made an offer of its own this month. */
export function hasOffered(seen: Observation): boolean {
  return seen.state.council.bargains.some(({ from }) => from === seen.viewer);
}

/** Seats to which an offer can be made now. */
export function reachable(offers: ReadonlyArray<Offer>): ReadonlyArray<SeatId> {
  return offers.flatMap((offer) => (offer.type === 'offer' ? offer.to : []));
}
