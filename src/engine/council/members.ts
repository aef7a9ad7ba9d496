/** The member states of the Union in the Council's protocol order; Greece is EL. */
export const MEMBER_CODES = [
  'BE',
  'BG',
  'CZ',
  'DK',
  'DE',
  'EE',
  'IE',
  'EL',
  'ES',
  'FR',
  'HR',
  'IT',
  'CY',
  'LV',
  'LT',
  'LU',
  'HU',
  'MT',
  'NL',
  'AT',
  'PL',
  'PT',
  'RO',
  'SI',
  'SK',
  'FI',
  'SE',
] as const;

export type MemberCode = (typeof MEMBER_CODES)[number];

/** Whole numbers by member state: persons, or any other unit in which the shares are whole. */
export type Population = Readonly<Record<MemberCode, number>>;

export function isMemberCode(text: string): text is MemberCode {
  return MEMBER_CODES.some((code) => code === text);
}

/** One layout for all records by member: an object filled key by key is read several times as slowly. */
const BLANK = Object.fromEntries(MEMBER_CODES.map((code) => [code, undefined]));

/** The same for every member state. */
export function forEachMember<T>(make: (code: MemberCode) => T): Record<MemberCode, T> {
  const made: Record<string, T | undefined> = { ...BLANK };
  for (const code of MEMBER_CODES) made[code] = make(code);
  return made as Record<MemberCode, T>;
}

/** The population of some members taken together. */
export function populationOf(members: ReadonlyArray<MemberCode>, population: Population): number {
  let sum = 0;
  for (const code of members) sum += population[code];
  return sum;
}
