import {
  type FactorId,
  factorsOf,
  isInNoise,
  LEAST_SAMPLES,
  MOST_REPEATS,
  type MorrisResult,
  OTHERS,
  OUTPUTS,
  OVER,
  SENSITIVITY_METHODS,
  type SensitivityRequest,
  type SensitivityResult,
  type SobolResult,
} from '../../lab';
import { fixedRanges } from '../../scenario';
import {
  type Command,
  EXIT,
  type Io,
  type Options,
  onlyName,
  percent,
  print,
  refuse,
  required,
  requiredWord,
  short,
  table,
  wholeNumber,
  wordOf,
} from '../command';
import { JOB_HELP, JOB_OPTIONS, runJob } from '../jobs/run';
import { type Loaded, loadScenario, loadStrategy } from '../scenarios';
import { readLens, readSeed } from './ensemble-options';

const STANDARD_SAMPLES = { morris: 30, sobol: 512 } as const;
const MOST_SAMPLES = 65_536;
/** Paths by which Sobol chooses the numbers that it tells apart. */
const SCREENING_PATHS = 20;
const STANDARD_APART = 12;
const SHOWN = 20;

export const sensitivityCommand: Command = {
  name: 'sensitivity',
  usage:
    'sensitivity SCENARIO --strategy ID|FILE --measure I --method morris|sobol [--lens L] [--over W] [--samples N] [--seed S]',
  summary: 'tells which uncertain numbers of the model move a result, and how much of it is luck',
  help: [
    '--strategy S   a strategy that the scenario ships, or a YAML or JSON file (docs/strategies.md)',
    '--measure I    an indicator, a track C1 to C7, or the share of an ending, such as ending.dragsOn',
    '--method M     morris: what a number does on its way from the low to the high end of its range (mu, its mean size',
    '               mu*, its spread sigma); sobol: its share in the variance, alone (first) and with all others (total)',
    '--lens L       papers (standard), channel, record or mixed: then which lens is true is one of the uncertain things',
    '--over W       which numbers move: links (if left out), fixed (those that are the same in every game) or all; links',
    '               that do not move are drawn by every game, as luck is',
    `--samples N    paths for morris (${STANDARD_SAMPLES.morris} if left out), rows for sobol (${STANDARD_SAMPLES.sobol}; best a power of two)`,
    `--apart K      for sobol: the weightiest numbers by ${SCREENING_PATHS} paths of morris are told apart, ${STANDARD_APART} if left out;`,
    '               all others move as one; 0: all are told apart',
    '--repeats R    games at every point, with luck of their own, whose mean counts: less noise for more games; 1 if left out',
    '--turns T      months of a game, 1 to 36, 12 if left out',
    '--seed S       any text, 1 if left out',
    ...JOB_HELP,
    'Luck (events, votes, incidents) is one factor more: all points of a path or row share it, so that what differs',
    'between them is the number that moved. With --over fixed what each game draws (links, a mixed lens) counts as luck.',
    'Intervals (95 %) are from 200 resamplings of paths or rows.',
  ],
  options: {
    strategy: { type: 'string' },
    measure: { type: 'string' },
    method: { type: 'string' },
    lens: { type: 'string' },
    over: { type: 'string' },
    samples: { type: 'string' },
    apart: { type: 'string' },
    repeats: { type: 'string' },
    turns: { type: 'string' },
    seed: { type: 'string' },
    ...JOB_OPTIONS,
  },
  async run(given, io) {
    const loaded = loadScenario(onlyName(given, 'one scenario'));
    const method = requiredWord(given, 'method', SENSITIVITY_METHODS);
    if (method === 'morris') refuse(given, ['apart'], 'goes with --method sobol alone');
    const request: SensitivityRequest = {
      strategy: loadStrategy(loaded, required(given, 'strategy', 'the id of a strategy or a file')),
      measure: requiredWord(given, 'measure', OUTPUTS),
      method,
      lens: readLens(given),
      ...readOver(given, loaded),
      turns: wholeNumber(given, 'turns', 12, 1, 36),
      seed: readSeed(given),
      samples: wholeNumber(given, 'samples', STANDARD_SAMPLES[method], LEAST_SAMPLES[method], MOST_SAMPLES),
      repeats: wholeNumber(given, 'repeats', 1, 1, MOST_REPEATS),
    };
    const only = method === 'sobol' ? await screen(given, io, loaded, request) : undefined;
    const result = await run(given, io, loaded, only ? { ...request, only } : request);
    print(given, io, result, () => format(result));
    return EXIT.done;
  },
};

