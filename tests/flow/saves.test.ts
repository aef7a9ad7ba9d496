import { expect, onTestFinished, test } from 'vitest';
import { hashOf } from '../../src/engine';
import { formatSave, type SavedGame, sealSave } from '../../src/flow/save-file';
import { createSaveStore, type SaveNews } from '../../src/flow/saves';
import { ENGLISH } from '../../src/flow/sentences';
import { memoryShelf, openShelf, type Shelf } from '../../src/flow/shelf';
import type { Match } from '../../src/match';
import { finish, newMatch, now, readers, seal } from './support';

const ID = 'a-save';

/** A store as one tab has it, and what it tells. */
function openTab(shelf: Shelf) {
  const store = createSaveStore({ ...readers, now, shelf: Promise.resolve(shelf) });
  const news: SaveNews[] = [];
  store.listen((one) => news.push(one));
  onTestFinished(() => store.close());
  return { ...store, news, told: () => news.map(({ type }) => type) };
}

function playOn(match: Match, phases: number): Match {
  for (let step = 0; step < phases; step += 1) {
    if (match.phase() === 'commit') match.play('HRVP', seal);
    match.next();
  }
  return match;
}

const game = (match: Match, id = ID) => ({ id, seat: 'HRVP' as const, match });
const saved = (match: Match): SavedGame => sealSave(game(match), now(), 1);
/** As an editor would leave it who knows how to make the checksum right. */
const resealed = (save: SavedGame): SavedGame => ({ ...save, checksum: hashOf({ ...save, checksum: undefined }) });

test('a saved game goes on at the same point with the same hash', async () => {
  const saves = new Map<string, unknown>();
  const tab = openTab(memoryShelf(saves));
  const match = playOn(newMatch(), 10);
  tab.keep(game(match));
  await tab.settled();
  const opened = await openTab(memoryShelf(structuredClone(saves))).open(ID);
  if ('fault' in opened) throw new Error(opened.fault);
  expect(opened.seat).toBe('HRVP');
  expect(opened.match.phase()).toBe(match.phase());
  expect(opened.match.record()).toEqual(match.record());
  expect(finish(opened.match).record().hash).toBe(finish(match).record().hash);
});

test('the list has the latest game first, with what a reader knows it by', async () => {
  const tab = openTab(memoryShelf());
  tab.keep(game(newMatch(), 'first'));
  await tab.settled();
  tab.keep(game(finish(newMatch()), 'second'));
  await tab.settled();
  expect(await tab.list()).toMatchObject([
    { id: 'second', seat: 'HRVP', lens: 'papers', turns: 6, ended: true },
    { id: 'first', seat: 'HRVP', lens: 'papers', turns: 6, month: 1, ended: false },
  ]);
  await tab.remove('second');
  expect((await tab.list()).map(({ id }) => id)).toEqual(['first']);
});

test('many changes at once are one write, of the last', async () => {
  let writes = 0;
  const shelf = memoryShelf();
  const put: Shelf['put'] = (id, decide) => {
    writes += 1;
    return shelf.put(id, decide);
  };
  const tab = openTab({ ...shelf, put });
  const match = newMatch();
  for (let step = 0; step < 4; step += 1) tab.keep(game(playOn(match, 1)));
  await tab.settled();
  expect(writes).toBe(1);
  expect(await shelf.get(ID)).toMatchObject({ record: { hash: match.record().hash } });
});

const sound = saved(playOn(newMatch(), 10));
const { record } = sound;
const FAULTY: ReadonlyArray<readonly [name: string, raw: unknown, fault: string]> = [
  ['lost its record', { ...sound, record: undefined }, ENGLISH.unreadable],
  ['lost its last moves', { ...sound, record: { ...record, moves: record.moves.slice(0, -2) } }, ENGLISH.altered],
  ['was edited', { ...sound, month: 6 }, ENGLISH.altered],
  [
    'holds a move that is none',
    { ...sound, record: { ...record, moves: [{ by: 'HRVP', move: {} }] } },
    ENGLISH.unreadable,
  ],
  [
    'comes from another scenario',
    resealed({ ...sound, record: { ...record, scenario: 'july-1914' } }),
    ENGLISH.otherScenario('july-1914'),
  ],
  [
    'comes from another edition of the scenario',
    resealed({ ...sound, record: { ...record, scenarioHash: '0123456789abcdef' } }),
    ENGLISH.otherEdition,
  ],
  [
    'comes from other rules',
    resealed({ ...sound, record: { ...record, engine: '0' } }),
    ENGLISH.otherRules('0', record.engine),
  ],
];

