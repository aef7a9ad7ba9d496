import type { z } from 'zod';
import { compareFaults, type Fault } from './faults';
import { type Files, type ReadDocument, readDocument } from './read';

/** A kind of file: which paths it holds for, and the schema that its files must meet. */
export interface DocumentKind<T = unknown> {
  /** Also the name of the JSON Schema for editors: NAME.schema.json. */
  readonly name: string;
  /** The end of a path, segment by segment; `*` stands for any text within one segment. */
  readonly pattern: string;
  readonly schema: z.ZodType<T>;
}

export interface KindDocument extends ReadDocument<unknown> {
  readonly kind: DocumentKind | undefined;
}

/** A check over several documents, such as ids that one file uses and another defines. */
export type DocumentsCheck = (documents: ReadonlyArray<KindDocument>) => ReadonlyArray<Fault>;

const segmentMatches = (pattern: string, segment: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(segment);
};

export function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const found = path.split('/').slice(-wanted.length);
  return (
    found.length === wanted.length && wanted.every((segment, index) => segmentMatches(segment, found[index] ?? ''))
  );
}

/** What the first line says to editors: `# yaml-language-server: $schema=…/NAME.schema.json`. */
const modelineName = (text: string): string | undefined =>
  /^#\s*yaml-language-server:\s*\$schema=(?:\S*\/)?([^/\s]+)\.schema\.json\s*$/m.exec(
    text.split('\n', 1)[0] ?? '',
  )?.[1];

/** The kind of a file by its path, first match first; else by its first line. */
export function kindOf(kinds: ReadonlyArray<DocumentKind>, path: string, text: string): DocumentKind | undefined {
  const name = modelineName(text);
  return kinds.find((kind) => pathMatches(kind.pattern, path)) ?? kinds.find((kind) => kind.name === name);
}

/** The first line that says which kind of file this is. */
export function modeline(name: string): string {
  return `# yaml-language-server: $schema=${name}.schema.json`;
}

function unknownFile(kinds: ReadonlyArray<DocumentKind>, file: string): KindDocument {
  const known = kinds.map((kind) => kind.pattern).join(', ');
  const message = `no schema for this file: say its kind in the first line (${modeline('strategy')}), or give it a name of these: ${known}`;
  const start = { line: 1, col: 1 };
  const fault: Fault = { file, ...start, code: 'unknown-file', message, severity: 'error' };
  const locate = { has: () => false, value: () => start, key: () => start };
  return { file, kind: undefined, value: undefined, faults: [fault], locate };
}

interface Reading {
  readonly text: string;
  readonly document: KindDocument;
}

/** What was last read of each file: whoever reads a scenario reads its evidence and strategies from the same files. */
const readings = new WeakMap<DocumentKind, Map<string, Reading>>();

function readKind(kind: DocumentKind, path: string, text: string): KindDocument {
  const ofKind = readings.get(kind) ?? new Map<string, Reading>();
  const last = ofKind.get(path);
  if (last?.text === text) return last.document;
  const document = { ...readDocument(path, text, kind.schema), kind };
  readings.set(kind, ofKind.set(path, { text, document }));
  return document;
}

/** Reads every file by its kind, in the order given. */
export function readDocuments(kinds: ReadonlyArray<DocumentKind>, files: Files): ReadonlyArray<KindDocument> {
  return [...files].map(([path, text]) => {
    const kind = kindOf(kinds, path, text);
    return kind === undefined ? unknownFile(kinds, path) : readKind(kind, path, text);
  });
}

/** A document that met its schema. */
export interface SoundDocument<T> extends ReadDocument<T> {
  readonly value: T;
}

/** The documents of one kind that met its schema. */
export function documentsOf<T>(
  documents: ReadonlyArray<KindDocument>,
  kind: DocumentKind<T>,
): ReadonlyArray<SoundDocument<T>> {
  return documents.filter(
    (document): document is KindDocument & SoundDocument<T> => document.kind === kind && document.value !== undefined,
  );
}

/** All faults: of each document, then of the checks over all of them; in the order of files and lines. */
export function collectFaults(
  documents: ReadonlyArray<KindDocument>,
  checks: ReadonlyArray<DocumentsCheck>,
): ReadonlyArray<Fault> {
  const own = documents.flatMap((document) => document.faults);
  const across = checks.flatMap((check) => check(documents));
  return [...own, ...across].toSorted(compareFaults);
}
