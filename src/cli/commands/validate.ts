import {
  CHECKS,
  collectFaults,
  compareFaults,
  type Fault,
  type Files,
  formatFault,
  isError,
  pathMatches,
  readDocuments,
  SCHEMAS,
} from '../../scenario';
import { collectFiles, contextOf, writeSchemas } from '../../scenario/files';
import { type Command, EXIT, print, text, UsageError } from '../command';
import { told } from '../jobs/write';
import { SHIPPED_EVIDENCE } from '../scenarios';

export interface ReportedFault {
  readonly line: number;
  readonly col: number;
  readonly code: string;
  readonly message: string;
}

export interface FileReport {
  readonly file: string;
  readonly errors: ReadonlyArray<ReportedFault>;
  readonly warnings: ReadonlyArray<ReportedFault>;
}

export interface ValidateReport {
  readonly files: ReadonlyArray<FileReport>;
  readonly ok: boolean;
}

export interface ValidateOptions {
  /** Files that the given ones refer to; read, but not reported on. */
  readonly context?: Files;
  /** Faults found before the text was read, such as a missing file. */
  readonly faults?: ReadonlyArray<Fault>;
}

const report = ({ line, col, code, message }: Fault): ReportedFault => ({ line, col, code, message });

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The context without evidence files that a given file of the same name stands for. */
function otherFiles(context: Files, files: Files): Files {
  const given = new Set([...files.keys()].map(baseName));
  const replaced = (path: string): boolean => pathMatches('evidence/*.yaml', path) && given.has(baseName(path));
  return new Map([...context].filter(([path]) => !replaced(path)));
}

/** Checks files against the schema of their kind and against each other; every fault at once. */
export function runValidate(files: Files, options: ValidateOptions = {}): ValidateReport {
  const early = options.faults ?? [];
  const documents = readDocuments(SCHEMAS, new Map([...otherFiles(options.context ?? new Map(), files), ...files]));
  const faults = [...early, ...collectFaults(documents, CHECKS)].toSorted(compareFaults);
  const names = new Set([...early.map((fault) => fault.file), ...files.keys()]);
  const reports = [...names].map((file) => {
    const own = faults.filter((fault) => fault.file === file);
    return {
      file,
      errors: own.filter(isError).map(report),
      warnings: own.filter((fault) => !isError(fault)).map(report),
    };
  });
  return { files: reports, ok: reports.every((one) => one.errors.length === 0) };
}

/** One line per fault, then one line that sums up. */
export function formatValidate({ files, ok }: ValidateReport): string {
  const lines = files.flatMap(({ file, errors, warnings }) => [
    ...errors.map((fault) => formatFault({ file, ...fault, severity: 'error' })),
    ...warnings.map((fault) => `${formatFault({ file, ...fault, severity: 'warning' })} (warning)`),
  ]);
  const count = files.reduce((sum, one) => sum + one.errors.length, 0);
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked`;
  return [...lines, ok ? `${checked}: no errors` : `${checked}: ${count} ${count === 1 ? 'error' : 'errors'}`].join(
    '\n',
  );
}

export const validateCommand: Command = {
  name: 'validate',
  usage: 'validate FILE… | validate --schemas FOLDER',
  summary: 'checks files of a scenario or of the evidence, and what they refer to',
  help: [
    'FILE: files or folders. Every fault at once, as file:line:col code message. Exit code 1 when any is an error.',
    '--schemas FOLDER: writes the JSON Schema of every kind of file there, for editors (shipped: assets/schemas).',
  ],
  options: { schemas: { type: 'string' } },
  run(given, io) {
    const folder = text(given, 'schemas');
    if (folder !== undefined) {
      const written = { schemas: told(folder, () => writeSchemas(folder)) };
      print(given, io, written, () => written.schemas.join('\n'));
      return EXIT.done;
    }
    if (given.names.length === 0) throw new UsageError('Nothing to check: name files or folders.');
    const { files, faults } = collectFiles(given.names);
    const context = contextOf(given.names, SHIPPED_EVIDENCE);
    const report = runValidate(files, { context, faults });
    print(given, io, report, () => formatValidate(report));
    return report.ok ? EXIT.done : EXIT.negative;
  },
};