test.each(FAULTY)(
  'a save that %s is listed with its fault and not opened; the others survive',
  async (_, raw, fault) => {
    const other = { ...saved(newMatch()), id: 'other' };
    const tab = openTab(
      memoryShelf(
        new Map<string, unknown>([
          [ID, raw],
          ['other', resealed(other)],
        ]),
      ),
    );
    const lines = await tab.list();
    expect(lines.find(({ id }) => id === ID)).toMatchObject({ seat: 'HRVP', fault });
    expect(lines.find(({ id }) => id === 'other')?.fault).toBeUndefined();
    expect(await tab.open(ID)).toEqual({ fault });
    expect(await tab.open('other')).toMatchObject({ id: 'other', seat: 'HRVP' });
    expect(await tab.list()).toHaveLength(2);
  },
);

test.each([
  [
    'moves that are not legal',
    { ...record, moves: [{ by: 'HRVP' as const, move: seal }] },
    /Move 1 .* cannot be replayed/,
  ],
  ['moves taken out', { ...record, moves: record.moves.slice(0, -2) }, /ends elsewhere/],
])(
  'a save with a right checksum but %s is found out by replay, and listed so from then on',
  async (_, forged, fault) => {
    const tab = openTab(memoryShelf(new Map([[ID, resealed({ ...sound, record: forged })]])));
    expect((await tab.list())[0]?.fault).toBeUndefined();
    expect(await tab.open(ID)).toEqual({ fault: expect.stringMatching(fault) });
    expect((await tab.list())[0]?.fault).toMatch(fault);
  },
);

test('a save that is gone says so', async () => {
  expect(await openTab(memoryShelf()).open('gone')).toEqual({ fault: ENGLISH.noSuchSave });
});

test('an exported game comes back as a save of its own, at the same point', async () => {
  const tab = openTab(memoryShelf());
  const match = playOn(newMatch(), 10);
  const text = tab.format(game(match));
  const first = await tab.bring(text);
  const second = await tab.bring(text);
  if ('fault' in first || 'fault' in second) throw new Error('not brought in');
  await tab.settled();
  expect(first.match.record()).toEqual(match.record());
  expect(new Set([ID, first.id, second.id]).size).toBe(3);
  expect(await tab.list()).toHaveLength(2);
});

test.each([
  ['no JSON', 'hello', ENGLISH.notASave],
  ['other JSON', '{"format":"parley-record"}', ENGLISH.notASave],
  ['cut off', formatSave(sound).slice(0, -40), ENGLISH.notASave],
  ['edited', formatSave({ ...sound, ended: true }), ENGLISH.altered],
])('a file that is %s is refused with a sentence and leaves nothing behind', async (_, text, fault) => {
  const tab = openTab(memoryShelf());
  expect(await tab.bring(text)).toEqual({ fault });
  expect(await tab.list()).toEqual([]);
});

/** A shelf whose writes or deletions can be made to fail. */
function frailShelf() {
  const shelf = memoryShelf();
  const fails: { put?: Error; remove?: Error } = {};
  const frail: Shelf = {
    ...shelf,
    async put(id, decide) {
      if (fails.put) throw fails.put;
      await shelf.put(id, decide);
    },
    async remove(id) {
      if (fails.remove) throw fails.remove;
      await shelf.remove(id);
    },
  };
  return { shelf: frail, fails };
}

