import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built game is served while the browser tests run, with a slash at the end. */
    gameUrl: string;
  }
}

/** Builds the game once for all browser tests and serves it on a free port of this computer. */
export default async function serveGame(project: TestProject) {
  const outDir = mkdtempSync(join(tmpdir(), 'parley-'));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    // Port 0 would become Vite's default port, so a high one is the start of the search for a free one.
    preview: { host: '127.0.0.1', port: 41730, strictPort: false, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the built game could not be served');
  project.provide('gameUrl', url);
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}
