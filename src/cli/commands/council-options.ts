/** What `vote` and `power` share: the tables of population, and arguments that cannot be used. */
import type { MemberCode, Population, VotingRule } from '../../engine';
import { isMemberCode, MEMBER_CODES } from '../../engine';

/** Rules by which a vote can be tried out or foretold. */
export const COUNCIL_RULES = [
  'unanimity',
  'qmv',
  'qmv-72',
  'special-representative',
] as const satisfies ReadonlyArray<VotingRule>;

export const COUNCIL_USAGE_CODES = [
  'unknown-rule',
  'unknown-member',
  'overlapping-lists',
  'unknown-rest',
  'unknown-index',
  'unknown-population',
  'unknown-proposer',
] as const;

export interface CouncilUsageError {
  readonly code: (typeof COUNCIL_USAGE_CODES)[number];
  /** One line: what is wrong and what to do. */
  readonly message: string;
}

/** A command's result, or the reason why its arguments cannot be used (exit code 2). */
export type CouncilResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CouncilUsageError };

/** A table of a checked scenario: whole persons, or whole hundredths of a percent. */
export interface CouncilTable {
  readonly id: string;
  readonly population: Population;
}

const DEFAULT_TABLE = '2025';

export function usageError(code: CouncilUsageError['code'], message: string): CouncilResult<never> {
  return { ok: false, error: { code, message } };
}

/** A word that must be one of a list. */
export function oneOf<T extends string>(
  list: ReadonlyArray<T>,
  word: string,
  code: CouncilUsageError['code'],
  option: string,
): CouncilResult<T> {
  const value = list.find((each) => each === word);
  if (value === undefined) return usageError(code, `${option} ${word} is not known: use one of ${list.join(', ')}.`);
  return { ok: true, value };
}

/** The population table with the given id, `2025` by default. */
export function chooseTable(
  tables: ReadonlyArray<CouncilTable>,
  id: string = DEFAULT_TABLE,
): CouncilResult<Population> {
  const table = tables.find((each) => each.id === id);
  if (table !== undefined) return { ok: true, value: table.population };
  const known = tables.map((each) => each.id).join(', ');
  return usageError('unknown-population', `--population ${id} is not known: use one of ${known}.`);
}

/** A member code as typed, in upper or lower case. */
export function parseMember(text: string, option: string): CouncilResult<MemberCode> {
  const code = text.trim().toUpperCase();
  if (isMemberCode(code)) return { ok: true, value: code };
  const hint = code === 'GR' ? 'Greece is EL' : `use codes from ${MEMBER_CODES.join(' ')}`;
  return usageError('unknown-member', `${option} names ${text.trim() || 'nobody'}, which is no member state: ${hint}.`);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The options that were typed. */
export function definedOf<T extends Readonly<Record<string, unknown>>>(options: T): Defined<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>;
}
