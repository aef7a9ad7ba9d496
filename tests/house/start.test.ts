import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

function start(...options: string[]): ChildProcess {
  return spawn(process.execPath, ['src/cli/start.mjs', '--no-open', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Collects what a program says until it ends, or until it has said something that matches. */
async function listen(program: ChildProcess, until?: RegExp): Promise<string> {
  let said = '';
  const heard = new Promise<void>((resolve) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (piece) => {
        said += piece;
        if (until?.test(said)) resolve();
      });
    }
  });
  await Promise.race([heard, once(program, 'close')]);
  return said;
}

test('npm start serves the built game at the address that it prints', async () => {
  const program = start();
  onTestFinished(() => void program.kill());
  const said = await listen(program, /Parley is at \S+ /);
  const [, url = ''] = /Parley is at (\S+) /.exec(said) ?? [];
  expect(url, said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await (await fetch(url)).text();
  expect(page).toContain('<title>Parley</title>');
  const [, script = ''] = /src="([^"]+\.js)"/.exec(page) ?? [];
  const answer = await fetch(new URL(script, url));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
});

test('a port that is taken is named in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const program = start('--port', String(port));
  expect(await listen(program)).toBe(`parley: port ${port} is taken. Choose another with --port, or leave it out.\n`);
  expect(program.exitCode).toBe(1);
});

test.each(['x', '0', '65536', '1.5'])('--port %s is refused in one line', async (port) => {
  const program = start('--port', port);
  expect(await listen(program)).toBe(`parley: ${port} is not a port: give a number from 1 to 65535.\n`);
  expect(program.exitCode).toBe(1);
});
