import {
  type GameRecord,
  type MemberState,
  OFFICES,
  replay,
  rulesFor,
  type Scenario,
  type WorldState,
} from '../../engine';
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
  const { members, council: before, ...rest } = state;
  const { resolutions, ...table } = before;
  // What was decided is only read from now on.
  const council = { ...deepCopy(table), resolutions: [...resolutions] };
  const copied: WorldState = { ...state, ...deepCopy(rest), members: members.map(copyOfMember), council };
  const { memory, capital } = copied;
  copied.capital = { director: capital.director ?? meanOf(OFFICES.map((office) => capital[office] ?? 0)) };
  council.ready = [];
  council.bargains = council.bargains.filter(({ answer }) => answer !== undefined);
  council.done = tableOf(council.done);
  council.failed = tableOf(council.failed);
  council.latest = tableOf(council.latest);
  memory.cards = tableOf(memory.cards);
  return copied;
}

/** Twenty-seven of them: copied by name, not key by key. */
function copyOfMember(member: MemberState): MemberState {
  const { positions, saliences, holding, brokenWords } = member;
  return {
    ...member,
    positions: { ...positions },
    saliences: { ...saliences },
    holding: [...holding],
    brokenWords: [...brokenWords],
  };
}

/** A copy of plain data. Spreading keeps the layout that the rules have met before, and they read that the fastest. */
function deepCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(deepCopy) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = { ...value };
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === 'object') copy[key] = deepCopy(part);
  }
  return copy;
}

/** The same entries in an object for keys that come in any order, as the rules keep them. */
function tableOf<V extends object>(entries: V): V {
  return Object.assign(Object.setPrototypeOf(Object.create(null), Object.prototype), entries);
}
