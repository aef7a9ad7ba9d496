// Finds the Redis that the tests of the queue start, or installs one. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installOnDebian, pathsOf } from './programs.mjs';

const names = ['redis-server', 'valkey-server'];

/** @param {string} path */
function works(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * @returns {string} the path of a Redis server that starts
 * @throws {Error} with one line that says what to do
 */
export function resolveRedis() {
  const given = process.env.REDIS_SERVER_PATH;
  if (given) {
    if (works(given)) return given;
    throw new Error(`REDIS_SERVER_PATH is ${given}, which does not start. Set it to the path of a redis-server.`);
  }
  const places = [...names.map((name) => `/usr/bin/${name}`), ...names.map((name) => `/opt/homebrew/bin/${name}`)];
  const find = () => [...pathsOf(names), ...places].find(works);
  const found = find() ?? (installOnDebian('redis-server', 'Redis for the tests of the queue') ? find() : undefined);
  if (found) return found;
  throw new Error('the tests of the queue need a Redis. Install redis-server, or set REDIS_SERVER_PATH.');
}
