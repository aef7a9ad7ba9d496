import { CONSEQUENCES, ENDINGS } from '../../engine';
import {
  ENSEMBLE_RUN_HEADS,
  type Ensemble,
  type EnsemblePart,
  ensembleRuns,
  ensembleTable,
  formatCsv,
  INDICATORS,
  recordRun,
} from '../../lab';
import { type Command, onlyName, percent, print, required, short, table } from '../command';
import { jsonLine, openFiles } from '../jobs/files';
import { runJob } from '../jobs/run';
import { loadScenario, loadStrategy } from '../scenarios';
import { ENSEMBLE_HELP, ENSEMBLE_OPTIONS, readSeries } from './ensemble-options';

/** What `parley simulate --json` prints. */
export interface SimulateReport extends Ensemble {
  readonly gamesPerSecond: number;
}

export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'simulate SCENARIO --strategy ID|FILE [--lens L] [--runs N] [--seed S] [--turns T] [--record FILE] …',
  summary: 'plays many games of one strategy and sums up how they end',
  help: [
    '--strategy S   a strategy that the scenario ships, or a YAML or JSON file (docs/strategies.md)',
    ...ENSEMBLE_HELP,
    '--record FILE  writes the first game as a record that `parley replay` can check',
    'start: mean over the games when month 1 has opened; the other columns: at the end of the games.',
  ],
  options: { ...ENSEMBLE_OPTIONS, strategy: { type: 'string' }, record: { type: 'string' } },
  async run(given, io) {
    const loaded = loadScenario(onlyName(given, 'one scenario'));
    const strategy = loadStrategy(loaded, required(given, 'strategy', 'the id of a strategy or a file'));
    const series = readSeries(given);
    const files = openFiles(given, io);
    const began = performance.now();
    const ensemble = await runJob(
      given,
      io,
      loaded,
      'ensemble',
      { ...series, strategy },
      {
        games: series.runs,
        part: files.rows<EnsemblePart>(ENSEMBLE_RUN_HEADS, (part, chunk) => ensembleRuns(series, part, chunk)),
      },
    );
    const seconds = (performance.now() - began) / 1000;
    const report: SimulateReport = { ...ensemble, gamesPerSecond: Math.round(series.runs / seconds) };
    print(given, io, report, () => formatSimulate(report));
    return files.keep({
      out: () => jsonLine(report),
      csv: () => formatCsv(ensembleTable(report)),
      record: () => jsonLine(recordRun(loaded.bundle.scenario, strategy, series, 0)),
    });
  },
};

function formatSimulate(report: SimulateReport): string {
  const { indicators, consequences, endings } = report;
  const ends = ENDINGS.map((id) => [id, percent(endings[id])]);
  const rows = INDICATORS.map((id) => {
    const { start, p05, p25, p50, p75, p95, mean } = indicators[id];
    return [id, ...[start, p05, p25, p50, p75, p95, mean].map(short)];
  });
  const costs = CONSEQUENCES.map((id) => {
    const { p05, p50, p95 } = consequences[id];
    return [id, ...[p05, p50, p95].map(short)];
  });
  return [
    `${report.scenario}, ${report.strategy}, lens ${report.lens}: ${report.runs} games, ${report.gamesPerSecond} a second`,
    '',
    table([['ending', 'share'], ...ends]),
    '',
    table([['indicator', 'start', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean'], ...rows]),
    '',
    table([['track', 'p05', 'p50', 'p95'], ...costs]),
  ].join('\n');
}
