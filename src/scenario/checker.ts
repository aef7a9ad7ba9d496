import type { Fault, Severity } from './faults';
import type { Locator, Path } from './positions';
import { hint } from './suggest';

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
  /** The same for the last key of the path instead of its value. */
  keyError(path: Path, code: string, message: string): void;
  /** Takes over issues found elsewhere. */
  issues(issues: Iterable<Issue>): void;
  /** `value` must be among the known ids; `what` names the kind, such as "member". */
  known(path: Path, value: string, known: ReadonlySet<string>, what: string, code?: string): void;
  /** Every id of a list, placed item by item, must be in the register. */
  evidence(path: Path, ids: ReadonlyArray<string>, register: ReadonlySet<string>): void;
  /** Ids must differ; the later of two equal ones is at fault. */
  unique(ids: Iterable<{ readonly path: Path; readonly id: string }>, what: string): void;
  /** A range must be [low, mode, high] in ascending order. */
  range(path: Path, range: readonly [number, number, number]): void;
}

export function createChecker(document: Located): Checker {
  const faults: Fault[] = [];
  const add = (severity: Severity, where: 'value' | 'key', path: Path, code: string, message: string): void => {
    faults.push({ file: document.file, ...document.locate[where](path), code, message, severity });
  };
  const error = (path: Path, code: string, message: string): void => add('error', 'value', path, code, message);
  const known: Checker['known'] = (path, value, ids, what, code = 'unknown-id') => {
    if (!ids.has(value)) error(path, code, `unknown ${what} "${value}"${hint(value, ids)}`);
  };
  return {
    faults,
    error,
    warning: (path, code, message) => add('warning', 'value', path, code, message),
    keyError: (path, code, message) => add('error', 'key', path, code, message),
    issues: (issues) => {
      for (const issue of issues) error(issue.path, issue.code, issue.message);
    },
    known,
    evidence: (path, ids, register) => {
      for (const [index, id] of ids.entries()) known([...path, index], id, register, 'evidence', 'unknown-evidence');
    },
    unique: (ids, what) => {
      const seen = new Set<string>();
      for (const { path, id } of ids) {
        if (seen.has(id)) error(path, 'duplicate-id', `${what} "${id}" occurs twice`);
        seen.add(id);
      }
    },
    range: (path, [low, mode, high]) => {
      if (!(low <= mode && mode <= high)) error(path, 'bad-range', `must ascend, is ${low}, ${mode}, ${high}`);
    },
  };
}
