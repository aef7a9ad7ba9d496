import { z } from 'zod';
import type { Issue } from './checker';
import type { Path } from './positions';
import { type TextClause, textClause } from './schema-text';
import { evidenceId } from './sources';
import { hint } from './suggest';

/** What the content of a scenario is checked against: the vocabulary of the rules and the evidence register. */
export interface ContentContext {
  /** Member codes in the Council's protocol order. */
  readonly members: ReadonlyArray<string>;
  readonly acts: ReadonlySet<string>;
  /** Measures of a sanctions package. */
  readonly measures: ReadonlySet<string>;
  readonly stocks: ReadonlySet<string>;
  /** Facts that a condition may test; `tabled.`, `adopted.`, `failed.`, `failures.` and `done.` with an act are known too. */
  readonly facts: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  /**
   * The day on which the world begins, YYYY-MM-DD; month 1 is the calendar month after it. Not known where scenario.yaml
   * is missing or at fault.
   */
  readonly start: string | undefined;
}

export const issueAt = (path: Path, code: string, message: string): Issue => ({ path, code, message });

const evidenceIds = z.array(evidenceId).min(1);
const noExclamation = /^[^!]*$/;

export const plainText = (longest: number) => z.string().min(1).max(longest).regex(noExclamation);
export const memberCode = z.string().regex(/^[A-Z]{2}$/);
export const contentId = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
export const share = z.number().min(0).max(1);
export const level = z.number().min(0).max(100);
export const confidence = z.enum(['high', 'medium', 'low']);

/** Where a number comes from: register ids, a named public body with date, or the word `assumption`. */
export const basis = z.union([
  z.literal('assumption'),
  evidenceIds,
  z.strictObject({ source: plainText(160), evidence: evidenceIds.optional(), note: plainText(240).optional() }),
]);

/** What a statement rests on. At least one of the first three is needed: see `isSupported`. */
export const support = {
  evidence: evidenceIds.optional(),
  source: plainText(160).optional(),
  assumption: plainText(160).optional(),
  unverified: z.literal(true).optional(),
};

interface Support {
  readonly evidence?: ReadonlyArray<string> | undefined;
  readonly source?: string | undefined;
  readonly assumption?: string | undefined;
}

export const isSupported = (value: Support): boolean =>
  value.evidence !== undefined || value.source !== undefined || value.assumption !== undefined;

export const supportMessage = { error: 'needs evidence, a source or an assumption' };

export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day, a month or a year. */
export const looseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Longitude and latitude in degrees, inside the map's frame (Iceland to the Urals). */
export const point = { lon: z.number().min(-25).max(50), lat: z.number().min(34).max(72) };

/** A named spot on the map. */
export const spot = z.strictObject({ name: plainText(40), ...point });

/** All clauses must hold. */
export const condition = z.array(textClause).min(1);

const actFacts = /^(?:tabled|adopted|failed|failures|done)\.(.+)$/;

/** What is wrong with a fact of a condition; undefined where it is known. */
const factFault = (fact: string, { facts, acts }: ContentContext): string | undefined => {
  const act = actFacts.exec(fact)?.[1];
  if (act === undefined) return facts.has(fact) ? undefined : `no fact "${fact}"${hint(fact, facts)}`;
  return acts.has(act) ? undefined : `no fact "${fact}": there is no act "${act}"${hint(act, acts)}`;
};

const checkClause = (value: TextClause, path: Path, ctx: ContentContext): Issue[] => {
  if ('any' in value) return value.any.flatMap((inner, index) => checkClause(inner, [...path, 'any', index], ctx));
  if ('not' in value) return checkClause(value.not, [...path, 'not'], ctx);
  const fault = factFault(value.fact, ctx);
  return fault === undefined ? [] : [issueAt([...path, 'fact'], 'unknown-fact', fault)];
};

export const checkCondition = (
  clauses: ReadonlyArray<TextClause> | undefined,
  path: Path,
  ctx: ContentContext,
): Issue[] => (clauses ?? []).flatMap((each, index) => checkClause(each, [...path, index], ctx));

/** An id has to be among those that are known; `what` names the kind, such as `member`. */
export const checkId = (id: string, known: ReadonlySet<string>, what: string, path: Path): Issue[] =>
  known.has(id) ? [] : [issueAt(path, `unknown-${what}`, `no ${what} "${id}"${hint(id, known)}`)];

export const checkIds = (
  ids: ReadonlyArray<string> | undefined,
  known: ReadonlySet<string> | ReadonlyArray<string>,
  what: string,
  path: Path,
): Issue[] => {
  const set = new Set(known);
  return (ids ?? []).flatMap((id, index) => checkId(id, set, what, [...path, index]));
};

/** An id with its place. */
interface Placed {
  readonly id: string;
  readonly path: Path;
}

/** Ids have to differ; the later of two equal ones is at fault. */
export const checkPlaced = (ids: ReadonlyArray<Placed>): Issue[] => {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issueAt(path, 'duplicate-id', `"${id}" occurs twice`)] : [];
  });
};

/** The ids of a list of items, each with its place. */
export const placesOf = (items: ReadonlyArray<{ readonly id: string }>, list: string): ReadonlyArray<Placed> =>
  items.map(({ id }, index) => ({ id, path: [list, index, 'id'] }));

export const checkUnique = (ids: ReadonlyArray<string>, path: Path): Issue[] =>
  checkPlaced(ids.map((id, index) => ({ id, path: [...path, index] })));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const evidenceAt = (value: unknown, key: string | number): ReadonlyArray<unknown> =>
  (key === 'evidence' || key === 'basis') && Array.isArray(value) ? value : [];

/** Every `evidence` and `basis` list below a value must name entries of the register. */
export const checkEvidence = (value: unknown, ctx: ContentContext, path: Path = []): Issue[] => {
  const entries: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => [
    ...evidenceAt(item, key).flatMap((id, index) =>
      typeof id === 'string' ? checkId(id, ctx.evidence, 'evidence', [...path, key, index]) : [],
    ),
    ...checkEvidence(item, ctx, [...path, key]),
  ]);
};
