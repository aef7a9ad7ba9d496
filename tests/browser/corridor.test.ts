import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tableText, toAgenda } from './play';
import { findBarriers, keepScreenshot, openGame } from './support';

async function toCorridor(page: Page, seat: string): Promise<void> {
  await toAgenda(page, seat);
  await tableText(page);
  await page.getByRole('button', { name: 'To the corridor' }).click();
  await page.getByRole('button', { name: 'To the vote' }).waitFor();
}

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 700],
])('at %i by %i the corridor has no barrier and fits', async (width, height) => {
  const page = await openGame('', { viewport: { width, height } });
  await toCorridor(page, 'FR');
  await keepScreenshot(page, `corridor-${width}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});

test('an offer is sent and answered at once, and stands there as a slip', async () => {
  const page = await openGame('', { viewport: { width: 1440, height: 900 } });
  await toCorridor(page, 'FR');
  await page.getByRole('button', { name: /^Poland/ }).click();
  await page.getByRole('heading', { name: 'You and Poland' }).waitFor();
  await page.getByLabel('I give').selectOption({ label: 'A side payment' });
  await page.getByLabel('I ask').selectOption({ index: 1 });
  const asked = await page.getByLabel('I ask').locator('option:checked').textContent();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(`I offer a side payment, for ${asked?.replace(/^A/, 'a')}.`).waitFor();
  await page.getByText(/^Poland (agrees|declines)\.$/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('nothing can be sent that neither gives nor asks', async () => {
  const page = await openGame('', { viewport: { width: 1440, height: 900 } });
  await toCorridor(page, 'FR');
  await page.getByRole('button', { name: /^Poland/ }).click();
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
});

test('what a bargain moves is told in words beside the rails', async () => {
  const page = await openGame('', { viewport: { width: 1440, height: 900 } });
  await toCorridor(page, 'FR');
  await page.getByRole('button', { name: /^Poland/ }).click();
  await page.getByText('Choose what you give and what you ask.').waitFor();
  await page.locator('.offer-composer select').first().selectOption({ index: 1 });
  await page.getByText('Drawn from public stances alone.').waitFor();
  const rails = await page.locator('.bargain-rail').count();
  expect(await page.getByText(/gives? way, and minds? less\./).count()).toBe(rails);
  await page.getByRole('button', { name: 'To the vote' }).click();
  await page.getByRole('button', { name: 'To the vote' }).waitFor({ state: 'detached' });
});
