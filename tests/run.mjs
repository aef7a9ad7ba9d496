// `npm test`: installs, finds a browser and a Redis, runs the static checks and every test.
// The last line is `N passed, N failed`; a static check counts as one.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, install, root } from '../src/cli/install.mjs';
import { resolveChromium } from './chromium.mjs';
import { resolveRedis } from './redis.mjs';
import { countReport } from './report.mjs';

/** @type {ReadonlyArray<{name: string, tool: string, args: string[]}>} */
const checks = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the engine', tool: 'typescript/bin/tsc', args: ['-p', 'src/engine/tsconfig.json'] },
  { name: 'biome', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'oxlint', tool: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'knip', tool: 'knip/bin/knip.js', args: [] },
];

/**
 * Runs a tool of node_modules in this Node.
 * @param {string} tool its script, from node_modules
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, quiet?: boolean}} [options] quiet: collect what it prints
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function run(tool, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => {
        output += piece;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @returns {Promise<{passed: number, failed: number}>} */
async function runChecks() {
  const results = await Promise.all(
    checks.map(async ({ name, tool, args }) => {
      const { ok, output } = await run(tool, args, { quiet: true });
      console.log(ok ? `ok      ${name}` : `FAILED  ${name}\n${output.trim()}\n`);
      return ok;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** @param {NodeJS.ProcessEnv} env */
async function runTests(env) {
  const report = join(root, '.cache/vitest.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await run('vitest/vitest.mjs', ['run', ...reporters], { env: { ...process.env, ...env } });
  return countReport(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, ok);
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, soak: { type: 'boolean' } } }).values;
  } catch {
    return fail('usage: node tests/run.mjs [--check | --soak] (only the static checks, only the long tests)');
  }
}

/** @param {() => string} resolve */
function pathOf(resolve) {
  try {
    return resolve();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const only = readOptions();
install();
/** @type {Array<{passed: number, failed: number}>} */
const results = [];
if (only.soak) {
  results.push(await runTests({ PARLEY_SOAK: '1', REDIS_SERVER_PATH: pathOf(resolveRedis) }));
} else if (only.check) {
  results.push(await runChecks());
} else {
  const CHROMIUM_PATH = pathOf(resolveChromium);
  const REDIS_SERVER_PATH = pathOf(resolveRedis);
  results.push(await runChecks());
  results.push(await runTests({ CHROMIUM_PATH, REDIS_SERVER_PATH }));
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
