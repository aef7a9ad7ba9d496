import type { Fault, Severity } from './faults';
import type { Locator, Path } from './positions';

/** What a check by path needs to know of a document. */
export interface Located {
  readonly file: string;
  readonly locate: Locator;
}

/** A fault by path, before its place in the text is looked up. */
export interface Issue {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Collects faults of one document by path; each is placed in the text. */
export interface Checker {
  readonly faults: ReadonlyArray<Fault>;
  error(path: Path, code: string, message: string): void;
  warning(path: Path, code: string, message: string): void;
  /** Takes over issues found elsewhere. */
  issues(issues: Iterable<Issue>): void;
}

export function createChecker(document: Located): Checker {
  const faults: Fault[] = [];
  const add = (severity: Severity, { path, code, message }: Issue): void => {
    faults.push({ file: document.file, ...document.locate.value(path), code, message, severity });
  };
  return {
    faults,
    error: (path, code, message) => add('error', { path, code, message }),
    warning: (path, code, message) => add('warning', { path, code, message }),
    issues: (issues) => {
      for (const issue of issues) add('error', issue);
    },
  };
}
