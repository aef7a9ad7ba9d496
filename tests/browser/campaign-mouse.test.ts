import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answerCall,
  answerOffers,
  barriersInBothThemes,
  button,
  changeTheme,
  type Draft,
  endMonth,
  expectThat,
  fillTitle,
  fromMenu,
  goOn,
  makeOffer,
  playOut,
  reach,
  SCREENS,
  seal,
  settle,
  tableText,
  turnAll,
  words,
} from './campaign';
import { findBarriers, keepScreenshot, openGame, waitForSave } from './support';

/** Keeps a picture of each screen and asks a checker for barriers, once each; whole screens in both themes. */
function looker(page: Page, prefix: string) {
  const met = new Set<string>();
  return async (screen: string): Promise<void> => {
    if (met.has(screen)) return;
    met.add(screen);
    await settle(page);
    await keepScreenshot(page, `${prefix}-${String(met.size).padStart(2, '0')}-${screen}`);
    const whole = SCREENS.some((each) => each === screen) || screen.startsWith('debrief');
    expect(await (whole ? barriersInBothThemes(page) : findBarriers(page)), screen).toEqual([]);
  };
}
type Look = ReturnType<typeof looker>;

const UN: Draft = { act: 'Contact through the UN and the OSCE', ticks: ['Not public'] };
/** Texts that are tabled in turn, each with what to fall back on. */
const TEXTS: ReadonlyArray<ReadonlyArray<Draft>> = [
  [{ act: 'Technical talks between officials', ticks: ['Agreed with Kyiv and Washington first'] }, UN],
  [{ act: 'A further package of sanctions', picks: [['A measure is left out', 'Energy']] }, UN],
  [{ act: 'A coordination tour of capitals' }, { act: 'A common watch over cables and grids' }],
];
const COURTED = ['Hungary', 'Slovakia', 'Italy', 'France'];

/** Opens a source, reads what speaks against it and closes it with its button. */
async function readSource(page: Page, look: Look, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Source / })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('heading', { name: words.citation.uses }).waitFor();
  await look(name);
  await button(sheet, words.shell.close).click();
  await sheet.waitFor({ state: 'detached' });
}

/** Tables a text, takes it back, and tables it again. */
async function changeMind(page: Page, drafts: ReadonlyArray<Draft>): Promise<void> {
  const act = (await tableText(page, drafts)) ?? 'nothing';
  const slip = page.getByRole('heading', { name: act, exact: true });
  await slip.waitFor();
  await button(page, words.shell.undo).click();
  await slip.waitFor({ state: 'detached' });
  expect(await tableText(page, drafts)).toBe(act);
  await slip.waitFor();
}

/** Turns the cards of the first text one by one, each while the one before it is still moving. */
async function turnEach(page: Page, look: Look): Promise<void> {
  const next = button(page, words.chamber.nextCard);
  await next.click();
  await page.getByText(words.chamber.turning('Belgium')).waitFor();
  await look('reveal-turning');
  for (let card = 2; card <= 27; card += 1) await next.click();
  await page.getByText(words.chamber.allTurned).waitFor();
  await look('reveal-turned');
}

/** Loads the page anew and goes on with the game from the title. */
async function comeBack(page: Page, look: Look): Promise<void> {
  const step = await page.getByRole('banner').textContent();
  await page.reload();
  await reach(page, 'title');
  await page.getByRole('button', { name: words.title.goOn }).waitFor();
  await look('title-with-saves');
  await page.getByRole('button', { name: words.title.goOn }).click();
  await reach(page, 'signals');
  expect(await page.getByRole('banner').textContent()).toBe(step);
}

/** All parts of the debrief, a source, and a fork from which the reader comes back. */
async function lookBack(page: Page, look: Look): Promise<void> {
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  for (const tab of Object.values(words.debrief.tabs)) {
    await page.getByRole('tab', { name: tab }).click();
    await look(`debrief-${tab.toLowerCase()}`);
  }
  await readSource(page, look, 'debrief-source');
  await page.getByRole('tab', { name: words.debrief.tabs.forks }).click();
  await button(page, words.debrief.forks.from('May 2026')).click();
  await reach(page, 'signals');
  await page.getByRole('banner').getByText('May 2026').waitFor();
  await fromMenu(page, words.shell.menuItems.title);
  await reach(page, 'title');
  await page.getByRole('button', { name: words.title.saves }).click();
  await look('saves');
  await page.getByRole('button', { name: words.title.read }).click();
  await reach(page, 'debrief');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
}

