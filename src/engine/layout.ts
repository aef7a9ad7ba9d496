/** How data that the rules read millions of times has to lie, so that engines read it fast. None of it changes a value. */

/**
 * Copies of things in one layout: those that lack a key get it without a value. What lies within them is shared. A place
 * in the program that meets several layouts reads each of them more slowly.
 */
export function evenly<T extends object>(list: ReadonlyArray<T>): T[] {
  const blank = Object.fromEntries(list.flatMap((each) => Object.keys(each)).map((key) => [key, undefined]));
  const even = list.map((each) => ({ ...blank, ...each }));
  // What the first of them have told the engine of the values of a key may not hold for the others: once more for all.
  return even.map((each) => ({ ...each }));
}

/**
 * What is made of each thing of a list. As `map` does it, but always the same kind of list: an engine that translates
 * `map` anew gives another kind from then on, and all that was translated for the first is translated once more.
 */
export function eachIn<T, R>(list: ReadonlyArray<T>, make: (each: T) => R): R[] {
  const made: R[] = [];
  for (const each of list) made.push(make(each));
  return made;
}

/** Things that begin with the same keys share a layout; one that is shared with words keeps every number in a box. */
class Numbers {
  [name: string]: number;
}

/** A copy of the numbers in a layout that they share with numbers alone, each kept as a fraction from the start. */
export function numbersApart<K extends string>(numbers: Readonly<Record<K, number>>): Record<K, number> {
  const fractions = Object.fromEntries(Object.keys(numbers).map((key) => [key, 0.5])) as Record<K, number>;
  return Object.assign(new Numbers(), fractions, numbers) as Record<K, number>;
}

/**
 * A copy of plain data with its words as the engine keeps names. Words that a parser has cut out of a file are compared
 * letter by letter, and so is from then on every word at a place in the program that has met one of them; names are
 * compared at a glance.
 */
export function wordsAsNames<T>(data: T): T;
export function wordsAsNames(data: unknown): unknown {
  if (typeof data === 'string') return Object.keys({ [data]: true })[0];
  if (Array.isArray(data)) return data.map((each) => wordsAsNames(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, wordsAsNames(value)]));
}

/**
 * An object for keys that come in any order, kept as a hash table from the start: an object that grows key by key has a
 * new layout for every order of its keys, which costs more than all that is read from it. Without a prototype it is one,
 * and a key that is not there is not looked for elsewhere.
 */
export function emptyTable<V>(): Record<string, V> {
  return Object.create(null) as Record<string, V>;
}

/** A copy of the entries in such an object: one by one, since `Object.assign` takes twice as long to make a hash table. */
export function tableOf<V extends object>(entries: V): V {
  const table = emptyTable<V[keyof V]>();
  for (const key of Object.keys(entries)) table[key] = entries[key as keyof V];
  return table as V;
}
