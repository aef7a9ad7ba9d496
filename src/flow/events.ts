import type { LensId, Move, MoveError, SeatId } from '../engine';
import type { Game, SaveLine } from './save-file';
import type { Sentences } from './sentences';

/** What is chosen before a campaign. */
export interface Choice {
  readonly seat: SeatId;
  readonly lens: LensId;
  readonly turns: number;
  readonly seed: string;
}

/** What a person asks for. */
export type FlowEvent =
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'read-briefing' }
  /** Starts the chosen campaign; from the debrief of one that is not over, back to it. */
  | { readonly type: 'take-seat' }
  | { readonly type: 'to-title' }
  | { readonly type: 'resume'; readonly save: string }
  | { readonly type: 'delete-save'; readonly save: string }
  | { readonly type: 'import-save'; readonly text: string }
  | { readonly type: 'export-save' }
  | { readonly type: 'move'; readonly move: Move }
  /** On to the next phase; after the last one of a campaign, to the debrief. */
  | { readonly type: 'next' }
  | { readonly type: 'undo' }
  | { readonly type: 'to-debrief' }
  | { readonly type: 'fork'; readonly month: number }
  | { readonly type: 'dismiss-notice' };

/** What comes back from the match, the turn and the store. */
export type NewsEvent =
  | { readonly type: 'advanced' }
  | { readonly type: 'played'; readonly refused: MoveError | undefined }
  | { readonly type: 'listed'; readonly saves: ReadonlyArray<SaveLine> }
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'told'; readonly notice: string };

export type SessionEvent = FlowEvent | NewsEvent;

/** What to open: a save of the list, or the text of a file. */
export type Source = { readonly save: string } | { readonly text: string };

/** What the session asks for and does not do itself. */
export interface Desk {
  /** The campaign as chosen, at its start. */
  start(choice: Choice): Game;
  /** The same campaign at the start of a month, as a game of its own. */
  fork(game: Game, month: number): Game;
  /** Rejects with an error whose message tells the reader what is wrong with the save. */
  open(source: Source): Promise<Game>;
  remove(save: string): void;
  deliver(game: Game): void;
  /** A choice with a fresh seed. */
  renew(choice: Choice): Choice;
  readonly sentences: Sentences;
}