/** Counts from now on how often a card is seen on its way from closed to open. */
async function countTurning(page: Page): Promise<void> {
  await page.evaluate((turning) => {
    const { dataset } = document.documentElement;
    dataset.turning = '0';
    const look = () => {
      if (document.body.textContent.includes(turning)) dataset.turning = String(Number(dataset.turning) + 1);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words.chamber.turning(''));
}

/** What the office has done so far. */
interface Tally {
  tabled: number;
  calls: number;
  sent: number;
  answered: number;
}

/** Tables, answers and bargains; a call is first left open, so that those who called may offer something for it. */
async function bargain(page: Page, look: Look, month: number, done: Tally): Promise<void> {
  if (month === 1) await changeMind(page, TEXTS[0] ?? []);
  else if ((await tableText(page, TEXTS[month % TEXTS.length] ?? [])) !== undefined) done.tabled += 1;
  if (done.answered > 0 && (await answerCall(page, 'propose'))) done.calls += 1;
  await look('agenda-tabled');
  await goOn(page, 'agenda', 'corridor');
  await look('corridor');
  if ((await page.getByText(words.corridor.line.offers).count()) > 0) await look('corridor-offered');
  done.answered += await answerOffers(page, done.answered === 0 ? 'decline' : 'accept');
  if (await answerCall(page, 'decline')) done.calls += 1;
  if (month % 3 !== 1 || (await makeOffer(page, COURTED)) === undefined) return;
  done.sent += 1;
  await look('corridor-offer');
}

/** Foresees, seals, opens the votes, and reads what followed. */
async function commit(page: Page, look: Look, month: number): Promise<void> {
  const reason = month % 2 === 1 ? { reason: 'What was agreed before it was said is read as strength.' } : {};
  await expectThat(page, { about: month % 5, answer: month % 3, ...reason });
  await look('commit');
  await seal(page);
  await look('commit-sealed');
  await goOn(page, 'commit', 'reveal');
  await look('reveal');
  if (month === 1) {
    await turnEach(page, look);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  }
  await turnAll(page);
  await goOn(page, 'reveal', 'consequences');
  await look('consequences');
  if (month === 1) await readSource(page, look, 'source');
  await goOn(page, 'consequences', 'reading');
  await look('reading');
}

test('the High Representative plays twelve months with the mouse', { timeout: 240_000 }, async () => {
  const page = await openGame();
  const look = looker(page, 'campaign-mouse');
  const done: Tally = { tabled: 0, calls: 0, sent: 0, answered: 0 };
  await reach(page, 'title');
  await fillTitle(page, { seat: 'High Representative', turns: 12, seed: 'gdansk' });
  await look('title');
  await goOn(page, 'title', 'briefing');
  await look('briefing');
  await goOn(page, 'briefing', 'signals');
  let month = 0;
  for (let at = 'signals'; at === 'signals'; at = await endMonth(page)) {
    month += 1;
    await look('signals');
    if (month === 6) {
      const saved = month;
      await waitForSave(page, (game) => game.month === saved);
      await comeBack(page, look);
    }
    await goOn(page, 'signals', 'agenda');
    await look('agenda');
    await bargain(page, look, month, done);
    await goOn(page, 'corridor', 'commit');
    await commit(page, look, month);
  }
  expect(month).toBe(12);
  const { tabled, sent } = done;
  expect(Math.min(tabled, sent), JSON.stringify(done)).toBeGreaterThan(0);
  await lookBack(page, look);
});

test('France plays six months in both themes, and cards lie open at once where motion is unwanted', {
  timeout: 240_000,
}, async () => {
  const page = await openGame('', { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  const pictures = { dark: new Set<string>(), light: new Set<string>() };
  let theme: 'dark' | 'light' = 'light';
  const keep = async (screen: string): Promise<void> => {
    if (pictures[theme].has(screen)) return;
    pictures[theme].add(screen);
    await settle(page);
    await keepScreenshot(page, `campaign-france-${theme}-${screen}`);
  };
  const change = async (to: 'dark' | 'light'): Promise<void> => {
    theme = to;
    await changeTheme(page, to);
  };
  await reach(page, 'title');
  await fillTitle(page, { seat: 'France', turns: 6, seed: 'seine' });
  await change('light');
  await keep('title');
  await goOn(page, 'title', 'briefing');
  await keep('briefing');
  await goOn(page, 'briefing', 'signals');
  await countTurning(page);
  let month = 0;
  for (let at = 'signals'; at === 'signals'; at = await endMonth(page)) {
    month += 1;
    if (month === 4) await change('dark');
    await keep('signals');
    await goOn(page, 'signals', 'agenda');
    await keep('agenda');
    await playOut(page, { seen: keep });
  }
  expect(month).toBe(6);
  expect(await page.evaluate(() => document.documentElement.dataset.turning)).toBe('0');
  for (const to of ['dark', 'light'] as const) {
    await change(to);
    for (const [id, tab] of Object.entries(words.debrief.tabs)) {
      await page.getByRole('tab', { name: tab }).click();
      await keep(`debrief-${id}`);
    }
  }
});
