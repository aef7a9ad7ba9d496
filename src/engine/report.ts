import type { Book, GameEvent, LedgerLine } from './ledger';
import { derived } from './model/derived';
import { type Quality, qualities } from './outcome';
import type { Rules } from './rules';
import type { Council, MemberState, Resolution, Signals, WorldState } from './state';
import type { DerivedId, EndingId, StockId } from './vocabulary';

/** Values of all stocks and derived numbers at one moment. */
export interface Snapshot {
  readonly stocks: Readonly<Record<StockId, number>>;
  readonly derived: Readonly<Record<DerivedId, number>>;
}

export function snapshotOf(rules: Rules, state: WorldState): Snapshot {
  return { stocks: state.stocks, derived: derived(rules, state) };
}

/** One month as it went: what stood before and after it, every change with its source, and what happened. */
export interface MonthReport {
  readonly month: number;
  /** Before the month's signals. */
  readonly before: Snapshot;
  /** After its consequences; while the month runs, as it stands. */
  readonly after: Snapshot;
  readonly lines: ReadonlyArray<LedgerLine>;
  readonly events: ReadonlyArray<GameEvent>;
  readonly signals: Signals;
  readonly resolutions: ReadonlyArray<Resolution>;
  readonly talks: WorldState['talks'];
  readonly envoy: WorldState['envoy'];
  readonly ceasefire: WorldState['ceasefire'];
  /** The four parts of a ceasefire's quality with their floors; all 0 without a ceasefire. */
  readonly qualities: ReadonlyArray<Quality>;
  /** Sealed commitments, once revealed: votes, predictions, reasons. */
  readonly sealed: Council['sealed'];
  readonly members: ReadonlyArray<MemberState>;
  readonly ending?: EndingId;
}

/** Whether this month's votes lie open. */
export function isRevealed({ phase }: WorldState): boolean {
  return phase === 'reveal' || phase === 'consequences' || phase === 'reading';
}

export interface OpenMonth {
  readonly month: number;
  readonly before: Snapshot;
  readonly book: Book;
}

export function openReport(month: number, before: Snapshot): OpenMonth {
  return { month, before, book: { lines: [], events: [] } };
}

export function reportOf(rules: Rules, open: OpenMonth, state: WorldState): MonthReport {
  return {
    month: open.month,
    before: open.before,
    after: snapshotOf(rules, state),
    lines: open.book.lines,
    events: open.book.events,
    signals: state.signals,
    resolutions: state.council.resolutions,
    talks: state.talks,
    envoy: state.envoy,
    ceasefire: state.ceasefire,
    qualities: qualities(rules, state),
    sealed: isRevealed(state) ? state.council.sealed : {},
    members: state.members,
    ...(state.ending === undefined ? {} : { ending: state.ending }),
  };
}
