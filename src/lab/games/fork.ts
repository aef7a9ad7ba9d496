import { copyOfState, type GameRecord, OFFICES, replay, rulesFor, type Scenario, type WorldState } from '../../engine';
import { meanOf } from '../measure';

/** Where games part: at the start of a game of so many months, in a state, or after the moves of a record. */
export type Fork =
  | { readonly turns: number }
  | { readonly state: WorldState }
  | { readonly record: Pick<GameRecord, 'setup' | 'moves'> };

export interface ForkState {
  readonly turns: number;
  /** Nothing at the start of a game. */
  readonly state?: WorldState;
}

/** States of the records asked for last, by scenario and by what the record says. */
const replayed = new Map<string, WorldState>();
const texts = new WeakMap<object, string>();
const KEPT = 4;

/** The state at a fork. Throws a RangeError where no game can go on from it. */
export function stateAt(scenario: Scenario, fork: Fork): ForkState {
  if ('turns' in fork) return fork;
  const state = 'state' in fork ? fork.state : afterMoves(scenario, fork.record);
  if (state.ending !== undefined) throw new RangeError('This game is over: there is nothing left to play.');
  return { turns: state.turns, state };
}

/** Worked out once: every chunk of a job asks for it, and so does the next job on the same game. */
function afterMoves(scenario: Scenario, record: Pick<GameRecord, 'setup' | 'moves'>): WorldState {
  const said = texts.get(record) ?? JSON.stringify([record.setup, record.moves]);
  texts.set(record, said);
  const name = `${scenario.hash} ${said}`;
  const known = replayed.get(name);
  if (known) return known;
  const { state, fault } = replay(rulesFor(scenario, record.setup), record.moves);
  if (fault) throw new RangeError(`Move ${fault.at + 1} of this game cannot be played: ${fault.message}`);
  replayed.set(name, state);
  const [oldest] = replayed.keys();
  if (replayed.size > KEPT && oldest !== undefined) replayed.delete(oldest);
  return state;
}

/** Months at whose end there is something to see, from the last one that has been played: 0 for none. */
export function pointsOf(state: WorldState | undefined, turns: number): ReadonlyArray<number> {
  const played = state ? lastPlayed(state) : 0;
  return Array.from({ length: turns - played + 1 }, (_, index) => played + index);
}

function lastPlayed({ month, phase }: WorldState): number {
  return phase === 'consequences' || phase === 'reading' ? month : month - 1;
}

/**
 * A game's state for the director's table, to be played on. Whatever seats have tabled, promised and sealed stands;
 * open offers lapse. The agenda's capital is what the Union's offices hold on average.
 */
export function copyOf(state: WorldState): WorldState {
  const copied = copyOfState(state);
  const { council, capital } = copied;
  copied.capital = { director: capital.director ?? meanOf(OFFICES.map((office) => capital[office] ?? 0)) };
  council.ready = [];
  council.bargains = council.bargains.filter(({ answer }) => answer !== undefined);
  return copied;
}
