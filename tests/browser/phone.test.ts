import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { button, fillTitle, goOn, ONWARD, playOut, reach, type Screen, settle, words } from './campaign';
import { keepScreenshot, openGame } from './support';

/** A touch screen whose pixels are drawn twice, as on a telephone. */
const phone = (width: number, height: number): BrowserContextOptions => ({
  viewport: { width, height },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
});

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 700 },
] as const;

const TARGET = 44;

/** How far the page reaches beyond the width of the screen, in CSS pixels: a phone would let it scroll or shrink. */
async function tooWide(page: Page): Promise<number> {
  const width = page.viewportSize()?.width ?? 0;
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
}

async function expectTarget(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), String(control)).toBeGreaterThanOrEqual(TARGET);
}

/** What stands over a control's middle or its corners, other than the control itself. */
function whatCovers(element: Element): string | undefined {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 6, top + 6],
    [right - 6, top + 6],
    [left + 6, bottom - 6],
    [right - 6, bottom - 6],
  ] as const;
  for (const [x, y] of points) {
    const found = document.elementFromPoint(x, y);
    if (!found || !element.contains(found)) return `${found?.tagName} ${found?.textContent?.slice(0, 40)}`;
  }
  return undefined;
}

/** The way on from a screen: large enough, wholly on the screen, with nothing over it, and its words not cut. */
async function expectReachable(page: Page, screen: keyof typeof ONWARD): Promise<void> {
  const onward = button(page, ONWARD[screen]);
  await expectTarget(onward);
  expect(await onward.evaluate(whatCovers), `over the way on from ${screen}`).toBeUndefined();
  const cut = await onward.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  expect(cut, `words cut on the way on from ${screen}`).toBe(false);
  const box = await onward.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const inside = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  expect(inside, `the way on from ${screen} is on the screen`).toBe(true);
}

test.each(PHONES)('a month on a phone of $width by $height', { timeout: 90_000 }, async ({ width, height }) => {
  const page = await openGame('', phone(width, height));
  let shot = 0;
  const look = async (screen: Screen): Promise<void> => {
    shot += 1;
    await settle(page);
    await keepScreenshot(page, `phone-${width}-${String(shot).padStart(2, '0')}-${screen}`);
    expect(await tooWide(page), `${screen} is wider than the screen`).toBeLessThanOrEqual(0);
    if (screen !== 'commit' && screen !== 'debrief') await expectReachable(page, screen);
  };
  await reach(page, 'title');
  await fillTitle(page, { seat: 'Poland', turns: 6, seed: 'phone' });
  await look('title');
  await goOn(page, 'title', 'briefing');
  await look('briefing');
  await goOn(page, 'briefing', 'signals');
  await look('signals');
  for (const tab of [words.desk.tabs.tracks, words.desk.tabs.advisers, words.desk.tabs.signals]) {
    await expectTarget(page.getByRole('tab', { name: tab, exact: true }));
    await page.getByRole('tab', { name: tab, exact: true }).tap();
    expect(await tooWide(page), tab).toBeLessThanOrEqual(0);
  }
  await goOn(page, 'signals', 'agenda');
  await look('agenda');
  await page.getByRole('tab', { name: words.desk.tabs.tracks, exact: true }).tap();
  await settle(page);
  await keepScreenshot(page, `phone-${width}-tracks`);
  await button(page, words.desk.table.tableText).tap();
  await page.getByRole('dialog').waitFor();
  await keepScreenshot(page, `phone-${width}-composer`);
  await button(page.getByRole('dialog'), words.shell.close).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await playOut(page, { seen: look });
});

test('a low phone shows all five stances and the first slip; a dossier is chosen from one list', async () => {
  const page = await openGame('', phone(320, 700));
  await reach(page, 'title');
  await goOn(page, 'title', 'briefing');
  await page.getByLabel(words.briefing.dossiers).locator('select').selectOption({ label: 'Moscow' });
  await page.getByRole('heading', { level: 2, name: /Moscow|Russia/ }).waitFor();
  await goOn(page, 'briefing', 'signals');
  await settle(page);
  for (const stance of Object.values(words.title.stances)) {
    expect(await page.locator('.legend').getByText(stance, { exact: true }).isVisible(), stance).toBe(true);
  }
  const title = page.locator('.slip-title').first();
  expect(await title.evaluate(whatCovers), 'the first slip can be read').toBeUndefined();
});

test.each(['title', 'desk'] as const)(
  'at twice the text size the way on from the %s is not covered or cut',
  async (at) => {
    const page = await openGame('', phone(390, 844));
    await reach(page, 'title');
    if (at === 'desk') {
      await goOn(page, 'title', 'briefing');
      await goOn(page, 'briefing', 'signals');
      await goOn(page, 'signals', 'agenda');
    }
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    await settle(page);
    await keepScreenshot(page, `phone-200-percent-${at}`);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    await expectReachable(page, at === 'desk' ? 'agenda' : 'title');
  },
);
