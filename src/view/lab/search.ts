import { LENSES, type LensId } from '../../engine';
import type { SearchRequest, SearchResult } from '../../lab';
import { type StripChart, stripChart } from '../charts';
import type { Library } from '../session';
import { counted, listOf, plain } from '../wording';
import { wordsOf } from '../words';
import { sayRule } from './clauses';
import { tellEffect } from './effect';
import type { DataRows } from './export';
import type { Depth, LabSettings } from './route';
import { strategyTitle } from './strategies';

/** Steps of the climb. */
const STEPS: Readonly<Record<Depth, number>> = { quick: 10, thorough: 30, deep: 100 };

/** What searches have found, by the lens under which they climbed. */
export type SearchesFound = Readonly<Partial<Record<LensId, SearchResult>>>;

export interface SearchRow {
  readonly lens: LensId;
  readonly name: string;
  readonly gain: string;
  readonly found: string;
  readonly best: string;
  readonly effort: string;
  /** That it answers other choices than the present ones. */
  readonly other: boolean;
  readonly row: StripChart['rows'][number] | undefined;
}

/** A strategy that was found, in words and as a file that the terminal can play. */
export interface FoundStrategy {
  readonly lens: LensId;
  readonly title: string;
  /** Whether it was found under the lens that is chosen at present. */
  readonly chosen: boolean;
  readonly rules: ReadonlyArray<string>;
  readonly file: { readonly name: string; readonly text: string };
}

export interface SearchView {
  readonly title: string;
  readonly lead: string;
  /** That the lens chosen at present has not been searched; empty where it has. */
  readonly notYet: string;
  readonly columns: ReadonlyArray<string>;
  readonly strip: StripChart;
  readonly rows: ReadonlyArray<SearchRow>;
  readonly strategies: ReadonlyArray<FoundStrategy>;
  readonly data: DataRows;
}

export function searchSteps({ depth }: LabSettings): number {
  return STEPS[depth];
}

export function searchRequest({ bundle }: Library, settings: LabSettings): SearchRequest {
  const { lens, months, seed, runs } = settings;
  return { shipped: bundle.strategies, lens, turns: months, seed, runs, steps: searchSteps(settings) };
}

/** Whether a search was made as another was asked for, whatever the lens of each. */
function isAlike(result: SearchResult, { turns, seed, runs, steps }: Omit<SearchRequest, 'shipped' | 'lens'>): boolean {
  return result.turns === turns && result.seed === seed && result.runs === runs && result.steps === steps;
}

/** What was found under each lens, where all of it can stand side by side. */
function titleOf(library: Library, results: ReadonlyArray<SearchResult>): string {
  const words = wordsOf(library).lab.search;
  const { names } = wordsOf(library).lenses;
  const [first] = results;
  if (first && !results.every((result) => isAlike(result, first))) return words.titleUnlike;
  const said = results.map(({ lens, gain }) =>
    gain.low > 0 ? words.gains(plain(gain.mean, 1), names[lens]) : words.noGain(names[lens]),
  );
  return words.title(listOf(library, said));
}

function rowOf(library: Library, result: SearchResult, other: boolean, row: SearchRow['row']): SearchRow {
  const words = wordsOf(library).lab.search;
  const { lens, outcome, best, gain, steps, games, turns, runs, seed } = result;
  const count = (value: number) => counted(library, value);
  return {
    lens,
    name: wordsOf(library).lenses.names[lens],
    gain: words.interval(tellEffect(gain.mean, 1), tellEffect(gain.low, 1), tellEffect(gain.high, 1)),
    found: plain(outcome.mean, 1),
    best: words.best(strategyTitle(library, best.strategy), plain(best.outcome.mean, 1)),
    effort: [
      words.effort(count(steps), count(games), wordsOf(library).title.months(turns)),
      words.measuredOn(count(runs), seed),
    ].join('; '),
    other,
    row,
  };
}

/**
 * How far searches got beyond the strategies that ship, lens by lens, and by which rules; nothing before the first.
 * @param settings the present choices, from which searches may differ that were made before
 */
export function searchView(library: Library, found: SearchesFound, settings: LabSettings): SearchView | undefined {
  const words = wordsOf(library).lab.search;
  const { names } = wordsOf(library).lenses;
  const results = LENSES.flatMap((lens) => found[lens] ?? []);
  if (results.length === 0) return undefined;
  const strip = stripChart(
    results.map(({ gain }) => ({ span: [gain.low, gain.high], dots: [gain.mean] })),
    { holds: 0, count: 4 },
  );
  const { lens, gain, said, found: own, best, effort } = words.columns;
  const asked = searchRequest(library, settings);
  return {
    title: titleOf(library, results),
    lead: words.lead,
    notYet: found[settings.lens] ? '' : words.notYet(names[settings.lens]),
    columns: [lens, gain, said, own, best, effort],
    strip,
    rows: results.map((result, index) => rowOf(library, result, !isAlike(result, asked), strip.rows[index])),
    strategies: results.map((result) => ({
      lens: result.lens,
      title: words.rules(names[result.lens]),
      chosen: result.lens === settings.lens,
      rules: result.found.rules.map((rule) => sayRule(library, rule)),
      file: { name: `${result.found.id}.json`, text: `${JSON.stringify(result.found, undefined, 2)}\n` },
    })),
    data: dataOf(results),
  };
}

function dataOf(results: ReadonlyArray<SearchResult>): DataRows {
  return {
    columns: [
      'lens',
      'months',
      'seed',
      'steps',
      'games',
      'runs',
      'found',
      'best',
      'bestOutcome',
      'gain',
      'low',
      'high',
    ],
    rows: results.map(({ lens, turns, seed, steps, games, runs, outcome, best, gain }) => [
      lens,
      turns,
      seed,
      steps,
      games,
      runs,
      outcome.mean,
      best.strategy,
      best.outcome.mean,
      gain.mean,
      gain.low,
      gain.high,
    ]),
  };
}
