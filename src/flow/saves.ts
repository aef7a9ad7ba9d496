import type { SaveSummary } from '../engine';
import { newId } from './ids';
import {
  type Fault,
  formatSave,
  type Game,
  lineOf,
  openSave,
  parseSave,
  type Readers,
  type SavedGame,
  sealSave,
} from './save-file';
import { ENGLISH, type Sentences } from './sentences';
import { openShelf, type Shelf } from './shelf';

/** What happens to saves without being asked for. */
export type SaveNews =
  /** The list is another one now. */
  | { readonly type: 'list' }
  /** Another tab has written this save. */
  | { readonly type: 'elsewhere'; readonly id: string }
  /** Another tab had played the save on, so this tab's game now lies under an id of its own. */
  | { readonly type: 'parted'; readonly from: string; readonly to: string }
  /** Saves live only as long as the page. */
  | { readonly type: 'memory-only' }
  /** The last write failed; what was saved before is as it was. It is tried again with the next change. */
  | { readonly type: 'unsaved' }
  /** The same, for want of room; it is tried again as well when a save has been deleted. */
  | { readonly type: 'full' }
  /** What could not be written before is saved now. */
  | { readonly type: 'saved-again' }
  /** A save could not be deleted. */
  | { readonly type: 'undeleted' };

export interface SaveStore {
  list(): Promise<ReadonlyArray<SaveSummary>>;
  /** Reads, checks and plays back one save. */
  open(id: string): Promise<Game | Fault>;
  /** Takes in the text of an exported file as a new save. */
  bring(text: string): Promise<Game | Fault>;
  /** Saves the game as it then stands, soon and one write after another; calls in between fall together. */
  keep(game: Game): void;
  remove(id: string): Promise<void>;
  /** The text of a file to export. */
  format(game: Game): string;
  /** Settles when nothing is left to write. */
  settled(): Promise<void>;
  listen(listener: (news: SaveNews) => void): void;
  close(): void;
}

export interface StoreOptions extends Omit<Readers, 'sentences'> {
  readonly sentences?: Sentences;
  /** ISO time. */
  readonly now: () => string;
  /** The browser's database unless given. */
  readonly shelf?: Promise<Shelf>;
}

/** How tabs of one browser tell each other which save they wrote; silent where a browser has no such thing. */
function openChannel(onWord: (word: unknown) => void) {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, close: () => {} };
  const channel = new BroadcastChannel('parley-saves');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onWord(data));
  return { post: channel.postMessage.bind(channel), close: () => channel.close() };
}

const revisionOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'revision' in raw ? raw.revision : undefined;

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** Saved games of this browser. Two tabs never overwrite each other: whoever comes second gets a save of its own. */
export function createSaveStore({ scenario, humansFor, sentences = ENGLISH, now, ...given }: StoreOptions): SaveStore {
  const readers: Readers = { scenario, humansFor, sentences };
  const shelf = given.shelf ?? openShelf();
  const listeners: ((news: SaveNews) => void)[] = [];
  /** The revision of each save that this tab has read or written last. */
  const seen = new Map<string, number>();
  /** Faults that came to light only when a save was played back. */
  const faults = new Map<string, string>();
  /** Saves that parted from another tab's, by the id they had before. */
  const moved = new Map<string, string>();
  const waiting = new Map<string, Game>();
  /** Games whose last write failed. */
  const unsaved = new Map<string, Game>();
  let writing: Promise<void> | undefined;

  const tell = (news: SaveNews): void => {
    for (const listener of listeners) listener(news);
  };
  const channel = openChannel((written) => {
    tell({ type: 'list' });
    if (typeof written === 'string') tell({ type: 'elsewhere', id: written });
  });
  const announce = (written?: string): void => {
    channel.post(written);
    tell({ type: 'list' });
  };

  /** Under the game's own id, unless another tab has written there since. */
  const decide = (game: Game, there: unknown): SavedGame => {
    const last = seen.get(game.id);
    const ours = there === undefined || revisionOf(there) === last;
    return ours ? sealSave(game, now(), (last ?? 0) + 1) : sealSave({ ...game, id: newId() }, now(), 1);
  };
  const write = async (game: Game): Promise<void> => {
    let save: SavedGame | undefined;
    const place = await shelf;
    await place.put(game.id, (there) => {
      save = decide(game, there);
      return save;
    });
    if (!save) return;
    seen.set(save.id, save.revision);
    announce(save.id);
    if (save.id === game.id) return;
    moved.set(game.id, save.id);
    tell({ type: 'parted', from: game.id, to: save.id });
  };
  const writeAll = async (): Promise<void> => {
    for (;;) {
      const [next] = waiting.values();
      if (!next) {
        writing = undefined;
        return;
      }
      waiting.delete(next.id);
      try {
        await write({ ...next, id: moved.get(next.id) ?? next.id });
        if (unsaved.delete(next.id)) tell({ type: 'saved-again' });
      } catch (error) {
        unsaved.set(next.id, next);
        tell({ type: isFull(error) ? 'full' : 'unsaved' });
      }
    }
  };

  const store: SaveStore = {
    async list() {
      const lines = (await (await shelf).all()).flatMap((raw) => {
        const line = lineOf(raw, readers);
        if (!line) return [];
        const known = line.fault ?? faults.get(line.id);
        return [known === undefined ? line : { ...line, fault: known }];
      });
      return lines.sort((a, b) => (a.changed < b.changed ? 1 : -1));
    },
    async open(id) {
      await store.settled();
      const raw = await (await shelf).get(id);
      if (raw === undefined) return { fault: sentences.noSuchSave };
      const opened = openSave(raw, readers);
      if ('fault' in opened) {
        faults.set(id, opened.fault);
        tell({ type: 'list' });
        return opened;
      }
      seen.set(id, opened.save.revision);
      moved.delete(id);
      return opened.game;
    },
    async bring(text) {
      const raw = parseSave(text);
      if (raw === undefined) return { fault: sentences.notASave };
      const opened = openSave(raw, readers);
      if ('fault' in opened) return opened;
      const game = { ...opened.game, id: newId() };
      store.keep(game);
      return game;
    },
    keep(game) {
      waiting.set(game.id, game);
      writing ??= Promise.resolve().then(writeAll);
    },
    async remove(id) {
      await store.settled();
      try {
        await (await shelf).remove(id);
        announce();
      } catch {
        tell({ type: 'undeleted' });
        return;
      }
      unsaved.delete(id);
      for (const game of unsaved.values()) store.keep(game);
    },
    format: (game) => formatSave(sealSave(game, now(), 1)),
    async settled() {
      await writing;
    },
    listen(listener) {
      listeners.push(listener);
      void shelf.then(({ lasting }) => {
        if (!lasting) listener({ type: 'memory-only' });
      });
    },
    close() {
      channel.close();
      listeners.length = 0;
      void store.settled().then(async () => (await shelf).close());
    },
  };
  return store;
}
