import { describe, expect, test } from 'vitest';
import { ENDINGS, type EndingId, LINKS, type LinkNumbers, outcomeIndex, PURE_LENSES, rulesFor } from '../../src/engine';
import { director, playOut, type RobustnessRequest, robustnessRequest, runHere } from '../../src/lab';
import { checksOf, unaskedOf } from '../../src/lab/robustness/checks';
import { ACTS_MEASURED, CONTEXTS } from '../../src/lab/robustness/contexts';
import { discover } from '../../src/lab/robustness/discovery';
import { robustnessJob } from '../../src/lab/robustness/job';
import type { Measured } from '../../src/lab/robustness/measured';
import { worthOf } from '../../src/lab/robustness/options';
import { regretOf, regrets } from '../../src/lab/robustness/regret';
import {
  fixedOfPair,
  GAMES_PER_WORLD,
  Games,
  linksOfWorld,
  MEASURES,
  type Measure,
  READINGS,
  rulesOfGames,
} from '../../src/lab/robustness/worlds';

import { fixedRanges } from '../../src/scenario';
import { bundle, scenario, shipped } from './support';

const WORLDS = { seed: 'robust', turns: 12 };
const PLAIN: Readonly<Record<Measure, number>> = {
  outcome: 40,
  ending: ENDINGS.indexOf('dragsOn'),
  unity: 50,
  treasury: 50,
  fatigue: 35,
};

