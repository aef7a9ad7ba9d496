export type Severity = 'error' | 'warning';

/** Lines and columns count from 1; a column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly col: number;
}

export interface Fault extends Position {
  readonly file: string;
  /** A word in kebab-case: of the loader (`missing-key`, `wrong-type` …) or of a check of content. */
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
}

export const formatFault = (fault: Fault): string =>
  `${fault.file}:${fault.line}:${fault.col} ${fault.code} ${fault.message}`;

export function compareFaults(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.col - b.col || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

export const isError = (fault: Fault): boolean => fault.severity === 'error';
