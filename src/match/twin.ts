import {
  applyMove,
  type GameRecord,
  type MonthReport,
  type Move,
  newGame,
  openReport,
  reportOf,
  rulesFor,
  type Scenario,
  snapshotOf,
} from '../engine';

const TALKS: ReadonlySet<string> = new Set([
  'multilateral',
  'technical',
  'leaderCall',
  'summit',
  'armsControl',
  'freelance',
  'specialRepresentative',
  'presidentMandate',
  'informalMandate',
]);

/** Whether a move opens, names or asks for talks. */
function opensTalks(move: Move): boolean {
  return move.type === 'table' && TALKS.has(move.act);
}

/**
 * The same game without talks: the same seed and the same moves, less those that open talks; votes and bargains on
 * texts that no longer exist fall away. What differs is what talks did.
 */
export function twinWithoutTalks(scenario: Scenario, record: GameRecord): ReadonlyArray<MonthReport> {
  const rules = rulesFor(scenario, record.setup);
  const months: MonthReport[] = [];
  let open = openReport(1, {
    ...snapshotOf(rules, newGame(rules)),
    stocks: { ...scenario.start, tempo: rules.k.lam0 },
  });
  const state = newGame(rules, open.book);
  for (const { by, move } of record.moves) {
    if (opensTalks(move)) continue;
    if (move.type === 'advance' && state.phase === 'reading' && state.ending === undefined) {
      months.push(structuredClone(reportOf(rules, open, state)));
      open = openReport(state.month + 1, structuredClone(snapshotOf(rules, state)));
    }
    applyMove({ rules, state, book: open.book }, by, withoutTexts(move, state.council.proposals));
  }
  months.push(reportOf(rules, open, state));
  return months;
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
