// Finds programs that the tests drive, or has the system install them. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where programs of these names would lie on the search path.
 * @param {ReadonlyArray<string>} names
 */
export function pathsOf(names) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {string} name of the package
 * @param {string} what is being installed, for the reader
 * @returns {boolean} whether the system's installer could be run and ended well
 */
export function installOnDebian(name, what) {
  if (!isDebian()) return false;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`Installing ${what} (apt-get) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', name],
  ].every((words) => {
    const [command = '', ...rest] = asRoot ? words : ['sudo', '-n', ...words];
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  });
}
