import { expect, test } from 'vitest';
import { READ, takeSeat } from './play';
import { findBarriers, keepScreenshot, openGame, overflow, PHONE } from './support';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 700],
] as const;

test.each(SIZES)('at %i by %i the title fits, shows its one primary act and has no barrier', async (width, height) => {
  const page = await openGame('', { viewport: { width, height } });
  await page.getByRole('heading', { level: 1, name: 'Parley' }).waitFor();
  await keepScreenshot(page, `title-${width}`);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await page.locator('.button-primary').count()).toBe(1);
  expect(await findBarriers(page)).toEqual([]);
});

test('the table of twenty-seven stands in words as well', async () => {
  const page = await openGame();
  await page.getByText('The table in words').click();
  const rows = page.getByRole('row', { name: /for|undecided|against/ });
  expect(await rows.count()).toBe(27);
  expect(await page.getByRole('row', { name: 'Lithuania against' }).count()).toBe(1);
});

test('seat, length and seed can be chosen with the keyboard alone', async () => {
  const page = await openGame();
  await page.getByLabel('Seat').selectOption('PL');
  await page.getByLabel('Length').selectOption('12');
  await page.getByText('twelve turns, about 90 minutes').waitFor();
  await page.getByLabel('Luck').selectOption('The same again');
  await page.getByLabel('Seed').fill('lantern');
  await page.getByRole('button', { name: READ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Poland', exact: true }).waitFor();
  expect(await page.getByText('turn 1 of 12').filter({ visible: true }).count()).toBe(1);
});

test('a game that was begun can be gone on with, and deleted after a second question', async () => {
  const page = await openGame();
  await takeSeat(page);
  await page.getByRole('button', { name: 'To the agenda' }).click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await page.getByRole('button', { name: /Go on with your game/ }).waitFor();
  await page.getByRole('button', { name: /Your saved games/ }).click();
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByRole('button', { name: /Go on with your game/ }).waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: /Your saved games/ }).count()).toBe(0);
});

test('the menu stands on the first screen too, and says what the game is', async () => {
  const page = await openGame();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'About this game' }).click();
  await page
    .getByRole('dialog', { name: 'About this game' })
    .getByText(/makes no forecast and gives no probability/)
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /How a month runs/ }).click();
  expect(await page.getByRole('dialog', { name: 'How a month runs' }).getByRole('listitem').count()).toBe(7);
});

test('luck is new unless a word is asked for, and a word of the game opens its entry', async () => {
  const page = await openGame();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.getByLabel('Luck').selectOption('The same again');
  expect(await page.getByLabel('Seed').inputValue()).toBe('');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.getByRole('button', { name: 'Lenses: what this means' }).click();
  await page.getByRole('dialog', { name: 'Codex' }).getByRole('heading', { name: 'Lenses' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Lenses');
});

test.each(['light', 'dark'] as const)(
  'the page is %s where the system is, until the reader chooses',
  async (scheme) => {
    const page = await openGame('', { colorScheme: scheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(scheme);
  },
);

test('light and dark are a choice that lasts', async () => {
  const page = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Change to the light theme' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
});

test.each([
  [1280, 800],
  [390, 844],
] as const)('at %i by %i the model card opens from the menu, with every number in a list', async (width, height) => {
  const page = await openGame('', { viewport: { width, height } });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Model card' }).click();
  const card = page.getByRole('dialog', { name: 'Model card' });
  await card.getByText(/^In short\./).waitFor();
  const numbers = card.getByRole('heading', { name: 'Every number' });
  await card.getByRole('heading', { name: 'Known objections to this model' }).waitFor();
  await keepScreenshot(page, `model-card-first-${width}`);
  // The summary stands first; equations and lists come when they are asked for.
  expect(await card.getByRole('table').count()).toBe(0);
  await numbers.click();
  await card
    .locator('details[open]')
    .getByText(/^The list: \d+ entries$/)
    .first()
    .click();
  await card.getByRole('rowheader', { name: 'dTalk', exact: true }).first().scrollIntoViewIfNeeded();
  await keepScreenshot(page, `model-card-${width}`);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});

test.each([PHONE, { width: 320, height: 700 }])(
  'the codes at the table keep apart on a phone of $width',
  async (viewport) => {
    const page = await openGame('', { viewport });
    // Letters stand in another font, and wider, until the game's own is there.
    await page.waitForFunction(() => document.fonts.check('14px "Source Sans 3 Variable"'));
    const boxes = await page.locator('.arc-code-narrow').evaluateAll((codes) =>
      codes.map((code) => {
        const { left, right, top, bottom } = code.getBoundingClientRect();
        return { code: code.textContent ?? '', left, right, top, bottom };
      }),
    );
    expect(boxes).toHaveLength(27);
    // The box of a letter is higher than the letter: a third of it is room above and below.
    const touch = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => {
        const third = (a.bottom - a.top) / 3;
        const apart =
          Math.max(a.left, b.left) - Math.min(a.right, b.right) >= 2 ||
          Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom) >= -third;
        return apart ? [] : [`${a.code} ${b.code}`];
      }),
    );
    expect(touch).toEqual([]);
  },
);
