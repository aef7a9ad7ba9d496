import {
  afterMove,
  applyMove,
  beforeMove,
  CHAIR,
  type Chronicle,
  emptyRoll,
  type LensGame,
  type Move,
  openGame,
  outcomeIndex,
  type Proposal,
  type Roll,
  type Rules,
  reportOf,
  type Step,
  type WorldState,
} from '../engine';

/** A game played through again from its moves, in its own world or, with the same decisions, in another one. */

/** What was on the table and paid for in each month of a game, as the votes were called and opened. */
interface Agenda {
  readonly texts: Map<number, ReadonlyArray<Proposal>>;
  readonly payments: Map<number, WorldState['council']['payments']>;
}

/** The decisions of a game: its moves, what lay on the table, and how it was decided. */
export interface Script {
  readonly steps: ReadonlyArray<Step>;
  /** A world that goes on after the last move is played on, without new decisions. */
  readonly goesOn: boolean;
  readonly agenda: Agenda;
  readonly roll: Roll;
}

export function scriptOf(steps: ReadonlyArray<Step>, goesOn: boolean): Script {
  return { steps, goesOn, agenda: { texts: new Map(), payments: new Map() }, roll: emptyRoll() };
}

/** What is not yet in the script for a month is written there; what is there replaces what the moves have left. */
function settled<T>(known: Map<number, T>, month: number, now: T): T {
  const kept = known.get(month);
  if (kept !== undefined) return structuredClone(kept);
  known.set(month, structuredClone(now));
  return now;
}

/** Before the votes are called the texts, and before they are opened the payments, are those of the script. */
function setAgenda({ phase, month, council }: WorldState, { texts, payments }: Agenda): void {
  if (phase === 'corridor') council.proposals = [...settled(texts, month, council.proposals)];
  if (phase === 'commit') council.payments = settled(payments, month, council.payments);
}

/** A commitment keeps its votes on texts that are still on the table. */
function withoutTexts(move: Move, proposals: ReadonlyArray<{ readonly id: string }>): Move {
  if (move.type !== 'seal') return move;
  const known = new Set(proposals.map(({ id }) => id));
  const { votes, brake, ...rest } = move.commitment;
  return {
    type: 'seal',
    commitment: {
      ...rest,
      votes: Object.fromEntries(Object.entries(votes).filter(([id]) => known.has(id))),
      ...(brake ? { brake: brake.filter((id) => known.has(id)) } : {}),
    },
  };
}

/** Makes one move; moves that this world does not allow fall away. */
function take(rules: Rules, state: WorldState, before: Chronicle, { by, move }: Step, script: Script): Chronicle {
  if (move.type === 'advance') setAgenda(state, script.agenda);
  const found = beforeMove(rules, before, state, move);
  // The state is changed in place: what a closed month keeps of it must not change with it.
  const chronicle =
    found === before ? found : { ...found, closed: [...before.closed, ...structuredClone(found.closed.slice(-1))] };
  const turn = { rules, state, book: chronicle.open.book, roll: script.roll };
  applyMove(turn, by, withoutTexts(move, state.council.proposals));
  return afterMove(rules, chronicle, state);
}

/** Plays a script through: the first time it is written on the way, after that it is followed. */
export function playScript(rules: Rules, script: Script): LensGame {
  const game = openGame(rules);
  const { state } = game;
  let { chronicle } = game;
  for (const step of script.steps) {
    if (state.ending !== undefined) break;
    chronicle = take(rules, state, chronicle, step, script);
  }
  while (script.goesOn && state.ending === undefined) {
    chronicle = take(rules, state, chronicle, { by: CHAIR, move: { type: 'advance' } }, script);
  }
  return {
    months: [...chronicle.closed, reportOf(rules, chronicle.open, state)],
    ending: state.ending,
    index: outcomeIndex(rules, state),
    fellAway: 0,
  };
}
