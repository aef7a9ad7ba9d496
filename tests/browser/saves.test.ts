import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Intent, SessionView } from '../../src/engine';
import { ENGLISH } from '../../src/flow/sentences';
import { openGame, openPage, openTab, waitForSave } from './support';
import { type ServedPage, serveTestPage } from './test-page';

let served: ServedPage;
beforeAll(async () => {
  served = await serveTestPage();
});
afterAll(() => served.close());

const NEXT: Intent = { type: 'next' };
const SEAL: Intent = {
  type: 'move',
  move: { type: 'seal', commitment: { votes: {}, prediction: { indicator: 'unity', direction: 'down' } } },
};
/** From the title into the second month. */
const OPENING: ReadonlyArray<Intent> = [{ type: 'take-seat' }, NEXT, NEXT, NEXT, SEAL, NEXT, NEXT, NEXT, NEXT, NEXT];

/** Does what a person asks for, one after the other, and waits until all of it is saved. */
async function act(page: Page, ...events: ReadonlyArray<Intent>): Promise<void> {
  await page.evaluate(async (all) => {
    for (const event of all) window.door.session.send(event);
    await window.door.settled();
  }, events);
}

const look = (page: Page): Promise<SessionView> => page.evaluate(() => window.door.session.view());

/** The hash of the game, as the debrief has it; the game goes on afterwards. */
async function hashOf(page: Page): Promise<string> {
  await act(page, { type: 'to-debrief' });
  const view = await look(page);
  await act(page, { type: 'take-seat' });
  if (view.at !== 'debrief') throw new Error(`at ${view.at}`);
  return view.record.hash;
}

async function listed(page: Page, count: number): Promise<Extract<SessionView, { at: 'title' }>['saves']> {
  await page.waitForFunction((wanted) => {
    const view = window.door.session.view();
    return view.at === 'title' && view.saves.length === wanted;
  }, count);
  const view = await look(page);
  return view.at === 'title' ? view.saves : [];
}

async function resume(page: Page, save: string): Promise<void> {
  await act(page, { type: 'resume', save });
  await page.waitForFunction((opening) => window.door.session.view().notice !== opening, ENGLISH.opening);
}

/** Writes over a saved game as no version of the program would. */
function damage(page: Page, id: string, how: 'cut' | 'edit' | 'empty'): Promise<void> {
  return page.evaluate(
    ([key, kind]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('saves', 'readwrite');
          const saves = change.objectStore('saves');
          const reading = saves.get(key);
          reading.addEventListener('success', () => {
            const save = reading.result;
            if (kind === 'cut') save.record.moves.length -= 1;
            if (kind === 'edit') save.record.setup.lens = 'channel';
            saves.put(kind === 'empty' ? { id: key } : save);
          });
          change.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [id, how] as const,
  );
}

test('a game is there after a reload and goes on at the same point, with the same hash', async () => {
  const page = await openPage(served.url);
  await act(page, ...OPENING);
  const before = await look(page);
  const hash = await hashOf(page);
  await page.reload();
  const [save] = await listed(page, 1);
  expect(save).toMatchObject({ seat: 'HRVP', lens: 'papers', month: 2, turns: 6, ended: false });
  await resume(page, save?.id ?? '');
  expect(await look(page)).toEqual(before);
  expect(await hashOf(page)).toBe(hash);
  await act(page, NEXT, NEXT, SEAL, NEXT);
  const later = await hashOf(page);
  expect(later).not.toBe(hash);
  await page.reload();
  await listed(page, 1);
  await resume(page, save?.id ?? '');
  expect(await hashOf(page)).toBe(later);
});

test.each([
  ['cut off', 'cut', ENGLISH.altered],
  ['edited', 'edit', ENGLISH.altered],
  ['all but gone', 'empty', ENGLISH.unreadable],
] as const)('a save that was %s is refused and stays listed; the other one opens', async (_name, how, fault) => {
  const page = await openPage(served.url);
  await act(page, ...OPENING);
  const hash = await hashOf(page);
  await act(page, { type: 'fork', month: 1 }, NEXT);
  await page.reload();
  const saves = await listed(page, 2);
  const id = (month: number) => saves.find((save) => save.month === month)?.id ?? '';
  await damage(page, id(1), how);
  await page.reload();
  const damaged = (await listed(page, 2)).find((save) => save.id === id(1));
  expect(damaged?.fault).toBe(fault);
  await resume(page, id(1));
  expect(await look(page)).toMatchObject({ at: 'title', notice: fault });
  expect(await listed(page, 2)).toHaveLength(2);
  await resume(page, id(2));
  expect(await hashOf(page)).toBe(hash);
});

test('two tabs of one game end with two saves, and the second tab is told', async () => {
  const one = await openPage(served.url);
  await act(one, ...OPENING);
  const two = await openTab(one.context(), served.url);
  const [save] = await listed(two, 1);
  await resume(two, save?.id ?? '');
  await act(one, NEXT);
  await two.waitForFunction((told) => window.door.session.view().notice === told, ENGLISH.elsewhere);
  await act(two, NEXT, NEXT);
  expect(await look(two)).toMatchObject({ at: 'play', notice: ENGLISH.parted });
  expect((await look(one)).notice).toBeUndefined();
  await act(one, NEXT, NEXT, SEAL, NEXT);
  const hashes = [await hashOf(one), await hashOf(two)];
  await act(one, { type: 'to-title' });
  const ids = (await listed(one, 2)).map(({ id }) => id);
  expect(ids).toContain(save?.id);
  const found: string[] = [];
  for (const id of ids) {
    await resume(one, id);
    found.push(await hashOf(one));
    await act(one, { type: 'to-title' });
  }
  expect(found.sort()).toEqual(hashes.sort());
});

test('an exported game can be brought into another browser', async () => {
  const page = await openPage(served.url);
  await act(page, ...OPENING, { type: 'export-save' });
  const hash = await hashOf(page);
  const text = (await page.evaluate(() => window.door.files))[0] ?? '';
  const other = await openPage(served.url);
  await act(other, { type: 'import-save', text });
  await other.waitForFunction(() => window.door.session.view().at === 'play');
  expect(await hashOf(other)).toBe(hash);
  await other.reload();
  await listed(other, 1);
});

test('without a database the game can be played, and one notice says that it will not last', async () => {
  const page = await openPage('about:blank');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('storage is blocked', 'SecurityError');
      },
    });
  });
  await page.goto(served.url);
  await page.waitForFunction((told) => window.door.session.view().notice === told, ENGLISH.memoryOnly);
  await act(page, ...OPENING);
  expect(await look(page)).toMatchObject({ at: 'play', observation: { state: { month: 2 } } });
  expect((await look(page)).notice).toBeUndefined();
});

test('in the game itself a campaign is saved without asking, and the title offers to go on with it', async () => {
  const page = await openGame();
  const step = page.locator('[aria-current="step"]');
  await page.getByRole('button', { name: 'Read the briefing' }).click();
  await page.locator('button.take-seat').click();
  await page.getByRole('button', { name: 'To the agenda' }).click();
  await step.getByText('Agenda').waitFor();
  await waitForSave(page, ({ record }) => record.moves.filter(({ move }) => move.type === 'advance').length === 1);
  await page.reload();
  await page.getByRole('button', { name: 'Go on with your game' }).click();
  await step.waitFor();
  expect(await step.textContent()).toBe('Agenda');
});