function readOver(given: Options, { bundle }: Loaded): Pick<SensitivityRequest, 'over' | 'fixed'> {
  const over = wordOf(given, 'over', OVER) ?? 'links';
  return over === 'links' ? {} : { over, fixed: fixedRanges(bundle.content.model.fixed) };
}

/** The weightiest numbers by a short run of Morris; nothing where all are to be told apart. */
async function screen(
  given: Options,
  io: Io,
  loaded: Loaded,
  request: SensitivityRequest,
): Promise<ReadonlyArray<FactorId> | undefined> {
  const all = factorsOf(loaded.bundle.scenario, request).length;
  const apart = wholeNumber(given, 'apart', STANDARD_APART, 0, all);
  if (apart === 0 || apart === all) return undefined;
  const { parameters } = await run(given, io, loaded, { ...request, method: 'morris', samples: SCREENING_PATHS });
  return parameters.slice(0, apart).flatMap(({ id }) => (id === OTHERS ? [] : [id]));
}

function run(given: Options, io: Io, loaded: Loaded, request: SensitivityRequest): Promise<SensitivityResult> {
  const factors = factorsOf(loaded.bundle.scenario, request).length;
  const perSample = request.method === 'morris' ? factors + 2 : (request.only?.length ?? factors) + 4;
  return runJob(given, io, loaded, 'sensitivity', request, {
    games: request.samples * perSample * (request.repeats ?? 1),
  });
}

function format(result: SensitivityResult): string {
  const { scenario, strategy, lens, over, measure, games, mean, deviation, luck } = result;
  const alone = luck.first === undefined ? '' : `, ${percent(luck.first)} by itself`;
  return [
    `${scenario}, ${strategy}, lens ${lens}${over ? `, over ${over}` : ''}, ${measure}: ${games} games, mean ${short(mean)}, standard deviation ${short(deviation)}`,
    `${drawnBy(result)} has part in ${percent(luck.total)} of the variance (${luck.totalInterval.map(percent).join(' to ')})${alone}`,
    '',
    result.method === 'morris' ? morrisTable(result) : sobolTable(result),
  ].join('\n');
}

/** Luck, and beside it what every game draws for itself where links do not move. */
function drawnBy({ over, lens }: SensitivityResult): string {
  return over === 'fixed'
    ? `luck, with the links${lens === 'mixed' ? ' and the lens' : ''} that each game draws,`
    : 'luck';
}

function ends({ low, high }: { readonly low?: number; readonly high?: number }): string[] {
  return [low, high].map((value) => (value === undefined ? '' : short(value)));
}

function between([low, high]: readonly [number, number]): string {
  return `${short(low)} to ${short(high)}`;
}

function morrisTable({ parameters }: MorrisResult): string {
  const rows = parameters
    .slice(0, SHOWN)
    .map((each) => [
      each.id,
      short(each.muStar),
      between(each.muStarInterval),
      short(each.mu),
      short(each.sigma),
      ...ends(each),
    ]);
  return table([['number', 'mu*', 'interval', 'mu', 'sigma', 'at its low end', 'at its high end'], ...rows]);
}

function sobolTable({ parameters }: SobolResult): string {
  const shown = parameters.slice(0, SHOWN);
  const rows = shown.map((each) => [
    each.id,
    short(each.total),
    between(each.totalInterval),
    short(each.first),
    between(each.firstInterval),
    ...ends(each),
  ]);
  const heads = ['number', 'total', 'interval', 'first', 'interval', 'in its low third', 'in its high third'];
  return [table([heads, ...rows]), ...noise(shown)].join('\n');
}

/** Says which numbers the samples were too few for. */
function noise(shown: SobolResult['parameters']): ReadonlyArray<string> {
  const lost = shown.filter(({ firstInterval }) => isInNoise(firstInterval));
  if (lost.length === 0) return [];
  return [
    '',
    `first: ${lost.length} of ${shown.length} lie in the noise, since their interval does not lie above 0 (${lost.map(({ id }) => id).join(', ')});`,
    '       more --samples or --repeats narrow it',
  ];
}
