import { CONSEQUENCES, ENDINGS } from '../../engine';
import {
  COMPARE_RUN_HEADS,
  type ComparePart,
  type Comparison,
  compareRuns,
  comparisonTable,
  formatCsv,
  INDICATORS,
  type PairedSpread,
} from '../../lab';
import { type Command, onlyName, percent, print, required, short, table } from '../command';
import { jsonLine, openFiles } from '../jobs/files';
import { runJob } from '../jobs/run';
import { loadScenario, loadStrategy } from '../scenarios';
import { ENSEMBLE_HELP, ENSEMBLE_OPTIONS, readSeries } from './ensemble-options';

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare SCENARIO --a S1 --b S2 [--lens L] [--runs N] [--seed S] [--turns T] …',
  summary: 'plays two strategies in the same worlds and sums up the differences, b less a',
  help: [
    '--a S, --b S   strategies: an id that the scenario ships, or a YAML or JSON file',
    ...ENSEMBLE_HELP,
    'up, down: shares of pairs in which b ends higher, or lower, than a.',
  ],
  options: { ...ENSEMBLE_OPTIONS, a: { type: 'string' }, b: { type: 'string' } },
  async run(given, io) {
    const loaded = loadScenario(onlyName(given, 'one scenario'));
    const a = loadStrategy(loaded, required(given, 'a', 'the first strategy'));
    const b = loadStrategy(loaded, required(given, 'b', 'the second strategy'));
    const series = readSeries(given);
    const files = openFiles(given, io);
    const result = await runJob(
      given,
      io,
      loaded,
      'compare',
      { ...series, a, b },
      {
        games: 2 * series.runs,
        part: files.rows<ComparePart>(COMPARE_RUN_HEADS, (part, chunk) => compareRuns(series, part, chunk)),
      },
    );
    print(given, io, result, () => `${b.id} less ${a.id}\n\n${formatCompare(result)}`);
    return files.keep({ out: () => jsonLine(result), csv: () => formatCsv(comparisonTable(result)) });
  },
};

function formatCompare({ indicators, consequences, endings }: Comparison): string {
  const cells = ({ median, p05, p95, up, down }: PairedSpread) => [
    ...[median, p05, p95].map(short),
    percent(up),
    percent(down),
  ];
  const heads = ['median', 'p05', 'p95', 'up', 'down'];
  return [
    table([['ending', 'a', 'b'], ...ENDINGS.map((id) => [id, percent(endings.a[id]), percent(endings.b[id])])]),
    '',
    table([['indicator', ...heads], ...INDICATORS.map((id) => [id, ...cells(indicators[id])])]),
    '',
    table([['track', ...heads], ...CONSEQUENCES.map((id) => [id, ...cells(consequences[id])])]),
  ].join('\n');
}
