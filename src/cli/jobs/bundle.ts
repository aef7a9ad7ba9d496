import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { hashOf } from '../../engine';

const THREAD = fileURLToPath(new URL('./thread.ts', import.meta.url));
const WIRE = fileURLToPath(new URL('./wire.ts', import.meta.url));
const BUILD = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'silent',
  write: false,
} as const satisfies BuildOptions;

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

/**
 * What a thread runs, in one file of JavaScript: ten threads that each read and translate a hundred files of TypeScript
 * would take longer to start than most jobs to be done. Returns the file's address.
 */
export function bundleThread(): string {
  const { outputFiles } = buildSync({ ...BUILD, entryPoints: [THREAD] });
  const file = join(CACHE, 'thread.mjs');
  // Another program may be reading the file just now: it is replaced as a whole.
  const fresh = join(CACHE, `thread-${process.pid}.mjs`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(fresh, outputFiles[0]?.text ?? '');
  renameSync(fresh, file);
  return pathToFileURL(file).href;
}

/**
 * A name for the code that does chunks and for how their parts travel: the same on every machine with the same release,
 * wherever it is installed, and another as soon as a part could hold something else.
 */
export function nameOfRelease(): string {
  // Made small, the code says nothing of folders and comments.
  const { outputFiles } = buildSync({ ...BUILD, entryPoints: [THREAD, WIRE], outdir: CACHE, minify: true });
  return hashOf(outputFiles.map(({ text }) => text));
}
