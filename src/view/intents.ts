import type { Move } from '../engine';
import type { SetupChoice } from './session';

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
export type Emit = (intent: Intent) => void;
