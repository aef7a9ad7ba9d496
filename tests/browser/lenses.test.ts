import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { endMonth, reach } from './campaign';
import { finishMonth, openVotes, seal, toCommit } from './month';
import { findBarriers, keepScreenshot, openGame, waitForSave } from './support';

/** From the title to the first month with a lens. */
async function begin(lens: string, hidden: boolean, seed: string): Promise<Page> {
  const page = await openGame('', { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.getByLabel('Reading of the world').selectOption(lens);
  if (hidden) await page.getByLabel('Keep back until the debrief').check();
  await page.getByLabel('Length').selectOption({ label: '6 months' });
  await page.getByLabel('Luck').selectOption('The same again');
  await page.getByLabel('Seed').fill(seed);
  await page.getByRole('button', { name: 'Read the briefing' }).click();
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await reach(page, 'signals');
  return page;
}

/** All that the page keeps or shows: storage of every kind, its address, and what stands in it. */
function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = indexedDB.open('parley');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error));
    });
    const stores = [...database.objectStoreNames];
    const kept = await Promise.all(
      stores.map(
        (name) =>
          new Promise<unknown>((resolve, reject) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(request.error));
          }),
      ),
    );
    database.close();
    const local = JSON.stringify({ ...localStorage, ...sessionStorage, kept });
    return [local, location.href, document.cookie, document.title, document.body.outerHTML].join('\n');
  });
}

/** Advisers always speak for all three readings, whichever is true; nothing else may name one. */
const NEUTRAL = /reads with (Papers|Channel|Record)|Record \d+/g;
const NAMES = /\b(Papers|Channel|Record)\b|"(papers|channel|record)"(?!:)/;

async function expectSilence(page: Page, where: string): Promise<void> {
  const text = (await everything(page)).replace(NEUTRAL, '');
  const at = NAMES.exec(text);
  expect(at ? text.slice(Math.max(0, at.index - 80), at.index + 80) : '', where).toBe('');
}

/** The lab, where any lens can be chosen, does not play out this game; and no global of the page holds it. */
async function expectClosedLab(page: Page): Promise<void> {
  expect(await page.getByRole('button', { name: 'What could follow' }).count()).toBe(0);
  await page.evaluate(() => {
    location.hash = '#lab/game';
  });
  await page.getByText(/^The lens of this game is hidden\./).waitFor();
  expect(await page.getByRole('button', { name: 'Run', exact: true }).count()).toBe(0);
  const globals = await page.evaluate(() => {
    const plain = document.body.appendChild(document.createElement('iframe'));
    const known = new Set(Object.getOwnPropertyNames(plain.contentWindow ?? {}));
    plain.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^\d+$/.test(name));
  });
  // The checker of files keeps its own settings there; the game keeps nothing.
  expect(globals.filter((name) => !name.startsWith('__zod_'))).toEqual([]);
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await page.getByRole('heading', { level: 1, name: /changed$/ }).waitFor();
}

