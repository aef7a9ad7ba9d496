import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SavedGame } from './save-file';

/** Where saves lie. What is read from it may have been damaged or edited and is checked by whoever reads. */
export interface Shelf {
  /** Whether saves outlive the page. */
  readonly lasting: boolean;
  all(): Promise<ReadonlyArray<unknown>>;
  get(id: string): Promise<unknown>;
  /** Reads what lies under `id`, lets `decide` make the new save and puts it down, all in one transaction. */
  put(id: string, decide: (there: unknown) => SavedGame): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  saves: { key: string; value: SavedGame };
}

/** Saves for as long as the page is open. */
export function memoryShelf(saves: Map<string, unknown> = new Map()): Shelf {
  return {
    lasting: false,
    all: async () => [...saves.values()],
    get: async (id) => saves.get(id),
    put: async (id, decide) => {
      const save = decide(saves.get(id));
      saves.set(save.id, save);
    },
    remove: async (id) => void saves.delete(id),
    close: () => {},
  };
}

function databaseShelf(database: IDBPDatabase<Schema>): Shelf {
  return {
    lasting: true,
    all: () => database.getAll('saves'),
    get: (id) => database.get('saves', id),
    async put(id, decide) {
      const change = database.transaction('saves', 'readwrite', { durability: 'strict' });
      try {
        await change.store.put(decide(await change.store.get(id)));
        await change.done;
      } catch (error) {
        await change.done.catch(() => {});
        throw error;
      }
    },
    remove: (id) => database.delete('saves', id),
    close: () => database.close(),
  };
}

/** The browser's database, or memory where a browser has none or blocks it, as some do in private windows. */
export async function openShelf(): Promise<Shelf> {
  try {
    const database = await openDB<Schema>('parley', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('saves', { keyPath: 'id' }),
    });
    return databaseShelf(database);
  } catch {
    return memoryShelf();
  }
}
