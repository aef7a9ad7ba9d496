import {
  afterMove,
  applyMove,
  beforeMove,
  type GameRecord,
  isOneOf,
  type MonthReport,
  type Move,
  openGame,
  reportOf,
  rulesFor,
  type Scenario,
  TALK_ACTS,
} from '../engine';

/** Whether a move opens, names or asks for talks. */
function opensTalks(move: Move): boolean {
  return move.type === 'table' && isOneOf<string>(TALK_ACTS, move.act);
}

/** The same world in which no capital talks to Moscow alone either: with the same hash, so with the same draws. */
function withoutContacts(scenario: Scenario): Scenario {
  return { ...scenario, members: scenario.members.map((member) => ({ ...member, canFreelance: false })) };
}

/**
 * The same game without talks: the same seed and the same moves, less those that open talks; votes and bargains on
 * texts that no longer exist fall away, and no capital acts alone. What differs is what talks did.
 */
export function twinWithoutTalks(scenario: Scenario, record: GameRecord): ReadonlyArray<MonthReport> {
  const rules = rulesFor(withoutContacts(scenario), record.setup);
  const game = openGame(rules);
  const { state } = game;
  let { chronicle } = game;
  for (const { by, move } of record.moves) {
    if (opensTalks(move)) continue;
    const found = beforeMove(rules, chronicle, state, move);
    // The state is changed in place: what a closed month keeps of it must not change with it.
    chronicle =
      found === chronicle
        ? found
        : { ...found, closed: [...chronicle.closed, ...structuredClone(found.closed.slice(-1))] };
    applyMove({ rules, state, book: chronicle.open.book }, by, withoutTexts(move, state.council.proposals));
    chronicle = afterMove(rules, chronicle, state);
  }
  return [...chronicle.closed, reportOf(rules, chronicle.open, state)];
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
