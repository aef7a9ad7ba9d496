import { isInNoise, OTHERS, type SensitivityRequest, type SensitivityResult } from '../../lab';
import { fixedRanges } from '../../scenario';
import { type StripChart, stripChart } from '../charts';
import type { Library } from '../session';
import { counted, plain, rounded } from '../wording';
import { wordsOf } from '../words';
import { type AssumptionView, assumptionView, isFixedNumber } from './assumptions';
import type { DataRows } from './export';
import { type IndicatorView, indicatorView, isIndicator, tell } from './indicators';
import type { Depth, LabSettings } from './route';
import { strategyFile } from './strategies';

/** How many paths (Morris) or rows (Sobol) a depth stands for. */
const SAMPLES: Readonly<Record<SensitivityRequest['method'], Readonly<Record<Depth, number>>>> = {
  morris: { quick: 8, thorough: 24, deep: 64 },
  sobol: { quick: 64, thorough: 256, deep: 1024 },
};

/** Factors that Sobol's method tells apart: the weightiest that Morris's found, the rest as one. */
const APART = 10;

/** Whether a screening tells which assumptions weigh most for these choices. */
function isScreened(settings: LabSettings, screened: SensitivityResult): boolean {
  const { lens, measure, over = 'links' } = screened;
  return lens === settings.lens && measure === settings.show && over === settings.over;
}

/** The screening that tells which assumptions weigh most for these choices: of this strategy and length if there is one. */
export function screeningFor(
  settings: LabSettings,
  screenings: ReadonlyArray<SensitivityResult>,
): SensitivityResult | undefined {
  const fitting = screenings.filter((each) => isScreened(settings, each));
  return fitting.find(({ strategy, turns }) => strategy === settings.a && turns === settings.months) ?? fitting[0];
}

/** What a screening has to be of before the shares of these choices can be told apart. */
export function unscreened(library: Library, { lens, show, over }: LabSettings): string {
  const { lab, lenses } = wordsOf(library);
  return lab.sensitivity.screen(lenses.names[lens], indicatorView(library, show).name, lab.overs[over]);
}

/** What is asked for. Sobol's method tells those apart that Morris's found weighty, else every factor. */
export function sensitivityRequest(
  library: Library,
  settings: LabSettings,
  screened: SensitivityResult | undefined,
): SensitivityRequest {
  const { a, lens, months, seed, show, method, depth, over } = settings;
  const known = screened && isScreened(settings, screened) ? screened : undefined;
  const only = known?.parameters.slice(0, APART).flatMap(({ id }) => (id === OTHERS ? [] : [id]));
  return {
    strategy: strategyFile(library, a),
    lens,
    turns: months,
    seed,
    measure: show,
    method,
    samples: SAMPLES[method][depth],
    ...(over === 'links' ? {} : { over, fixed: fixedRanges(library.bundle.content.model.fixed) }),
    ...(method === 'sobol' && only ? { only } : {}),
  };
}

export interface TornadoRow {
  readonly assumption: AssumptionView;
  /** Of a number that is the same in every game: what it is there, and between what it was moved. */
  readonly moved: string;
  readonly row: StripChart['rows'][number] | undefined;
  readonly cells: ReadonlyArray<string>;
}

export interface TornadoView {
  readonly title: string;
  readonly lead: string;
  readonly luck: string;
  /** What the samples were too few for; empty where they were enough. */
  readonly noise: string;
  /** Why mean and luck are not to be held against those of another run. */
  readonly design: string;
  readonly strip: StripChart;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<TornadoRow>;
  readonly data: DataRows;
}

function outputView(library: Library, id: string): IndicatorView {
  if (!isIndicator(id)) throw new RangeError(`The lab has no indicator "${id}".`);
  return indicatorView(library, id);
}

type Parameter = SensitivityResult['parameters'][number];

