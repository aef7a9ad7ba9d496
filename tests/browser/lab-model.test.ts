import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers, keepScreenshot, openGame, overflow, PHONE, savedText } from './support';

/** What is shown, by daylight and then on a phone, where it may not run over the edge. */
async function fitsPhone(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await keepScreenshot(page, `${name}-light`);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, `${name}-390`);
}

test('an opened claim says what it rests on, tries it, and is found again by its address', async () => {
  const page = await openGame('#lab/claims?runs=50&group=C2', { reducedMotion: 'reduce' });
  await page.getByText('The experiment, and what the claim rests on').first().click();
  await page.getByRole('heading', { name: 'What it rests on' }).waitFor();
  await page.getByRole('button', { name: /^Take (it|them) out$/ }).click();
  const table = page.getByRole('table', { name: 'What it rests on' });
  await table.getByRole('rowheader', { name: 'Nothing is taken out' }).waitFor();
  const rows = await table.getByRole('row').count();
  expect(rows).toBeGreaterThan(2);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-carriers');
  expect(page.url()).toMatch(/claim=c2a$/);
  await page.getByRole('button', { name: 'Switch off every link' }).click();
  await page.getByText(/It holds without any single one of them/).waitFor();
  await page.getByRole('button', { name: 'Switch off several together' }).click();
  const trace = page.getByRole('table', { name: 'Of all links, which carry it?' });
  await trace.getByRole('rowheader', { name: 'Nothing is taken out' }).waitFor();
  expect(await trace.getByText('Fails without them').count()).toBeGreaterThan(0);
  expect(await findBarriers(page)).toEqual([]);
  await trace.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'lab-trace');

  await page.getByRole('link', { name: 'Robustness' }).click();
  await page.getByRole('link', { name: 'Claims' }).click();
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(rows);
  await table.scrollIntoViewIfNeeded();
  await fitsPhone(page, 'lab-carriers');
  await trace.scrollIntoViewIfNeeded();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await keepScreenshot(page, 'lab-trace-390');
});

test('the address names the claim opened last of those that are still open', async () => {
  const page = await openGame('#lab/claims?runs=50&group=C2', { reducedMotion: 'reduce' });
  const details = page.getByText('The experiment, and what the claim rests on');
  const inAddress = (claim: RegExp | undefined) =>
    page.waitForFunction(
      ([source]) => (source ? new RegExp(source).test(location.hash) : !location.hash.includes('claim=')),
      [claim?.source],
    );
  await details.nth(0).click();
  await inAddress(/claim=c2a$/);
  await details.nth(1).click();
  await inAddress(/claim=(?!c2a$)c2/);
  const both = page.url();
  await details.nth(0).click();
  await page.getByRole('heading', { name: 'What it rests on' }).nth(1).waitFor({ state: 'detached' });
  expect(page.url()).toBe(both);
  await details.nth(0).click();
  await inAddress(/claim=c2a$/);
  await details.nth(0).click();
  await inAddress(/claim=(?!c2a$)c2/);
  expect(page.url()).toBe(both);
  await details.nth(1).click();
  await inAddress(undefined);
});

test('the lines of a seat are played for one, and found again under another look and by the address', async () => {
  const page = await openGame('#lab/robustness?runs=50', { reducedMotion: 'reduce' });
  await page.getByRole('tab', { name: 'Cost of a wrong reading' }).press('ArrowRight');
  await page.getByLabel('Seat', { exact: true }).selectOption('Poland');
  await page.getByText(/300 games in all/).waitFor();
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
  await page.getByText(/ of 300 games in all$/).waitFor();
  const table = page.getByRole('table', { name: /^Poland: it / });
  await table.getByText('Under Papers: “Forces first”.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-lines');
  expect((await savedText(page, 'Save as CSV')).trim().split('\n')).toHaveLength(1 + 3);
  await fitsPhone(page, 'lab-lines');
  await page.getByRole('tab', { name: 'When to call' }).click();
  await page.getByRole('tab', { name: 'Lines of seats' }).click();
  await table.waitFor();
  await page.reload();
  expect(await page.getByLabel('Seat', { exact: true }).inputValue()).toBe('PL');
});

