import { afterAll, beforeAll, expect, test } from 'vitest';
import { LENSES } from '../../src/engine';
import { readScenario } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';
import { type Play, playGame, replayGame } from './page/games';
import { openPage } from './support';
import { type ServedPage, serveTestPage } from './test-page';

let served: ServedPage;
beforeAll(async () => {
  served = await serveTestPage();
});
afterAll(() => served.close());

const { bundle } = readScenario(collectFiles(['scenarios/february-2026', 'scenarios/evidence']).files);

const SEATED: ReadonlyArray<Play> = [
  { seat: 'HRVP', lens: 'papers', seed: 'one', turns: 12 },
  { seat: 'FR', lens: 'mixed', seed: 'two', turns: 12 },
];
const DIRECTED: ReadonlyArray<Play> = LENSES.flatMap((lens) =>
  ['three', 'four', 'five'].map((seed) => ({ seat: 'director' as const, lens, seed, turns: 12 })),
);

test('the same games, played and played back, have the same hash after every month in Node and in the browser', async () => {
  if (!bundle) throw new Error('the scenario has faults');
  const page = await openPage(served.url);
  for (const play of [...SEATED, ...DIRECTED]) {
    const here = playGame(bundle.scenario, play);
    const name = `${play.seat} ${play.lens} ${play.seed}`;
    expect(here.states.length, name).toBeGreaterThanOrEqual(6);
    expect(new Set(here.states).size, name).toBe(here.states.length);
    expect(replayGame(bundle.scenario, here.record), name).toEqual(here);
    expect(await page.evaluate((each) => window.door.play(each), play), name).toEqual(here);
    expect(await page.evaluate((record) => window.door.replay(record), here.record), name).toEqual(here);
  }
});
