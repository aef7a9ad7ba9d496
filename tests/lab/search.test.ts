import { expect, test } from 'vitest';
import { streams } from '../../src/engine';
import { outcomesJob, type Play, playHere, runHere, type SearchOptions, searchThresholds } from '../../src/lab';
import { neighbour, STARTS, strategyOf, THRESHOLDS } from '../../src/lab/search/space';
import { readStrategy, type StrategyFile } from '../../src/scenario';
import { bundle, files, scenario, shipped } from './support';

const options: SearchOptions = { lens: 'papers', turns: 12, seed: 's', steps: 40, runs: 100 };

/** The level below which a strategy tables an act; 0 when it never does. */
function below({ rules }: StrategyFile, id: string): number {
  const clause = rules.find((rule) => rule.id === id)?.when?.[0];
  return clause && 'below' in clause ? clause.below : 0;
}

/** A landscape with one summit: defence below 45, aid below 70, aid tried first; and luck that all share in a game. */
const hill: Play = async ({ strategies, seed, from, runs }) =>
  strategies.map((strategy) => {
    const away = Math.abs(below(strategy, 'defence') - 45) + Math.abs(below(strategy, 'aid') - 70);
    const order =
      2 *
      Math.max(
        0,
        strategy.rules.findIndex(({ id }) => id === 'aid'),
      );
    return Array.from({ length: runs }, (_, at) => {
      const luck = streams(seed, strategy.id)(from + at, 'luck');
      return 60 - away - order + 10 * streams(seed, 'world')(from + at, 'luck').normal() + luck.normal();
    });
  });

test('the climb finds a summit through luck, by thresholds and by order', async () => {
  const { found, gain, outcome, best } = await searchThresholds(
    [shipped('hold'), shipped('build-only')],
    options,
    hill,
  );
  expect(Math.abs(below(found, 'defence') - 45)).toBeLessThan(6);
  expect(Math.abs(below(found, 'aid') - 70)).toBeLessThan(6);
  expect(found.rules.findIndex(({ id }) => id === 'aid')).toBeLessThan(3);
  expect(best.strategy).toBe('build-only');
  expect(gain.low).toBeGreaterThan(5);
  expect(outcome.mean - best.outcome.mean).toBeCloseTo(gain.mean, 9);
});

test('what is found is measured in worlds that had no part in the climb, and every step plays new ones', async () => {
  const asked: string[] = [];
  const watched: Play = (request) => {
    asked.push(`${request.seed} ${request.from}`);
    return hill(request);
  };
  const { games } = await searchThresholds([shipped('hold')], { ...options, steps: 3 }, watched);
  expect(asked).toEqual([
    's.climb 0',
    's.climb 300',
    's.climb 360',
    's.climb 600',
    's.climb 660',
    's.climb 900',
    's.climb 960',
    's.fresh 0',
  ]);
  expect(games).toBe(STARTS.length * 300 + 3 * (13 * 60 + 4 * 240));
});

test('the same seed finds the same strategy', async () => {
  const twice = [1, 2].map(() => searchThresholds([shipped('hold')], { ...options, steps: 5 }, hill));
  const [one, two] = await Promise.all(twice);
  expect(one).toEqual(two);
});

test('neighbours stay within bounds and read as strategies of the scenario', () => {
  const rng = streams('test', 's')(0, 'neighbours');
  let [plan] = STARTS;
  for (let step = 0; step < 400 && plan; step += 1) {
    plan = neighbour(plan, rng, 0.4);
    for (const [id, { low, high }] of Object.entries(THRESHOLDS)) {
      const value = plan.values[id as keyof typeof THRESHOLDS];
      expect(value >= low && value <= high, `${id} ${value}`).toBe(true);
    }
    expect(new Set(plan.order).size).toBe(plan.order.length);
    if (step % 40 > 0) continue;
    const file = strategyOf(plan, 'found', 'Found', 'Found by a search.');
    const reading = readStrategy('found.json', JSON.stringify(file), files);
    expect(reading.faults).toEqual([]);
    expect(reading.strategy).toEqual(file);
  }
});

test('outcomes come strategy by strategy, in the order of the games, whatever the chunks', () => {
  const request = {
    strategies: [shipped('hold'), shipped('drift')],
    lens: 'channel',
    turns: 2,
    seed: 'o',
    from: 40,
    runs: 70,
  } as const;
  const rows = runHere(outcomesJob, scenario, request);
  expect(rows.map((row) => row.length)).toEqual([70, 70]);
  const later = runHere(outcomesJob, scenario, { ...request, from: 100, runs: 10 });
  expect(rows.map((row) => row.slice(60))).toEqual(later);
});

test('real games: a step of the climb over the shipped scenario', async () => {
  const result = await searchThresholds(
    [...bundle.strategies],
    { ...options, steps: 1, turns: 2, runs: 20 },
    playHere(scenario),
  );
  expect(result.found.rules.length).toBeGreaterThan(0);
  expect(bundle.strategies.map(({ id }) => id)).toContain(result.best.strategy);
  expect(result.gain.low).toBeLessThanOrEqual(result.gain.high);
});

test('a search without a step, or with nothing to compare, is refused', async () => {
  await expect(searchThresholds([shipped('hold')], { ...options, steps: 0 }, hill)).rejects.toThrow('one step or more');
  await expect(searchThresholds([], { ...options, steps: 1 }, hill)).rejects.toThrow('needs a shipped strategy');
});