/** Which uncertain numbers a result hangs on: the weightiest first, each as a swing about the mean. */
export function tornadoView(library: Library, result: SensitivityResult, most: number): TornadoView {
  const words = wordsOf(library).lab.sensitivity;
  const view = outputView(library, result.measure);
  const said = (value: number | undefined) => (value === undefined ? words.none : tell(value, view));
  const width = ({ low, high }: Parameter) => (low === undefined || high === undefined ? 0 : Math.abs(high - low));
  const shown = result.parameters.slice(0, most).toSorted((a, b) => width(b) - width(a));
  const strip = stripChart(
    shown.map(({ low, high }) => {
      if (low === undefined || high === undefined) return {};
      // Morris's ends are those of paired steps, which lie about their own middle; Sobol's lie about the mean of all.
      const middle = result.method === 'morris' ? (low + high) / 2 : result.mean;
      return { hollow: low - middle, full: high - middle };
    }),
    { holds: 0, even: true, signed: true },
  );
  const games = counted(library, result.games);
  const [first] = shown;
  const lens = result.lens === 'mixed' ? undefined : result.lens;
  const top = first ? assumptionView(library, lens, first.id).sentence : '';
  return {
    title: words.finding(view.name),
    lead: words.lead(view.name, view.unit, tell(result.mean, view), games, top),
    luck: [...(result.method === 'morris' ? [words.steps] : []), luckOf(library, result)].join(' '),
    noise: noiseOf(library, shown),
    design: words.design,
    strip,
    columns:
      result.method === 'morris'
        ? [words.columns.assumption, words.columns.swing, words.columns.low, words.columns.high, words.columns.effect]
        : [
            words.columns.assumption,
            words.columns.swing,
            words.columns.low,
            words.columns.high,
            words.columns.first,
            words.columns.total,
          ],
    rows: shown.map((parameter, index) => ({
      assumption: assumptionView(library, lens, parameter.id),
      moved: movedOf(library, parameter),
      row: parameter.low === undefined ? undefined : strip.rows[index],
      cells: [said(parameter.low), said(parameter.high), ...measures(library, parameter, view)],
    })),
    data: dataOf(result),
  };
}

function luckOf(library: Library, { luck, over, lens }: SensitivityResult): string {
  const words = wordsOf(library).lab.sensitivity;
  const share = plain(100 * Math.min(1, Math.max(0, luck.total)));
  return over === 'fixed' ? words.luckAndLinks(share, lens === 'mixed') : words.luck(share);
}

function noiseOf(library: Library, shown: ReadonlyArray<Parameter>): string {
  const words = wordsOf(library).lab.sensitivity;
  const lost = shown.filter((each) => 'firstInterval' in each && isInNoise(each.firstInterval)).length;
  return lost === 0 ? '' : words.noise(lost, shown.length);
}

function movedOf(library: Library, { id, range }: Parameter): string {
  if (!isFixedNumber(id) || !range) return '';
  const [low, value, high] = range;
  return wordsOf(library).lab.sensitivity.rangeOf(rounded(value), rounded(low), rounded(high));
}

/** What the method says of one factor. */
function measures(library: Library, parameter: Parameter, view: IndicatorView): ReadonlyArray<string> {
  const words = wordsOf(library).lab.sensitivity;
  const share = (value: number) => plain(100 * Math.max(0, value));
  if ('muStar' in parameter) {
    const [low, high] = parameter.muStarInterval;
    return [words.interval(tell(parameter.muStar, view), tell(low, view), tell(high, view))];
  }
  const [firstLow, firstHigh] = parameter.firstInterval;
  const [totalLow, totalHigh] = parameter.totalInterval;
  return [
    words.interval(share(parameter.first), share(firstLow), share(firstHigh)),
    words.interval(share(parameter.total), share(totalLow), share(totalHigh)),
  ];
}

function dataOf(result: SensitivityResult): DataRows {
  const both = ({ id, low, high }: Parameter): (string | number)[] => [id, low ?? '', high ?? ''];
  if (result.method === 'morris') {
    return {
      columns: ['id', 'low', 'high', 'mu', 'muStar', 'muStarLow', 'muStarHigh', 'sigma'],
      rows: result.parameters.map((each) => [...both(each), each.mu, each.muStar, ...each.muStarInterval, each.sigma]),
    };
  }
  return {
    columns: ['id', 'low', 'high', 'first', 'firstLow', 'firstHigh', 'total', 'totalLow', 'totalHigh'],
    rows: result.parameters.map((each) => [
      ...both(each),
      each.first,
      ...each.firstInterval,
      each.total,
      ...each.totalInterval,
    ]),
  };
}
