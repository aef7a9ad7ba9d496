import { produce } from 'immer';
import {
  type Actor,
  applyMove,
  CHAIR,
  type GameRecord,
  isRevealed,
  type MonthReport,
  type Move,
  type MoveError,
  newGame,
  type Observation,
  type Offer,
  type OpenMonth,
  observe,
  offers,
  openReport,
  type Rules,
  recordOf,
  reportOf,
  rulesFor,
  type Scenario,
  type SeatId,
  type Setup,
  type Step,
  seatsOf,
  snapshotOf,
  type Viewer,
  type WorldState,
} from '../engine';
import { policyFor } from '../seats';

export interface MatchOptions {
  readonly setup: Setup;
  /** Seats that people play; the machine plays the rest. */
  readonly humans: ReadonlyArray<SeatId>;
}

/**
 * The authority over one game, without sockets or clocks: it alone holds the state, checks every move, lets machine
 * players act, and hands each seat only what it may see. Solo play, hot-seat, tests and server share it.
 */
export interface Match {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly humans: ReadonlyArray<SeatId>;
  /** Rises with every accepted move and every one taken back; a view is fresh while it stays. */
  version(): number;
  phase(): WorldState['phase'];
  ended(): boolean;
  observe(viewer: Viewer): Observation;
  offers(seat: SeatId): ReadonlyArray<Offer>;
  /** Makes a move for a seat that a person plays. Machine players answer at once where they are asked. */
  play(seat: SeatId, move: Move): MoveError | undefined;
  /**
   * All people are done with the phase: machine players act, then the game moves on to the next phase. In the corridor
   * machine players make their offers when it opens and answer each other at once.
   */
  next(): void;
  /** Takes back the seat's last move of this phase. False when there is none. */
  undo(seat: SeatId): boolean;
  canUndo(seat: SeatId): boolean;
  /** Months so far, the running one last. Empty of what a viewer may not know: the month's own ledger is public after it. */
  months(): ReadonlyArray<MonthReport>;
  record(): GameRecord;
  /** For the debrief and for tests: the whole state. Never handed to a seat during play. */
  reveal(): { readonly rules: Rules; readonly state: WorldState; readonly steps: ReadonlyArray<Step> };
}

interface Point {
  readonly state: WorldState;
  /** Ledger and events up to here, by month. */
  readonly open: OpenMonth;
  readonly closed: ReadonlyArray<MonthReport>;
  readonly step?: Step;
}

/** Texts that machine players leave room for on the month's agenda. */
const ROOM_FOR_PEOPLE = 2;

/** Starts a game. Throws a RangeError when the set-up does not fit the scenario. */
export function createMatch(scenario: Scenario, options: MatchOptions): Match {
  return new Authority(scenario, options);
}

/** Takes up a recorded game where it stopped; says why when its moves cannot be replayed. */
export function resumeMatch(
  scenario: Scenario,
  humans: ReadonlyArray<SeatId>,
  record: GameRecord,
): { readonly match: Match } | { readonly fault: string } {
  const match = new Authority(scenario, { setup: record.setup, humans });
  for (const [index, { by, move }] of record.moves.entries()) {
    const error = match.step(by, move);
    if (error) return { fault: `Move ${index + 1} of the saved game cannot be replayed: ${error.message}` };
  }
  return { match };
}

/** While a month runs, what two seats agreed in the corridor does not show in its ledger. */
function publicReport(report: MonthReport, state: WorldState): MonthReport {
  if (isRevealed(state)) return report;
  return { ...report, lines: report.lines.filter(({ cause }) => cause?.startsWith('payment.') !== true) };
}

class Authority implements Match {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly humans: ReadonlyArray<SeatId>;
  readonly #rules: Rules;
  readonly #points: Point[] = [];
  #version = 0;

