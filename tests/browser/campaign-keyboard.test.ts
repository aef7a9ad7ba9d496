import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { start } from '../match/support';
import { about, ONWARD, reach, type Screen, settle, words } from './campaign';
import { keepScreenshot, openGame } from './support';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any screen or dialog has. */
const MOST_STOPS = 140;

/** Whether what has the focus shows it: on itself, on its label, or on the slip of paper that it stands for. */
function showsFocus(): boolean {
  const { activeElement } = document;
  const bearers = [activeElement, activeElement?.closest('label'), activeElement?.closest('article')];
  return bearers.some((bearer) => {
    if (!bearer) return false;
    const { boxShadow, outlineStyle } = getComputedStyle(bearer);
    return boxShadow !== 'none' || (outlineStyle !== 'none' && outlineStyle !== '');
  });
}

/** Whether the focus is inside the topmost dialog; between two rounds it may rest on the page as a whole. */
function staysInside(): boolean {
  const dialogs = document.querySelectorAll('dialog[open]');
  const top = dialogs[dialogs.length - 1];
  const { activeElement } = document;
  return (
    top === undefined || activeElement === document.body || (activeElement !== null && top.contains(activeElement))
  );
}

const hasFocus = (found: Locator): Promise<boolean> =>
  found.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/** Presses Tab until an element has the focus, which has to be visible there and may not leave an open dialog. */
async function tabOnto(page: Page, element: Locator): Promise<void> {
  // Tab opens no dialog: where none is open now, there is none to leave.
  const held = (await page.locator('dialog[open]').count()) > 0;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(element)) {
      expect(await page.evaluate(showsFocus), `focus on ${element} is visible`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
    if (held) expect(await page.evaluate(staysInside), 'focus stays in the dialog').toBe(true);
  }
  throw new Error(`${MOST_STOPS} presses of Tab do not reach ${element}`);
}

const tabTo = (page: Page, role: Role, name: string | RegExp): Promise<void> =>
  tabOnto(page, page.getByRole(role, { name, exact: true }));

async function pressOn(page: Page, role: Role, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
}

async function goOn(page: Page, from: keyof typeof ONWARD, to: Screen): Promise<void> {
  await pressOn(page, 'button', ONWARD[from]);
  await reach(page, to);
}

/** After a change of screen the focus stands on its heading, so that reading begins there. */
async function expectFocusOnHeading(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
}

async function chooseByTyping(page: Page, label: string, typed: string, value: string): Promise<void> {
  await tabTo(page, 'combobox', label);
  await page.keyboard.type(typed);
  const chosen = () =>
    page.evaluate(() => {
      const select = document.activeElement;
      return select instanceof HTMLSelectElement ? select.selectedOptions[0]?.label : undefined;
    });
  await expect.poll(chosen).toBe(value);
}

