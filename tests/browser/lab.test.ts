import { expect, test } from 'vitest';
import { sealSave } from '../../src/flow/save-file';
import { startMatch } from '../view/played';
import { openVotes, seal, startGame, toCommit } from './month';
import { findBarriers, keepScreenshot, openGame, openInsecurely, overflow, PHONE, savedText } from './support';

test('two strategies are compared, one alone too, and what is shown can be saved', async () => {
  const page = await openGame('', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: /^Lab/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare strategies' }).waitFor();
  await page.getByRole('img', { name: /^Hybrid incidents: / }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-compare');

  await page.getByLabel('Indicator').selectOption('Unity');
  const figure = page.getByRole('figure', { name: /^Unity: / });
  await figure.getByText('The figures').click();
  expect(await figure.getByRole('row').count()).toBe(14);
  const csv = await savedText(page, 'Save as CSV');
  expect(csv.split('\r\n')[0]).toBe('strategy,indicator,month,p05,p25,p50,p75,p95');
  expect(csv.trim().split('\n')).toHaveLength(1 + 2 * 13);
  expect(JSON.parse(await savedText(page, 'Save as JSON'))).toMatchObject({ a: 'talk-now', lens: 'papers', runs: 500 });

  await page.getByLabel('Strategy B').selectOption('None: A alone');
  await page.getByText('The choices have changed').waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('heading', { name: 'Where the games end' }).waitFor();
  await page.getByLabel('Strategy B').selectOption('Talk now');
  await page.getByText(/^A and B are the same strategy/).waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('The choices have changed').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Where the games end' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Where the games end' }).waitFor();
  expect(await page.getByLabel('Indicator').inputValue()).toBe('unity');
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await page.getByRole('heading', { level: 1, name: 'Parley' }).waitFor();
});

test('a choice that is changed while a run is going is said beside its progress, and a new run takes it up', async () => {
  const page = await openGame('#lab/compare?runs=50', { reducedMotion: 'reduce' });
  await page.getByRole('heading', { name: /^Where the/ }).waitFor();
  await page.getByLabel('Games').selectOption('10,000');
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByText(/ of 10,000 games of each strategy$/).waitFor();
  const note = page.getByText('it goes on with the earlier ones');
  expect(await note.count()).toBe(0);
  await page.getByLabel('Strategy A').selectOption('Hold the line');
  await note.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-overtaken');
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await keepScreenshot(page, 'lab-overtaken-390');
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await note.count()).toBe(0);
  await page.getByLabel('Games').selectOption('50');
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('figure', { name: /Hold the line/ }).waitFor();
});

test('the lab works in a class that is served over plain http, where a browser has no locks', async () => {
  const page = await openInsecurely('#lab/compare?runs=50');
  await page.getByRole('heading', { name: /^Where the/ }).waitFor();
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
});

test('the claims are fetched when they are opened, not before', async () => {
  const page = await openGame('#lab/compare?runs=50');
  const fetched = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => /\/claims-[^/]*\.js$/.test(name)),
    );
  await page.getByRole('heading', { name: /^Where the/ }).waitFor();
  expect(await fetched()).toEqual([]);
  await page.getByRole('link', { name: 'Claims' }).click();
  await page.getByRole('heading', { name: /^\d+ claims of the papers/ }).waitFor();
  expect(await fetched()).toHaveLength(1);
});

test('claims are run, stopped and sifted with the keyboard alone', async () => {
  const page = await openGame('#lab/compare?runs=50');
  await page.getByRole('link', { name: 'Claims' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Claims, tested in the model' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByRole('button', { name: 'Run', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/ of 50 pairs of games for each claim and lens$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Stopped.').waitFor();
  expect(await page.getByText('claims hold where they should').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^\d+ of \d+ claims hold where they should$/ }).waitFor({ timeout: 60_000 });
  const all = await page.getByRole('rowheader').count();
  await page.getByLabel('Claims of').selectOption('C6: Weight of both offices');
  const some = await page.getByRole('rowheader').count();
  expect(some).toBeGreaterThan(2);
  expect(some).toBeLessThan(all);
  expect(await findBarriers(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Source OSW-C6/ })
    .first()
    .press('Enter');
  await page.getByRole('dialog').getByText('What speaks against it').waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Claims of').selectOption('All claims');
  await page.getByLabel('Show').selectOption('Cannot be expressed');
  await page.getByRole('heading', { name: 'What the model cannot express' }).waitFor();
});

