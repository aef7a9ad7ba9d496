import { expect, test } from 'vitest';
import { tableText, takeSeat, toAgenda } from './play';
import { findBarriers, keepScreenshot, openGame } from './support';

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 700],
])('at %i by %i the month opens on the map without barriers', async (width, height) => {
  const page = await openGame('', { viewport: { width, height } });
  await takeSeat(page);
  await page.locator('[data-stage="map"] canvas').waitFor();
  await keepScreenshot(page, `signals-${width}`);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'To the agenda' }).click();
  await page.getByRole('button', { name: 'To the corridor' }).waitFor();
  await keepScreenshot(page, `agenda-${width}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});

/** The line under the map that tells whose stance moved since the signals takes this much of its height. */
const NEWS_LINE = 34;

test('in a low window all five parts of strength are on the screen, and the gate is explained beside it', async () => {
  const page = await openGame('', { viewport: { width: 1280, height: 800 } });
  await takeSeat(page);
  const sea = await page.locator('.map').boundingBox();
  const parts = await page.locator('.strength-parts li').all();
  expect(parts).toHaveLength(5);
  for (const part of parts) {
    const box = await part.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0) + NEWS_LINE).toBeLessThanOrEqual((sea?.y ?? 0) + (sea?.height ?? 0));
  }
  await page.getByRole('button', { name: 'gate: what this means' }).click();
  await page.getByRole('dialog', { name: 'Codex' }).getByRole('article').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test.each([1280, 1440])('at %i every marked month of the strip lists its dates by name', async (width) => {
  const page = await openGame('', { viewport: { width, height: 900 } });
  await takeSeat(page);
  expect(await page.locator('.timeline').getByText(/\+\d/).count()).toBe(0);
  await page.getByRole('button', { name: /^March 2026: dates:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'March 2026: dates' });
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(1);
  expect(await findBarriers(page)).toEqual([]);
});

test('focus moves to the heading of a new screen', async () => {
  const page = await openGame();
  await toAgenda(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Agenda');
});

test('what the map shows stands in a table, and a member opens from there', async () => {
  const page = await openGame();
  await takeSeat(page);
  await page.getByRole('button', { name: 'The map as a table' }).click();
  const table = page.getByRole('table', { name: 'Members and where they stand on talks now' });
  expect(await table.getByRole('row').count()).toBe(28);
  await table.getByRole('button', { name: 'Poland' }).click();
  await page.getByRole('dialog', { name: 'Poland' }).getByText('On record').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a text is tabled with its options, opened, and taken back', async () => {
  const page = await openGame();
  await toAgenda(page);
  const title = await tableText(page);
  const slip = page.getByRole('button', { name: `Your text: ${title}` });
  await slip.click();
  const sheet = page.getByRole('dialog', { name: title });
  await sheet.getByText('Declared lines').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take back' }).click();
  await slip.waitFor({ state: 'detached' });
});

test('an act that cannot be tabled is listed with the reason and cannot be pressed', async () => {
  const page = await openGame();
  await toAgenda(page);
  await page.getByRole('button', { name: 'Table a text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Table a text' });
  await dialog.getByText('Not now: No talks are open.').first().waitFor();
  expect(await dialog.getByRole('button', { name: 'Talks with Moscow are broken off' }).count()).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
});

test('behind a track and behind strength stand the numbers with their sources', async () => {
  const page = await openGame('', { viewport: { width: 1440, height: 900 } });
  await takeSeat(page);
  await page.getByRole('button', { name: /Moscow’s terms:/ }).click();
  await page.getByRole('dialog', { name: 'Moscow’s terms' }).getByText('At the start').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Strength to talk from:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Strength to talk from' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button', { name: /^Source/ }).count()).toBeGreaterThan(2);
});

test('the month can be walked through with single keys, and the skip link leads past the bar', async () => {
  const page = await openGame();
  await takeSeat(page);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'To the corridor' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});
