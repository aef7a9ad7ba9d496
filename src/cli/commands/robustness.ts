import { PURE_LENSES } from '../../engine';
import { type Robustness, robustnessRequest, type StrategyRobustness, type Unasked } from '../../lab';
import { fixedRanges, type StrategyFile } from '../../scenario';
import {
  type Command,
  EXIT,
  type Options,
  onlyName,
  percent,
  print,
  refuse,
  short,
  table,
  text,
  UsageError,
  wholeNumber,
} from '../command';
import { JOB_HELP, JOB_OPTIONS, runJob } from '../jobs/run';
import { type Loaded, loadScenario, loadStrategy } from '../scenarios';
import { readSeed } from './ensemble-options';
import { formatLines, LINES_HELP, linesHold, measureLines, readLines, runLines } from './robustness-lines';
import { runSearch, SEARCH_HELP } from './robustness-search';

const STANDARD_RUNS = 1000;
const MOST_RUNS = 100_000;
/** Games that a run of all strategies, blows and acts takes. */
const PLAYS = 200;
/** Share of the runs that each line of a single seat is played. */
const LINES_SHARE = 0.3;

export const robustnessCommand: Command = {
  name: 'robustness',
  usage:
    'robustness SCENARIO [--strategies A,B,…] [--runs N] [--seed S] [--turns T] [--fixed | --lines | --search [--lens L]]',
  summary: 'measures how strategies fare over lenses, uncertain numbers and luck, and whether the model preaches',
  help: [
    '--strategies   ids that the scenario ships, or files; all that it ships if left out',
    `--runs N       games of each strategy under each lens, ${STANDARD_RUNS} if left out; five games to a world`,
    '--seed S       any text, 1 if left out; game i is played with the seed S.i',
    '--turns T      months of a game, 1 to 36, 12 if left out',
    '--fixed        each world draws the fixed numbers of the model too, from the ranges in which they could lie, and so',
    '               does each pair with a blow or an act (not the lines of seats); where a strategy fails is still looked',
    '               for among links alone',
    ...LINES_HELP,
    ...SEARCH_HELP,
    ...JOB_HELP,
    'A world is a lens with one draw of every uncertain number. Regret: points of the outcome index by which a strategy',
    'ends behind the best one of the same world. Exit code 1 when a demand on the balance of the model does not hold.',
  ],
  options: {
    strategies: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    turns: { type: 'string' },
    fixed: { type: 'boolean' },
    lines: { type: 'boolean' },
    seats: { type: 'string' },
    machines: { type: 'boolean' },
    search: { type: 'boolean' },
    lens: { type: 'string' },
    steps: { type: 'string' },
    out: { type: 'string' },
    ...JOB_OPTIONS,
  },
  async run(given, io) {
    const { lines: linesAlone, search } = given.values;
    if (linesAlone === true && search === true) {
      throw new UsageError('--lines and --search are two things: give one of them.');
    }
    if (search === true) refuse(given, ['strategies', 'seats', 'machines'], 'has no part in --search');
    else refuse(given, ['lens', 'steps', 'out'], 'goes with --search alone');
    if (search === true || linesAlone === true) refuse(given, ['fixed'], 'is for strategies alone');
    if (linesAlone === true) refuse(given, ['strategies'], 'has no part in --lines');
    const loaded = loadScenario(onlyName(given, 'one scenario'));
    if (search === true) return runSearch(given, io, loaded);
    if (linesAlone === true) return runLines(given, io, loaded);
    const { scenario, strategies: shipped, lines: shippedLines } = loaded.bundle;
    const runs = wholeNumber(given, 'runs', STANDARD_RUNS, 5, MOST_RUNS);
    const series = { runs, seed: readSeed(given), turns: wholeNumber(given, 'turns', 12, 1, 36) };
    const fixed = given.values.fixed === true;
    const drawn = fixed ? { fixed: fixedRanges(loaded.bundle.content.model.fixed) } : {};
    const request = robustnessRequest(scenario, chosen(given, loaded), shipped, { ...series, ...drawn });
    const asked = shippedLines.length > 0 ? readLines(given, loaded, Math.ceil(runs * LINES_SHARE)) : undefined;
    const result = await runJob(given, io, loaded, 'robustness', request, { games: runs * PLAYS });
    const lines = asked && (await measureLines(given, io, loaded, asked));
    print(given, io, { ...result, ...(fixed ? { fixed } : {}), lines }, () =>
      [format(result, fixed), ...(lines ? [formatLines(lines)] : [])].join('\n\n'),
    );
    return result.held === result.total && (!lines || linesHold(lines)) ? EXIT.done : EXIT.negative;
  },
};