/** Games that end as told, and as plainly as can be in everything else. */
function gamesOf(rows: ReadonlyArray<Partial<Record<Measure, number>>>): Games {
  const games = new Games();
  games.add(rows.flatMap((row) => MEASURES.map((name) => row[name] ?? PLAIN[name])));
  return games;
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

function request(more: Partial<RobustnessRequest>, ids: ReadonlyArray<string> = []): RobustnessRequest {
  const strategies = ids.length > 0 ? ids.map(shipped) : bundle.strategies;
  return { ...robustnessRequest(scenario, strategies, bundle.strategies, { ...WORLDS, runs: 5 }), ...more };
}

describe('worlds', () => {
  test('games of one world share its numbers and differ in their luck', () => {
    const [first, second, third] = [0, GAMES_PER_WORLD - 1, GAMES_PER_WORLD];
    const rules = rulesOfGames(scenario, WORLDS, 'papers', [first, second, third]);
    expect(rules[1]?.k).toEqual(rules[0]?.k);
    expect(rules[2]?.k).not.toEqual(rules[0]?.k);
    expect(rules[1]?.setup.seed).not.toBe(rules[0]?.setup.seed);
  });

  test('where fixed numbers are drawn the games of a world share them too, and its links and luck stay what they were', () => {
    const fixed = fixedRanges(bundle.content.model.fixed);
    const games = [0, GAMES_PER_WORLD - 1, GAMES_PER_WORLD];
    for (const reading of READINGS) {
      const plain = rulesOfGames(scenario, WORLDS, reading, games);
      const [first, second, third] = rulesOfGames(scenario, { ...WORLDS, fixed }, reading, games);
      expect(second?.c).toEqual(first?.c);
      expect(third?.c).not.toEqual(first?.c);
      expect(first?.c).not.toEqual(plain[0]?.c);
      expect([first?.k, second?.k, third?.k]).toEqual(plain.map(({ k }) => k));
      expect(first?.fulfilment).toBe(plain[0]?.fulfilment);
    }
  });

  test.each([
    { part: 'games', reading: 'papers', turns: 12 },
    { part: 'injects', lens: 'papers', strategy: 0 },
    { part: 'options', context: 0 },
  ] as const)('fixed numbers are drawn in every piece: $part', (piece) => {
    const fixed = fixedRanges(bundle.content.model.fixed);
    const chunk = { ...piece, from: 0, runs: 3 };
    const [plain, drawn] = [request({}), request({ fixed })].map((each) => robustnessJob.run(scenario, each, chunk));
    expect(drawn).not.toEqual(plain);
    expect(robustnessJob.run(scenario, request({ fixed }), chunk)).toEqual(drawn);
  });

  test('every pair draws fixed numbers of its own, so that the error of the mean may count pairs one by one', () => {
    const fixed = fixedRanges(bundle.content.model.fixed);
    const drawn = Array.from({ length: GAMES_PER_WORLD }, (_, game) =>
      fixedOfPair(scenario, { ...WORLDS, fixed }, game),
    );
    expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBe(GAMES_PER_WORLD);
    expect(fixedOfPair(scenario, WORLDS, 0)).toBeUndefined();
    const [context] = CONTEXTS;
    if (!context) throw new Error('no act is measured');
    const { lens, strategy } = context;
    const worths = drawn.flatMap((numbers, game) => {
      const setup = { ...WORLDS, seed: `${WORLDS.seed}.${game}`, lens, mode: 'director' } as const;
      return worthOf(rulesFor(scenario, setup, numbers), director(shipped(strategy)), context) ?? [];
    });
    const chunk = { part: 'options', context: 0, from: 0, runs: GAMES_PER_WORLD } as const;
    expect([...robustnessJob.run(scenario, request({ fixed }), chunk)]).toEqual(worths);
  });

  test('in a crossed world each mechanism has the numbers of one lens, and not all the same', () => {
    const seen = new Set<number>();
    for (let world = 0; world < 20; world += 1) {
      const own = PURE_LENSES.map((lens) => linksOfWorld(scenario, WORLDS, lens, world));
      const crossed = linksOfWorld(scenario, WORLDS, 'crossed', world);
      const readings = new Map<string, number[]>();
      for (const link of LINKS) {
        const fits = own.flatMap((numbers, lens) => (numbers[link] === crossed[link] ? [lens] : []));
        const { mechanism } = scenario.links[link];
        const before = readings.get(mechanism) ?? [0, 1, 2];
        readings.set(
          mechanism,
          before.filter((lens) => fits.includes(lens)),
        );
      }
      for (const [mechanism, fits] of readings) expect(fits.length, mechanism).toBeGreaterThan(0);
      seen.add(new Set([...readings.values()].map(([lens]) => lens)).size);
    }
    expect(Math.min(...seen)).toBeGreaterThan(1);
  });
});

describe('regret', () => {
  const world = (...outcomes: ReadonlyArray<number>) => outcomes.map((outcome) => ({ outcome }));

  test('is what a line of play ends behind the best of each world, in the mean of its games', () => {
    const one = gamesOf([...world(40, 40, 40, 40, 40), ...world(30, 50, 40, 45, 35)]);
    const other = gamesOf([...world(50, 50, 50, 60, 40), ...world(20, 20, 20, 20, 20)]);
    expect(regrets([one, other])).toEqual([
      [10, 0],
      [0, 20],
    ]);
  });

  test('is told by mean, nine in ten, and most', () => {
    expect(regretOf(Array.from({ length: 11 }, (_, value) => value))).toEqual({ mean: 5, p90: 9, max: 10 });
  });
});

describe('when a strategy fails', () => {
  const worlds = (count: number): LinkNumbers[] =>
    Array.from({ length: count }, (_, world) => linksOfWorld(scenario, WORLDS, 'crossed', world));

  test('is found where one number makes it fail, and said in a sentence', () => {
    const all = worlds(400);
    const regret = all.map(({ dTalk }) => (dTalk < 12 ? 20 : 0));
    const { limits, density, share, sentence } = discover(scenario, 'Patience', all, regret);
    expect(limits).toMatchObject([{ link: 'dTalk' }]);
    expect(limits[0]?.high).toBeGreaterThan(9);
    expect(density).toBeGreaterThan(2 * share);
    expect(sentence).toContain('where talks hardly move terms (dTalk below');
  });

  test('is in no region where it is luck alone', () => {
    const regret = worlds(400).map((_, world) => ((world * 7919) % 100 < 15 ? 20 : 0));
    expect(discover(scenario, 'Patience', worlds(400), regret)).toMatchObject({ limits: [], coverage: 1 });
  });
});

describe('what an act is worth', () => {
  test('every act has its context, with a strategy that ships', () => {
    expect(ACTS_MEASURED.filter((act) => !CONTEXTS.some((each) => each.act === act))).toEqual([]);
    const ids = bundle.strategies.map(({ id }) => id);
    expect(CONTEXTS.filter(({ strategy }) => !ids.includes(strategy))).toEqual([]);
  });

  const rules = rulesFor(scenario, { seed: 'worth', lens: 'papers', turns: 6, mode: 'director' });
  const lead = director(shipped('hold'));
  const context = { act: 'defence', lens: 'papers', strategy: 'hold', from: 1 } as const;

  test('is undefined where its moment never comes', () => {
    expect(worthOf(rules, lead, { ...context, when: [{ fact: 'month', above: 99 }] })).toBeUndefined();
  });

  test('is what the game with the act, tabled first, ends above the one without it in that month alone', () => {
    /** The game whose first agenda has the act, tabled before all else, or has it not. */
    const played = (taken: boolean) => {
      let month = 0;
      const state = playOut(rules, (desk) => {
        month += 1;
        if (month > 1) return lead(desk);
        if (taken) desk.table(context.act, {});
        lead({ ...desk, table: (act, options) => act !== context.act && desk.table(act, options) });
      });
      return outcomeIndex(rules, state);
    };
    const [taken, left] = [played(true), played(false)];
    expect(taken).not.toBe(left);
    expect(worthOf(rules, lead, context)).toBe(taken - left);
  });
});

/** Everything as the demands would have it, to be spoilt in one place. */
function fair(): { measured: Measured; spoil: (id: string, games: Games, lens?: 'papers' | 'channel') => void } {
  const place = (ending: EndingId) => ENDINGS.indexOf(ending);
  const ends = (...endings: ReadonlyArray<EndingId>) => gamesOf(endings.map((ending) => ({ ending: place(ending) })));
  const valued = (outcome: number, more: Partial<Record<Measure, number>> = {}) =>
    gamesOf(Array.from({ length: 20 }, () => ({ outcome, ...more })));
  const shelf = () => new Map<string, Games>();
  const games = { papers: shelf(), channel: shelf(), record: shelf(), crossed: shelf() };
  for (const lens of PURE_LENSES) {
    games[lens].set('hold', valued(lens === 'papers' ? 42 : 44));
    games[lens].set('talk-now', valued(lens === 'papers' ? 30 : 46));
    games[lens].set('strength-then-talk', valued(lens === 'papers' ? 55 : 45));
    games[lens].set('build-only', valued(lens === 'papers' ? 52 : 43));
    games[lens].set('pressure', valued(lens === 'papers' ? 40 : 20, { unity: 35 }));
    games[lens].set(
      'random',
      ends(...ENDINGS.filter((id) => id !== 'ceasefireThatDeters'), ...times(30, 'dragsOn' as const)),
    );
  }
  games.channel.set('hold', ends('imposedDeal', 'imposedDeal', 'dragsOn', 'dragsOn'));
  games.channel.set('envoy-now', ends('dragsOn'));
  games.channel.set('arms-control-first', ends('dragsOn'));
  games.papers.set('envoy-now', valued(38));
  games.papers.set('arms-control-first', valued(39));
  games.papers.set('random', ends(...ENDINGS, ...times(20, 'dragsOn' as const)));
  const all = (share: number) => Object.fromEntries([...games.papers.keys()].map((id) => [id, share]));
  const harmed = { papers: all(0.5), channel: all(0.2), record: all(0.01) };
  const options = CONTEXTS.map((context) => ({ ...context, pairs: 10, mean: 1, error: 0.1, up: 1, holds: true }));
  const longer = { papers: shelf(), channel: shelf(), record: shelf(), crossed: shelf() };
  const known = new Set(bundle.strategies.map(({ id }) => id));
  const injects = [{ inject: 'leak', harmed }];
  const measured: Measured = { turns: WORLDS.turns, games, longer, injects, options, shipped: known };
  return { measured, spoil: (id, own, lens = 'papers') => void games[lens].set(id, own) };
}

const outcomes = (...values: ReadonlyArray<number>) => gamesOf(values.map((outcome) => ({ outcome })));

test('one pair of games does not show that an act pays, whatever it gained; two alike do', () => {
  const only = ['options'] as const;
  const worthIn = (pairs: number) => {
    const merger = robustnessJob.merge(scenario, request({ runs: 1, only }, ['hold', 'pressure']));
    merger.add(new Float64Array(pairs).fill(3));
    const [first] = merger.result().options;
    return [first?.pairs, first?.mean, first?.holds];
  };
  expect(worthIn(1)).toEqual([1, 3, false]);
  expect(worthIn(2)).toEqual([2, 3, true]);
});

describe('the demands', () => {
  const failing = (measured: Measured) =>
    checksOf(measured)
      .filter(({ holds }) => !holds)
      .map(({ id }) => id);

  test('know what is fair', () => {
    const { measured } = fair();
    expect(failing(measured)).toEqual([]);
  });

  test.each([
    ['strength-then-talk-over-hold', 'strength-then-talk', outcomes(...times(17, 55), 41, 41, 41)],
    ['strength-then-talk-over-build-only', 'build-only', outcomes(56)],
    ['hold-over-talk-now', 'talk-now', outcomes(...times(20, 42))],
    ['relentless-sanctions', 'pressure', outcomes(40)],
    ['random-endings', 'random', outcomes(40)],
  ])('%s fails where it should', (id, strategy, games) => {
    const { measured, spoil } = fair();
    spoil(strategy, games);
    expect(failing(measured)).toContain(id);
  });

  test.each([
    ['early-channel', 'envoy-now', 'imposedDeal'],
    ['random-best-ending', 'random', 'ceasefireThatDeters'],
    ['best-not-safe', 'envoy-now', 'ceasefireThatDeters'],
  ] as const)('%s fails under channel where it should', (id, strategy, ending) => {
    const { measured, spoil } = fair();
    spoil(strategy, gamesOf([{ ending: ENDINGS.indexOf(ending) }]), 'channel');
    expect(failing(measured)).toContain(id);
  });

  test('a blow that hurts nobody, or an act that never pays, is told', () => {
    const { measured } = fair();
    const harmless = { papers: { hold: 0.04 }, channel: { hold: 0 }, record: { hold: 0 } };
    const [first, ...others] = measured.options;
    const weak: Measured = {
      ...measured,
      injects: [{ inject: 'leak', harmed: harmless }],
      options: first ? [{ ...first, holds: false }, ...others] : [],
    };
    const told = checksOf(weak).filter(({ id }) => id === 'options-pay' || id === 'injects-harm');
    expect(told.map(({ holds }) => holds)).toEqual([false, false]);
    expect(told.at(-1)?.measured).toContain(first?.act);
  });

  test('are told in numbers too, the same as in the line', () => {
    const { measured } = fair();
    for (const { id, measured: line, figures } of checksOf(measured)) {
      expect(figures.length, id).toBeGreaterThan(0);
      for (const { value, unit } of figures) {
        const share = unit === 'games' || unit === 'pairs';
        const said = share ? `${Math.round(1000 * value) / 10} %` : String(Math.round(100 * value) / 100);
        // As a number of its own: "5 %" is not in "85 %".
        expect(line, id).toMatch(new RegExp(`(?<![\\d.-])${said.replace('.', '\\.')}(?!\\.?\\d| %)`));
      }
    }
  });

  test('ask more of games of 12 months than of those of 18, which are held to the limit for long games alone', () => {
    const { measured, spoil } = fair();
    const often = [...times(74, ENDINGS.indexOf('ceasefireThatDeters')), ...times(26, ENDINGS.indexOf('dragsOn'))];
    spoil('envoy-now', gamesOf(often.map((ending) => ({ ending }))));
    expect(failing(measured)).toEqual(['best-not-safe']);
    const long = checksOf({ ...measured, turns: 18 });
    expect(long.filter(({ id }) => id.startsWith('best-not-safe'))).toMatchObject([
      {
        id: 'best-not-safe-longer',
        measured: 'papers: envoy-now 74 %, channel: hold 0 %, record: hold 0 %',
        holds: true,
      },
    ]);
    spoil('envoy-now', gamesOf(often.slice(0, 76).map((ending) => ({ ending }))));
    expect(failing({ ...measured, turns: 18 })).toEqual(['best-not-safe-longer']);
  });

  test.each([
    [12, 'best-not-safe'],
    [18, 'best-not-safe-longer'],
    [24, 'best-not-safe-longer'],
  ])('are asked of games of %i months at the limit for them, without longer ones', (turns, id) => {
    const asked = runHere(robustnessJob, scenario, request({ turns, only: ['games'] }, ['hold', 'drift']));
    expect(asked.checks.map((check) => check.id)).toEqual(['no-best', 'no-worst', id]);
  });

  test('are asked only of strategies that were compared', () => {
    const asked = runHere(robustnessJob, scenario, request({ only: ['games'] }, ['hold', 'drift']));
    expect(asked.checks.map(({ id }) => id)).toEqual(['no-best', 'no-worst', 'best-not-safe']);
    expect(asked.unasked.map(({ id, lacks }) => [id, lacks])).toContainEqual(['hold-over-talk-now', 'compared']);
    expect(asked.unasked.filter(({ act }) => act !== undefined)).toEqual([]);
  });

  test('that name a strategy which the scenario does not ship are told by name, and so are acts beside it', () => {
    const { measured } = fair();
    expect(unaskedOf(measured, true)).toEqual([]);
    const shippedHere = new Set(measured.shipped);
    shippedHere.delete('pressure');
    for (const lens of PURE_LENSES) (measured.games[lens] as Map<string, Games>).delete('pressure');
    const beside = CONTEXTS.filter(({ strategy }) => strategy === 'pressure').map(({ act }) => act);
    const options = measured.options.filter(({ strategy }) => strategy !== 'pressure');
    const without: Measured = { ...measured, options, shipped: shippedHere };
    const missing = { lacks: 'shipped', strategies: ['pressure'] };
    expect(unaskedOf(without, true)).toMatchObject([
      { id: 'relentless-sanctions', ...missing },
      ...beside.map((act) => ({ id: 'options-pay', act, ...missing })),
    ]);
    const late = { ...without, options: options.slice(1) };
    expect(unaskedOf(late, true)).toContainEqual(
      expect.objectContaining({ act: options[0]?.act, lacks: 'moment', strategies: [] }),
    );
    expect(unaskedOf(late, false)).toMatchObject([{ id: 'relentless-sanctions' }]);
    const pays = checksOf(without).find(({ id }) => id === 'options-pay');
    const asked = ACTS_MEASURED.length - beside.length;
    expect(pays).toMatchObject({ measured: `${asked} of ${asked} acts`, holds: true });
  });
});

describe('the job', () => {
  test('one strategy is no comparison', () => {
    expect(() => robustnessJob.split(request({}, ['hold']))).toThrow('two strategies or more');
  });

  test('chunks run apart give the same result, whatever else was run', () => {
    const asked = request({ only: ['games', 'injects'], injects: ['leak'] }, ['hold', 'envoy-now']);
    const whole = runHere(robustnessJob, scenario, asked);
    const merger = robustnessJob.merge(scenario, asked);
    const chunks = robustnessJob.split(asked);
    const parts = chunks.toReversed().map((chunk) => robustnessJob.run(scenario, asked, structuredClone(chunk)));
    for (const part of parts.reverse()) merger.add(part);
    expect(merger.result()).toEqual(whole);
    expect(whole.injects.map(({ harmed }) => Object.keys(harmed.papers))).toEqual([['hold', 'envoy-now']]);
  });

  test('every reading is played', () => {
    const readings = robustnessJob
      .split(request({}))
      .flatMap((chunk) => (chunk.part === 'games' ? [chunk.reading] : []));
    expect([...new Set(readings)]).toEqual([...READINGS]);
  });
});

test('on a small sample the model keeps its balance: no strategy for all lenses, and the order that each reading asks for', () => {
  const { checks } = runHere(robustnessJob, scenario, request({ runs: 60, only: ['games'] }));
  const steady = checks.filter(
    ({ id }) =>
      !['random-endings', 'random-best-ending', 'strength-then-talk-over-build-only', 'early-channel'].includes(id),
  );
  expect(steady.filter(({ holds }) => !holds)).toEqual([]);
  expect(steady.length).toBeGreaterThan(5);
});
