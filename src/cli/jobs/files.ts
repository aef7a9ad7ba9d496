import { appendFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { type Chunk, formatCsv, type Row } from '../../lab';
import { EXIT, type ExitCode, type Io, type Options, text, UsageError } from '../command';
import { createLog, told, writeFile } from './write';

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

/**
 * Finds out before hours of work whether the files that were asked for can be written. What stands in them stays until
 * there is something to put in its place, and where none stood none is left.
 */
function checkFiles(given: Options): void {
  for (const name of [...Object.keys(FILE_OPTIONS), 'record']) {
    const file = text(given, name);
    if (file === undefined) continue;
    const stood = existsSync(file);
    told(file, () => appendFileSync(file, ''));
    if (!stood) rmSync(realpathSync(file));
  }
}

/** A result as the line of JSON that a file keeps. */
export function jsonLine(result: unknown): string {
  return `${JSON.stringify(result)}\n`;
}

/** Receives the parts of a job, in the order of their chunks. */
type PartHook = (part: unknown, chunk: Chunk) => void;

/** Files in which a command keeps its result, by the options that name them. */
export interface ResultFiles {
  /**
   * Writes rows as parts come in, where the reader asked for every game; nothing is kept in memory. Once rows cannot be
   * written the games go on without.
   */
  rows<Part>(heads: Row, rowsOf: (part: Part, chunk: Chunk) => ReadonlyArray<Row>): PartHook | undefined;
  /**
   * Writes what belongs into the files that were asked for. Call it once the result is printed: a disk may have filled
   * up meanwhile. A file that cannot be written does not keep the others from being so; the exit code tells.
   */
  keep(contents: Readonly<Record<string, () => string>>): ExitCode;
}

/** Throws a UsageError where a file that was asked for cannot be written, before any work is done. */
export function openFiles(given: Options, io: Io): ResultFiles {
  checkFiles(given);
  let exit: ExitCode = EXIT.done;
  /** Does what may find no room; tells where it does not, and whether it did. */
  const attempt = (write: () => void, after = ''): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`${error.message}${after}`);
      exit = EXIT.usage;
      return false;
    }
  };
  return {
    rows<Part>(heads: Row, rowsOf: (part: Part, chunk: Chunk) => ReadonlyArray<Row>) {
      const file = text(given, 'runs-csv');
      if (file === undefined) return undefined;
      const add = createLog(file);
      let first = true;
      let room = true;
      return (part, chunk) => {
        if (!room) return;
        const rows = rowsOf(part as Part, chunk);
        room = attempt(() => add(formatCsv(first ? [heads, ...rows] : rows)), ' The games go on without more rows.');
        first = false;
      };
    },
    keep(contents) {
      for (const [name, content] of Object.entries(contents)) {
        const file = text(given, name);
        if (file !== undefined) attempt(() => writeFile(file, content()));
      }
      return exit;
    },
  };
}
