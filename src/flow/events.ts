import type { Intent, MoveError, SaveSummary, SetupChoice } from '../engine';
import type { Game } from './save-file';
import type { Sentences } from './sentences';

/** What comes back from the match, the turn and the store. */
export type NewsEvent =
  | { readonly type: 'advanced' }
  | { readonly type: 'played'; readonly refused: MoveError | undefined }
  | { readonly type: 'listed'; readonly saves: ReadonlyArray<SaveSummary> }
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'told'; readonly notice: string };

export type SessionEvent = Intent | NewsEvent;

/** What to open: a save of the list, or the text of a file. */
export type Source = { readonly save: string } | { readonly text: string };

/** What the session asks for and does not do itself. */
export interface Desk {
  /** The campaign as chosen, at its start. */
  start(choice: SetupChoice): Game;
  /** The same campaign at the start of a month, as a game of its own. */
  fork(game: Game, month: number): Game;
  /** Rejects with an error whose message tells the reader what is wrong with the save. */
  open(source: Source): Promise<Game>;
  remove(save: string): void;
  deliver(game: Game): void;
  /** A choice with a fresh seed. */
  renew(choice: SetupChoice): SetupChoice;
  readonly sentences: Sentences;
}
