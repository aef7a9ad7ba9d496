// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Ends the program with one line on stderr.
 * @param {string} message what is wrong and what to do
 * @returns {never}
 */
export function fail(message) {
  console.error(`parley: ${message}`);
  process.exit(1);
}

/**
 * @param {string} file path from the project's folder
 */
function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/**
 * Compares two versions of the form `20.19.0`.
 * @param {string} version
 * @param {string} floor
 */
export function isAtLeast(version, floor) {
  const [have, want] = [version, floor].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (have?.[part] ?? 0) - (want?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function requireNode() {
  const floor = readJson('package.json').engines.node.replace('>=', '');
  if (isAtLeast(process.versions.node, floor)) return;
  fail(`Node ${floor} or newer is needed, this is ${process.versions.node}. Install one from https://nodejs.org.`);
}

/**
 * Whether every package of the lock file is installed in the version it names. npm writes the
 * second file as the last step of an installation, so a broken one does not pass.
 * @param {Record<string, {version?: string, optional?: boolean}>} wanted `packages` of package-lock.json
 * @param {Record<string, {version?: string}>} installed `packages` of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

/** Brings node_modules up to the lock file; says nothing when there is nothing to do. */
export function install() {
  requireNode();
  const record = 'node_modules/.package-lock.json';
  const wanted = readJson('package-lock.json').packages;
  if (existsSync(join(root, record)) && isInstalled(wanted, readJson(record).packages)) return;
  console.log('Installing what the game is built with (npm ci) ...');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  fail('npm ci failed (its reason stands above). Check the network and the free disk space, then run this again.');
}
