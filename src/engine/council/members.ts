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

/**
 * The same for every member state, in protocol order; the place in that order is handed over too. Written out because
 * an object that is filled key by key is slow to make and slow to read.
 */
export function forEachMember<T>(make: (code: MemberCode, place: number) => T): Record<MemberCode, T> {
  return {
    BE: make('BE', 0),
    BG: make('BG', 1),
    CZ: make('CZ', 2),
    DK: make('DK', 3),
    DE: make('DE', 4),
    EE: make('EE', 5),
    IE: make('IE', 6),
    EL: make('EL', 7),
    ES: make('ES', 8),
    FR: make('FR', 9),
    HR: make('HR', 10),
    IT: make('IT', 11),
    CY: make('CY', 12),
    LV: make('LV', 13),
    LT: make('LT', 14),
    LU: make('LU', 15),
    HU: make('HU', 16),
    MT: make('MT', 17),
    NL: make('NL', 18),
    AT: make('AT', 19),
    PL: make('PL', 20),
    PT: make('PT', 21),
    RO: make('RO', 22),
    SI: make('SI', 23),
    SK: make('SK', 24),
    FI: make('FI', 25),
    SE: make('SE', 26),
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
