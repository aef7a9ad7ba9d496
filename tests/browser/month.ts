import type { Page } from 'playwright-core';
import { button, endMonth, ONWARD, reach, turnAll } from './campaign';
import { openGame } from './support';

/** Ways through a month of the built game, as a reader goes them. */

interface Choice {
  readonly seat: string;
  readonly seed?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** From the title to the first phase of the first month. Pictures do not move. */
export async function startGame({
  seat,
  seed = 'month',
  viewport = { width: 1440, height: 900 },
}: Choice): Promise<Page> {
  const page = await openGame('', { viewport, reducedMotion: 'reduce' });
  await page.getByLabel('Seat', { exact: true }).selectOption({ label: seat });
  await page.getByLabel('Length').selectOption({ label: '6 months' });
  await page.getByLabel('Luck').selectOption('The same again');
  await page.getByLabel('Seed').fill(seed);
  await page.getByRole('button', { name: 'Read the briefing' }).click();
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await reach(page, 'signals');
  return page;
}

/** Leaves signals, agenda and corridor as they are; then the sheet lies open. */
export async function toCommit(page: Page): Promise<void> {
  await reach(page, 'signals');
  for (const screen of ['agenda', 'corridor', 'commit'] as const) {
    // A screen listens to keys from the moment that its heading has the focus.
    await page.locator('h1:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('n');
    await reach(page, screen);
  }
}

/** Votes for every text, foresees something, gives a reason and seals. */
export async function seal(page: Page, reason: string): Promise<void> {
  for (const vote of await page.getByRole('group', { name: /^Your (vote|answer)$/ }).all()) {
    await vote.getByRole('radio').first().check();
  }
  await page
    .getByRole('group', { name: /Moscow’s terms will be/ })
    .getByRole('radio', { name: 'harder' })
    .check();
  await page.getByLabel('Because', { exact: true }).fill(reason);
  await page.getByRole('button', { name: 'Seal' }).click();
}

/** Turns every card of every text and goes on to Moscow's reading. */
export async function openVotes(page: Page): Promise<void> {
  await turnAll(page);
  await button(page, ONWARD.reveal).click();
}

/** From the sheet to the next month, or to the debrief after the last. */
export async function finishMonth(page: Page): Promise<'signals' | 'debrief'> {
  await seal(page, 'A reason.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await openVotes(page);
  await page.getByRole('button', { name: 'What follows' }).click();
  await reach(page, 'reading');
  return endMonth(page);
}
