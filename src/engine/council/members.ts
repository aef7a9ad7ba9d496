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

/** The same for every member state, in protocol order; the place in that order is handed over too. */
export function forEachMember<T>(make: (code: MemberCode, place: number) => T): Record<MemberCode, T> {
  return fromProtocolOrder(MEMBER_CODES.map(make));
}

/**
 * The record of what a list holds in protocol order. Written out because an object that is filled key by key is slow to
 * make and slow to read.
 */
export function fromProtocolOrder<T>(list: ReadonlyArray<T>): Record<MemberCode, T> {
  return {
    BE: list[0] as T,
    BG: list[1] as T,
    CZ: list[2] as T,
    DK: list[3] as T,
    DE: list[4] as T,
    EE: list[5] as T,
    IE: list[6] as T,
    EL: list[7] as T,
    ES: list[8] as T,
    FR: list[9] as T,
    HR: list[10] as T,
    IT: list[11] as T,
    CY: list[12] as T,
    LV: list[13] as T,
    LT: list[14] as T,
    LU: list[15] as T,
    HU: list[16] as T,
    MT: list[17] as T,
    NL: list[18] as T,
    AT: list[19] as T,
    PL: list[20] as T,
    PT: list[21] as T,
    RO: list[22] as T,
    SI: list[23] as T,
    SK: list[24] as T,
    FI: list[25] as T,
    SE: list[26] as T,
  };
}

/** What a record holds for the member states, in protocol order. */
export function inProtocolOrder<T>(record: Readonly<Record<MemberCode, T>>): ReadonlyArray<T> {
  return [
    record.BE,
    record.BG,
    record.CZ,
    record.DK,
    record.DE,
    record.EE,
    record.IE,
    record.EL,
    record.ES,
    record.FR,
    record.HR,
    record.IT,
    record.CY,
    record.LV,
    record.LT,
    record.LU,
    record.HU,
    record.MT,
    record.NL,
    record.AT,
    record.PL,
    record.PT,
    record.RO,
    record.SI,
    record.SK,
    record.FI,
    record.SE,
  ];
}

/** The population of some members taken together. */
export function populationOf(members: ReadonlyArray<MemberCode>, population: Population): number {
  let sum = 0;
  for (const code of members) sum += population[code];
  return sum;
}
