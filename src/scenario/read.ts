import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { compareFaults, type Fault, type Position, type Severity } from './faults';
import { createLocator, type Locator } from './positions';
import { issueFaults } from './zod-faults';

/** File texts by path; paths use forward slashes. */
export type Files = ReadonlyMap<string, string>;

export interface ReadDocument<T> {
  readonly file: string;
  /** The checked value; undefined when any fault is an error. */
  readonly value: T | undefined;
  readonly faults: ReadonlyArray<Fault>;
  readonly locate: Locator;
}

type Report = (at: Position, code: string, message: string, severity?: Severity) => void;

/** Keys that YAML tells apart but JSON does not (1 and "1") count as the same. */
const sameKey = (a: unknown, b: unknown): boolean =>
  a === b || (isScalar(a) && isScalar(b) && String(a.value) === String(b.value));

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

const duplicateMessage = (text: string, offset: number): string => {
  const key = /^(?:"([^"]*)"|'([^']*)'|([^:\s]+))/.exec(text.slice(offset));
  return `key "${key?.[1] ?? key?.[2] ?? key?.[3] ?? ''}" occurs twice in this map`;
};

/** Faults of the text as YAML. Returns whether the tree can be trusted enough to check it further. */
function checkSyntax(text: string, document: Document, lines: LineCounter, report: Report): boolean {
  let sound = true;
  for (const error of document.errors) {
    const at = lines.linePos(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      report(at, 'duplicate-key', duplicateMessage(text, error.pos[0]));
    } else {
      report(at, 'yaml-syntax', firstLine(error.message));
      sound = false;
    }
  }
  for (const warning of document.warnings) {
    report(lines.linePos(warning.pos[0]), 'yaml-warning', firstLine(warning.message), 'warning');
  }
  return sound;
}

/** YAML that has no meaning here: references to other parts, and keys that are not plain words. */
function checkForm(document: Document, lines: LineCounter, report: Report): boolean {
  let sound = true;
  const refuse = (offset: number | undefined, code: string, message: string): void => {
    sound = false;
    report(lines.linePos(offset ?? 0), code, message);
  };
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node))
        refuse(node.range?.[0], 'yaml-syntax', `write the value out: "*${node.source}" refers elsewhere`);
    },
    Map: (_key, map) => {
      for (const { key } of map.items) {
        if (isMap(key) || !isScalar(key)) refuse(map.range?.[0], 'yaml-syntax', 'a key must be a plain word');
        else if (key.value === '__proto__') refuse(key.range?.[0], 'bad-value', '"__proto__" cannot be a key');
      }
    },
  });
  return sound;
}

/** Reads one YAML text and checks it against a schema. All faults are reported at once, in the order of the text. */
export function readDocument<T>(file: string, text: string, schema: z.ZodType<T>): ReadDocument<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: sameKey, prettyErrors: false });
  const locate = createLocator(document, lines);
  const faults: Fault[] = [];
  const report: Report = (at, code, message, severity = 'error') => {
    faults.push({ file, line: at.line, col: at.col, code, message, severity });
  };
  const parsed = checkSyntax(text, document, lines, report) && checkForm(document, lines, report);
  let value: T | undefined;
  if (parsed) {
    const json: unknown = document.toJS();
    const result = schema.safeParse(json);
    if (result.success) value = result.data;
    for (const issue of result.error?.issues ?? []) {
      for (const fault of issueFaults(issue, { schema, locate, value: json })) report(fault, fault.code, fault.message);
    }
  }
  const failed = faults.some((fault) => fault.severity === 'error');
  return { file, value: failed ? undefined : value, faults: faults.toSorted(compareFaults), locate };
}