function chosen(given: Options, loaded: Loaded): ReadonlyArray<StrategyFile> {
  const typed = text(given, 'strategies');
  const { strategies } = loaded.bundle;
  if (typed === undefined && strategies.length < 2) {
    throw new UsageError('The scenario ships less than two strategies: name two files or more after --strategies.');
  }
  if (typed === undefined) return strategies;
  const names = [...new Set(typed.split(',').map((name) => name.trim()))];
  if (names.length < 2) throw new UsageError('--strategies needs two strategies or more, with commas between them.');
  return names.map((name) => loadStrategy(loaded, name));
}

function format(result: Robustness, fixed: boolean): string {
  const { scenario, runs, turns, strategies, injects, options, checks, unasked, held, total } = result;
  return [
    `${scenario}: ${runs} games of ${turns} months for each of ${strategies.length} strategies under each lens${fixed ? ', fixed numbers drawn too' : ''}`,
    '',
    'Outcome index in the mean, and regret (mean, in nine of ten worlds below, most)',
    table([
      ['strategy', ...PURE_LENSES, ...PURE_LENSES.map((lens) => `regret ${lens}`), 'regret, all worlds'],
      ...strategies.map(rowOf),
    ]),
    '',
    ...strategies.map(({ failure }) => failure.sentence),
    '',
    'Pairs in which a blow in month 4 leaves a strategy worse off, least and most over the strategies',
    table([
      ['blow', ...PURE_LENSES],
      ...injects.map(({ inject, harmed }) => [inject, ...PURE_LENSES.map((lens) => rangeOf(harmed[lens]))]),
    ]),
    '',
    'What an act adds to the outcome index where it should pay',
    table([
      ['act', 'lens', 'beside', 'from month', 'pairs', 'points', 'error', 'better', ''],
      ...options.map((each) => [
        each.act,
        each.lens,
        each.strategy,
        String(each.from),
        String(each.pairs),
        short(each.mean),
        short(each.error),
        percent(each.up),
        `${each.holds ? '' : 'not shown'}${each.carriedOut ? ' (without a vote)' : ''}`.trim(),
      ]),
    ]),
    '',
    ...checks.map(({ demand, measured, holds }) => `${holds ? 'holds' : 'FAILS'}  ${demand}\n       ${measured}`),
    ...(unasked.length > 0 ? ['', ...unasked.map(formatUnasked)] : []),
    '',
    `${held} of ${total} demands hold.`,
  ].join('\n');
}

function formatUnasked({ demand, act, lacks, strategies }: Unasked): string {
  const what = act === undefined ? demand : `what ${act} adds`;
  const why = {
    shipped: `this scenario has no strategy ${strategies.join(' or ')}`,
    compared: `the strategies compared lack ${strategies.join(' and ')}`,
    moment: 'its moment never came in these games',
  };
  return `not asked  ${what}\n           ${why[lacks]}`;
}

function rowOf({ strategy, lenses, regret }: StrategyRobustness): string[] {
  const spread = ({ mean, p90, max }: typeof regret) => [mean, p90, max].map((value) => value.toFixed(1)).join(' / ');
  return [
    strategy,
    ...PURE_LENSES.map((lens) => lenses[lens].outcome.mean.toFixed(1)),
    ...PURE_LENSES.map((lens) => lenses[lens].regret.mean.toFixed(1)),
    spread(regret),
  ];
}

function rangeOf(harmed: Readonly<Record<string, number>>): string {
  const shares = Object.values(harmed);
  return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
}