test.each([
  ['full', new DOMException('no room', 'QuotaExceededError')],
  ['unsaved', new DOMException('closed', 'InvalidStateError')],
] as const)(
  'a write that fails (%s) leaves the save before as it was, says so, and the next change is written',
  async (news, error) => {
    const { shelf, fails } = frailShelf();
    const tab = openTab(shelf);
    const match = newMatch();
    tab.keep(game(match));
    await tab.settled();
    const before = await shelf.get(ID);
    fails.put = error;
    tab.keep(game(playOn(match, 1)));
    await tab.settled();
    expect(tab.told()).toContain(news);
    expect(tab.told()).not.toContain('saved-again');
    expect(await shelf.get(ID)).toEqual(before);
    delete fails.put;
    tab.keep(game(playOn(match, 1)));
    await tab.settled();
    expect(tab.told()).toContain('saved-again');
    expect(await shelf.get(ID)).toMatchObject({ record: { hash: match.record().hash } });
  },
);

test('a game for which there was no room is saved once another save has been deleted', async () => {
  const { shelf, fails } = frailShelf();
  const tab = openTab(shelf);
  const old = await tab.bring(tab.format(game(newMatch())));
  if ('fault' in old) throw new Error(old.fault);
  await tab.settled();
  const match = newMatch();
  fails.put = new DOMException('no room', 'QuotaExceededError');
  tab.keep(game(playOn(match, 2)));
  await tab.settled();
  expect(await shelf.get(ID)).toBeUndefined();
  delete fails.put;
  await tab.remove(old.id);
  await tab.settled();
  expect(await shelf.get(ID)).toMatchObject({ record: { hash: match.record().hash } });
  expect(tab.told()).toContain('saved-again');
});

test('a save that cannot be deleted stays, and that is said', async () => {
  const { shelf, fails } = frailShelf();
  const tab = openTab(shelf);
  tab.keep(game(newMatch()));
  await tab.settled();
  fails.remove = new DOMException('closed', 'InvalidStateError');
  await tab.remove(ID);
  expect(tab.told()).toContain('undeleted');
  expect(await tab.list()).toHaveLength(1);
});

test('two tabs that play one save on end with two saves, and the later tab is told', async () => {
  const shelf = memoryShelf();
  const [one, two] = [openTab(shelf), openTab(shelf)];
  one.keep(game(newMatch()));
  await one.settled();
  const [mine, theirs] = [await one.open(ID), await two.open(ID)];
  if ('fault' in mine || 'fault' in theirs) throw new Error('not opened');

  playOn(mine.match, 1);
  one.keep(mine);
  await one.settled();
  playOn(theirs.match, 3);
  two.keep(theirs);
  await two.settled();
  const parted = two.news.find((news) => news.type === 'parted');
  expect(parted).toMatchObject({ from: ID });
  expect(one.told()).not.toContain('parted');
  expect(await shelf.get(ID)).toMatchObject({ record: { hash: mine.match.record().hash } });

  // Further changes of both go where they belong, without further words.
  playOn(theirs.match, 1);
  two.keep(theirs);
  playOn(mine.match, 1);
  one.keep(mine);
  await Promise.all([one.settled(), two.settled()]);
  const hashes = (await shelf.all()).map((raw) => (raw as SavedGame).record.hash);
  expect(hashes.sort()).toEqual([mine.match.record().hash, theirs.match.record().hash].sort());
  expect(two.told().filter((type) => type === 'parted')).toHaveLength(1);
});

test('a tab hears at once of what another tab writes', async () => {
  const shelf = memoryShelf();
  const [one, two] = [openTab(shelf), openTab(shelf)];
  one.keep(game(newMatch()));
  await one.settled();
  for (let tries = 0; tries < 400 && two.news.length < 2; tries += 1) await new Promise((go) => setTimeout(go, 5));
  expect(two.news).toContainEqual({ type: 'elsewhere', id: ID });
  expect(one.told()).not.toContain('elsewhere');
});

test('where there is no database, saves live in memory and the store says so once', async () => {
  const shelf = await openShelf();
  expect(shelf.lasting).toBe(false);
  const tab = openTab(shelf);
  tab.keep(game(newMatch()));
  await tab.settled();
  tab.keep(game(playOn(newMatch(), 1)));
  await tab.settled();
  expect(tab.told().filter((type) => type === 'memory-only')).toHaveLength(1);
  expect(await tab.list()).toHaveLength(1);
});
