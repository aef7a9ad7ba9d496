// Finds the Chromium that the browser tests drive, or installs one. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installOnDebian, pathsOf } from './programs.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The copies that Playwright's own installer leaves in the user's cache. */
function playwrightCopies() {
  const caches = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  return caches
    .map((cache) => join(homedir(), cache))
    .filter((cache) => existsSync(cache))
    .flatMap((cache) => readdirSync(cache).map((entry) => join(cache, entry)))
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** @param {string} path */
function works(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  // Ubuntu ships a `chromium-browser` that only prints advice: it exits with an error.
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function find() {
  return [...pathsOf(names), ...usualPlaces, ...playwrightCopies()].find(works);
}

/**
 * @returns {string} the path of a Chromium that starts
 * @throws {Error} with one line that says what to do
 */
export function resolveChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start. Set it to the path of a Chromium or Chrome.`);
  }
  const found = find() ?? (installOnDebian('chromium', 'Chromium for the browser tests') ? find() : undefined);
  if (found) return found;
  throw new Error(
    'the browser tests need Chromium or Chrome. Install one (or run: npx playwright-core install chromium), or set CHROMIUM_PATH.',
  );
}
