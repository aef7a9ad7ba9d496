import type { MemberCode, Population } from '../../src/engine/council';
import { forEachMember, isMemberCode } from '../../src/engine/council';
import { tables } from './data/populations.json';

export const populationTables = tables;

/** A population table by id. */
export function population(id: string): Population {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no population table ${id}`);
  return table.population;
}

/** Codes from test data. */
export function memberCodes(codes: ReadonlyArray<string> = []): MemberCode[] {
  return codes.map((code) => {
    if (!isMemberCode(code)) throw new Error(`no member state ${code}`);
    return code;
  });
}

/** One vote for each member: those in a list as listed, all others `rest`. */
export function votesWith<T>(
  lists: ReadonlyArray<readonly [T, ReadonlyArray<string>]>,
  rest: T,
): Record<MemberCode, T> {
  return forEachMember((code) => lists.find(([, codes]) => codes.includes(code))?.[0] ?? rest);
}