/** Opens a dialog with a button, goes round in it, closes it with Escape, and is back on the button. */
async function openAndEscape(page: Page, name: string | RegExp): Promise<void> {
  const opener = page.getByRole('button', { name, exact: true });
  await tabOnto(page, opener);
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  for (const key of [...Array.from({ length: 10 }, () => 'Tab'), 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    expect(await page.evaluate(staysInside), 'focus stays in the dialog').toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** How often the seat has done what it may. */
interface Tally {
  released: number;
  instructions: number;
  constructive: number;
  against: number;
  for: number;
  brake: number;
}

/** Lets the dossier go that the seat holds back. */
async function release(page: Page, done: Tally): Promise<void> {
  const { hostage } = words.desk;
  const letGo = about(hostage.release);
  const held = page.getByRole('button', { name: letGo });
  if ((await held.count()) === 0) return;
  await pressOn(page, 'button', letGo, 'Space');
  await held.waitFor({ state: 'detached' });
  done.released += 1;
}

/** One text: abstains by declaration once where the rule allows it, is against once, and for the rest is for it. */
async function voteOn(page: Page, sheet: Locator, done: Tally): Promise<void> {
  const { votes, brake } = words.commit;
  const mayDeclare = (await sheet.getByRole('radio', { name: votes.constructive }).count()) > 0;
  const wanted = mayDeclare && done.constructive === 0 ? 'constructive' : done.against === 0 ? 'against' : 'for';
  const steps = { for: 0, against: 1, constructive: 3 }[wanted];
  await tabOnto(page, sheet.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  expect(await sheet.getByRole('radio').nth(steps).isChecked()).toBe(true);
  done[wanted] += 1;
  const pull = sheet.getByRole('checkbox', { name: brake });
  if (done.brake > 0 || wanted === 'for' || (await pull.count()) === 0) return;
  await tabOnto(page, pull);
  await page.keyboard.press('Space');
  expect(await pull.isChecked()).toBe(true);
  done.brake += 1;
}

async function vote(page: Page, done: Tally): Promise<void> {
  const sheets = page.getByRole('article').filter({ has: page.getByRole('group', { name: /^Your (vote|answer)$/ }) });
  for (const sheet of await sheets.all()) await voteOn(page, sheet, done);
}

async function foresee(page: Page, month: number): Promise<void> {
  const sheet = page.getByRole('region', { name: words.commit.prediction });
  const first = sheet.getByRole('radio').first();
  await tabTo(page, 'combobox', words.commit.about);
  for (let step = 0; step < month % 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect.poll(() => first.evaluate((radio) => radio === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'textbox', words.commit.because);
  await page.keyboard.type(`Reason ${month}`);
}

async function turnAll(page: Page): Promise<void> {
  const { turnAll: all, nextText, onward } = words.chamber;
  for (;;) {
    const named = (name: string) => page.getByRole('button', { name, exact: true });
    await named(all).or(named(nextText)).or(named(onward)).first().waitFor();
    if ((await named(onward).count()) > 0) return;
    await pressOn(page, 'button', (await named(all).count()) > 0 ? all : nextText);
  }
}

/** Where the seat's own government has just changed, its new instructions lie open and take the focus, once. */
async function readInstructions(page: Page, month: number, done: Tally): Promise<void> {
  const sheet = page.getByRole('dialog', { name: words.briefing.government.title });
  if (month === 1 || (await sheet.count()) === 0) return;
  expect(await sheet.getByRole('row').count()).toBe(5);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  done.instructions += 1;
}

/** From the signals of a month to its reading. */
async function playMonth(page: Page, month: number, done: Tally): Promise<void> {
  await settle(page);
  await readInstructions(page, month, done);
  await expectFocusOnHeading(page);
  if (month === 2) await openAndEscape(page, words.shell.menu);
  if (month === 3) await page.keyboard.press('n');
  else await pressOn(page, 'button', ONWARD.signals);
  await reach(page, 'agenda');
  await expectFocusOnHeading(page);
  await release(page, done);
  await goOn(page, 'agenda', 'corridor');
  await expectFocusOnHeading(page);
  await goOn(page, 'corridor', 'commit');
  await expectFocusOnHeading(page);
  await vote(page, done);
  await foresee(page, month);
  if (month === 1) await keepScreenshot(page, 'campaign-keyboard-commit');
  await pressOn(page, 'button', words.commit.seal);
  await goOn(page, 'commit', 'reveal');
  await expectFocusOnHeading(page);
  await turnAll(page);
  await goOn(page, 'reveal', 'consequences');
  await expectFocusOnHeading(page);
  if (month === 1) await openAndEscape(page, /^Source /);
  await goOn(page, 'consequences', 'reading');
  await expectFocusOnHeading(page);
}

const MONTHS = 6;

/** A seed with which Hungary's government changes at its election, as the rules play it. */
function seedWithNewGovernment(): string {
  for (let number = 1; number < 100; number += 1) {
    const match = start(`keys-${number}`, ['HU']);
    while (match.observe('HU').state.month < 3) match.next();
    const { elections } = match.months('HU').find(({ month }) => month === 2)?.signals ?? {};
    const changed = elections?.some((election) => election.member === 'HU' && election.changed);
    if (changed) return `keys-${number}`;
  }
  throw new Error('no election in Hungary changes its government');
}

test('Hungary plays a campaign of six months with the keyboard alone', { timeout: 480_000 }, async () => {
  const page = await openGame('', { reducedMotion: 'reduce' });
  const done: Tally = { released: 0, instructions: 0, constructive: 0, against: 0, for: 0, brake: 0 };
  await reach(page, 'title');
  await chooseByTyping(page, words.title.seat, 'Hungary', 'Hungary');
  await chooseByTyping(page, words.title.length, '6', words.title.months(MONTHS));
  await chooseByTyping(page, words.title.luck, 'The same', words.title.lucks.same);
  await tabTo(page, 'textbox', words.title.seed);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(seedWithNewGovernment());
  await goOn(page, 'title', 'briefing');
  await expectFocusOnHeading(page);
  await openAndEscape(page, words.briefing.openSources);
  await goOn(page, 'briefing', 'signals');
  const over = page.getByRole('button', { name: words.reading.debrief, exact: true });
  for (let month = 1; month < MONTHS; month += 1) {
    await playMonth(page, month, done);
    expect(await over.count(), `month ${month} is not the last`).toBe(0);
    await goOn(page, 'reading', 'signals');
  }
  await playMonth(page, MONTHS, done);
  await pressOn(page, 'button', words.reading.debrief);
  await reach(page, 'debrief');
  await expectFocusOnHeading(page);
  const { brake: _brake, ...expected } = done;
  expect(Math.min(...Object.values(expected)), JSON.stringify(done)).toBeGreaterThan(0);
  await tabTo(page, 'tab', words.debrief.tabs.reading);
  for (const tab of ['ledger', 'lenses', 'votes', 'forks', 'questions'] as const) {
    await page.keyboard.press('ArrowRight');
    expect(await hasFocus(page.getByRole('tab', { name: words.debrief.tabs[tab] }))).toBe(true);
  }
});
