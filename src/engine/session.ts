import type { Move, MoveError } from './moves';
import type { Observation } from './observe';
import type { Offer } from './offers';
import type { GameRecord } from './record';
import type { MonthReport } from './report';
import type { Setup } from './rules';
import type { SeatId } from './state';
import type { LensId } from './vocabulary';

/**
 * One person's session as plain data: what the program hands to its screens, and what its screens ask for. Only types;
 * the program and the screens share them and otherwise know nothing of each other.
 */

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
  /** The month from which it was played on beside another game. */
  readonly forked?: number | undefined;
  /** Why the save cannot be opened, in one sentence; the save is kept. */
  readonly fault?: string;
}

/** What the title offers to choose before a campaign. */
export interface SetupChoice {
  readonly seat: SeatId;
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
}

/** A game that goes another way from a month on. */
export interface Fork {
  /** The month from which it does. */
  readonly from: number;
  /** The months of the first game, as long as it is at hand. */
  readonly original?: ReadonlyArray<MonthReport>;
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
      readonly fork?: Fork;
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
      readonly fork?: Fork;
      readonly notice?: string;
    };

/** What a reader asks for; screens emit these and know nothing of what follows. */
export type Intent =
  | { readonly type: 'choose'; readonly choice: SetupChoice }
  | { readonly type: 'read-briefing' }
  | { readonly type: 'take-seat' }
  | { readonly type: 'to-title' }
  | { readonly type: 'resume'; readonly save: string }
  | { readonly type: 'delete-save'; readonly save: string }
  | { readonly type: 'import-save'; readonly text: string }
  | { readonly type: 'export-save' }
  /** A move of the player's own seat. */
  | { readonly type: 'move'; readonly move: Move }
  /** On to the next phase; machine players act first. */
  | { readonly type: 'next' }
  | { readonly type: 'undo' }
  | { readonly type: 'to-debrief' }
  /** Go back to the start of a month and play on from there as a new game beside the old one. */
  | { readonly type: 'fork'; readonly month: number }
  | { readonly type: 'dismiss-notice' };
