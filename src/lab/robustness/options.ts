import {
  advance,
  applyMove,
  checkMove,
  DIRECTOR,
  enactNow,
  holdsIn,
  newGame,
  outcomeIndex,
  type Rules,
  type Turn,
} from '../../engine';
import { playOn } from '../play-out';
import { type Director, deskOf } from '../strategy';
import type { Context } from './contexts';

/**
 * What taking an act is worth in a context: the outcome index of a game in which it is tabled first at its moment, at its
 * price and with its vote, less that of the same game without it in that month. Undefined when the moment never comes.
 */
export function worthOf(rules: Rules, lead: Director, context: Context): number | undefined {
  const turn: Turn = { rules, state: newGame(rules), book: undefined };
  const { state } = turn;
  while (state.ending === undefined) {
    advance(turn);
    if (state.phase !== 'agenda') continue;
    for (const { month, act, options } of context.given ?? []) {
      if (month === state.month) enactNow(turn, act, options);
    }
    if (isMoment(turn, context)) return outcome(fork(turn), lead, context, true) - outcome(turn, lead, context, false);
    lead(deskOf(turn));
  }
  return undefined;
}

function isMoment({ rules, state }: Turn, { act, options = {}, from, when = [] }: Context): boolean {
  if (state.month < from || !holdsIn(when, { rules, state, seat: DIRECTOR })) return false;
  return checkMove(rules, state, DIRECTOR, { type: 'table', act, options }) === undefined;
}

function fork({ rules, state }: Turn): Turn {
  return { rules, state: structuredClone(state), book: undefined };
}

/** Plays on from the agenda of the moment, with the act or without it. */
function outcome(
  turn: Turn,
  lead: Director,
  { act, options = {}, carriedOut, beside }: Context,
  taken: boolean,
): number {
  const { rules, state } = turn;
  if (taken && carriedOut === true) enactNow(turn, act, options);
  else if (taken) applyMove(turn, DIRECTOR, { type: 'table', act, options });
  if (beside) applyMove(turn, DIRECTOR, { type: 'table', act: beside.act, options: beside.options ?? {} });
  const desk = deskOf(turn);
  lead({ ...desk, table: (other, how) => other !== act && desk.table(other, how) });
  advance(turn);
  playOn(rules, state, lead);
  return outcomeIndex(rules, state);
}
