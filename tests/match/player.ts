import {
  type ActOptions,
  type Move,
  type Observation,
  type Offer,
  type OptionBounds,
  POSTURES,
  PREDICTABLE,
  PUSHES,
  type Rng,
  type SeatId,
  stream,
  type Vote,
} from '../../src/engine';
import type { Match } from '../../src/match';

/** A person who does anything that is allowed: legal moves drawn from the offers. */

function someOptions(bounds: OptionBounds, rng: Rng): ActOptions {
  const options: ActOptions = {};
  for (const flag of bounds.flags) if (rng.chance(0.3)) options[flag] = true;
  if (bounds.carveOut && rng.chance(0.4)) options.carveOut = rng.pick(bounds.carveOut);
  if (bounds.candidate && rng.chance(0.5)) options.candidate = rng.pick(bounds.candidate);
  if (bounds.holder && rng.chance(0.5)) options.holder = rng.pick(bounds.holder);
  return options;
}

function someOffer(seen: Observation, to: SeatId, rng: Rng): Move {
  const ids = Object.keys(seen.texts);
  const vote = () => ({ kind: 'vote' as const, proposal: rng.pick(ids), vote: rng.pick(['for', 'abstain'] as const) });
  const gives = ids.length > 0 && rng.chance(0.7) ? [vote()] : [{ kind: 'payment' as const }];
  const asks = ids.length > 0 && rng.chance(0.7) ? [vote()] : [{ kind: 'release' as const }];
  return { type: 'offer', to, gives, asks };
}

/** A move within the bounds of an offer; capital and terms may still stand against it. */
function moveFrom(seen: Observation, offer: Offer, rng: Rng): Move {
  switch (offer.type) {
    case 'table':
      return { type: 'table', act: offer.act, options: someOptions(offer.options, rng) };
    case 'amend':
      return { type: 'amend', proposal: offer.proposal, options: someOptions(offer.options, rng) };
    case 'withdraw':
      return { type: 'withdraw', proposal: offer.proposal };
    case 'propose':
      return { type: 'propose', proposal: offer.proposal, propose: rng.chance(0.5) };
    case 'offer':
      return someOffer(seen, rng.pick(offer.to), rng);
    case 'answer':
      return { type: 'answer', bargain: offer.bargain, accept: rng.chance(0.5) };
    case 'hold':
      return { type: 'hold', dossier: rng.pick(offer.dossiers) };
    case 'posture':
      return { type: 'posture', posture: rng.pick(POSTURES) };
    case 'push':
      return { type: 'push', push: rng.pick(PUSHES) };
    case 'seal':
      return someSeal(offer, rng);
    default:
      return { type: offer.type };
  }
}

function someSeal({ votes, brake }: Extract<Offer, { type: 'seal' }>, rng: Rng): Move {
  const cast: Record<string, Vote> = {};
  for (const id of votes) cast[id] = rng.pick(['for', 'for', 'abstain', 'against'] as const);
  const pulled = brake.filter((id) => rng.chance(0.1) && cast[id] !== 'for');
  return {
    type: 'seal',
    commitment: {
      votes: cast,
      ...(pulled.length > 0 ? { brake: pulled } : {}),
      prediction: { indicator: rng.pick(PREDICTABLE), direction: rng.pick(['down', 'same', 'up'] as const) },
      reason: 'As I see it.',
    },
  };
}

/** Up to three things a phase, then on; the last of a phase is taken back now and then. */
export function playPhase(match: Match, seat: SeatId, seed: string): void {
  const { state } = match.reveal();
  const rng = stream({ scenario: 'player', seed, turn: state.month, purpose: state.phase, extra: seat });
  for (let i = 0; i < 3; i += 1) {
    const open = match.offers(seat).filter((offer) => offer.type !== 'ready' && !('barred' in offer));
    if (open.length === 0) break;
    match.play(seat, moveFrom(match.observe(seat), rng.pick(open), rng));
    if (rng.chance(0.15)) match.undo(seat);
  }
}

/** Plays a whole game with one person at `seat` who does anything that is allowed. */
export function playGame(match: Match, seat: SeatId, seed: string, each: (match: Match) => void = () => {}): Match {
  for (let step = 0; step < 7 * 36 && !match.ended(); step += 1) {
    playPhase(match, seat, seed);
    each(match);
    match.next();
  }
  each(match);
  return match;
}
