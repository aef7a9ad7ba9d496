/**
 * What the map's data set does not say: which outlines belong to whom, and where a name reads best.
 *
 * Positions are in map units: one unit is one CSS pixel on a stage of 1040 by 654 (the design size).
 */

/** Natural Earth's numeric ids per country on the map. Two ids are merged into one outline. */
export const MEMBERS: Readonly<Record<string, ReadonlyArray<string>>> = {
  AT: ['040'],
  BE: ['056'],
  BG: ['100'],
  CY: ['196', '-1'],
  CZ: ['203'],
  DE: ['276'],
  DK: ['208'],
  EE: ['233'],
  EL: ['300'],
  ES: ['724'],
  FI: ['246', '248'],
  FR: ['250'],
  HR: ['191'],
  HU: ['348'],
  IE: ['372'],
  IT: ['380'],
  LT: ['440'],
  LU: ['442'],
  LV: ['428'],
  MT: ['470'],
  NL: ['528'],
  PL: ['616'],
  PT: ['620'],
  RO: ['642'],
  SE: ['752'],
  SI: ['705'],
  SK: ['703'],
};

export const UKRAINE: Readonly<Record<string, ReadonlyArray<string>>> = { UA: ['804'] };

export const OTHERS: Readonly<Record<string, ReadonlyArray<string>>> = {
  RU: ['643'],
  BY: ['112'],
  MD: ['498'],
  UK: ['826'],
  NO: ['578'],
  IS: ['352'],
  CH: ['756'],
  LI: ['438'],
  TR: ['792'],
  RS: ['688'],
  BA: ['070'],
  ME: ['499'],
  MK: ['807'],
  AL: ['008'],
  XK: ['-2'],
  GE: ['268'],
  AM: ['051'],
  AZ: ['031'],
  AD: ['020'],
  MC: ['492'],
  SM: ['674'],
  VA: ['336'],
  FO: ['234'],
  IM: ['833'],
  JE: ['832'],
  GG: ['831'],
  MA: ['504'],
  DZ: ['012'],
  TN: ['788'],
  LY: ['434'],
  EG: ['818'],
  IL: ['376'],
  PS: ['275'],
  JO: ['400'],
  LB: ['422'],
  SY: ['760'],
  IQ: ['368'],
  IR: ['364'],
  SA: ['682'],
  KW: ['414'],
  KZ: ['398'],
  TM: ['795'],
  UZ: ['860'],
  KG: ['417'],
  TJ: ['762'],
  AF: ['004'],
  PK: ['586'],
  CN: ['156'],
  MN: ['496'],
};

/**
 * Where a member's code and shape stand.
 * - `at`: the middle of code and shape together.
 * - `stacked`: the shape stands under the code.
 * - `spot`: the label is a chip away from the land, with a leader to this place (longitude, latitude).
 * - `small`: where it stands on a small screen, if not at `at` or `spot`.
 * - `smallCode`: the code is kept on a small screen.
 */
export interface LabelPlace {
  readonly at: readonly [number, number];
  readonly stacked?: true;
  readonly spot?: readonly [number, number];
  readonly small?: readonly [number, number];
  readonly smallCode?: true;
}

export const LABELS: Readonly<Record<string, LabelPlace>> = {
  SE: { at: [645, 163], smallCode: true },
  FI: { at: [730, 141], smallCode: true },
  EE: { at: [740, 215], small: [746, 215] },
  LV: { at: [745, 246], small: [750, 247] },
  LT: { at: [732, 276] },
  DK: { at: [586, 266], stacked: true },
  NL: { at: [546, 327], stacked: true, small: [550, 324] },
  DE: { at: [593, 352], small: [605, 349], smallCode: true },
  PL: { at: [690, 336], smallCode: true },
  BE: { at: [530, 358], small: [524, 350] },
  LU: { at: [442, 411], spot: [6.1, 49.75], small: [552, 383] },
  FR: { at: [497, 420], smallCode: true },
  ES: { at: [401, 516], smallCode: true },
  PT: { at: [344, 508], stacked: true, small: [341, 512] },
  IE: { at: [411, 284] },
  CZ: { at: [648, 378] },
  SK: { at: [696, 394], small: [700, 393] },
  AT: { at: [644, 419], small: [636, 415] },
  HU: { at: [694, 422], small: [697, 424] },
  SI: { at: [642, 439], small: [645, 442] },
  HR: { at: [678, 458], small: [682, 455] },
  IT: { at: [606, 486], smallCode: true },
  RO: { at: [765, 435], smallCode: true },
  BG: { at: [778, 490] },
  EL: { at: [733, 541] },
  MT: { at: [575, 612], spot: [14.4, 35.9] },
  CY: { at: [909, 563], spot: [33.1, 34.95] },
};

/** Names of countries that are not members, where a name helps. `serif`: it speaks in the game. */
export interface NamePlace {
  readonly name: string;
  readonly at: readonly [number, number];
  readonly serif?: true;
}

export const NAMES: Readonly<Record<string, NamePlace>> = {
  UA: { name: 'Ukraine', at: [827, 362], serif: true },
  RU: { name: 'Russia', at: [908, 226], serif: true },
  BY: { name: 'Belarus', at: [779, 296] },
  IS: { name: 'Iceland', at: [404, 56] },
  NO: { name: 'Norway', at: [589, 177] },
  UK: { name: 'UK', at: [472, 306] },
  TR: { name: 'Türkiye', at: [863, 539] },
};