test('the balance list can be stopped, and shows what the games of the regret tell of it', async () => {
  const page = await openGame('#lab/robustness?runs=50&look=balance', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('progressbar', { name: 'Demands on the model' }).waitFor();
  await page.getByText(/ of 50 games of each strategy under each lens$/).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped.').waitFor();
  await page.getByRole('tab', { name: 'Cost of a wrong reading' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Run again' }).waitFor();
  await page.getByRole('tab', { name: 'Is the model fair?' }).click();
  await page.getByRole('table', { name: /of 10 demands on the model hold; 3 were not measured$/ }).waitFor();
  expect(await page.getByRole('cell', { name: 'not measured' }).count()).toBe(3);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-balance');
  await fitsPhone(page, 'lab-balance');
  const changed = page.getByText('The choices have changed since this was run.');
  expect(await changed.count()).toBe(0);
  await page.getByLabel('Months').selectOption('18 months');
  await changed.waitFor();
});

test('a search goes on while the reader is elsewhere, and its find can be saved', async () => {
  const page = await openGame('#lab/robustness?runs=50&look=search&depth=quick', { reducedMotion: 'reduce' });
  await page.getByText(/^How far could a clever player get/).waitFor();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('0 of 10 steps').waitFor();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('link', { name: 'Robustness' }).click();
  await page.getByRole('heading', { name: /^How far a search gets: .* under Papers$/ }).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Military aid' }).count()).toBeGreaterThan(0);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-search');
  expect(JSON.parse(await savedText(page, 'Save the strategy'))).toMatchObject({ id: 'found-papers' });
  await page.getByLabel('Months').selectOption('6 months');
  await page.getByRole('cell', { name: /With other choices than those above$/ }).waitFor();
  await page.getByLabel('Lens').selectOption('Channel');
  await page.getByText(/^Nothing has been searched under Channel yet/).waitFor();
  await fitsPhone(page, 'lab-search');
});

test.each([
  ['regret', 'Is the model fair?', 'the run on the cost of a wrong reading'],
  ['balance', 'Cost of a wrong reading', 'the run on the demands'],
])('what goes on under %s is named beside the other and can be stopped there', async (look, other, running) => {
  const page = await openGame(`#lab/robustness?runs=5000&look=${look}`, { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('tab', { name: other }).click();
  await page.getByText(/ is still (starting|running)/).waitFor();
  await keepScreenshot(page, `lab-elsewhere-${look}`);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: `Stop ${running}` }).click();
  await page.getByText(/ is still (starting|running)/).waitFor({ state: 'detached' });
});

test.each([
  ['a search', '#lab/robustness?runs=500&look=search&depth=deep', 'Lens', 'Channel', 'the search under Papers'],
  [
    'a screening',
    '#lab/sensitivity?depth=deep&over=all',
    'Method',
    'Shares of the spread (Sobol)',
    'the method “Screening (Morris)”',
  ],
])(
  '%s that goes on under another choice is named there and can be stopped there',
  async (_name, address, field, other, running) => {
    const page = await openGame(address, { reducedMotion: 'reduce' });
    const first = await page.getByLabel(field, { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByLabel(field, { exact: true }).selectOption(other);
    await page.getByText(/ is still running: /).waitFor();
    expect(await page.getByRole('button', { name: 'Run', exact: true }).count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, `lab-elsewhere-${field.toLowerCase()}`);
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keepScreenshot(page, `lab-elsewhere-${field.toLowerCase()}-390`);
    await page.getByRole('button', { name: `Stop ${running}` }).click();
    await page.getByText(/ is still running: /).waitFor({ state: 'detached' });
    await page.getByLabel(field, { exact: true }).selectOption(first);
    await page.getByText('Stopped.').waitFor();
  },
);

test('on a phone a run shows its progress in the window, and its end leads to the result', async () => {
  const page = await openGame('#lab/robustness?runs=200', { reducedMotion: 'reduce', viewport: PHONE });
  const inWindow = (top: number) => top >= 0 && top < PHONE.height;
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const progress = await page.getByRole('progressbar').boundingBox();
  expect(inWindow(progress?.y ?? -1)).toBe(true);
  await keepScreenshot(page, 'lab-progress-390');
  const see = page.getByRole('button', { name: 'See the result' });
  await see.waitFor();
  const ready = await see.boundingBox();
  expect(inWindow(ready?.y ?? -1)).toBe(true);
  await see.press('Enter');
  const result = page.getByRole('region', { name: 'Cost of a wrong reading: the result' });
  await expect.poll(() => result.evaluate((region) => region === document.activeElement)).toBe(true);
  const [bar, found] = [await page.getByRole('banner').first().boundingBox(), await result.boundingBox()];
  expect(found?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? PHONE.height));
  expect(found?.y).toBeLessThan(PHONE.height / 2);
  await keepScreenshot(page, 'lab-result-390');
});

test('worlds draw the fixed numbers too where the reader asks for it, in the regret and in the balance list', async () => {
  const page = await openGame('#lab/robustness?runs=50', { reducedMotion: 'reduce' });
  const drawn = page.getByRole('checkbox', { name: 'Draw the fixed numbers too' });
  await drawn.check();
  expect(page.url()).toMatch(/fixed=true/);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('12 months · Seed: lab · Fixed numbers drawn too').waitFor();
  const figures = await savedText(page, 'Save as CSV');
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-fixed');
  await drawn.uncheck();
  await page.getByText('The choices have changed since this was run.').waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('12 months · Seed: lab', { exact: true }).waitFor();
  expect(await savedText(page, 'Save as CSV')).not.toBe(figures);
  await page.getByRole('tab', { name: 'Is the model fair?' }).click();
  await drawn.check();
  await page.getByText('The choices have changed since this was run.').waitFor();
  await fitsPhone(page, 'lab-fixed');
});

test('where the claims cannot be fetched the timing says so and asks again', async () => {
  const page = await openGame('#lab/compare?runs=50');
  await page.getByRole('heading', { name: /^Where the/ }).waitFor();
  let offline = true;
  await page.route(/\/claims-[^/]*\.js$/, (route) => (offline ? route.abort('aborted') : route.continue()));
  await page.getByRole('link', { name: 'Robustness' }).click();
  await page.getByRole('tab', { name: 'When to call' }).click();
  const again = page.getByRole('button', { name: 'Fetch them again' });
  await again.waitFor();
  offline = false;
  await again.click();
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  expect(await again.count()).toBe(0);
});
