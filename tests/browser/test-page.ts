import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page of tests/browser/page as the game is built, with the game's own modules, and serves it. */
export async function serveTestPage(): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'parley-page-'));
  const input = resolve('tests/browser/page/index.html');
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 42730, strictPort: false, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the page of the tests could not be served');
  return {
    url: `${url}tests/browser/page/index.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