test('a hidden lens is named by no screen, no save, no address and no request before the debrief, which names it', async () => {
  const page = await begin('papers', true, 'kept back');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByText('Lens: hidden').first().waitFor({ state: 'attached' });
  let at: 'signals' | 'debrief' = 'signals';
  for (let month = 1; at === 'signals'; month += 1) {
    await toCommit(page);
    await expectSilence(page, `month ${month}, the sheet`);
    if (month === 2) {
      await seal(page, 'A reason.');
      await page.getByRole('button', { name: 'Open the vote' }).click();
      await openVotes(page);
      await expectSilence(page, 'Moscow reads');
      await page.getByRole('button', { name: 'What follows' }).click();
      await page.getByRole('heading', { level: 1, name: /changed$/ }).waitFor();
      await page.getByRole('button', { name: /^Show all/ }).click();
      await expectSilence(page, 'the full ledger');
      await expectClosedLab(page);
      at = await endMonth(page);
    } else at = await finishMonth(page);
    if (month === 3) {
      await waitForSave(page, (game) => game.month === 4);
      await page.reload();
      await page.getByRole('button', { name: /Go on with your game/ }).click();
      await page.getByText('Lens: hidden').first().waitFor({ state: 'attached' });
      await expectSilence(page, 'after a reload');
    }
  }
  await page.getByRole('heading', { level: 1, name: / to .+ 202\d: / }).waitFor();
  expect(sent.filter((each) => /papers|channel|record/i.test(each))).toEqual([]);
  await page.getByRole('tab', { name: 'Lenses' }).click();
  await page.getByText(/^The lens that was hidden: (Papers|Channel|Record)\.$/).waitFor();
  await page.getByRole('tab', { name: 'Reading' }).click();
  await page.getByRole('table', { name: 'What talks did, under each reading' }).waitFor();
  await page.getByRole('tab', { name: 'Lenses' }).click();
  const ends = page.getByRole('table', { name: 'Your decisions under each reading' });
  expect(await ends.getByRole('row').count()).toBeGreaterThan(10);
  await page.getByRole('heading', { name: 'What would have had to be true' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'debrief-lenses');
  const signs = page.getByRole('table', { name: 'Where the readings point opposite ways' });
  const turned = signs.getByRole('cell', { name: /^Europe gains standing\s+Source OSW-P4$/ });
  await turned.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'debrief-signs');

  await page.setViewportSize({ width: 390, height: 844 });
  await turned.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'debrief-signs-phone');
  for (const tab of ['Lenses', 'Reading']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('table').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), tab).toBe(0);
  }
});

test('a month is read under all three lenses where the playing one is open', async () => {
  const page = await begin('channel', false, 'three readings');
  await page.getByText('Lens: Channel').first().waitFor({ state: 'attached' });
  await toCommit(page);
  await seal(page, 'A reason.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await openVotes(page);
  await page.getByRole('heading', { name: 'Read otherwise' }).waitFor();
  await page.getByRole('button', { name: 'What follows' }).click();
  await page.getByRole('heading', { name: 'The month under the other readings' }).waitFor();
  const table = page.getByRole('table', { name: 'What the month changed, under each reading' });
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Number',
    'Channel, played',
    'Papers',
    'Record',
  ]);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'reading-lenses');
  const covered = () =>
    table.evaluate(
      (element) =>
        [...element.querySelectorAll('.lens-lanes')].filter((lanes) => {
          const marks = [...lanes.querySelectorAll('.lens-played, .lens-initial')].map((mark) =>
            mark.getBoundingClientRect(),
          );
          return marks.some((a, index) =>
            marks
              .slice(index + 1)
              .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
          );
        }).length,
    );
  for (const width of [1280, 1000, 768]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await covered(), `${width}`).toBe(0);
  }
});

test('the ledger of a month under the channel cites the case for talks, or says that an effect is assumed', async () => {
  const page = await begin('channel', false, 'three readings');
  // A capital talks in the third month.
  for (let month = 1; month < 3; month += 1) {
    await toCommit(page);
    await finishMonth(page);
  }
  await toCommit(page);
  await seal(page, 'A reason.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await openVotes(page);
  await page.getByRole('button', { name: 'What follows' }).click();
  await page.getByRole('button', { name: /^Show all/ }).click();
  const standing = page.getByRole('row').filter({ hasText: 'Talks made Moscow deal with Europe itself.' });
  expect(await standing.getByRole('button').allTextContents()).toEqual(['OSW-P4']);
  const assumed = page.locator('.cause-assumed').filter({ hasText: /^designer’s assumption$/ });
  expect(await assumed.count()).toBeGreaterThan(0);
  await standing.getByRole('button').click();
  await page.getByText('Rests on it under Channel.').first().waitFor();
  await keepScreenshot(page, 'source-under-channel');
  await page.keyboard.press('Escape');
  for (const [name, width, height] of [
    ['desktop', 1280, 800],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole('heading', { name: 'What did the work' }).scrollIntoViewIfNeeded();
    await keepScreenshot(page, `causes-channel-${name}`);
    await standing.scrollIntoViewIfNeeded();
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, `ledger-channel-${name}`);
  }
});
