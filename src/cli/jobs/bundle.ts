import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

/**
 * What a thread runs, in one file of JavaScript: ten threads that each read and translate a hundred files of TypeScript
 * would take longer to start than most jobs to be done. Returns the file's address.
 */
export function bundleThread(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./thread.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    write: false,
  });
  const file = join(CACHE, 'thread.mjs');
  // Another program may be reading the file just now: it is replaced as a whole.
  const fresh = join(CACHE, `thread-${process.pid}.mjs`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(fresh, outputFiles[0]?.text ?? '');
  renameSync(fresh, file);
  return pathToFileURL(file).href;
}
