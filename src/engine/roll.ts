import type { Votes } from './council';
import type { MemberCode } from './vocabulary';

/**
 * What Europe decided in a game, so that the same decisions can be put into another world: votes by text and attempt,
 * brakes and the High Representative's consent by text, and by month the capitals that acted alone. What stands in it
 * is taken from it; what does not is worked out by the rules and entered.
 */
export interface Roll {
  readonly votes: Map<string, Votes>;
  readonly brakes: Map<string, MemberCode[]>;
  readonly proposed: Map<string, boolean>;
  readonly contacts: Map<number, ReadonlyArray<MemberCode>>;
}

export function emptyRoll(): Roll {
  return { votes: new Map(), brakes: new Map(), proposed: new Map(), contacts: new Map() };
}

export function taken<K, V>(entries: Map<K, V>, key: K, workOut: () => V): V {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const value = workOut();
  entries.set(key, value);
  return value;
}
