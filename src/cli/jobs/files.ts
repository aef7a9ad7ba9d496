import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { type Chunk, formatCsv, type Row } from '../../lab';
import { type Options, text, UsageError } from '../command';

/** Options of commands whose result can be kept in files. */
export const FILE_OPTIONS = {
  csv: { type: 'string' },
  out: { type: 'string' },
  'runs-csv': { type: 'string' },
} as const;

export const FILE_HELP = [
  '--out FILE     writes what --json prints',
  '--csv FILE     writes the tables, a row for each ending, indicator and track',
  '--runs-csv FILE  writes a row for every game',
] as const;

/** Writes a file, or says in one line why it cannot be written. */
export function writeFile(file: string, content: string, how: 'new' | 'more' = 'new'): void {
  try {
    if (how === 'more') appendFileSync(file, content);
    else writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * Finds out before hours of work whether the files that were asked for can be written. What stands in them stays until
 * there is something to put in its place, and where none stood none is left.
 */
export function checkFiles(given: Options): void {
  for (const name of [...Object.keys(FILE_OPTIONS), 'record']) {
    const file = text(given, name);
    if (file === undefined) continue;
    const stood = existsSync(file);
    writeFile(file, '', 'more');
    if (!stood) rmSync(file);
  }
}

/** A result as the line of JSON that a file keeps. */
export function jsonLine(result: unknown): string {
  return `${JSON.stringify(result)}\n`;
}

/**
 * Writes what belongs into the files that were asked for, by the option that names them. Call it once the result is
 * printed: a disk may have filled up meanwhile. A file that cannot be written does not keep the others from being so.
 */
export function keepFiles(given: Options, contents: Readonly<Record<string, () => string>>): void {
  const faults: string[] = [];
  for (const [name, content] of Object.entries(contents)) {
    const file = text(given, name);
    try {
      if (file !== undefined) writeFile(file, content());
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new UsageError(faults.join(' '));
}

/** Writes rows as parts come in, where the reader asked for every game; nothing is kept in memory. */
export function runsWriter<Part>(
  given: Options,
  heads: Row,
  rows: (part: Part, chunk: Chunk) => ReadonlyArray<Row>,
): ((part: unknown, chunk: Chunk) => void) | undefined {
  const file = text(given, 'runs-csv');
  if (file === undefined) return undefined;
  let begun = false;
  return (part, chunk) => {
    const content = rows(part as Part, chunk);
    writeFile(file, formatCsv(begun ? content : [heads, ...content]), begun ? 'more' : 'new');
    begun = true;
  };
}
