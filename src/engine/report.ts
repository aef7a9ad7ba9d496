import { maskedNumbers } from './hiding';
import type { Book, GameEvent, LedgerLine } from './ledger';
import { derived } from './model/derived';
import type { Move } from './moves';
import { type Quality, qualities } from './outcome';
import type { Rules } from './rules';
import { openMonth } from './signals';
import { unopened } from './start';
import type { Council, MemberState, Resolution, Signals, WorldState } from './state';
import type { DerivedId, EndingId, Predictable, StockId } from './vocabulary';

/** Values of all stocks and derived numbers at one moment. */
export interface Snapshot {
  readonly stocks: Readonly<Record<StockId, number>>;
  readonly derived: Readonly<Record<DerivedId, number>>;
  /** The same as it is shown while the lens is hidden. */
  readonly masked?: Omit<Snapshot, 'masked'>;
}

export function snapshotOf(rules: Rules, state: WorldState): Snapshot {
  const numbers = { stocks: { ...state.stocks }, derived: derived(rules, state) };
  return rules.setup.hidden ? { ...numbers, masked: maskedNumbers(rules, state) } : numbers;
}

/** One month as it went: what stood before and after it, every change with its source, and what happened. */
export interface MonthReport {
  readonly month: number;
  /** Before the month's signals: as the month before left it, or as the game starts. */
  readonly before: Snapshot;
  /** What stood on every screen while commitments were sealed; absent until then. */
  readonly atSealing?: Snapshot;
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
  readonly atSealing?: Snapshot;
  readonly book: Book;
}

/** A game's months as they are written down: those that are over, and the running one. */
export interface Chronicle {
  readonly closed: ReadonlyArray<MonthReport>;
  readonly open: OpenMonth;
}

function openReport(rules: Rules, state: WorldState, month: number): OpenMonth {
  return { month, before: snapshotOf(rules, state), book: { lines: [], events: [] } };
}

/** A game in month 1 whose signals have come in, with the chronicle that it opens. */
export function openGame(rules: Rules): { readonly state: WorldState; readonly chronicle: Chronicle } {
  const state = unopened(rules);
  const open = openReport(rules, state, 1);
  openMonth({ rules, state, book: open.book });
  return { state, chronicle: { closed: [], open } };
}

/** The chronicle as a move finds it: a move that begins the next month closes the running one. */
export function beforeMove(rules: Rules, chronicle: Chronicle, state: WorldState, move: Move): Chronicle {
  const turnsPage = move.type === 'advance' && state.phase === 'reading' && state.ending === undefined;
  if (!turnsPage) return chronicle;
  const closed = [...chronicle.closed, reportOf(rules, chronicle.open, state)];
  return { closed, open: openReport(rules, state, state.month + 1) };
}

/** The chronicle as a move leaves it: when the sheets are handed out, what then stands on every screen is kept. */
export function afterMove(rules: Rules, chronicle: Chronicle, state: WorldState): Chronicle {
  const { open } = chronicle;
  if (state.phase !== 'commit' || open.atSealing) return chronicle;
  return { ...chronicle, open: { ...open, atSealing: snapshotOf(rules, state) } };
}

/** How far an indicator has moved since seats sealed what they think of it, in its own unit. */
export function predictedChange({ atSealing, before, after }: MonthReport, indicator: Predictable): number {
  const valueIn = ({ stocks, derived }: Snapshot) => (indicator === 'gap' ? derived.gap : stocks[indicator]);
  return valueIn(after) - valueIn(atSealing ?? before);
}

export function reportOf(rules: Rules, open: OpenMonth, state: WorldState): MonthReport {
  return {
    month: open.month,
    before: open.before,
    ...(open.atSealing ? { atSealing: open.atSealing } : {}),
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
