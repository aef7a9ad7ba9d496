import { expect, test } from 'vitest';
import {
  hashOf,
  LENSES,
  observe,
  offers,
  PHASES,
  PURE_LENSES,
  type PureLensId,
  recordSchema,
  rulesFor,
  type Setup,
  tellingLinks,
  underLens,
} from '../../src/engine';
import { createMatch, lensReplays, type Match, resumeMatch, twinWithoutTalks } from '../../src/match';
import { february, setupOf } from './support';

const HIDDEN: Partial<Setup> = { lens: 'mixed', hidden: true, turns: 6 };

function hidden(seed: string): Match {
  return createMatch(february(), { setup: setupOf(seed, HIDDEN), humans: ['HRVP'] });
}

/** A seed for each lens that a hidden game can draw. */
const SEEDS = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => `hidden-${index}`).map((seed) => [
    rulesFor(february(), setupOf(seed, HIDDEN)).lens,
    seed,
  ]),
) as Record<PureLensId, string>;

test('a hidden lens is one of three, drawn from the seed, and always the same for it', () => {
  expect(Object.keys(SEEDS).toSorted()).toEqual(PURE_LENSES.toSorted());
  for (const lens of PURE_LENSES) {
    expect(hidden(SEEDS[lens]).reveal().rules.lens).toBe(lens);
    const resumed = resumeMatch(february(), ['HRVP'], hidden(SEEDS[lens]).record());
    if ('fault' in resumed) throw new Error(resumed.fault);
    expect(resumed.match.reveal().rules.lens).toBe(lens);
  }
});

test('only a drawn lens can be hidden', () => {
  expect(() => rulesFor(february(), setupOf('named', { lens: 'papers', hidden: true }))).toThrow('mixed');
});

test('the same seed in the open does not always draw the lens that is hidden', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => `open-${index}`);
  const lensOf = (seed: string, more: Partial<Setup>) => rulesFor(february(), setupOf(seed, more)).lens;
  const same = seeds.filter((seed) => lensOf(seed, HIDDEN) === lensOf(seed, { lens: 'mixed', turns: 6 }));
  expect(same.length).toBeGreaterThan(5);
  expect(same.length).toBeLessThan(40);
});

/** All that a person's program is handed in one phase, and what it would save. */
function handedOut(match: Match): string {
  return JSON.stringify([
    match.setup,
    match.observe('HRVP'),
    match.observe('public'),
    match.offers('HRVP'),
    match.months('HRVP'),
    match.months(),
    match.shadows(),
    match.record(),
  ]);
}

test('in no phase does what a person or a save is handed name the lens or a link that would give it away', () => {
  const telling = [...tellingLinks(february())];
  expect(telling.length).toBeGreaterThan(30);
  const secrets = new RegExp(`"(${[...PURE_LENSES, ...telling].join('|')})"`);
  const told = (match: Match) => secrets.exec(handedOut(match))?.[1];
  let phases = 0;
  for (const lens of PURE_LENSES) {
    const match = hidden(SEEDS[lens]);
    const seen = new Set<string>();
    for (let step = 0; step < 6 * 7 && !match.ended(); step += 1) {
      expect(told(match)).toBeUndefined();
      seen.add(match.phase());
      phases += 1;
      match.next();
    }
    // The last month is still read before the debrief, and keeps the secret as well.
    expect(match.ended()).toBe(true);
    expect(told(match)).toBeUndefined();
    expect(seen).toEqual(new Set(PHASES));
  }
  expect(phases).toBeGreaterThan(100);
});

test.each([
  ['seats', ['HRVP', 'FR', 'HU', 'RU', 'US', 'UA']],
  ['director', ['director']],
] as const)(
  'in %s what is worked out with the numbers of a lens is the same whichever lens is true',
  (mode, people) => {
    const setup = setupOf(SEEDS.channel, { ...HIDDEN, mode });
    const match = createMatch(february(), { setup, humans: people });
    const { rules } = match.reveal();
    // The same luck in three worlds, which differ in their links alone.
    const worlds = PURE_LENSES.map((lens) => ({ ...rules, lens, k: underLens(rules, lens).k }));
    let looked = 0;
    while (!match.ended()) {
      const { state } = match.reveal();
      for (const viewer of [...people, 'public'] as const) {
        const parts = worlds.map((world) => {
          const { declared: _declared, ...seen } = observe(world, state, viewer, people);
          const open = viewer === 'public' ? [] : offers(world, state, viewer);
          return hashOf([
            open,
            { ...seen, state: { ...seen.state, council: { ...seen.state.council, declared: {} } } },
          ]);
        });
        expect(new Set(parts).size).toBe(1);
        looked += 1;
      }
      match.next();
    }
    expect(looked).toBeGreaterThan(60);
  },
);

