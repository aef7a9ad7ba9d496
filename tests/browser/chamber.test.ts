import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVotes, seal, startGame, toCommit } from './month';
import { findBarriers, keepScreenshot } from './support';

/** Where something stands in the window, from its upper edge. */
async function heightOf(part: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('nothing of it is drawn');
  return { top: box.y, bottom: box.y + box.height };
}

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** The month's total and the ways to what lies further down stand in the first view, and lead there. */
async function expectFirstView(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await page.evaluate(() => window.scrollTo(0, 0));
    const bars = page.locator(size.width < 1024 ? '.moscow-actions' : '.moscow-foot');
    const wayOn = page.getByRole('button', { name: /^Read otherwise: / });
    const { top: edge } = await heightOf(bars);
    for (const part of [page.locator('.moscow-head-belief').getByText(/^\d+, (from \d+|unchanged)$/), wayOn])
      expect((await heightOf(part)).bottom, `${size.width}`).toBeLessThan(edge);
    await wayOn.click();
    const heading = page.getByRole('heading', { name: 'Read otherwise' });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const last = await heightOf(page.getByRole('region', { name: 'Read otherwise' }).getByRole('listitem').last());
    expect(last.bottom, `${size.width}`).toBeLessThanOrEqual((await heightOf(bars)).top);
    expect((await heightOf(heading)).top).toBeGreaterThan(56);
  }
  await page.setViewportSize(before);
}

test('a member commits itself, sees the cards turn, and reads what followed', async () => {
  const page = await startGame({ seat: 'Poland' });
  await toCommit(page);
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Seal' }).isDisabled()).toBe(true);
  await seal(page, 'A narrow voice is better than none.');
  await page.getByText('Your sheet is sealed.').waitFor();
  await page.getByRole('button', { name: 'Open the vote' }).click();

  await page.getByText('27 cards closed').first().waitFor({ state: 'attached' });
  for (let card = 0; card < 3; card += 1) await page.getByRole('button', { name: 'Next card' }).click();
  await page.getByText('Next: Denmark').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Turn all' }).click();
  await page.getByText('All cards lie open').waitFor();
  await page.getByRole('heading', { name: 'Otherwise than declared' }).waitFor();
  await page.getByText('All twenty-seven cards').click();
  expect(await page.getByText('A narrow voice is better than none.').count()).toBe(0);
  await keepScreenshot(page, 'chamber');
  await openVotes(page);

  await page.getByRole('heading', { name: 'What Moscow reads' }).waitFor();
  await page.getByRole('article', { name: 'Moscow’s answer' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'moscow');
  await expectFirstView(page);
  await page.getByRole('button', { name: 'What follows' }).click();

  await page.getByRole('heading', { level: 1, name: 'What March changed' }).waitFor();
  await page.getByText('A narrow voice is better than none.').first().waitFor();
  await page.getByRole('button', { name: /^Show all/ }).click();
  await page.getByRole('heading', { name: 'The full ledger' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a month can be gone through by keyboard alone', async () => {
  const page = await startGame({ seat: 'Poland' });
  await toCommit(page);
  const texts = await page.getByRole('group', { name: /^Your (vote|answer)$/ }).count();
  for (let text = 0; text < texts; text += 1) {
    await page
      .getByRole('group', { name: /^Your (vote|answer)$/ })
      .nth(text)
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('radio', { name: 'softer' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Seal' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open the vote' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Turn all' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('All cards lie open').waitFor();
  expect(
    await page
      .getByRole('button', { name: 'How Moscow reads it' })
      .or(page.getByRole('button', { name: 'Next text' }))
      .count(),
  ).toBe(1);
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await startGame({ seat: 'Ireland', viewport: { width: 320, height: 700 } });
  const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await toCommit(page);
  expect(await isTooWide()).toBe(false);
  await seal(page, 'Because.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await page.getByRole('button', { name: 'Turn all' }).click();
  expect(await isTooWide()).toBe(false);
  await openVotes(page);
  await page.getByRole('article', { name: 'Moscow’s answer' }).waitFor();
  expect(await isTooWide()).toBe(false);
});

/** Whether all of an element lies inside the window, and under nothing. */
async function isInReach(page: Page, target: Locator): Promise<boolean> {
  const box = await target.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return box !== null && box.y >= 0 && box.y + box.height <= height && box.x >= 0 && box.x + box.width <= width;
}

test.each([
  [1280, 800],
  [1440, 900],
  [390, 844],
])('at %i by %i seal, cards and the way on are in reach without scrolling', async (width, height) => {
  const page = await startGame({ seat: 'France', viewport: { width, height } });
  const reach = (name: string) => isInReach(page, page.getByRole('button', { name, exact: true }));
  await toCommit(page);
  expect(await reach('Seal')).toBe(true);
  await seal(page, 'Because.');
  expect(await reach('Open the vote')).toBe(true);
  await page.getByRole('button', { name: 'Open the vote' }).click();
  expect(await reach('Next card')).toBe(true);
  await openVotes(page);
  await page.getByRole('heading', { name: 'What Moscow reads' }).waitFor();
  expect(await reach('What follows')).toBe(true);
  if (width >= 1280) expect(await isInReach(page, page.getByRole('article', { name: 'Moscow’s answer' }))).toBe(true);
});

test('a keyboard keeps its place when the last card turns', async () => {
  const page = await startGame({ seat: 'France' });
  await toCommit(page);
  await seal(page, 'Because.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await page.getByRole('button', { name: 'Turn all' }).press('Enter');
  await page.getByText('All cards lie open').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/Next text|How Moscow reads it/);
});

test.each(['month', 'lantern', 'harbour'])(
  'with text at twice its size nothing after the vote is wider than a phone: %s',
  async (seed) => {
    const page = await startGame({ seat: 'Poland', seed, viewport: { width: 320, height: 700 } });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await toCommit(page);
    expect(await isTooWide()).toBe(false);
    await seal(page, 'Because.');
    await page.getByRole('button', { name: 'Open the vote' }).click();
    expect(await isTooWide()).toBe(false);
    await openVotes(page);
    await page.getByRole('button', { name: 'What follows' }).click();
    await page.getByRole('heading', { level: 1, name: 'What March changed' }).waitFor();
    await page.getByText('Your reason: “Because.”').waitFor();
    expect(await isTooWide()).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
  },
);
