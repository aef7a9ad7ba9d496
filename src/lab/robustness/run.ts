import { outcomeIndex, type Rules, rulesFor, type Scenario } from '../../engine';
import { playOut } from '../play-out';
import { type Director, director } from '../strategy';
import { CONTEXTS } from './contexts';
import { worthOf } from './options';
import type { RobustnessChunk, RobustnessRequest } from './request';
import { fixedOfPair, MEASURES, measure, rulesOfGames } from './worlds';

/** The month in which a blow is forced. */
const INJECT_MONTH = 4;

/**
 * What a chunk gives, as numbers in a row. Games: strategy after strategy, game after game, all measures. Blows: game after
 * game, the outcome without and then with each of them. Acts: the worth in each pair whose moment came.
 */
export function runRobustness(scenario: Scenario, request: RobustnessRequest, chunk: RobustnessChunk): Float64Array {
  const games = Array.from({ length: chunk.runs }, (_, at) => chunk.from + at);
  if (chunk.part === 'options') return acts(scenario, request, chunk.context, games);
  if (chunk.part === 'injects') return blows(scenario, request, chunk, games);
  const worlds = { ...request, turns: chunk.turns };
  const rules = rulesOfGames(scenario, worlds, chunk.reading, games);
  const row = new Float64Array(request.strategies.length * games.length * MEASURES.length);
  let at = 0;
  for (const strategy of request.strategies) {
    const lead = director(strategy);
    for (const each of rules) for (const value of measure(each, playOut(each, lead))) row[at++] = value;
  }
  return row;
}

function blows(
  scenario: Scenario,
  request: RobustnessRequest,
  { lens, strategy }: Extract<RobustnessChunk, { part: 'injects' }>,
  games: ReadonlyArray<number>,
): Float64Array {
  const { seed, turns, injects, strategies } = request;
  const file = strategies[strategy];
  if (!file) return new Float64Array(0);
  const lead = director(file);
  return Float64Array.from(
    games.flatMap((game) => {
      const setup = { seed: `${seed}.${game}`, lens, turns, mode: 'director' } as const;
      const numbers = fixedOfPair(scenario, request, game);
      const plain = rulesFor(scenario, setup, numbers);
      const struck = injects.map((id) =>
        rulesFor(scenario, setup, { ...numbers, inject: { id, month: INJECT_MONTH } }),
      );
      return [plain, ...struck].map((rules) => outcomeOf(rules, lead));
    }),
  );
}

function outcomeOf(rules: Rules, lead: Director): number {
  return outcomeIndex(rules, playOut(rules, lead));
}

function acts(
  scenario: Scenario,
  request: RobustnessRequest,
  place: number,
  games: ReadonlyArray<number>,
): Float64Array {
  const { seed, turns, shipped } = request;
  const context = CONTEXTS[place];
  const strategy = shipped.find(({ id }) => id === context?.strategy);
  if (!context || !strategy) return new Float64Array(0);
  const lead = director(strategy);
  return Float64Array.from(
    games.flatMap((game) => {
      const setup = { seed: `${seed}.${game}`, lens: context.lens, turns, mode: 'director' } as const;
      const numbers = fixedOfPair(scenario, request, game);
      return worthOf(rulesFor(scenario, setup, numbers), lead, context) ?? [];
    }),
  );
}
