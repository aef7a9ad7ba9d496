import { expect, test } from 'vitest';
import { READ } from './play';
import { findBarriers, keepScreenshot, openGame } from './support';

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 700],
])('at %i by %i a dossier can be read without barriers', async (width, height) => {
  const page = await openGame('', { viewport: { width, height } });
  await page.getByRole('button', { name: READ }).click();
  await page.getByRole('heading', { name: 'The High Representative', exact: true }).waitFor();
  await keepScreenshot(page, `briefing-${width}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Take the seat' }).isVisible()).toBe(true);
});

test('any seat can be read before one is taken', async () => {
  const page = await openGame();
  await page.getByRole('button', { name: READ }).click();
  await page.getByRole('button', { name: 'Moscow', exact: true }).click();
  await page.getByRole('heading', { name: 'Moscow', exact: true }).waitFor();
  await page.getByLabel('Twenty-seven members').selectOption('EE');
  await page.getByRole('heading', { name: 'Estonia', exact: true }).waitFor();
  expect(await page.getByRole('heading', { name: 'Moscow', exact: true }).count()).toBe(0);
});

test('a citation opens beside its sentence, keeps the focus inside, and gives it back', async () => {
  const page = await openGame();
  await page.getByRole('button', { name: READ }).click();
  const cite = page.getByRole('button', { name: 'Source OSW-C6a' }).first();
  await cite.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Source OSW-C6a' });
  await sheet.waitFor();
  await sheet.getByText('In this game').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expect.poll(() => cite.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the list of sources and the codex open from the briefing', async () => {
  const page = await openGame();
  await page.getByRole('button', { name: READ }).click();
  await page.getByRole('button', { name: 'Open the list' }).click();
  await page.getByRole('dialog', { name: 'Sources: The High Representative' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'All entries' }).click();
  const codex = page.getByRole('dialog', { name: 'Codex' });
  await codex.waitFor();
  expect(await codex.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(10);
  expect(await findBarriers(page)).toEqual([]);
});
