import { formatCsv } from '../../lab';

/** Figures as they are worked with: names of columns for machines, and numbers that are not rounded. */
export interface DataRows {
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>;
}

/** A table as CSV with a line of headings, as the terminal writes it. */
export function csvOf({ columns, rows }: DataRows): string {
  return formatCsv([columns, ...rows]);
}

/** The same as JSON, with what it was worked out from. */
export function jsonOf(about: Readonly<Record<string, unknown>>, { columns, rows }: DataRows): string {
  const named = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  return `${JSON.stringify({ ...about, rows: named }, undefined, 2)}\n`;
}