test('the ledger that is shown names no link of a lens, and its amounts still add up', () => {
  const telling = tellingLinks(february());
  let folded = 0;
  for (const lens of PURE_LENSES) {
    const match = hidden(SEEDS[lens]);
    while (!match.ended()) match.next();
    for (const { before, after, lines } of match.months('HRVP')) {
      const sums = new Map<string, number>();
      for (const { variable, member, amount, source } of lines) {
        expect(telling.has(source)).toBe(false);
        folded += Number(source === 'hidden');
        if (member === undefined) sums.set(variable, (sums.get(variable) ?? 0) + amount);
      }
      for (const [variable, sum] of sums) {
        const [from, to] = [before, after].map(({ stocks }) => stocks[variable as keyof typeof stocks]);
        expect(Math.abs((to ?? 0) - (from ?? 0) - sum)).toBeLessThan(1e-9);
      }
    }
  }
  expect(folded).toBeGreaterThan(50);
});

test('looking back opens the lens when the game is over, and not before', () => {
  const match = hidden(SEEDS.record);
  match.next();
  expect(match.lookBack('HRVP').setup).toEqual(match.setup);
  expect(JSON.stringify(match.lookBack('HRVP').months)).toBe(JSON.stringify(match.months('HRVP')));
  while (!match.ended()) match.next();
  const { setup, months } = match.lookBack('HRVP');
  expect(setup).toEqual({ ...setupOf(SEEDS.record, { turns: 6 }), lens: 'record' });
  const sources = new Set(months.flatMap(({ lines }) => lines.map(({ source }) => source)));
  expect(sources.has('hidden')).toBe(false);
  expect([...tellingLinks(february())].some((link) => sources.has(link as never))).toBe(true);
});

test('the twin of a hidden game hides what the game hides, and lies as open as its replays when the game is over', () => {
  const match = hidden(SEEDS.channel);
  while (!match.ended()) match.next();
  const asHidden = twinWithoutTalks(february(), match.record(), false).game.months;
  expect(asHidden.every(({ before, after }) => before.masked && after.masked)).toBe(true);
  const work = lensReplays(february(), match.record(), twinWithoutTalks(february(), match.record(), true));
  let step = work.next();
  while (!step.done) step = work.next();
  const { game, twin } = step.value.games.channel;
  expect(JSON.stringify([game, twin])).not.toContain('"masked"');
  // The same world, hidden or not.
  for (const [at, { lines, members }] of asHidden.entries()) expect(twin.months[at]).toMatchObject({ lines, members });
  expect(asHidden.length).toBeGreaterThan(3);
});

test('a record says that a lens is hidden and nothing more of it', () => {
  const record = recordSchema.parse(JSON.parse(JSON.stringify(hidden(SEEDS.papers).record())));
  expect(record.setup).toEqual(setupOf(SEEDS.papers, HIDDEN));
  expect(LENSES.filter((lens) => JSON.stringify(record).includes(`"${lens}"`))).toEqual(['mixed']);
});

test('a record that names a lens and says that it is hidden is refused with the reason', () => {
  const record = hidden(SEEDS.papers).record();
  const { error } = recordSchema.safeParse({ ...record, setup: { ...record.setup, lens: 'papers' } });
  expect(error?.issues).toMatchObject([
    { path: ['setup', 'hidden'], message: 'only a drawn lens (mixed) can be hidden' },
  ]);
});

test('a game whose lens is open shows what the others make of a month, a hidden one does not', () => {
  const open = createMatch(february(), { setup: setupOf('open', { turns: 6 }), humans: ['HRVP'] });
  const secret = hidden(SEEDS.papers);
  for (let step = 0; step < 12; step += 1) {
    const after = open.phase() === 'consequences' || open.phase() === 'reading';
    expect(open.shadows()).toHaveLength(after ? 3 : 0);
    expect(secret.shadows()).toHaveLength(0);
    open.next();
    secret.next();
  }
});
