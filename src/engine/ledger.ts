import type { ActOptions, Term } from './moves';
import { exp, logistic, logit } from './numeric';
import type { SourceId } from './parameters';
import type { Rng } from './random';
import type { Roll } from './roll';
import type { Rules } from './rules';
import type { MemberState, Resolution, SeatId, WorldState } from './state';
import { raise, stockOf } from './stocks';
import {
  type ActId,
  isOneOf,
  type MemberCode,
  type MemberStockId,
  OPEN_STOCKS,
  type Phase,
  type RenewalAct,
  type StockId,
  UNIT_STOCKS,
} from './vocabulary';

/**
 * One change of one variable, with the link or fixed group that caused it. Evidence and mechanism hang on the source;
 * `hidden` stands for links that are not named as long as the lens is hidden.
 */
export interface LedgerLine {
  readonly variable: StockId | MemberStockId;
  readonly member?: MemberCode;
  /** In the variable's own unit; the amounts of a turn add up to the variable's change. */
  readonly amount: number;
  readonly source: SourceId | 'hidden' | `act:${ActId}` | `card:${string}` | `inject:${string}` | `family:${string}`;
  /** What set it off, where one thing did: a text, an incident, a payment. */
  readonly cause?: string;
  /** Who received what was paid, where it went to members. */
  readonly payees?: ReadonlyArray<SeatId>;
}

export type GameEvent =
  | { readonly type: 'resolution'; readonly resolution: Resolution }
  | { readonly type: 'ending'; readonly ending: string }
  | { readonly type: 'ceasefire'; readonly kind: 'negotiated' | 'brokered' }
  | { readonly type: 'war-resumed' }
  | { readonly type: 'word-broken'; readonly by: SeatId; readonly to: SeatId }
  | Amended
  | PromiseVoid
  /** A measure was not carried on; it runs out in month `lapses`, unless a second try that is still to come succeeds. */
  | { readonly type: 'renewal-failed'; readonly act: RenewalAct; readonly lapses: number; readonly comesBack: boolean }
  /** A measure has run out; with a fallback, national measures keep half of what it did. */
  | { readonly type: 'lapsed'; readonly act: RenewalAct; readonly fallback: boolean }
  /** An election has changed a member's government: its seat has new instructions from now on. */
  | { readonly type: 'government-changed'; readonly member: MemberCode };

/** A text on the table was changed: all vote on it, so all may know. */
export interface Amended {
  readonly type: 'amended';
  /** The proposal's id. */
  readonly text: string;
  readonly act: ActId;
  readonly by: SeatId;
  /** All of its options as they stood and as they stand now. */
  readonly change: { readonly before: ActOptions; readonly after: ActOptions };
  readonly because: 'author' | 'deal';
  readonly phase: Phase;
}

/** A promise fell away because its text was not put to the vote; known to the two of them alone. */
export interface PromiseVoid {
  readonly type: 'promise-void';
  readonly by: SeatId;
  readonly to: SeatId;
  readonly term: Term;
  /** `released`: what it was promised for has fallen away itself. */
  readonly why: 'withdrawn' | 'not-proposed' | 'overtaken' | 'released';
  /** What had been given for it: nothing, a payment or a promise that is given back, or something that cannot be. */
  readonly paid: 'nothing' | 'returned' | 'lost';
}

/** Where a turn's record goes. The lab keeps none. */
export interface Book {
  readonly lines: LedgerLine[];
  readonly events: GameEvent[];
}

/** One turn in progress: what every mechanism is handed. */
export interface Turn {
  readonly rules: Rules;
  readonly state: WorldState;
  readonly book: Book | undefined;
  /** Where it is there, what has been decided is taken from it instead of decided anew. */
  readonly roll?: Roll;
}

export type Source = LedgerLine['source'];

/** The random stream of this month for one purpose; no draw disturbs another stream. */
export function draw(turn: Turn, purpose: string, extra?: string): Rng {
  return turn.rules.rng(turn.state.month, purpose, extra);
}

/**
 * Writes down what a stock is moved by and hands it on: `s.unity += booked(turn, 'unity', pushed(s.unity, 5), 'tour')`.
 * What follows every month says its stocks by name in this way: `add` and `impulse` have to find them first.
 */
export function booked(turn: Turn, stock: StockId, amount: number, source: Source): number {
  if (turn.book) write(turn.book, stock, amount, source);
  return amount;
}

function write(
  { lines }: Book,
  variable: StockId,
  amount: number,
  source: Source,
  cause?: string,
  payees?: ReadonlyArray<SeatId>,
): void {
  if (amount === 0) return;
  const why = { ...(cause === undefined ? {} : { cause }), ...(payees === undefined ? {} : { payees }) };
  lines.push({ variable, amount, source, ...why });
}

