import { expect, test } from 'vitest';
import { toAgenda } from './play';
import { findBarriers, keepScreenshot, openGame } from './support';

test('an option is weighed in imagined games on request, and the game goes on as it was', async () => {
  const page = await openGame();
  await toAgenda(page, 'FR');
  const before = await page.getByRole('main').textContent();
  await page.getByRole('button', { name: 'Ask for a rollout' }).click();
  const sheet = page.getByRole('dialog', { name: 'A thousand imagined games' });
  await sheet.getByLabel('Order by').selectOption('Your own aims');
  await sheet.getByRole('button', { name: 'Play them' }).click();
  await sheet.getByText('Share of your own aims that is kept').waitFor();
  const rows = sheet.getByRole('table').getByRole('rowheader');
  expect(await rows.count()).toBeGreaterThan(9);
  expect(await rows.allTextContents()).toContain('Table nothing more');
  await keepScreenshot(page, 'rollout');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await page.getByRole('main').textContent()).toBe(before);
});

test('the sheet stays as it is when the window becomes that of a phone, and back', async () => {
  const page = await openGame();
  await toAgenda(page, 'FR');
  await page.getByRole('button', { name: 'Ask for a rollout' }).click();
  const sheet = page.getByRole('dialog', { name: 'A thousand imagined games' });
  await sheet.getByLabel('Order by').selectOption('Your own aims');
  for (const [width, height] of [
    [390, 844],
    [1000, 700],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator(width < 768 ? '.desk-phone' : width < 1200 ? '.desk-medium' : '.desk-wide').waitFor();
    expect(await sheet.isVisible()).toBe(true);
    expect(await sheet.getByLabel('Order by').locator('option:checked').textContent()).toBe('Your own aims');
  }
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('a sheet that was left open is closed when the reader comes back from elsewhere', async () => {
  const page = await openGame('#lab/compare?runs=50');
  await page.getByRole('heading', { name: /^Where the/ }).waitFor();
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await toAgenda(page, 'FR');
  await page.getByRole('button', { name: 'Ask for a rollout' }).click();
  const sheet = page.getByRole('dialog', { name: 'A thousand imagined games' });
  await sheet.waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Compare strategies' }).waitFor();
  await page.goForward();
  await page.getByRole('button', { name: 'To the corridor' }).waitFor();
  expect(await sheet.count()).toBe(0);
  await page.getByRole('button', { name: 'Ask for a rollout' }).click();
  await sheet.waitFor();
});

test('on a phone a member weighs its votes in the corridor, by keys alone', async () => {
  const page = await openGame('', { viewport: { width: 390, height: 844 } });
  await toAgenda(page, 'FR');
  await page.getByRole('button', { name: 'To the corridor' }).click();
  await page.getByRole('tab', { name: 'What it moves' }).click();
  await page.getByRole('button', { name: 'Ask for a rollout' }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'A thousand imagined games' });
  await sheet.getByRole('button', { name: 'Play them' }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByText('Outcome index, 0 to 100').waitFor();
  expect(await sheet.getByRole('rowheader', { name: /^(Yes to|No to|Abstain on)/ }).count()).toBeGreaterThan(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});
