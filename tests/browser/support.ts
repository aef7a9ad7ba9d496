import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import checker from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { resolveChromium } from '../chromium.mjs';

const screenshots = fileURLToPath(new URL('../../.cache/screenshots/', import.meta.url));

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

/** One browser for all files that a process runs, with a profile for each test; it ends with the process. */
function browser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: resolveChromium(), args: switches });
  return launched;
}

/** What the page reports of itself that a reader of the console would see as a fault. */
function watch(page: Page): ReadonlyArray<string> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // Leaving or reloading a page breaks off what it was still fetching.
    if (errorText !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${errorText}`);
  });
  return faults;
}

/** A fresh browser profile, which ends with the running test. */
async function newProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'dark',
    ...options,
  });
  onTestFinished(() => context.close());
  return context;
}

/**
 * Opens a page in a fresh browser profile. The running test fails if the page reports an error,
 * and the page closes when the test ends.
 */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  return openTab(await newProfile(options), url);
}

/** Opens a page beside others of one browser profile, watched as they are. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const faults = watch(page);
  onTestFinished(() => expect([...faults], 'errors that the page reported').toEqual([]));
  await page.goto(url);
  return page;
}

/**
 * Opens the built game as `openPage` does.
 * @param path what follows the game's address, for example `?lens=osw` or `#/debrief`
 */
export function openGame(path = '', options: BrowserContextOptions = {}): Promise<Page> {
  return openPage(inject('gameUrl') + path, options);
}

/** Opens the built game as a computer of a class does that is served by another one: over plain http, by another name. */
export async function openInsecurely(path: string): Promise<Page> {
  const context = await newProfile();
  const away = 'http://class.test/';
  await context.route(`${away}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(away, inject('gameUrl')) });
    await route.fulfill({ response });
  });
  return openTab(context, away + path);
}

/** Keeps a picture of the page as .cache/screenshots/<name>.png, to be looked at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}${name}.png` });
}

/** The window of a phone, held upright. */
export const PHONE = { width: 390, height: 844 } as const;

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The text of the file that a button hands over; the first of several buttons of the name. */
export async function savedText(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** @returns one line for each barrier that axe-core finds: its rule and the elements concerned */
export async function findBarriers(page: Page): Promise<ReadonlyArray<string>> {
  // Once for each document: the checker is half a megabyte of script, and a campaign is looked at many times.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(checker.source);
  return page.evaluate(async () => {
    const { axe } = window as Window & { readonly axe?: typeof checker };
    if (!axe) throw new Error('the checker is not there');
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

interface KeptGame {
  readonly month: number;
  readonly record: { readonly moves: ReadonlyArray<{ readonly move: { readonly type: string } }> };
}

/** Runs in the page: the games that are kept in this browser. */
function keptGames(): Promise<KeptGame[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('parley');
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('saves').objectStore('saves').getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}

/** Waits until this browser keeps a game that is as it should be. */
export async function waitForSave(page: Page, isMeant: (game: KeptGame) => boolean): Promise<void> {
  await expect.poll(async () => (await page.evaluate(keptGames)).some(isMeant), { timeout: 30_000 }).toBe(true);
}
