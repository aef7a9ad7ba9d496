// `npm start`: installs, builds when something changed, serves the game and opens it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, install, root } from './install.mjs';

const usage = `npm start -- [--port P] [--host H] [--no-open]
  --port P    the port to serve on (5173, or the next free one)
  --host H    the address to serve on (127.0.0.1: this computer only)
  --no-open   do not open a browser`;

const firstPort = 5173;
const portsTried = 50;
const inputs = [
  'src',
  'scenarios',
  'assets',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      fail(`${values.port} is not a port: give a number from 1 to 65535.`);
    }
    return { port, host: values.host, open: !values['no-open'], help: values.help };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/**
 * @param {string} path
 * @returns {number} the latest change of a file, or of a folder and everything in it, in ms; 0 when absent
 */
function lastChange(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), mtimeMs);
}

async function buildIfNeeded() {
  const built = lastChange(join(root, 'dist/index.html'));
  if (built > Math.max(...inputs.map((name) => lastChange(join(root, name))))) return;
  console.log('Building the game ...');
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string>} empty when the port is free, otherwise the system's error code
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve('')));
  });
}

/**
 * @param {string} host
 * @param {number | undefined} wanted
 */
async function choosePort(host, wanted) {
  if (wanted !== undefined) {
    const problem = await tryPort(host, wanted);
    if (problem === 'EADDRINUSE') fail(`port ${wanted} is taken. Choose another with --port, or leave it out.`);
    if (problem) fail(`cannot serve on ${host}:${wanted} (${problem}). Choose another --port or --host.`);
    return wanted;
  }
  for (let port = firstPort; port < firstPort + portsTried; port += 1) {
    const problem = await tryPort(host, port);
    if (!problem) return port;
    if (problem !== 'EADDRINUSE') fail(`cannot serve on ${host} (${problem}). Choose another --host.`);
  }
  return fail(`ports ${firstPort} to ${firstPort + portsTried - 1} are all taken. Choose another with --port.`);
}

function hasScreen() {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...rest] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opener = spawn(command ?? '', [...rest, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened: open the address by hand.'));
  opener.unref();
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const port = await choosePort(options.host, options.port);
install();
try {
  await buildIfNeeded();
} catch (error) {
  fail(`the build failed: ${error instanceof Error ? error.message : error}`);
}
const { preview } = await import('vite');
await preview({ root, logLevel: 'warn', preview: { host: options.host, port, strictPort: true, open: false } });
const url = `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}/`;
console.log(`Parley is at ${url} (Ctrl+C ends it)`);
if (options.open && hasScreen()) openBrowser(url);