/** Writes an amount that has been worked out elsewhere and moves the stock by it. */
export function add(
  turn: Turn,
  stock: StockId,
  amount: number,
  source: Source,
  cause?: string,
  payees?: ReadonlyArray<SeatId>,
): number {
  if (amount === 0) return 0;
  raise(turn.state.stocks, stock, amount);
  if (turn.book) write(turn.book, stock, amount, source, cause, payees);
  return amount;
}

/**
 * How far a push moves a value that runs from 0 to `top`: upward scaled by what is missing to the top, downward by what
 * is there, and never past an end.
 */
export function pushed(value: number, push: number, top = 100): number {
  const change = push * Math.max(0, Math.min(1, push > 0 ? 1 - value / top : value / top));
  return Math.max(-value, Math.min(top - value, change));
}

/** A push of this turn on a 0 to 100 stock. */
export function impulse(
  turn: Turn,
  stock: StockId,
  amount: number,
  source: Source,
  cause?: string,
  payees?: ReadonlyArray<SeatId>,
): number {
  return add(turn, stock, pushed(stockOf(turn.state.stocks, stock), amount), source, cause, payees);
}

/**
 * A push on any stock, in points: hundredths for a stock that runs from 0 to 1; a stock without a top moves by the whole
 * amount, down to 0 at the most.
 */
export function affect(turn: Turn, stock: StockId, points: number, source: Source): number {
  const value = stockOf(turn.state.stocks, stock);
  if (isOneOf(UNIT_STOCKS, stock)) return add(turn, stock, pushed(value, points / 100, 1), source);
  if (isOneOf(OPEN_STOCKS, stock)) return add(turn, stock, Math.max(-value, points), source);
  return impulse(turn, stock, points, source);
}

/** What an act costs the treasury, with who was paid where the money went to seats. */
export function spend(turn: Turn, act: ActId, amount: number, cause: string, payees?: ReadonlyArray<SeatId>): void {
  add(turn, 'treasury', pushed(turn.state.stocks.treasury, -amount), `act:${act}`, cause, payees);
}

/** A shift on the logit scale of a 0 to 1 stock. */
export function shift(turn: Turn, stock: 'resolve' | 'pays', amount: number, source: Source, cause?: string): number {
  const { stocks } = turn.state;
  const value = stock === 'pays' ? stocks.pays : stocks.resolve;
  const change = logistic(logit(value) + amount) - value;
  if (stock === 'pays') stocks.pays += change;
  else stocks.resolve += change;
  if (turn.book) write(turn.book, stock, change, source, cause);
  return change;
}

/** A relative change of the incident rate: `amount` is added to its logarithm. */
export function scaleTempo(turn: Turn, amount: number, source: Source): void {
  const { stocks } = turn.state;
  stocks.tempo += booked(turn, 'tempo', stocks.tempo * (exp(amount) - 1), source);
}

/**
 * The share of its parts by which a pull moves a value towards their sum: the rate, or less where the target lies outside
 * 0 to 100 and is held at the edge. A part that lifts or lowers the target is a line of its own in the ledger.
 */
export function pullShare(value: number, target: number, rate: number): number {
  const held = Math.max(0, Math.min(100, target));
  return target === value ? rate : (rate * (held - value)) / (target - value);
}

/** How far a pull moves a value towards a level that is its only part. */
export function pulled(value: number, level: number, rate: number): number {
  return pullShare(value, level, rate) * (level - value);
}

/** A pull of this turn on a 0 to 100 stock. */
export function pull(
  turn: Turn,
  stock: StockId,
  rate: number,
  base: { readonly level: number; readonly source: Source },
): void {
  add(turn, stock, pulled(stockOf(turn.state.stocks, stock), base.level, rate), base.source);
}

/** A push on a member's own stock. */
export function impulseMember(
  turn: Turn,
  member: MemberState,
  stock: MemberStockId,
  amount: number,
  source: Source,
  cause?: string,
): void {
  const value = stock === 'fatigue' ? member.fatigue : member.fear;
  addMember(turn, member, stock, pushed(value, amount), source, cause);
}

export function addMember(
  turn: Turn,
  member: MemberState,
  stock: MemberStockId,
  amount: number,
  source: Source,
  cause?: string,
): void {
  if (amount === 0) return;
  if (stock === 'fatigue') member.fatigue += amount;
  else member.fear += amount;
  if (turn.book) writeOfMember(turn.book, member, stock, amount, source, cause);
}

function writeOfMember(
  { lines }: Book,
  { code }: MemberState,
  variable: MemberStockId,
  amount: number,
  source: Source,
  cause: string | undefined,
): void {
  const line = { variable, member: code, amount, source };
  lines.push(cause === undefined ? line : { ...line, cause });
}

export function record(turn: Turn, event: GameEvent): void {
  turn.book?.events.push(event);
}
