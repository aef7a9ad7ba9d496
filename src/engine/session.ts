import type { Move, MoveError } from './moves';
import type { Observation } from './observe';
import type { Offer } from './offers';
import type { LinkId } from './parameters';
import type { GameRecord } from './record';
import type { MonthReport, Snapshot } from './report';
import type { Setup } from './rules';
import type { Shadow } from './shadow';
import type { SeatId } from './state';
import type { EndingId, LensId, PureLensId } from './vocabulary';

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
  /** Whether the lens, which is then drawn, is kept back until the debrief. */
  readonly hidden?: boolean;
}

/** A game that goes another way from a month on. */
export interface Fork {
  /** The month from which it does. */
  readonly from: number;
  /** The months of the first game, as long as it is at hand. */
  readonly original?: ReadonlyArray<MonthReport>;
}

/** A game as it goes in one world. */
export interface LensGame {
  readonly months: ReadonlyArray<MonthReport>;
  readonly ending: EndingId | undefined;
  /** How it stands at the end, 0 to 100, by the index that is the same for all lenses. */
  readonly index: number;
  /** Decisions for which this world left no room. */
  readonly fellAway: number;
}

/** The same decisions under one lens, and without talks under the same lens. */
export interface LensPair {
  readonly game: LensGame;
  readonly twin: LensGame;
}

/** A game under its own lens, with one mechanism as another lens has it. */
export interface LensSwap {
  readonly from: PureLensId;
  readonly mechanism: string;
  readonly links: ReadonlyArray<LinkId>;
  readonly index: number;
  readonly ending: EndingId | undefined;
  /** How the last month left the world. */
  readonly after: Snapshot;
}

/** One game under every lens. */
export interface LensReplays {
  readonly played: PureLensId;
  readonly games: Readonly<Record<PureLensId, LensPair>>;
  readonly swaps: ReadonlyArray<LensSwap>;
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
      /** What each lens makes of the month, the playing one first, once its consequences are in and no lens is hidden. */
      readonly shadows?: ReadonlyArray<Shadow>;
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
      /** The same game under every lens, as soon as it has been worked out. */
      readonly lenses?: LensReplays;
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
