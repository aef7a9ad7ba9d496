import {
  advance,
  applyMove,
  newGame,
  observe,
  offers,
  type Rules,
  type SeatId,
  seatsOf,
  type Turn,
  type WorldState,
} from '../../engine';
import { policyFor } from '../../seats';
import type { SeatPlayer } from './player';
import { answerAll } from './reply';

/** Texts that machine players leave room for on the month's agenda. */
const ROOM = 2;

/**
 * A game of seats in which one seat follows a line and the machine plays all others, as against a single person: some
 * hundred times slower than against an agenda, and with every seat's own mind.
 */
export function playAmongMachines(rules: Rules, player: SeatPlayer): WorldState {
  const state = newGame(rules);
  const turn: Turn = { rules, state, book: undefined };
  const machines = seatsOf(rules).filter((seat) => seat !== player.seat);
  while (state.ending === undefined) {
    advance(turn);
    if (state.phase === 'agenda') {
      for (const seat of inTurn(turn, machines)) act(turn, player.seat, seat);
      player.agenda(turn);
    } else if (state.phase === 'corridor') {
      for (const seat of machines) act(turn, player.seat, seat);
      for (const seat of machines) answerAll(turn, player.seat, seat);
      player.corridor(turn);
    } else if (state.phase === 'commit') {
      player.commit(turn);
      for (const seat of machines) act(turn, player.seat, seat);
    }
  }
  return state;
}

/** Machine seats table in an order that changes by month. */
function inTurn({ rules, state }: Turn, machines: ReadonlyArray<SeatId>): ReadonlyArray<SeatId> {
  const first = rules.rng(state.month, 'seat.order').integer(machines.length);
  return [...machines.slice(first), ...machines.slice(0, first)];
}

/** A machine player's moves in the present phase; what is not legal any more is dropped, and so are texts too many. */
function act(turn: Turn, person: SeatId, seat: SeatId): void {
  const { rules, state } = turn;
  const { acts } = rules.scenario;
  const open = state.council.proposals.filter((text) => acts[text.act].rule !== 'none').length;
  const full = open >= rules.c.capital.texts - ROOM;
  const rng = rules.rng(state.month, `seat.${state.phase}`, seat);
  for (const move of policyFor(seat)(observe(rules, state, seat, [person]), offers(rules, state, seat), rng)) {
    if (!(full && move.type === 'table' && acts[move.act].rule !== 'none')) applyMove(turn, seat, move);
  }
}
