import { PURE_LENSES, type PureLensId } from '../../engine';
import {
  type AblationRequest,
  type ClaimRow,
  type ClaimsRequest,
  type ClaimsResult,
  jointLosses,
  type LossFinding,
  nameOfPart,
  singleLosses,
  statedLosses,
  type TimingResult,
  type Trace,
  tracesOf,
  unconfirmed,
} from '../../lab';
import type { ClaimsFile } from '../../scenario';
import {
  type Command,
  EXIT,
  type ExitCode,
  type Io,
  type Options,
  onlyName,
  percent,
  print,
  refuse,
  table,
  UsageError,
  unknownWord,
  wholeNumber,
  wordOf,
} from '../command';
import { JOB_HELP, JOB_OPTIONS, runJob } from '../jobs/run';
import { type Loaded, loadScenario } from '../scenarios';
import { readSeed } from './ensemble-options';

const STANDARD_PAIRS = { claims: 400, ablate: 40, timing: 300 } as const;
const MOST_PAIRS = 100_000;
/** Games that a pair of all claims takes, for choosing how many threads are worth starting. */
const PLAYS = 100;

/** What `parley claims --json` prints. */
export interface ClaimsReport {
  readonly lens: PureLensId;
  readonly runs: number;
  readonly seed: string;
  readonly claims: ReadonlyArray<
    Pick<
      ClaimRow,
      'id' | 'statement' | 'evidence' | 'experiment' | 'indicator' | 'unit' | 'horizon' | 'expected' | 'least'
    > & {
      readonly share: number;
      readonly median: number;
      readonly interval: readonly [number, number];
      readonly holds: boolean;
      /** Whether it must hold under this lens; the others are shown and do not count. */
      readonly decides: boolean;
    }
  >;
  /** Of those that must hold. */
  readonly held: number;
  readonly total: number;
}

export const claimsCommand: Command = {
  name: 'claims',
  usage: 'claims SCENARIO [--lens L] [--runs N] [--seed S] [--only ID,…] [--ablate | --timing]',
  summary: 'puts the claims of the papers and of the supporters of talks to the test, on pairs of games',
  help: [
    '--lens L       papers (standard), channel or record: claims that are expected under it decide, the others are shown',
    `--runs N       pairs of games for each claim, ${STANDARD_PAIRS.claims} if left out (${STANDARD_PAIRS.ablate} with --ablate, ${STANDARD_PAIRS.timing} with --timing)`,
    '--seed S       any text, 1 if left out; pair i is played with the seed S.i',
    '--only ID,…    these claims only',
    '--ablate       switches off every link by itself, and several together where no single one is needed: what carries a claim?',
    '--timing       one call in every month behind the same build-up: when is the time for it, lens by lens?',
    ...JOB_HELP,
    'Acts are carried out whatever the Council would say, and no war ends. A claim holds when at least 80 % of the pairs',
    'show an effect as claimed that is as large as the smallest worth the name; ties count against it.',
    'Exit code 1 when a claim does not hold that should, or when a link that a claim names does not carry it.',
  ],
  options: {
    lens: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true },
    ablate: { type: 'boolean' },
    timing: { type: 'boolean' },
    ...JOB_OPTIONS,
  },
  run(given, io) {
    if (given.values.ablate === true && given.values.timing === true) {
      throw new UsageError('--ablate and --timing are two things: give one of them.');
    }
    if (given.values.ablate === true) {
      refuse(
        given,
        ['lens'],
        'has no part in --ablate, which takes each claim under the first lens that it must hold under',
      );
    }
    if (given.values.timing === true) refuse(given, ['only'], 'has no part in --timing');
    const loaded = loadScenario(onlyName(given, 'one scenario'));
    const { claims } = loaded.bundle;
    if (!claims) throw new UsageError(`The scenario ${loaded.bundle.scenario.id} has no claims.yaml: nothing to test.`);
    if (given.values.ablate === true) return ablate(given, io, loaded, claims);
    return given.values.timing === true ? timing(given, io, loaded, claims) : test(given, io, loaded, claims);
  },
};

function readPairs(given: Options, what: keyof typeof STANDARD_PAIRS): { runs: number; seed: string } {
  return { runs: wholeNumber(given, 'runs', STANDARD_PAIRS[what], 1, MOST_PAIRS), seed: readSeed(given) };
}

/** Ids after --only, which may stand alone or in a list with commas; all claims without it. */
function readIds(given: Options, { claims }: ClaimsFile): ReadonlyArray<string> {
  const known = claims.map(({ id }) => id);
  const { only } = given.values;
  if (!Array.isArray(only)) return known;
  const typed = only.flatMap((part) => String(part).split(','));
  for (const id of typed) {
    if (!known.includes(id)) throw unknownWord(`No claim "${id}"`, id, known, 'see the ids in claims.yaml');
  }
  return known.filter((id) => typed.includes(id));
}

async function test(given: Options, io: Io, loaded: Loaded, claims: ClaimsFile): Promise<ExitCode> {
  const lens = wordOf(given, 'lens', PURE_LENSES) ?? 'papers';
  const only = readIds(given, claims);
  const request: ClaimsRequest = { claims, lenses: [lens], only, ...readPairs(given, 'claims') };
  const games = (request.runs * PLAYS * only.length) / claims.claims.length;
  const result = await runJob(given, io, loaded, 'claims', request, { games });
  const report = reportOf(result, lens);
  print(given, io, report, () => format(report));
  return report.held === report.total ? EXIT.done : EXIT.negative;
}

