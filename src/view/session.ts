import type { GameRecord, LensId, MonthReport, MoveError, Observation, Offer, SeatId, Setup } from '../engine';
import type { Register } from '../evidence';
import type { ScenarioBundle } from '../scenario';

/** A saved game as the title lists it. */
export interface SaveSummary {
  readonly id: string;
  readonly seat: SeatId;
  readonly lens: LensId;
  readonly month: number;
  readonly turns: number;
  /** ISO time of the last change. */
  readonly changed: string;
  readonly ended: boolean;
  /** Why the save cannot be opened, in one sentence; the save is kept. */
  readonly fault?: string;
}

/** What does not change while the program runs: the scenario, its texts and the evidence. */
export interface Library {
  readonly bundle: ScenarioBundle;
  readonly register: Register;
  readonly locale: string;
}

/** What the title offers to choose before a campaign. */
export interface SetupChoice {
  readonly seat: SeatId;
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
}

/** Where the program stands, as plain data: what every screen is drawn from. */
export type SessionView =
  | {
      readonly at: 'title';
      readonly saves: ReadonlyArray<SaveSummary>;
      readonly choice: SetupChoice;
      /** Something to tell the reader, such as a save that could not be opened. */
      readonly notice?: string;
    }
  | { readonly at: 'briefing'; readonly choice: SetupChoice; readonly notice?: string }
  | {
      readonly at: 'play';
      readonly setup: Setup;
      readonly seat: SeatId;
      readonly observation: Observation;
      readonly offers: ReadonlyArray<Offer>;
      /** Months so far, the running one last. */
      readonly months: ReadonlyArray<MonthReport>;
      readonly canUndo: boolean;
      /** Set when the last move was refused. */
      readonly refused?: MoveError;
      readonly notice?: string;
    }
  | {
      readonly at: 'debrief';
      readonly setup: Setup;
      readonly seat: SeatId;
      readonly observation: Observation;
      readonly months: ReadonlyArray<MonthReport>;
      /** The same seed and moves without talks. */
      readonly twin: ReadonlyArray<MonthReport>;
      readonly record: GameRecord;
      readonly notice?: string;
    };
