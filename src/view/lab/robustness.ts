import { PURE_LENSES } from '../../engine';
import { FAILS_AT, type Robustness, type RobustnessRequest } from '../../lab';
import type { CiteMark } from '../citation';
import type { Library } from '../session';
import { counted, plain } from '../wording';
import { wordsOf } from '../words';
import { assumptionView } from './assumptions';
import type { DataRows } from './export';
import { hundredths } from './figure';
import { fixedToo } from './fixed';
import type { LabSettings } from './route';
import { type StrategyView, strategyViews } from './strategies';

/** What the regret asks for: whole games alone. */
export function regretRequest(library: Library, settings: LabSettings): RobustnessRequest {
  const { strategies } = library.bundle;
  const { runs, seed, months } = settings;
  const worlds = { seed, runs, turns: months, ...fixedToo(library, settings) };
  return { ...worlds, strategies, shipped: strategies, injects: [], only: ['games'] };
}

export interface RegretCell {
  readonly lens: string;
  /** Points of the outcome index. */
  readonly regret: number;
  readonly said: string;
  /** Hundredths of the longest bar of the table. */
  readonly length: number;
  /** The least regret under this lens. */
  readonly best: boolean;
}

export interface FailurePart {
  readonly text: string;
  readonly cites: ReadonlyArray<CiteMark>;
}

export interface RobustnessRow {
  readonly strategy: Pick<StrategyView, 'id' | 'title' | 'meaning'>;
  readonly cells: ReadonlyArray<RegretCell>;
  readonly failure: string;
  /** What the worlds have in common in which it fails most. */
  readonly where: ReadonlyArray<FailurePart>;
}

export interface RobustnessView {
  readonly title: string;
  readonly lead: string;
  /** What counts as failing. */
  readonly counts: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<RobustnessRow>;
  readonly data: DataRows;
}

type Measured = Robustness['strategies'][number];

function failureOf(library: Library, { at, share, density, limits }: Measured['failure']): string {
  const words = wordsOf(library).lab.robustness;
  const counts = (at > FAILS_AT ? words.asWorst : words.asRule)(plain(at, 0));
  if (share === 0) return words.never(counts);
  return limits.length > 0
    ? words.failsWhere(counts, hundredths(share), hundredths(density))
    : words.fails(counts, hundredths(share));
}

function rowOf(library: Library, measured: Measured, most: number, best: ReadonlyArray<number>): RobustnessRow {
  const words = wordsOf(library).lab.robustness;
  const { strategy, title, lenses, failure } = measured;
  const view = strategyViews(library).find(({ id }) => id === strategy);
  return {
    strategy: view ?? { id: strategy, title, meaning: 'neutral' },
    cells: PURE_LENSES.map((lens, index) => {
      const { mean } = lenses[lens].regret;
      return {
        lens,
        regret: mean,
        said: plain(mean, 1),
        length: most === 0 ? 0 : (100 * mean) / most,
        best: mean === best[index],
      };
    }),
    failure: failureOf(library, failure),
    where: failure.limits.map(({ link, low, high }) => {
      const { sentence, cites } = assumptionView(library, undefined, link);
      const said = sentence.replace(/\.$/, '');
      const how = low !== undefined && high !== undefined ? 'middling' : low !== undefined ? 'strong' : 'weak';
      return { text: words.limits[how](said), cites: cites.slice(0, 1) };
    }),
  };
}

/** What the table shows, in the words of a title. */
function findingOf(library: Library, strategies: ReadonlyArray<Measured>): string {
  const words = wordsOf(library).lab.robustness;
  const bestUnder = PURE_LENSES.map((lens) =>
    strategies.reduce((best, each) => (each.lenses[lens].regret.mean < best.lenses[lens].regret.mean ? each : best)),
  );
  const [first] = bestUnder;
  return first && bestUnder.every((best) => best === first) ? words.oneBest(first.title) : words.noneBest;
}

/** How far each strategy ends behind the best one, lens by lens, and where it fails. */
export function robustnessView(library: Library, result: Robustness): RobustnessView | undefined {
  const words = wordsOf(library).lab.robustness;
  const { names } = wordsOf(library).lenses;
  const { strategies } = result;
  if (strategies.length === 0) return undefined;
  const means = (each: Measured) => PURE_LENSES.map((lens) => each.lenses[lens].regret.mean);
  const most = Math.max(...strategies.flatMap(means));
  const best = PURE_LENSES.map((lens) => Math.min(...strategies.map((each) => each.lenses[lens].regret.mean)));
  return {
    title: findingOf(library, strategies),
    lead: [
      words.lead(counted(library, result.runs)),
      ...(strategies.some(({ failure }) => failure.limits.length > 0) ? [] : [words.moreGames]),
    ].join(' '),
    counts: words.counts(plain(FAILS_AT, 0)),
    columns: [words.strategy, ...PURE_LENSES.map((lens) => names[lens]), words.inWords],
    rows: strategies
      .toSorted((a, b) => a.regret.mean - b.regret.mean)
      .map((measured) => rowOf(library, measured, most, best)),
    data: {
      columns: ['strategy', 'lens', 'outcomeMean', 'outcomeP05', 'outcomeP95', 'regretMean', 'regretP90', 'regretMax'],
      rows: strategies.flatMap(({ strategy, lenses }) =>
        PURE_LENSES.map((lens) => {
          const { outcome, regret } = lenses[lens];
          return [strategy, lens, outcome.mean, outcome.p05, outcome.p95, regret.mean, regret.p90, regret.max];
        }),
      ),
    },
  };
}
