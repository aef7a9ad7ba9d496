import { expect, test } from 'vitest';
import { finishMonth, startGame, toCommit } from './month';
import { findBarriers, keepScreenshot, overflow, PHONE } from './support';

test('after the last month the debrief looks back, cites in place, and prints', async () => {
  const page = await startGame({ seat: 'High Representative' });
  for (let at = 'signals'; at === 'signals'; at = await finishMonth(page)) await toCommit(page);
  await page.getByRole('heading', { level: 1, name: / to .+ 202\d: / }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'debrief');

  await page.getByRole('button', { name: 'Source OSW-C5' }).first().click();
  await page.getByRole('dialog').getByText('What speaks against it').waitFor();
  await page.keyboard.press('Escape');

  for (const [tab, heading] of [
    ['Ledger', 'What did the work, by mechanism'],
    ['Votes', 'Every vote of the game'],
    ['Forks', 'Play on from an earlier month'],
    ['Questions', 'To discuss'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }

  await page.getByRole('tab', { name: 'Ledger' }).click();
  const wide = page.viewportSize() ?? PHONE;
  await page.setViewportSize(PHONE);
  const reason = page.getByRole('table').first().locator('tbody tr').first().locator('td').first();
  expect((await reason.boundingBox())?.width, 'a reason is read in lines, not word by word').toBeGreaterThan(300);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const [panel, print] = [page.getByRole('tabpanel'), page.getByRole('button', { name: 'Print' })];
  const [read, below] = [await panel.boundingBox(), await print.boundingBox()];
  expect(below?.y, 'what leads away stands below what is read').toBeGreaterThan((read?.y ?? 0) + (read?.height ?? 0));
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'debrief-ledger-390');
  await page.setViewportSize(wide);
  await page.emulateMedia({ media: 'print' });
  for (const heading of ['Your game beside its twin without talks', 'What you foresaw', 'To discuss', 'Sources']) {
    expect(await page.getByRole('heading', { name: heading }).first().isVisible(), heading).toBe(true);
  }
});
