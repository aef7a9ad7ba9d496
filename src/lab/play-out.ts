import { advance, type Book, CHAIR, newGame, type Rules, type Step, type Turn, type WorldState } from '../engine';
import { type Director, deskOf } from './strategy';

export interface PlayOptions {
  /** Receives every move, for a record of the game. */
  readonly keep?: (step: Step) => void;
  /** Receives the ledger; without one none is kept. */
  readonly book?: Book;
  /** Called with the state when month 1 has opened, and after the consequences of every month. */
  readonly watch?: (state: WorldState) => void;
}

const ADVANCE: Step = { by: CHAIR, move: { type: 'advance' } };

/** Plays a whole game: the director sets the agenda, the members vote by readiness inside the rules. */
export function playOut(rules: Rules, director: Director, options: PlayOptions = {}): WorldState {
  const { keep, book, watch } = options;
  const state = newGame(rules, book);
  const turn: Turn = { rules, state, book };
  watch?.(state);
  while (state.ending === undefined) {
    advance(turn);
    keep?.(ADVANCE);
    if (state.phase === 'agenda') director(deskOf(turn, keep));
    if (state.phase === 'consequences') watch?.(state);
  }
  return state;
}
