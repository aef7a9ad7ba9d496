import { advance, type Book, CHAIR, newGame, type Rules, type Step, type Turn, type WorldState } from '../engine';
import { type Director, deskOf } from './strategy';

export interface PlayOptions {
  /** Receives every move, for a record of the game. */
  readonly keep?: (step: Step) => void;
  /** Receives the ledger; without one none is kept. */
  readonly book?: Book;
  /** Called with the state when month 1 has opened in a whole game, and after the consequences of every month. */
  readonly watch?: (state: WorldState) => void;
}

const ADVANCE: Step = { by: CHAIR, move: { type: 'advance' } };

/** Plays a whole game: the director sets the agenda, the members vote by readiness inside the rules. */
export function playOut(rules: Rules, director: Director, options: PlayOptions = {}): WorldState {
  const state = newGame(rules, options.book);
  options.watch?.(state);
  playOn(rules, state, director, options);
  return state;
}

/** Plays a game on to its end, from whatever phase it is in; the state is changed in place. */
export function playOn(rules: Rules, state: WorldState, director: Director, options: PlayOptions = {}): void {
  const { keep, book, watch } = options;
  const turn: Turn = { rules, state, book };
  const desk = deskOf(turn, keep);
  if (state.phase === 'agenda') director(desk);
  while (state.ending === undefined) {
    advance(turn);
    keep?.(ADVANCE);
    if (state.phase === 'agenda') director(desk);
    if (state.phase === 'consequences') watch?.(state);
  }
}
