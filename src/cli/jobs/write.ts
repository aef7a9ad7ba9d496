import {
  appendFileSync,
  closeSync,
  existsSync,
  fchmodSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { UsageError } from '../command';

/** Touches a file; throws a UsageError that says in one line why it cannot be written. */
export function told<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Writes a file, and leaves what stood in it where the disk has no room; throws a UsageError that says why. */
export function writeFile(file: string, content: string): void {
  told(file, () => {
    const target = replaceable(file);
    if (target === undefined || !replaced(target, content)) writeFileSync(file, content);
  });
}

/**
 * Adds to a file, which is emptied first, text by text. A text of which only a part finds room is taken back; throws a
 * UsageError that says why.
 */
export function createLog(file: string): (content: string) => void {
  let written: number | undefined;
  return (content) =>
    told(file, () => {
      if (written === undefined) writeFileSync(file, '');
      const before = written ?? 0;
      try {
        appendFileSync(file, content);
      } catch (error) {
        if (existsSync(file) && statSync(file).isFile()) truncateSync(file, before);
        throw error;
      }
      written = before + Buffer.byteLength(content);
    });
}

/** The file that a path leads to, where another may take its place: no device, and none with a second name. */
function replaceable(file: string): string | undefined {
  if (!lstatSync(file, { throwIfNoEntry: false })) return file;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() && stat.nlink === 1 ? realpathSync(file) : undefined;
}

/** Writes a file beside another and puts it in its place; false where the folder does not allow that. */
function replaced(target: string, content: string): boolean {
  const beside = `${target}.${process.pid}.new`;
  const open = openBeside(beside);
  if (open === undefined) return false;
  try {
    writeFileSync(open, content);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old) fchmodSync(open, old.mode);
  } catch (error) {
    rmSync(beside);
    throw error;
  } finally {
    closeSync(open);
  }
  return moved(beside, target);
}

const NO_ROOM: ReadonlyArray<string | undefined> = ['ENOSPC', 'EDQUOT'];

/** A new file; nothing where the folder takes none for another reason than room. */
function openBeside(beside: string): number | undefined {
  try {
    return openSync(beside, 'wx');
  } catch (error) {
    if (NO_ROOM.includes((error as NodeJS.ErrnoException).code)) throw error;
    return undefined;
  }
}

/** False where a file keeps its place, such as one on which another is mounted. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    rmSync(from);
    return false;
  }
}
