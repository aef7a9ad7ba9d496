import {
  type FixedGroup,
  type FixedNumbers,
  type LinkId,
  newGame,
  type Rules,
  rulesFor,
  type StockId,
  type WorldState,
} from '../../src/engine';
import type { Book, Turn } from '../../src/engine/ledger';
import { february, setupOf } from '../match/support';

/** Rules with links and fixed numbers of the test's own choosing, so that a grid does not move with the calibration. */
export interface Chosen {
  readonly k?: Partial<Record<LinkId, number>>;
  readonly c?: { readonly [G in FixedGroup]?: Partial<FixedNumbers[G]> };
}

/** A start of the shipped scenario in which nothing is left to chance, with stocks of the test's own. */
export function turnWith(
  { k = {}, c = {} }: Chosen,
  stocks: Partial<Record<StockId, number>> = {},
  prepare: (state: WorldState) => void = () => {},
): Turn & { readonly book: Book } {
  const base = rulesFor(february(), setupOf('grid', { mode: 'director' }));
  const fixed: Record<string, Record<string, number>> = {};
  for (const [group, values] of Object.entries(base.c)) {
    fixed[group] = { ...values, ...c[group as FixedGroup] };
  }
  const rules: Rules = { ...base, k: { ...base.k, ...k }, c: fixed as unknown as FixedNumbers };
  const state = newGame(rules);
  Object.assign(state.stocks, stocks);
  prepare(state);
  return { rules, state, book: { lines: [], events: [] } };
}

/** What a mechanism does to a stock. */
export function changeOf(turn: Turn, stock: StockId, mechanism: (turn: Turn) => void): number {
  const before = turn.state.stocks[stock];
  mechanism(turn);
  return turn.state.stocks[stock] - before;
}
