import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Decoded, decodeText } from './decode';
import type { Fault } from './faults';
import { emitSchemaFiles } from './json-schema';
import type { Files } from './read';
import { SCHEMAS } from './schemas';

export interface CollectedFiles {
  readonly files: Files;
  /** Files that are missing, unreadable or not UTF-8; these are not among `files`. */
  readonly faults: ReadonlyArray<Fault>;
}

const isYaml = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');
const slashes = (path: string): string => path.replaceAll('\\', '/');

/** The YAML files of a folder and its subfolders, in the order of their names. */
function listYaml(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return listYaml(path);
      return item.isFile() && isYaml(item.name) ? [path] : [];
    });
}

function unread(file: string, code: 'missing-file' | 'unreadable-file', message: string): Fault {
  return { file, line: 1, col: 1, code, message, severity: 'error' };
}

/** The text of a file; one that cannot be read, or is not UTF-8, yields a fault. */
export function readTextFile(path: string): Decoded {
  try {
    return decodeText(slashes(path), readFileSync(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: unread(slashes(path), 'unreadable-file', `cannot be read: ${reason}`) };
  }
}

/** Reads files, and the YAML files of folders, from the disk. */
export function collectFiles(paths: ReadonlyArray<string>): CollectedFiles {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const given of paths) {
    if (!existsSync(given)) {
      faults.push(unread(slashes(given), 'missing-file', 'no such file'));
      continue;
    }
    const paths = statSync(given).isDirectory() ? listYaml(given) : [given];
    if (paths.length === 0) faults.push(unread(slashes(given), 'missing-file', 'a folder without YAML files'));
    for (const path of paths) {
      const decoded = readTextFile(path);
      if ('text' in decoded) files.set(slashes(path), decoded.text);
      else faults.push(decoded.fault);
    }
  }
  return { files, faults };
}

/** The folder of the scenario, or of the evidence, that a file belongs to. */
function homeOf(path: string): string | undefined {
  const own = dirname(path);
  if (basename(own) === 'evidence') return own;
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scenario.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The evidence beside a scenario, else the shipped one. */
function evidenceFor(home: string | undefined, shipped: string): string {
  const beside = home === undefined ? shipped : join(dirname(home), 'evidence');
  return existsSync(beside) ? beside : shipped;
}

/**
 * What files refer to but were not given: the rest of their scenario, and the evidence register beside it or else the
 * one in `shippedEvidence`. Its own faults are not reported.
 */
export function contextOf(paths: ReadonlyArray<string>, shippedEvidence: string): Files {
  const folders = new Set<string>();
  for (const path of paths.filter((one) => existsSync(one))) {
    const home = homeOf(statSync(path).isDirectory() ? join(path, 'x') : path);
    if (home !== undefined) folders.add(home);
    if (home === undefined || basename(home) !== 'evidence') folders.add(evidenceFor(home, shippedEvidence));
  }
  return collectFiles([...folders]).files;
}

/** Makes a folder and those above it; Node's own way never returns where the disk takes none, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes the JSON Schema of every kind of file, for editors. Returns the names; throws what the disk says. */
export function writeSchemas(folder: string): ReadonlyArray<string> {
  const schemas = emitSchemaFiles(SCHEMAS);
  makeFolder(resolve(folder));
  for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
  return [...schemas.keys()];
}
