import {
  applyMove,
  type Commitment,
  type GameRecord,
  hashOf,
  type LensId,
  type Move,
  newGame,
  type Offer,
  PREDICTABLE,
  type Rng,
  rulesFor,
  type Scenario,
  type SeatId,
  streams,
} from '../../../src/engine';
import { createMatch, resumeMatch } from '../../../src/match';

/** A game to be played by draws from a stream of its own: the same moves wherever the same rules run. */
export interface Play {
  readonly seat: SeatId;
  readonly lens: LensId;
  readonly seed: string;
  readonly turns: number;
}

export interface Trace {
  readonly record: GameRecord;
  /** Hash of the whole state at the end of each month. */
  readonly states: ReadonlyArray<string>;
  /** Hash of every report of every month, with the ledger. */
  readonly reports: string;
}

function sealBy(offer: Extract<Offer, { type: 'seal' }>, rng: Rng): Commitment {
  const votes = offer.votes.map((id) => [id, rng.pick(['for', 'against', 'abstain'] as const)] as const);
  const prediction = { indicator: rng.pick(PREDICTABLE), direction: rng.pick(['down', 'same', 'up'] as const) };
  return { votes: Object.fromEntries(votes), prediction };
}

function moveBy(offer: Offer, rng: Rng): Move | undefined {
  switch (offer.type) {
    case 'table': {
      if (offer.barred !== undefined) return undefined;
      const flags = offer.options.flags.filter(() => rng.chance(0.3)).map((flag) => [flag, true] as const);
      const carveOut = offer.options.carveOut && rng.chance(0.3) ? { carveOut: rng.pick(offer.options.carveOut) } : {};
      const candidate = offer.options.candidate ? { candidate: rng.pick(offer.options.candidate) } : {};
      const holder = offer.options.holder ? { holder: rng.pick(offer.options.holder) } : {};
      const options = { ...Object.fromEntries(flags), ...carveOut, ...candidate, ...holder };
      return { type: 'table', act: offer.act, options };
    }
    case 'propose':
      return { type: 'propose', proposal: offer.proposal, propose: rng.chance(0.5) };
    case 'answer':
      return { type: 'answer', bargain: offer.bargain, accept: rng.chance(0.5) };
    case 'offer':
      return { type: 'offer', to: rng.pick(offer.to), gives: [{ kind: 'payment' }], asks: [{ kind: 'release' }] };
    case 'seal':
      return { type: 'seal', commitment: sealBy(offer, rng) };
    default:
      return undefined;
  }
}

/** Plays a whole game; moves that the rules refuse are passed over. */
export function playGame(scenario: Scenario, { seat, lens, seed, turns }: Play): Trace {
  const mode = seat === 'director' ? 'director' : 'seats';
  const match = createMatch(scenario, { setup: { seed, lens, turns, mode }, humans: [seat] });
  const open = streams('player', seed);
  const states: string[] = [];
  for (let phases = 0; !match.ended() && phases < 7 * turns; phases += 1) {
    const rng = open(phases, 'moves');
    const offers = match.offers(seat);
    const chosen = offers.filter(({ type }) => type === 'seal' || type === 'answer' || rng.chance(0.15));
    for (const offer of chosen) {
      const move = moveBy(offer, rng);
      if (move) match.play(seat, move);
    }
    match.next();
    if (match.phase() === 'signals' || match.ended()) states.push(hashOf(match.reveal().state));
  }
  return { record: match.record(), states, reports: hashOf(match.months()) };
}

/** Plays a recorded game back, on the bare rules for the states and as a match for the reports. */
export function replayGame(scenario: Scenario, record: GameRecord): Trace {
  const rules = rulesFor(scenario, record.setup);
  const state = newGame(rules);
  const states: string[] = [];
  for (const { by, move } of record.moves) {
    const error = applyMove({ rules, state, book: undefined }, by, move);
    if (error) throw new Error(error.message);
    const over = state.ending !== undefined;
    if (move.type === 'advance' && (state.phase === 'signals' || over)) states.push(hashOf(state));
  }
  const resumed = resumeMatch(scenario, [], record);
  if ('fault' in resumed) throw new Error(resumed.fault);
  return { record: resumed.match.record(), states, reports: hashOf(resumed.match.months()) };
}
