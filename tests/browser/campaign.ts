import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { wordsOf } from '../../src/view';
import { findBarriers } from './support';

/** What the controls are called, from the same catalogue as the game: a test may follow a change of wording. */
export const words = wordsOf({ locale: 'en' });

export const SCREENS = [
  'title',
  'briefing',
  'signals',
  'agenda',
  'corridor',
  'commit',
  'reveal',
  'consequences',
  'reading',
  'debrief',
] as const;
export type Screen = (typeof SCREENS)[number];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A sentence of the catalogue with its blanks left open. */
export function about(say: (blank: string) => string): RegExp {
  return new RegExp(`^${say('\u0000').split('\u0000').map(escaped).join('.+')}$`);
}

/** The first heading of each screen. */
const HEADINGS: Readonly<Record<Screen, string | RegExp>> = {
  title: words.shell.name,
  briefing: about((seat) => `${words.briefing.forSeat}: ${seat}`),
  signals: words.shell.phases.signals,
  agenda: words.shell.phases.agenda,
  corridor: words.corridor.title,
  commit: about(words.commit.heading),
  reveal: about(words.chamber.heading),
  consequences: about(words.moscow.did),
  reading: about(words.reading.heading),
  debrief: about((each) => words.debrief.title(each, each, each)),
};

/** The words that lead on from a screen. */
export const ONWARD = {
  title: words.title.start,
  briefing: words.briefing.take,
  signals: words.desk.signals.toAgenda,
  agenda: words.desk.table.toCorridor,
  corridor: words.corridor.toVote,
  commit: words.commit.open,
  reveal: words.chamber.onward,
  consequences: words.moscow.onward,
  reading: about(words.reading.next),
} as const satisfies Partial<Record<Screen, string | RegExp>>;

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });

/** Waits until a screen stands. */
export async function reach(page: Page, screen: Screen): Promise<void> {
  await page.getByRole('heading', { level: 1, name: HEADINGS[screen], exact: true }).waitFor({ state: 'attached' });
}

