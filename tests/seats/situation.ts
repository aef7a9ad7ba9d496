import {
  applyMove,
  CHAIR,
  type Move,
  newGame,
  observe,
  offers,
  type Phase,
  type Rng,
  type Rules,
  rulesFor,
  type SeatId,
  stream,
  streams,
  type WorldState,
} from '../../src/engine';
import { policyFor } from '../../src/seats';
import { february, setupOf } from '../match/support';

/** A game brought to a phase, with the state that a case needs. */
export interface Situation {
  readonly rules: Rules;
  readonly state: WorldState;
}

export function situation(phase: Phase, prepare: (state: WorldState, play: Play) => void = () => {}): Situation {
  const rules = rulesFor({ ...february(), hash: 'situation' }, setupOf('situation'));
  const state = newGame(rules);
  const turn = { rules, state, book: undefined };
  const play: Play = (seat, move) => {
    const error = applyMove(turn, seat, move);
    if (error) throw new Error(`${seat}: ${error.message}`);
  };
  while (state.phase !== 'agenda') applyMove(turn, CHAIR, { type: 'advance' });
  prepare(state, play);
  while (state.phase !== phase) applyMove(turn, CHAIR, { type: 'advance' });
  return { rules, state };
}

export type Play = (seat: SeatId, move: Move) => void;

function draws(seat: SeatId, at: number): Rng {
  return stream({ scenario: 'situation', seed: String(at), turn: 1, purpose: 'seat', extra: seat });
}

export function movesOf({ rules, state }: Situation, seat: SeatId, at = 0): ReadonlyArray<Move> {
  return policyFor(seat)(observe(rules, state, seat), offers(rules, state, seat), draws(seat, at));
}

const TIMES = 400;

/** Share of many draws, of the seat’s own and of what a month brings, in which a seat's moves hold what is looked for. */
export function share(where: Situation, seat: SeatId, holds: (moves: ReadonlyArray<Move>) => boolean): number {
  const { state } = where;
  const open = offers(where.rules, state, seat);
  const policy = policyFor(seat);
  let found = 0;
  for (let at = 0; at < TIMES; at += 1) {
    const rules = { ...where.rules, rng: streams('situation', at) };
    if (holds(policy(observe(rules, state, seat), open, draws(seat, at)))) found += 1;
  }
  return found / TIMES;
}

export const tables =
  (...acts: ReadonlyArray<string>) =>
  (moves: ReadonlyArray<Move>) =>
    moves.some((move) => move.type === 'table' && acts.includes(move.act));

export const makes = (type: Move['type']) => (moves: ReadonlyArray<Move>) => moves.some((move) => move.type === type);

export const votes =
  (act: string, ...cast: ReadonlyArray<string>) =>
  (moves: ReadonlyArray<Move>) =>
    moves.some(
      (move) =>
        move.type === 'seal' &&
        Object.entries(move.commitment.votes).some(([id, vote]) => id.includes(`.${act}.`) && cast.includes(vote)),
    );

export const accepts = (moves: ReadonlyArray<Move>) => moves.some((move) => move.type === 'answer' && move.accept);