  constructor(scenario: Scenario, { setup, humans }: MatchOptions) {
    this.scenario = scenario;
    this.setup = setup;
    this.humans = humans;
    this.#rules = rulesFor(scenario, setup);
    const unread = newGame(this.#rules);
    const start = openReport(1, { ...snapshotOf(this.#rules, unread), stocks: { ...scenario.start } });
    const state = newGame(this.#rules, start.book);
    const before = { ...snapshotOf(this.#rules, state), stocks: { ...scenario.start, tempo: this.#rules.k.lam0 } };
    this.#points.push({ state: produce(state, () => {}), open: { ...start, before }, closed: [] });
  }

  get #now(): Point {
    return this.#points[this.#points.length - 1] as Point;
  }

  version(): number {
    return this.#version;
  }

  phase(): WorldState['phase'] {
    return this.#now.state.phase;
  }

  ended(): boolean {
    return this.#now.state.ending !== undefined;
  }

  observe(viewer: Viewer): Observation {
    return observe(this.#rules, this.#now.state, viewer);
  }

  offers(seat: SeatId): ReadonlyArray<Offer> {
    return offers(this.#rules, this.#now.state, seat);
  }

  play(seat: SeatId, move: Move): MoveError | undefined {
    if (!this.humans.includes(seat)) {
      return { code: 'not-your-move', message: `No person plays ${seat}; choose a seat that you hold.` };
    }
    const error = this.step(seat, move);
    if (!error && move.type === 'offer') this.#answer(move.to);
    return error;
  }

  next(): void {
    if (this.ended()) return;
    if (this.phase() === 'commit') for (const seat of this.#machines()) this.#act(seat);
    if (this.phase() === 'corridor') for (const seat of this.#machines()) this.#answer(seat);
    this.step(CHAIR, { type: 'advance' });
    // Machine players table and speak first: people then have the whole phase to add to it or to answer.
    if (this.phase() === 'agenda') this.#tableTexts();
    if (this.phase() === 'corridor') for (const seat of this.#machines()) this.#act(seat);
    if (this.phase() === 'corridor') for (const seat of this.#machines()) this.#answer(seat);
  }

  /** Machine seats table in an order that changes by month, and leave room on the agenda for people. */
  #tableTexts(): void {
    const { month } = this.#now.state;
    const machines = this.#machines();
    const first = this.#rules.rng(month, 'seat.order').integer(Math.max(1, machines.length));
    const order = [...machines.slice(first), ...machines.slice(0, first)];
    const room = this.humans.length === 0 ? 0 : ROOM_FOR_PEOPLE;
    for (const seat of order) {
      const open = this.#now.state.council.proposals.filter(
        ({ act }) => this.scenario.acts[act].rule !== 'none',
      ).length;
      this.#act(seat, open >= this.#rules.c.capital.texts - room);
    }
  }

  #machines(): ReadonlyArray<SeatId> {
    return seatsOf(this.#rules).filter((seat) => !this.humans.includes(seat));
  }

  canUndo(seat: SeatId): boolean {
    const last = this.#lastOwn(seat);
    return last !== undefined;
  }

  undo(seat: SeatId): boolean {
    const at = this.#lastOwn(seat);
    if (at === undefined) return false;
    this.#points.length = at;
    this.#version += 1;
    return true;
  }

  /** Index of the point made by the seat's last move in the running phase. */
  #lastOwn(seat: SeatId): number | undefined {
    for (let at = this.#points.length - 1; at > 0; at -= 1) {
      const step = this.#points[at]?.step;
      if (!step || step.by === CHAIR) return undefined;
      if (step.by === seat) return at;
    }
    return undefined;
  }

  months(): ReadonlyArray<MonthReport> {
    const { closed, open, state } = this.#now;
    return [...closed, publicReport(reportOf(this.#rules, open, state), state)];
  }

  record(): GameRecord {
    return recordOf(this.#rules, this.#steps(), this.#now.state);
  }

  reveal() {
    return { rules: this.#rules, state: this.#now.state, steps: this.#steps() };
  }

  #steps(): Step[] {
    return this.#points.flatMap(({ step }) => (step ? [step] : []));
  }

  /** A machine player's moves in the present phase; those that are not legal any more are dropped. */
  #act(seat: SeatId, agendaFull = false): void {
    const { state } = this.#now;
    const rng = this.#rules.rng(state.month, `seat.${state.phase}`, seat);
    for (const move of policyFor(seat)(this.observe(seat), this.offers(seat), rng)) {
      const voted = move.type === 'table' && this.scenario.acts[move.act].rule !== 'none';
      if (!(agendaFull && voted)) this.step(seat, move);
    }
  }

  /** A machine player answers what has been offered to it and does nothing else; a person's seat stays as it is. */
  #answer(seat: SeatId): void {
    const open = this.#now.state.council.bargains.filter(({ to, answer }) => to === seat && answer === 'open');
    if (open.length === 0 || this.humans.includes(seat)) return;
    // The same draw for every offer between two seats in a month: asking again does not change the answer.
    const rng = this.#rules.rng(
      this.#now.state.month,
      'seat.answer',
      open.map(({ from, to }) => `${from}.${to}`).join(' '),
    );
    for (const move of policyFor(seat)(this.observe(seat), this.offers(seat), rng)) {
      if (move.type !== 'answer') continue;
      // What was promised to others meanwhile cannot be had twice: then the answer is no.
      if (this.step(seat, move)) this.step(seat, { ...move, accept: false });
    }
  }

  /** Makes one move for anybody. The rules change a draft; the ledger is kept outside of it. */
  step(by: Actor, move: Move): MoveError | undefined {
    const { state, open, closed } = this.#now;
    const month = state.month;
    const opens = move.type === 'advance' && state.phase === 'reading' && state.ending === undefined;
    const done = opens ? [...closed, reportOf(this.#rules, open, state)] : closed;
    const base = opens ? openReport(month + 1, snapshotOf(this.#rules, state)) : open;
    const book = { lines: [...base.book.lines], events: [...base.book.events] };
    let error: MoveError | undefined;
    const next = produce(state, (draft) => {
      error = applyMove({ rules: this.#rules, state: draft, book }, by, move);
    });
    if (error) return error;
    this.#version += 1;
    this.#points.push({ state: next, open: { ...base, book }, closed: done, step: { by, move } });
    return undefined;
  }
}
