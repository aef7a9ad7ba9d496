import {
  type FixedName,
  type LensId,
  LINKS,
  type LinkId,
  PURE_LENSES,
  type PureLensId,
  type Rules,
  rulesFor,
  type Scenario,
} from '../../engine';
import type { FixedRanges } from '../../scenario';
import { fixedAt } from '../fixed';

/**
 * What is uncertain about a world before a game begins: the value of every link whose range is wider than a point, the
 * share of announced Russian units that really form, and, where the lens is mixed, which lens is true; and the fixed
 * numbers, of which games know the value alone.
 */
export type FactorId = LinkId | FixedName | 'fulfilment' | 'lens';

/** Which of them move. Links that do not are drawn by every game, as luck is; fixed numbers that do not stay as they are. */
export const OVER = ['links', 'fixed', 'all'] as const;
export type Over = (typeof OVER)[number];

export interface Uncertainty {
  readonly lens: LensId;
  /** Links when left out. */
  readonly over?: Over;
  /** Where fixed numbers move. No game needs it, and so it is no part of the scenario that the rules read. */
  readonly fixed?: FixedRanges;
}

/** [low, mode, high]; of a fixed number [low, value, high]. */
export type FactorRange = readonly [number, number, number];

export interface Factor {
  readonly id: FactorId;
  /** Under one lens; a link that is uncertain under several has several. */
  readonly range?: FactorRange;
}

/** All factors of a scenario, in the order of the model. Throws a RangeError where fixed numbers move and have no ranges. */
export function factorsOf(scenario: Scenario, { lens, over = 'links', fixed }: Uncertainty): Factor[] {
  if (over === 'links') return linkFactors(scenario, lens);
  if (!fixed) throw new RangeError('To move fixed numbers takes their ranges.');
  const numbers = fixed.numbers.map(({ id, range }) => ({ id, range }));
  return over === 'fixed' ? numbers : [...linkFactors(scenario, lens), ...numbers];
}

function linkFactors(scenario: Scenario, lens: LensId): Factor[] {
  const lenses = lens === 'mixed' ? PURE_LENSES : [lens];
  const links = LINKS.filter((id) => lenses.some((each) => isWide(scenario.links[id].values[each])));
  return [
    ...(lens === 'mixed' ? [{ id: 'lens' as const }] : []),
    ...links.map((id) => (lens === 'mixed' ? { id } : { id, range: scenario.links[id].values[lens] })),
    ...fulfilmentOf(scenario),
  ];
}

function isWide([low, , high]: FactorRange): boolean {
  return high > low;
}

function fulfilmentOf({ fixed }: Scenario): Factor[] {
  const { least = 0, most = 0 } = fixed.fulfilment.values;
  return most > least ? [{ id: 'fulfilment', range: [least, (least + most) / 2, most] }] : [];
}

export interface WorldOptions extends Uncertainty {
  readonly turns: number;
}

/** A point of the unit cube, one coordinate for each factor, and a seed for all that is luck: the rules of one game. */
export function worldAt(
  scenario: Scenario,
  { lens, turns, fixed }: WorldOptions,
  factors: ReadonlyArray<FactorId>,
  point: ArrayLike<number>,
  seed: string,
): Rules {
  const places = new Map(factors.map((id, index) => [id, point[index] ?? 0]));
  const atLens = places.get('lens');
  const lensNow = atLens === undefined ? lens : lensAt(atLens);
  const trial = { links: linksAt(scenario, lensNow, places), ...(fixed ? fixedAt(fixed, (id) => places.get(id)) : {}) };
  const rules = rulesFor(scenario, { seed, lens: lensNow, turns, mode: 'director' }, trial);
  const formed = places.get('fulfilment');
  if (formed === undefined) return rules;
  const { least = 0, most = 0 } = scenario.fixed.fulfilment.values;
  return { ...rules, fulfilment: least + (most - least) * formed };
}

type Places = ReadonlyMap<FactorId, number>;

function linksAt(scenario: Scenario, lens: LensId, places: Places): Partial<Record<LinkId, number>> {
  const links: Partial<Record<LinkId, number>> = {};
  // A lens that every game draws for itself leaves its links to that game too.
  if (lens === 'mixed') return links;
  for (const id of LINKS) {
    const place = places.get(id);
    if (place !== undefined) links[id] = atPlace(scenario.links[id].values[lens], place);
  }
  return links;
}

function lensAt(place: number): PureLensId {
  return PURE_LENSES[Math.min(PURE_LENSES.length - 1, Math.floor(place * PURE_LENSES.length))] ?? 'papers';
}

/** The value below which a share `place` of a triangle over the range lies: what games draw from. */
function atPlace([low, mode, high]: FactorRange, place: number): number {
  const span = high - low;
  if (span === 0) return low;
  return place * span < mode - low
    ? low + Math.sqrt(place * span * (mode - low))
    : high - Math.sqrt((1 - place) * span * (high - mode));
}
