import type { ParseArgsConfig } from 'node:util';
import { hint } from '../scenario';

/** Arguments that cannot be used: exit code 2, and one line that says what to do. */
export class UsageError extends Error {}

/** The reader stopped it by Ctrl-C: exit code 130, and one line that says how far it was. */
export class Interrupted extends Error {}

/** Where a command writes. Results go to `out`, progress and errors to `err`; each call is one or more whole lines. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

/** Values of the options as typed. */
export interface Options {
  readonly values: Readonly<Record<string, string | boolean | ReadonlyArray<string | boolean> | undefined>>;
  readonly names: ReadonlyArray<string>;
}

/** 130 is what a shell reports of a program that Ctrl-C ended. */
export const EXIT = { done: 0, negative: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  readonly name: string;
  /** After `parley`, with the names of what has to be given. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Lines of help on each option and on what comes out. */
  readonly help: ReadonlyArray<string>;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(given: Options, io: Io): ExitCode | Promise<ExitCode>;
}

export function text(given: Options, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
}

export function required(given: Options, name: string, what: string): string {
  const value = text(given, name);
  if (value === undefined) throw new UsageError(`--${name} is missing: give ${what}.`);
  return value;
}

/** The only name on the command line, such as a scenario. */
export function onlyName(given: Options, what: string): string {
  const [first, ...more] = given.names;
  if (first === undefined) throw new UsageError(`Nothing to work on: name ${what}.`);
  if (more.length > 0) throw new UsageError(`"${more[0]}" is one name too many: name ${what}.`);
  return first;
}

/** For commands that take options alone. */
export function noNames({ names: [first] }: Options): void {
  if (first !== undefined) throw new UsageError(`"${first}" belongs to no option; see --help.`);
}

/** Refuses options that would be passed over in silence. */
export function refuse(given: Options, names: ReadonlyArray<string>, why: string): void {
  for (const name of names) {
    if (given.values[name] !== undefined) throw new UsageError(`--${name} ${why}: leave it out.`);
  }
}

/** A whole number within bounds. */
export function wholeNumber(given: Options, name: string, standard: number, low: number, high: number): number {
  const typed = text(given, name);
  if (typed === undefined) return standard;
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= low && value <= high) return value;
  throw new UsageError(`--${name} ${typed} is no whole number from ${low} to ${high}.`);
}

/** A word that is not among the known ones: what it was, the one that may be meant, and what to do. */
export function unknownWord(what: string, typed: string, known: ReadonlyArray<string>, todo: string): UsageError {
  const meant = hint(typed, known);
  if (meant === '') return new UsageError(`${what}: ${todo}.`);
  return new UsageError(`${what}${meant} ${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`);
}

function parseWord<T extends string>(name: string, typed: string, list: ReadonlyArray<T>): T {
  const found = list.find((each) => each === typed);
  if (found !== undefined) return found;
  throw unknownWord(`--${name} ${typed} is not known`, typed, list, `use one of ${list.join(', ')}`);
}

/** A word of a list, where one was given. */
export function wordOf<T extends string>(given: Options, name: string, list: ReadonlyArray<T>): T | undefined {
  const typed = text(given, name);
  return typed === undefined ? undefined : parseWord(name, typed, list);
}

export function requiredWord<T extends string>(given: Options, name: string, list: ReadonlyArray<T>): T {
  return parseWord(name, required(given, name, `one of ${list.join(', ')}`), list);
}

/** Prints a result: one JSON document, or lines for a reader. */
export function print(given: Options, io: Io, result: unknown, format: () => string): void {
  io.out(given.values.json === true ? JSON.stringify(result) : format());
}

/** Columns of text, padded to the widest; the first column to the left, the others to the right. */
export function table(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A number of things: `1 step`, `2 steps`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** A number to two decimals at most. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
