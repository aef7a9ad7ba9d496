import { appendFileSync, writeFileSync } from 'node:fs';
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
 * there is something to put in its place.
 */
export function checkFiles(given: Options): void {
  for (const name of [...Object.keys(FILE_OPTIONS), 'record']) {
    const file = text(given, name);
    if (file !== undefined) writeFile(file, '', 'more');
  }
}

/** Keeps a result in the files that were asked for. */
export function keepResult(given: Options, result: unknown, table: () => ReadonlyArray<Row>): void {
  const [out, csv] = [text(given, 'out'), text(given, 'csv')];
  if (out !== undefined) writeFile(out, `${JSON.stringify(result)}\n`);
  if (csv !== undefined) writeFile(csv, formatCsv(table()));
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