/** Waits until fonts are there and a picture, where the screen has one, has been drawn. */
export async function settle(page: Page): Promise<void> {
  if ((await page.locator('[data-stage]').count()) > 0) await page.locator('[data-stage] canvas').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Goes on from a screen to the one that follows it. */
export async function goOn(page: Page, from: keyof typeof ONWARD, to: Screen): Promise<void> {
  await button(page, ONWARD[from]).click();
  await reach(page, to);
}

export interface Campaign {
  /** As the title's list of seats names it. */
  readonly seat: string;
  readonly turns: 6 | 12 | 18;
  readonly seed: string;
}

/** Fills in the form of the title. */
export async function fillTitle(page: Page, { seat, turns, seed }: Campaign): Promise<void> {
  await page.getByLabel(words.title.seat, { exact: true }).selectOption({ label: seat });
  await page.getByLabel(words.title.length, { exact: true }).selectOption({ label: words.title.months(turns) });
  await page.getByLabel(words.title.luck, { exact: true }).selectOption({ label: words.title.lucks.same });
  await page.getByLabel(words.title.seed, { exact: true }).fill(seed);
}

export interface Draft {
  /** The title of an act. */
  readonly act: string;
  /** Options to tick, by their labels. */
  readonly ticks?: ReadonlyArray<string>;
  /** Options to choose from a list: label and entry. */
  readonly picks?: ReadonlyArray<readonly [label: string, entry: string]>;
}

async function giveForm(dialog: Locator, { ticks = [], picks = [] }: Draft): Promise<void> {
  for (const tick of ticks) await dialog.getByLabel(tick, { exact: true }).check();
  for (const [label, entry] of picks) await dialog.getByLabel(label, { exact: true }).selectOption({ label: entry });
}

/**
 * Tables the first of some texts that the seat may table and can afford.
 * @returns the title of the text, or nothing where none could be tabled; the list is then closed again
 */
export async function tableText(page: Page, drafts: ReadonlyArray<Draft>): Promise<string | undefined> {
  const open = button(page, words.desk.table.tableText);
  if ((await open.count()) === 0) return undefined;
  await open.click();
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('heading', { name: words.desk.compose.title, exact: true });
  for (const draft of drafts) {
    await list.waitFor();
    const choice = dialog.getByRole('button', { name: new RegExp(`^${draft.act}`) });
    if ((await choice.count()) === 0) continue;
    await choice.click();
    await giveForm(dialog, draft);
    const table = button(dialog, words.desk.compose.table);
    if (await table.isEnabled()) {
      await table.click();
      await dialog.waitFor({ state: 'detached' });
      return draft.act;
    }
    await button(dialog, words.desk.compose.back).click();
  }
  await button(dialog, words.shell.close).click();
  await dialog.waitFor({ state: 'detached' });
  return undefined;
}

/**
 * Answers a call for a representative, at the desk or in the corridor.
 * @returns whether one waited for the High Representative
 */
export async function answerCall(page: Page, answer: 'propose' | 'decline'): Promise<boolean> {
  const call = page.getByRole('button', { name: new RegExp(`^${words.desk.table.yourCall}(: |$)`) }).first();
  if ((await call.count()) === 0) return false;
  await call.click();
  const dialog = page.getByRole('dialog');
  await button(dialog, words.desk.text[answer]).click();
  await dialog.waitFor({ state: 'detached' });
  return true;
}

/** Seats of the corridor whose line says what is given. */
const seatsSaying = (page: Page, line: string): Locator =>
  page.getByRole('navigation', { name: words.corridor.list }).getByRole('button', { name: line });

/**
 * Answers offers that others have sent.
 * @returns how many were answered
 */
export async function answerOffers(page: Page, answer: 'accept' | 'decline'): Promise<number> {
  const senders = seatsSaying(page, words.corridor.line.offers);
  let answered = 0;
  for (let left = await senders.count(); left > 0; left = await senders.count()) {
    await senders.first().click();
    await button(page, words.corridor[answer]).first().click();
    answered += 1;
    await expect.poll(() => senders.count()).toBeLessThan(left);
  }
  return answered;
}

/** The second entry of a list, the first that says something. */
async function takeFirst(list: Locator): Promise<boolean> {
  if ((await list.getByRole('option').count()) < 2) return false;
  await list.selectOption({ index: 1 });
  return true;
}

/**
 * Sends an offer to the first of the seats that can be bargained with.
 * @returns the answer, or nothing where no seat had anything to trade
 */
export async function makeOffer(page: Page, seats: ReadonlyArray<string>): Promise<string | undefined> {
  for (const seat of seats) {
    await page
      .getByRole('navigation', { name: words.corridor.list })
      .getByRole('button', { name: new RegExp(`^${seat}`) })
      .click();
    await page.getByRole('heading', { name: words.corridor.with(seat) }).waitFor();
    const give = page.getByLabel(words.corridor.give, { exact: true });
    if ((await give.count()) === 0) continue;
    const given = await takeFirst(give);
    const asked = await takeFirst(page.getByLabel(words.corridor.ask, { exact: true }));
    if (!given && !asked) continue;
    await button(page, words.corridor.send).click();
    const answers = [words.corridor.answers.accepted(seat), words.corridor.answers.refused(seat)];
    const told = page.getByText(new RegExp(`^(${answers.map(escaped).join('|')})$`)).last();
    return (await told.textContent()) ?? undefined;
  }
  return undefined;
}

/** Votes on every text of the sheet, where the seat has a vote. */
async function voteOnAll(page: Page, vote: RegExp): Promise<void> {
  const votes = page.getByRole('group', { name: /^Your (vote|answer)$/ });
  const texts = await votes.count();
  for (let text = 0; text < texts; text += 1) await press(votes.nth(text).getByRole('radio', { name: vote }));
}

/** Presses the label of a radio, as a hand would: the input itself is not to be seen. */
async function press(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click();
}

export interface Expected {
  /** Which of the things that can be foreseen, from 0. */
  readonly about: number;
  /** Which of its answers, from 0. */
  readonly answer: number;
  readonly reason?: string;
}

/** Says what the seat expects, and why. */
export async function expectThat(page: Page, { about: which, answer, reason }: Expected): Promise<void> {
  await page.getByLabel(words.commit.about, { exact: true }).selectOption({ index: which });
  const sheet = page.getByRole('region', { name: words.commit.prediction });
  await press(sheet.getByRole('radio').nth(answer));
  if (reason !== undefined) await page.getByLabel(words.commit.because, { exact: true }).fill(reason);
}

export async function seal(page: Page): Promise<void> {
  await button(page, words.commit.seal).click();
  await page.getByRole('heading', { name: words.commit.sealedTitle, exact: true }).waitFor();
}

/** Turns all cards of every text that is still to be opened. */
export async function turnAll(page: Page): Promise<void> {
  const all = button(page, words.chamber.turnAll);
  const next = button(page, words.chamber.nextText);
  const onward = button(page, ONWARD.reveal);
  for (;;) {
    await all.or(next).or(onward).first().waitFor();
    if ((await onward.count()) > 0) return;
    await all.or(next).first().click();
  }
}

export interface MonthPlan {
  /** Looks at each screen once it stands. */
  readonly seen?: (screen: Screen) => Promise<void>;
  readonly vote?: RegExp;
  readonly expected?: Expected;
}

/** From the agenda of a month to the end of its reading, with the shortest of moves. */
export async function playOut(page: Page, { seen, vote, expected }: MonthPlan = {}): Promise<void> {
  await goOn(page, 'agenda', 'corridor');
  await seen?.('corridor');
  await goOn(page, 'corridor', 'commit');
  await voteOnAll(
    page,
    vote ?? new RegExp(`^(${words.commit.votes.for}|${words.commit.consensus.for}|${words.commit.enhanced.for})$`),
  );
  await expectThat(page, expected ?? { about: 0, answer: 1 });
  await seen?.('commit');
  await seal(page);
  await goOn(page, 'commit', 'reveal');
  const card = button(page, words.chamber.nextCard);
  if ((await card.count()) > 0) await card.click();
  await turnAll(page);
  await seen?.('reveal');
  await goOn(page, 'reveal', 'consequences');
  await seen?.('consequences');
  await goOn(page, 'consequences', 'reading');
  await seen?.('reading');
}

/** From a reading to the next month, or to the debrief where the campaign is over. */
export async function endMonth(page: Page): Promise<'signals' | 'debrief'> {
  const over = button(page, words.reading.debrief);
  const to = (await over.count()) > 0 ? 'debrief' : 'signals';
  await (to === 'debrief' ? over : button(page, ONWARD.reading)).click();
  await reach(page, to);
  return to;
}

/** Opens the menu of the bar, or of the keyboard where the screen has no bar, and presses one of its items. */
export async function fromMenu(page: Page, item: string): Promise<void> {
  const menu = button(page, words.shell.menu);
  if ((await menu.count()) > 0) await menu.click();
  else {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('m');
  }
  await button(page.getByRole('dialog'), item).click();
}

/** Changes the theme as a reader does, where it is another one. */
export async function changeTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  if ((await page.locator('html').getAttribute('data-theme')) === theme) return;
  const items = words.shell.menuItems;
  await fromMenu(page, items.theme(items[theme]));
  await button(page.getByRole('dialog'), words.shell.close).click();
  await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What a checker finds in either theme; the page ends as it was. */
export async function barriersInBothThemes(page: Page): Promise<ReadonlyArray<string>> {
  const put = (theme: string) =>
    page.evaluate(async (name) => {
      const { dataset } = document.documentElement;
      const before = dataset.theme ?? 'dark';
      dataset.theme = name;
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      return before;
    }, theme);
  const found: string[] = [];
  const before = await put('dark');
  for (const theme of ['dark', 'light']) {
    await put(theme);
    found.push(...(await findBarriers(page)).map((line) => `${theme}: ${line}`));
  }
  await put(before);
  return found;
}