test.each(['compare', 'claims', 'sensitivity', 'robustness', 'game'])(
  '%s fits a phone without a barrier',
  async (part) => {
    const page = await openGame(`#lab/${part}?runs=100&group=C6`, { viewport: PHONE, reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (part === 'compare') await page.getByRole('img').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, `lab-${part}-390`);
  },
);

test('once a month has been read the rest of the game can be played out, and the game goes on where it stood', async () => {
  const page = await startGame({ seat: 'High Representative' });
  expect(await page.getByRole('button', { name: 'What could follow' }).count()).toBe(0);
  await page.evaluate(() => {
    location.hash = '#lab/game';
  });
  await page.getByText(/^A month is being played/).waitFor();
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await toCommit(page);
  await seal(page, 'A reason.');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await openVotes(page);
  await page.getByRole('button', { name: 'What follows' }).click();
  const changed = page.getByRole('heading', { level: 1, name: /changed$/ });
  await changed.waitFor();
  await page.getByRole('button', { name: 'What could follow' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('img', { name: /^Hybrid incidents after March 2026/ }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-game');
  // A reload leaves the game in its save: the lab takes it up again where it stands.
  await page.reload();
  await page.getByText(/^Your game is saved on this device, but not open: /).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-game-saved');
  await page.setViewportSize(PHONE);
  await keepScreenshot(page, 'lab-game-saved-390');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open your saved game' }).click();
  await page.getByLabel('Go on from the end of').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('From here on');
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await changed.waitFor();
});

/** A finished game of the Union's agenda as a file, played by nobody but the rules. */
function finishedGame(): string {
  const match = startMatch({ seed: 'lab', turns: 6 });
  while (!match.ended()) match.next();
  return JSON.stringify(sealSave({ id: 'lab-game', seat: 'director', match }, '2026-03-01T12:00:00.000Z', 1));
}

test('the debrief opens the lab on its game, which is drawn beside those that could have followed', async () => {
  const page = await openGame('', { reducedMotion: 'reduce' });
  await page.getByLabel('Open a saved file').setInputFiles({
    name: 'game.json',
    mimeType: 'application/json',
    buffer: Buffer.from(finishedGame()),
  });
  await page.getByRole('button', { name: 'Explore this game in the lab' }).click();
  const from = page.getByLabel('Go on from the end of');
  expect(await from.locator('option:checked').textContent()).toBe('May 2026');
  await from.selectOption('April 2026');
  await page.getByLabel('Indicator').selectOption('Unity');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const figure = page.getByRole('figure', { name: /^Unity after April 2026/ });
  await figure.getByText('The figures').click();
  expect(await figure.getByRole('columnheader', { name: 'Your game' }).count()).toBe(1);
  expect(await figure.getByRole('row').count()).toBe(1 + 5);
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-debrief');
  await page.goBack();
  await page.getByRole('button', { name: 'Explore this game in the lab' }).waitFor();
});

test('the numbers that are the same in every game can be moved too, each with what it is and how far it was moved', async () => {
  const page = await openGame('#lab/sensitivity?over=fixed&depth=quick&months=6', { reducedMotion: 'reduce' });
  expect(await page.getByLabel('Assumptions').inputValue()).toBe('fixed');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: /what moves it most$/ }).waitFor();
  await page
    .getByText(/in every game, moved from/)
    .first()
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keepScreenshot(page, 'lab-sensitivity-fixed');
  await page.emulateMedia({ colorScheme: 'light' });
  await keepScreenshot(page, 'lab-sensitivity-fixed-light');
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await keepScreenshot(page, 'lab-sensitivity-fixed-390');
  await page.getByLabel('Assumptions').selectOption('All of them');
  await page.getByText('The choices have changed').waitFor();
  expect(await page.evaluate(() => location.hash)).toContain('over=all');
});

test('shares of the spread find the screening that fits, also when others were run since', async () => {
  const page = await openGame('#lab/sensitivity?depth=quick&months=6', { reducedMotion: 'reduce' });
  const run = page.getByRole('button', { name: /^Run/ });
  const basis = (over: string) => page.getByText(new RegExp(`Assumptions: ${over}$`)).waitFor();
  await run.click();
  await basis('Drawn anew each game');
  await page.getByLabel('Assumptions').selectOption('Same in every game');
  await run.click();
  await basis('Same in every game');
  await page.getByLabel('Method').selectOption('Shares of the spread (Sobol)');
  const hint = page.getByText(/^Shares are best told apart/);
  await page.getByText(/draws all assumptions from their ranges at once/).waitFor();
  expect(await hint.count()).toBe(0);
  await page.getByLabel('Assumptions').selectOption('All of them');
  await hint.getByText('assumptions “All of them”').waitFor();
  await keepScreenshot(page, 'lab-unscreened');
  await page.getByLabel('Assumptions').selectOption('Drawn anew each game');
  expect(await hint.count()).toBe(0);
  await run.click();
  await page.getByRole('heading', { name: /what moves it most$/ }).waitFor();
  // The ten weightiest and the rest as one.
  expect(await page.getByRole('rowheader').count()).toBe(11);
  await page.getByText('How to read the figures').click();
  await page.getByText(/^Luck \(events, votes, incidents\)/).waitFor();
  await keepScreenshot(page, 'lab-sobol');
});

test('a message that a worker cannot read ends the work with a sentence, and it can be started again', async () => {
  const page = await openGame('#lab/sensitivity');
  // The longest of all jobs: it has to be still under way when the message comes.
  await page.getByLabel('How thorough').selectOption('Deep');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('progressbar').waitFor();
  // A worker listens from its first chunk on: one of them at the least, once there is progress.
  await page.locator('progress:not([value="0"])').waitFor();
  for (const worker of page.workers()) {
    await worker.evaluate(() => self.dispatchEvent(new MessageEvent('messageerror')));
  }
  await page
    .getByRole('alert')
    .getByText(/A worker of this browser broke down/)
    .waitFor();
  await page.getByLabel('How thorough').selectOption('A first look');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: /what moves it most$/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('where the workers break down the lab says so, keeps the page, and works again once they can be started', async () => {
  const page = await openGame('#lab/sensitivity');
  await page.getByRole('heading', { level: 1, name: 'What the result hangs on' }).waitFor();
  let broken = true;
  await page.route(/browser\.worker/, (route) =>
    broken ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }) : route.continue(),
  );
  await page.reload();
  await page.getByLabel('How thorough').selectOption('A first look');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText(/could not be worked out/)
    .waitFor();
  broken = false;
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: /what moves it most$/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
