import { expect, test } from 'vitest';
import { findBarriers, keepScreenshot, openGame } from './support';

test('the built game opens without an error and shows its title', async () => {
  const page = await openGame();
  expect(await page.title()).toBe('Parley');
  await page.getByRole('heading', { level: 1, name: 'Parley' }).waitFor();
  await keepScreenshot(page, 'title');
});

test('the first screen has no barrier that a checker can find', async () => {
  const page = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});
