import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { resolveRedis } from '../redis.mjs';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves when a program has written a text, rejects when it ends before. */
export function heard(program: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece: unknown): void => {
      said += String(piece);
      if (said.includes(text)) resolve();
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    const gone = () => reject(new Error(`it ended before it said "${text}": ${said}`));
    program.on('exit', gone);
    if (program.exitCode !== null || program.signalCode !== null) gone();
  });
}

/** A Redis of the test's own, gone when the test ends. Returns its address. */
export async function startRedis(): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'parley-redis-'));
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(resolveRedis(), options, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  await heard(server, 'Ready to accept connections');
  return { url: `redis://127.0.0.1:${port}`, server };
}

/** A command in a process of its own, killed when the test ends. */
export function startParley(...args: ReadonlyArray<string>): ChildProcess {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  return program;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a command has written by its end. */
export function ended(program: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let [out, err] = ['', ''];
    program.stdout?.on('data', (piece) => {
      out += String(piece);
    });
    program.stderr?.on('data', (piece) => {
      err += String(piece);
    });
    program.on('close', (code) => resolve({ code, out, err }));
  });
}
