import { CONSEQUENCES, ENDINGS } from '../engine';
import type { ComparePart, Comparison } from './games/compare';
import type { Ensemble, EnsemblePart } from './games/ensemble';
import type { EndRows, Series } from './games/series';
import type { Chunk } from './jobs/job';
import { INDICATORS } from './measure';

/** A table for a file: numbers in full, so that nothing is lost on the way. */
export type Row = ReadonlyArray<string | number>;

/** Comma-separated values as RFC 4180 has them, with a line break after every row. */
export function formatCsv(rows: ReadonlyArray<Row>): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row per ending, indicator and track; what a kind does not have is left empty. */
export function ensembleTable({ endings, indicators, consequences }: Ensemble): ReadonlyArray<Row> {
  return [
    ['kind', 'id', 'share', 'start', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean'],
    ...ENDINGS.map((id): Row => ['ending', id, endings[id], '', '', '', '', '', '', '']),
    ...INDICATORS.map((id): Row => {
      const { start, p05, p25, p50, p75, p95, mean } = indicators[id];
      return ['indicator', id, '', start, p05, p25, p50, p75, p95, mean];
    }),
    ...CONSEQUENCES.map((id): Row => {
      const { p05, p50, p95 } = consequences[id];
      return ['track', id, '', '', p05, '', p50, '', p95, ''];
    }),
  ];
}

/** One row per ending (its shares), indicator and track (the difference within pairs, b less a). */
export function comparisonTable({ endings, indicators, consequences }: Comparison): ReadonlyArray<Row> {
  const spread = (kind: string, id: string, { median, p05, p95, up, down }: Comparison['indicators']['unity']): Row => [
    kind,
    id,
    '',
    '',
    median,
    p05,
    p95,
    up,
    down,
  ];
  return [
    ['kind', 'id', 'a', 'b', 'median', 'p05', 'p95', 'up', 'down'],
    ...ENDINGS.map((id): Row => ['ending', id, endings.a[id], endings.b[id], '', '', '', '', '']),
    ...INDICATORS.map((id) => spread('indicator', id, indicators[id])),
    ...CONSEQUENCES.map((id) => spread('track', id, consequences[id])),
  ];
}

const END_HEADS = ['ending', ...INDICATORS, ...CONSEQUENCES];

function endCells({ endings, indicators, consequences }: EndRows, at: number): Row {
  const [i, c] = [INDICATORS.length, CONSEQUENCES.length];
  const ending = ENDINGS[endings[at] ?? -1] ?? '';
  return [ending, ...indicators.subarray(at * i, (at + 1) * i), ...consequences.subarray(at * c, (at + 1) * c)];
}

const seedOf = ({ seed }: Series, run: number): string => `${seed}.${run}`;

export const ENSEMBLE_RUN_HEADS: Row = ['run', 'seed', ...END_HEADS];

/** One row per game of a part. */
export function ensembleRuns(series: Series, part: EnsemblePart, { from, runs }: Chunk): ReadonlyArray<Row> {
  return Array.from({ length: runs }, (_, at) => [from + at, seedOf(series, from + at), ...endCells(part, at)]);
}

export const COMPARE_RUN_HEADS: Row = ['run', 'seed', 'arm', ...END_HEADS];

/** Two rows per pair of a part. */
export function compareRuns(series: Series, { a, b }: ComparePart, { from, runs }: Chunk): ReadonlyArray<Row> {
  return Array.from({ length: runs }, (_, at) => {
    const run = from + at;
    return [
      [run, seedOf(series, run), 'a', ...endCells(a, at)],
      [run, seedOf(series, run), 'b', ...endCells(b, at)],
    ];
  }).flat();
}