function reportOf({ claims, runs, seed }: ClaimsResult, lens: PureLensId): ClaimsReport {
  const rows = claims.flatMap(({ under, lenses, title: _title, ...head }) => {
    const finding = under[lens];
    return finding ? [{ ...head, ...finding, decides: lenses.includes(lens) }] : [];
  });
  const deciding = rows.filter(({ decides }) => decides);
  const held = deciding.filter(({ holds }) => holds).length;
  return { lens, runs, seed, claims: rows, held, total: deciding.length };
}

/** Widest statement in the table; a longer one is cut. */
const WIDEST = 84;

function cut(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1).trimEnd()}…` : text;
}

/** Two figures that tell, for effects of very different sizes. */
function figure(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

const SIGNS = { up: 'rises', down: 'falls', notUp: 'no rise', notDown: 'no fall', same: 'stays' } as const;

function format({ claims, lens, runs, seed, held, total }: ClaimsReport): string {
  const head = ['claim', 'expected', 'by', 'median', '5 %', '95 %', 'share', ''];
  const row = (each: ClaimsReport['claims'][number]) => [
    `${each.id.padEnd(6)} ${cut(each.statement)}`,
    SIGNS[each.expected],
    String(each.least),
    figure(each.median),
    ...each.interval.map(figure),
    percent(each.share),
    each.holds ? 'holds' : 'does not',
  ];
  const others = claims.filter(({ decides }) => !decides);
  const shown =
    others.length === 0
      ? []
      : ['', 'Expected under other lenses; shown, and not counted:', table([head, ...others.map(row)])];
  return [
    table([head, ...claims.filter(({ decides }) => decides).map(row)]),
    ...shown,
    '',
    `${held} of ${total} claims expected under ${lens} hold (${runs} pairs of games each, seed ${seed}).`,
  ].join('\n');
}

async function ablate(given: Options, io: Io, loaded: Loaded, claims: ClaimsFile): Promise<ExitCode> {
  const ids = readIds(given, claims);
  const pairs = readPairs(given, 'ablate');
  const search = async (losses: AblationRequest['losses']): Promise<ReadonlyArray<LossFinding>> => {
    if (losses.length === 0) return [];
    return runJob(
      given,
      io,
      loaded,
      'ablation',
      { claims, losses, ...pairs },
      { games: losses.length * pairs.runs * 10 },
    );
  };
  const singles = await search(singleLosses(ids));
  const traces = tracesOf(ids, singles, await search(jointLosses(ids, singles)));
  const faults = unconfirmed(claims, ids, await search(statedLosses(claims, ids)));
  print(given, io, { ...pairs, claims: traces, unconfirmed: faults }, () =>
    [
      ...traces.map((trace) => `${trace.id.padEnd(6)} ${carriersOf(trace, claims)}`),
      '',
      faults.length === 0 ? 'What claims.yaml names carries each claim.' : faults.join('\n'),
    ].join('\n'),
  );
  return faults.length === 0 ? EXIT.done : EXIT.negative;
}

/** What breaks a claim; where no links do, what the file says of it. */
function carriersOf({ id, needs, paths }: Trace, { claims }: ClaimsFile): string {
  const names = (losses: Trace['needs']) => losses.map(({ off }) => off.map(nameOfPart).join(' + ')).join(', ');
  if (needs.length > 0) return `breaks without ${names(needs)}`;
  if (paths.length > 0) return `survives every single loss; breaks without ${names(paths)}`;
  const claim = claims.find((each) => each.id === id);
  if (claim?.untraced !== undefined) return `has nothing to switch off: ${claim.untraced}`;
  const named = [...(claim?.needs ?? []).map((part) => [part]), ...(claim?.paths ?? [])];
  return `no few links break it; said to rest on ${named.map((set) => set.map(nameOfPart).join(' + ')).join(', ')}`;
}

async function timing(given: Options, io: Io, loaded: Loaded, claims: ClaimsFile): Promise<ExitCode> {
  if (!claims.timing) throw new UsageError('The scenario’s claims.yaml has no timing: nothing to try month by month.');
  const lens = wordOf(given, 'lens', PURE_LENSES);
  const request = { claims, lenses: lens ? [lens] : PURE_LENSES, ...readPairs(given, 'timing') };
  const games = request.runs * request.lenses.length * (claims.timing.months + 1);
  const result = await runJob(given, io, loaded, 'timing', request, { games });
  print(given, io, result, () => formatTiming(result));
  return EXIT.done;
}

function formatTiming({ text, runs, seed, under }: TimingResult): string {
  const months = Object.values(under)[0] ?? [];
  const rows = months.map(({ month }, at) => [
    month === undefined ? 'never' : `month ${month}`,
    ...Object.values(under).flatMap((list) => {
      const row = list?.[at];
      return row ? [row.mean.toFixed(1), row.change.toFixed(1), row.error.toFixed(1)] : [];
    }),
  ]);
  const heads = Object.keys(under).flatMap((lens) => [lens, 'change', '±']);
  return [
    `${text} Outcome index, mean of ${runs} games (seed ${seed}); change against never, with its standard error.`,
    '',
    table([['', ...heads], ...rows]),
  ].join('\n');
}
