import {
  type LensId,
  LINKS,
  type LinkId,
  PURE_LENSES,
  type PureLensId,
  type Rules,
  rulesFor,
  type Scenario,
} from '../../engine';

/**
 * What is uncertain about a world before a game begins: the value of every link whose range is wider than a point, the
 * share of announced Russian units that really form, and, where the lens is mixed, which lens is true. All other numbers
 * of the model have no range.
 */
export type FactorId = LinkId | 'fulfilment' | 'lens';

/** [low, mode, high]. */
export type FactorRange = readonly [number, number, number];

export interface Factor {
  readonly id: FactorId;
  /** Under one lens; a link that is uncertain under several has several. */
  readonly range?: FactorRange;
}

/** All factors of a scenario under a lens, in the order of the model. */
export function factorsOf(scenario: Scenario, lens: LensId): Factor[] {
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

export interface WorldOptions {
  readonly lens: LensId;
  readonly turns: number;
}

/** A point of the unit cube, one coordinate for each factor, and a seed for all that is luck: the rules of one game. */
export function worldAt(
  scenario: Scenario,
  { lens, turns }: WorldOptions,
  factors: ReadonlyArray<FactorId>,
  point: ArrayLike<number>,
  seed: string,
): Rules {
  const at = factors.indexOf('lens');
  const lensNow = lens === 'mixed' ? lensAt(point[at] ?? 0) : lens;
  const links: Partial<Record<LinkId, number>> = {};
  let fulfilment: number | undefined;
  for (const [index, id] of factors.entries()) {
    const place = point[index] ?? 0;
    if (id === 'lens') continue;
    if (id === 'fulfilment') {
      const { least = 0, most = 0 } = scenario.fixed.fulfilment.values;
      fulfilment = least + (most - least) * place;
    } else links[id] = atPlace(scenario.links[id].values[lensNow], place);
  }
  const rules = rulesFor(scenario, { seed, lens: lensNow, turns, mode: 'director' }, { links });
  return fulfilment === undefined ? rules : { ...rules, fulfilment };
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
