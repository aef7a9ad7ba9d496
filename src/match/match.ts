import { produce } from 'immer';
import {
  type Actor,
  afterMove,
  applyMove,
  beforeMove,
  CHAIR,
  type Chronicle,
  type GameRecord,
  type MonthReport,
  type Move,
  type MoveError,
  type Observation,
  type Offer,
  observe,
  offers,
  openGame,
  type Rules,
  recordOf,
  reportFor,
  reportOf,
  rulesFor,
  type Scenario,
  type SeatId,
  type Setup,
  type Shadow,
  type Step,
  seatsOf,
  shadowsOf,
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
  /**
   * Takes back the seat's last move of this phase, with the answers of machine players to it; says why when that cannot
   * be: there is none, or another person has moved since.
   */
  undo(seat: SeatId): MoveError | undefined;
  canUndo(seat: SeatId): boolean;
  /** Months so far, the running one last, as a viewer may know them; as the public does unless one is named. */
  months(viewer?: Viewer): ReadonlyArray<MonthReport>;
  record(): GameRecord;
  /** What each lens makes of the running month, once its consequences are in; nothing while the lens is hidden. */
  shadows(): ReadonlyArray<Shadow>;
  /** A game that is over with all that was hidden in it, its lens included; of one that goes on as much as its seat knows. */
  lookBack(seat: SeatId): LookBack;
  /** For the debrief and for tests: the whole state. Never handed to a seat during play. */
  reveal(): { readonly rules: Rules; readonly state: WorldState; readonly steps: ReadonlyArray<Step> };
}

export interface LookBack {
  readonly setup: Setup;
  readonly observation: Observation;
  readonly months: ReadonlyArray<MonthReport>;
}

interface Point {
  readonly state: WorldState;
  /** Ledger and events up to here, by month. */
  readonly chronicle: Chronicle;
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

class Authority implements Match {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly humans: ReadonlyArray<SeatId>;
  readonly #rules: Rules;
  /** The same game with its lens named. */
  readonly #openSetup: Setup;
  readonly #points: Point[] = [];
  #version = 0;

  constructor(scenario: Scenario, { setup, humans }: MatchOptions) {
    this.scenario = scenario;
    this.setup = setup;
    this.humans = humans;
    this.#rules = rulesFor(scenario, setup);
    const { hidden, ...open } = setup;
    this.#openSetup = hidden ? { ...open, lens: this.#rules.lens } : setup;
    const { state, chronicle } = openGame(this.#rules);
    this.#points.push({ state: produce(state, () => {}), chronicle });
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
    return observe(this.#rules, this.#now.state, viewer, this.humans);
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
    return typeof this.#lastOwn(seat) === 'number';
  }

  undo(seat: SeatId): MoveError | undefined {
    const at = this.#lastOwn(seat);
    if (typeof at !== 'number') return at;
    this.#points.length = at;
    this.#version += 1;
    return undefined;
  }

  /** Index of the point made by the seat's last move in the running phase, or why it cannot be taken back. */
  #lastOwn(seat: SeatId): number | MoveError {
    let other: SeatId | undefined;
    for (let at = this.#points.length - 1; at > 0; at -= 1) {
      const step = this.#points[at]?.step;
      if (!step || step.by === CHAIR) break;
      if (step.by !== seat) {
        if (this.humans.includes(step.by)) other ??= step.by;
        continue;
      }
      if (other === undefined) return at;
      const message = `${other} has moved since: what others have answered to cannot be taken back.`;
      return { code: 'others-moved', message };
    }
    return { code: 'nothing-to-undo', message: 'There is nothing of this phase to take back.' };
  }

  months(viewer: Viewer = 'public'): ReadonlyArray<MonthReport> {
    const all = this.#reports();
    // A game that is over is open to all who played it, but for a hidden lens, which the debrief tells.
    if (this.ended() && !this.setup.hidden) return all;
    return all.map((report) => reportFor(this.scenario, report, viewer));
  }

  #reports(): MonthReport[] {
    const { chronicle, state } = this.#now;
    return [...chronicle.closed, reportOf(this.#rules, chronicle.open, state)];
  }

  shadows(): ReadonlyArray<Shadow> {
    const { phase } = this.#now.state;
    if (this.setup.hidden || (phase !== 'consequences' && phase !== 'reading')) return [];
    const sealed = this.#points.findLast(({ state }) => state.phase === 'commit');
    return sealed ? shadowsOf(this.#rules, sealed.state) : [];
  }

  lookBack(seat: SeatId): LookBack {
    if (!this.ended()) return { setup: this.setup, observation: this.observe(seat), months: this.months(seat) };
    const setup = this.#openSetup;
    const observation = observe({ ...this.#rules, setup }, this.#now.state, seat, this.humans);
    return { setup, observation, months: this.#reports() };
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
    const { state, chronicle } = this.#now;
    const found = beforeMove(this.#rules, chronicle, state, move);
    const book = { lines: [...found.open.book.lines], events: [...found.open.book.events] };
    let error: MoveError | undefined;
    const next = produce(state, (draft) => {
      error = applyMove({ rules: this.#rules, state: draft, book }, by, move);
    });
    if (error) return error;
    this.#version += 1;
    const left = afterMove(this.#rules, { ...found, open: { ...found.open, book } }, next);
    this.#points.push({ state: next, chronicle: left, step: { by, move } });
    return undefined;
  }
}
