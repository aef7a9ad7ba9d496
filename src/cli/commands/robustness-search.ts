import { stringify } from 'yaml';
import { type SearchResult, search } from '../../lab';
import { modeline, type StrategyFile } from '../../scenario';
import { count, type ExitCode, type Io, type Options, print, UsageError, wholeNumber } from '../command';
import { openFiles } from '../jobs/files';
import { withCrew } from '../jobs/run';
import type { Loaded } from '../scenarios';
import { readLens, readSeed } from './ensemble-options';
import { spread } from './robustness-lines';

const STANDARD_STEPS = 100;
const STANDARD_RUNS = 1000;
/** About so many; for choosing how many threads are worth starting. */
const GAMES_PER_STEP = 1700;

export const SEARCH_HELP = [
  '--search       climbs over the thresholds and the order of a strategy’s acts under one lens instead, and says how far it',
  '               gets beyond the best strategy that ships; --out FILE writes the strategy found, which simulate can play',
  `--steps N      generations of the climb, ${STANDARD_STEPS} if left out; each plays some ${GAMES_PER_STEP} games`,
] as const;

/** How far a clever player can get, as the command line asks. */
export async function runSearch(given: Options, io: Io, loaded: Loaded): Promise<ExitCode> {
  const { scenario, strategies } = loaded.bundle;
  if (strategies.length === 0) throw new UsageError('The scenario ships no strategy for a search to be compared with.');
  const options = {
    shipped: strategies,
    lens: readLens(given),
    turns: wholeNumber(given, 'turns', 12, 1, 36),
    seed: readSeed(given),
    steps: wholeNumber(given, 'steps', STANDARD_STEPS, 1, 10_000),
    runs: wholeNumber(given, 'runs', STANDARD_RUNS, 2, 100_000),
  };
  const files = openFiles(given, io);
  const games = options.steps * GAMES_PER_STEP;
  const result = await withCrew(given, io, loaded, { games, unit: 'step' }, ({ crew, signal, tell }) =>
    search(crew, scenario, options, { signal, progress: tell }),
  );
  print(given, io, result, () => formatSearch(result));
  return files.keep({ out: () => formatStrategy(result.found) });
}

function formatSearch(result: SearchResult): string {
  const { lens, turns, steps, games, runs, outcome, best, gain, found } = result;
  return [
    `Search under ${lens}, ${count(turns, 'month')}: ${count(steps, 'step')}, ${count(games, 'game')}; measured on ${runs} games that had no part in it`,
    '',
    `found               ${spread(outcome)} on the outcome index`,
    `${best.strategy.padEnd(18)}  ${spread(best.outcome)}, the best that ships`,
    `gain                ${spread(gain)}`,
    '',
    rulesOf(found),
  ].join('\n');
}

/** A strategy as a file that can be read, checked, changed and played, with a line for each rule. */
function formatStrategy({ rules, ...head }: StrategyFile): string {
  return `${modeline('strategy')}\n${stringify(head, { lineWidth: 120 })}rules:\n${rulesOf({ rules })}\n`;
}

function rulesOf({ rules }: Pick<StrategyFile, 'rules'>): string {
  const style = {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
    aliasDuplicateObjects: false,
  } as const;
  return rules.map((rule) => `  - ${stringify(rule, style).trimEnd()}`).join('\n');
}
