import type { LedgerLine } from './ledger';
import { type Snapshot, snapshotOf } from './report';
import { emptyRoll, type Roll } from './roll';
import { type Rules, rulesFor } from './rules';
import type { WorldState } from './state';
import { advance } from './turn';
import { PURE_LENSES, type PureLensId } from './vocabulary';

/** What a month's decisions and consequences are under one lens: every change, and what stood before and after them. */
export interface Shadow {
  readonly lens: PureLensId;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The amounts of a variable add up to its change. */
  readonly lines: ReadonlyArray<LedgerLine>;
}

/** The rules of the same game under one of the lenses, in the open: the same luck, with each link at the same place of its range. */
export function underLens({ scenario, setup, trial }: Rules, lens: PureLensId): Rules {
  const { seed, turns, mode } = setup;
  return rulesFor(scenario, { seed, turns, mode, lens }, trial);
}

/**
 * What each lens makes of the running month, the playing lens first: from the state in which commitments have been
 * sealed, with the same decisions and the same draws, up to the consequences. Votes are counted once, under the playing
 * lens; the state handed over stays as it is. Throws a RangeError in another phase than `commit`.
 */
export function shadowsOf(rules: Rules, state: WorldState): ReadonlyArray<Shadow> {
  if (state.phase !== 'commit') {
    throw new RangeError(`Shadows are worked out from sealed commitments, not in the phase ${state.phase}.`);
  }
  const roll = emptyRoll();
  const lenses = [rules.lens, ...PURE_LENSES.filter((lens) => lens !== rules.lens)];
  return lenses.map((lens) => shadow(lens === rules.lens ? rules : underLens(rules, lens), state, roll));
}

function shadow(rules: Rules, sealed: WorldState, roll: Roll): Shadow {
  const state = structuredClone(sealed);
  const before = snapshotOf(rules, state);
  const book = { lines: [], events: [] };
  const turn = { rules, state, book, roll };
  advance(turn);
  advance(turn);
  return { lens: rules.lens, before, after: snapshotOf(rules, state), lines: book.lines };
}
