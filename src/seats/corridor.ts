import type { Bargain, Move, Observation, Offer, Refusal, Rng, SeatId, Term } from '../engine';
import { cost, distrusts, gain } from './worth';

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
    const reason = accept ? {} : { reason: refusalOf(seen, bargain) };
    return [{ type: 'answer', bargain: offer.bargain, accept, ...reason }];
  });
}

/** Whether the seat gives nothing away with a term: it votes for the text in any case. */
export function givesNothing(seen: Observation, term: Term): boolean {
  return term.kind === 'vote' && seen.own?.votes[term.proposal] === 'for';
}

function refusalOf(seen: Observation, { from, asks }: Pick<Bargain, 'from' | 'asks'>): Refusal {
  if (asks.length > 0 && asks.every((term) => givesNothing(seen, term))) return 'already-for';
  const crossed = asks.some((term) => term.kind === 'vote' && seen.own?.redLines.includes(term.proposal));
  if (crossed) return 'red-line';
  return distrusts(seen, from) ? 'broke-its-word' : 'gives-too-little';
}

/** Whether the seat has made an offer of its own this month. */
export function hasOffered(seen: Observation): boolean {
  return seen.state.council.bargains.some(({ from }) => from === seen.viewer);
}

/** Seats to which an offer can be made now. */
export function reachable(offers: ReadonlyArray<Offer>): ReadonlyArray<SeatId> {
  return offers.flatMap((offer) => (offer.type === 'offer' ? offer.to : []));
}
