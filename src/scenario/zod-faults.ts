import type { z } from 'zod';
import type { Position } from './faults';
import type { Locator, Path } from './positions';
import { knownKeys } from './schema-keys';
import { hint } from './suggest';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** A fault of one document, before the file's name is put to it. */
export interface PlacedFault extends Position {
  readonly code: string;
  readonly message: string;
}

interface Source {
  readonly schema: z.core.$ZodType;
  readonly locate: Locator;
  readonly value: unknown;
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'a map',
  record: 'a map',
  map: 'a map',
  array: 'a list',
  tuple: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  undefined: 'nothing',
};

const word = (type: string): string => WORDS[type] ?? type;

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return word(typeof value);
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, segment) => (isTable(value) ? value[String(segment)] : undefined), root);

const toPath = (path: ReadonlyArray<PropertyKey>): Path =>
  path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));

const show = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

function amount(origin: string, size: number | bigint): string {
  if (origin === 'string') return `${size} ${size === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `${size} ${size === 1 ? 'item' : 'items'}`;
  return String(size);
}

function rangeMessage(issue: IssueOf<'too_small'> | IssueOf<'too_big'>, value: unknown): string {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const size = amount(issue.origin, bound);
  const counted = issue.origin === 'string' || issue.origin === 'array';
  const relation =
    issue.code === 'too_small'
      ? issue.inclusive === false
        ? 'more than'
        : 'at least'
      : issue.inclusive === false
        ? 'less than'
        : 'at most';
  return counted ? `must have ${relation} ${size}` : `must be ${relation} ${size}, is ${show(value)}`;
}

/** The branch of a union that the value was most likely meant for: right in kind, then fewest faults. */
function meantBranch(issue: IssueOf<'invalid_union'>): ReadonlyArray<Issue> | undefined {
  const atRoot = (one: Issue): boolean =>
    (one.code === 'invalid_type' || one.code === 'invalid_value') && one.path.length === 0;
  return issue.errors.filter((branch) => !branch.some(atRoot)).toSorted((a, b) => a.length - b.length)[0];
}

/** A value that is of no branch's kind: says what all the branches ask for. */
function noBranch(issue: IssueOf<'invalid_union'>, value: unknown): Omit<PlacedFault, 'line' | 'col'> {
  const roots = issue.errors.flat();
  const values = roots.flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
  const types = roots.flatMap((one) => (one.code === 'invalid_type' ? [word(one.expected)] : []));
  const wanted = [...new Set([...values.map(show), ...types])].join(' or ');
  if (!values.some((one) => typeof one === typeof value)) {
    return { code: 'wrong-type', message: `expected ${wanted}, found ${wordOf(value)}` };
  }
  const meant = hint(String(value), values.map(String));
  return { code: 'bad-value', message: `expected ${wanted}, found ${show(value)}${meant}` };
}

function unionFaults(issue: IssueOf<'invalid_union'>, path: Path, source: Source): ReadonlyArray<PlacedFault> {
  const value = valueAt(source.value, path);
  const at = source.locate.value(path);
  if (issue.errors.length === 0) {
    const options = (issue as { options?: ReadonlyArray<unknown> }).options?.map(String) ?? [];
    const list = options.length === 0 ? 'not one of the known values' : `must be one of ${options.join(', ')}`;
    return [{ ...at, code: 'bad-value', message: `${list}, is ${show(value)}${hint(String(value), options)}` }];
  }
  const branch = meantBranch(issue);
  if (branch === undefined) return [{ ...at, ...noBranch(issue, value) }];
  return branch.flatMap((one) => issueFaults({ ...one, path: [...path, ...one.path] }, source));
}

function unknownKeys(issue: IssueOf<'unrecognized_keys'>, path: Path, source: Source): ReadonlyArray<PlacedFault> {
  const known = knownKeys(source.schema, path, source.value);
  return issue.keys.map((key) => {
    const meant = hint(key, known);
    const rest = meant === '' && known.length > 0 ? `; known keys: ${known.join(', ')}` : meant;
    return { ...source.locate.key([...path, key]), code: 'unknown-key', message: `unknown key "${key}"${rest}` };
  });
}

function badKey(issue: IssueOf<'invalid_key'>, path: Path, source: Source): PlacedFault {
  const key = String(path.at(-1));
  const inner = issue.issues[0];
  const at = source.locate.key(path);
  if (inner?.code === 'invalid_value') {
    const options = inner.values.map(String);
    return { ...at, code: 'unknown-key', message: `unknown key "${key}"${hint(key, options)}` };
  }
  return { ...at, code: 'bad-value', message: `key "${key}": ${inner?.message ?? issue.message}` };
}

function wrongType(issue: IssueOf<'invalid_type'>, value: unknown): string {
  const found = typeof value === 'number' ? `the number ${value}` : wordOf(value);
  return `expected ${word(issue.expected)}, found ${found}`;
}

function badValue(issue: IssueOf<'invalid_value'>, value: unknown): string {
  const options = issue.values.map(String);
  const list = options.length === 1 ? `must be ${show(issue.values[0])}` : `must be one of ${options.join(', ')}`;
  return `${list}, is ${show(value)}${typeof value === 'string' ? hint(value, options) : ''}`;
}

/** Where a schema's own check names a code in its `params`, that code is kept. */
function customCode(issue: IssueOf<'custom'>): string {
  const code: unknown = issue.params?.code;
  return typeof code === 'string' ? code : 'bad-value';
}

/** A key, or the item of a list, that is not there. */
function missing(key: PropertyKey | undefined): Pick<PlacedFault, 'code' | 'message'> {
  return typeof key === 'number'
    ? { code: 'out-of-range', message: `must have at least ${amount('array', key + 1)}` }
    : { code: 'missing-key', message: `missing key "${String(key)}"` };
}

/** The faults that one Zod issue stands for, each at the nearest place in the text. */
export function issueFaults(issue: Issue, source: Source): ReadonlyArray<PlacedFault> {
  const path = toPath(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, source);
  if (issue.code === 'invalid_key') return [badKey(issue, path, source)];
  const at = source.locate.value(path);
  const value = valueAt(source.value, path);
  if (issue.code === 'custom') return [{ ...at, code: customCode(issue), message: issue.message }];
  if (!source.locate.has(path)) return [{ ...at, ...missing(path.at(-1)) }];
  switch (issue.code) {
    case 'invalid_union':
      return unionFaults(issue, path, source);
    case 'invalid_type':
      return [{ ...at, code: 'wrong-type', message: wrongType(issue, value) }];
    case 'invalid_value': {
      const code = value === null ? 'wrong-type' : 'bad-value';
      return [{ ...at, code, message: badValue(issue, value) }];
    }
    case 'too_small':
    case 'too_big':
      return [{ ...at, code: 'out-of-range', message: rangeMessage(issue, value) }];
    default:
      return [{ ...at, code: 'bad-value', message: `${issue.message}, is ${show(value)}` }];
  }
}
