import { LINKS, type LinkId, type LinkNumbers, type Scenario } from '../../engine';
import { meanOf, quantile } from '../measure';
import { prim, shareInterval, varianceOf } from '../methods';
import { type LinkLimit, sayLimit } from './words';

/** A line of play fails where it ends so many points of the outcome index behind the best one, at least. */
export const FAILS_AT = 5;
/** One that ends as far behind in more worlds than these fails in the worst of them. */
const WORST = 0.2;

/** When a line of play fails: where in the space of uncertain numbers, and how often there. */
export interface Failure {
  /** Points of the outcome index behind the best line of play that count as failure. */
  readonly at: number;
  /** Share of all crossed worlds in which it fails. */
  readonly share: number;
  /** The limits of the region, the most telling first; empty where it fails nowhere in particular. */
  readonly limits: ReadonlyArray<LinkLimit>;
  /** Of the worlds of the region that the search did not see: share in which it fails, and share of all failures. */
  readonly density: number;
  readonly coverage: number;
  /** The same in a sentence. */
  readonly sentence: string;
}

/** No sentence names more limits than these. */
const MOST_LIMITS = 3;
/** Numbers that the search looks at: those that differ most between worlds of failure and the others, */
const INPUTS = 10;
/** and by so many standard errors at least. */
const TELLING = 2.5;
/** Density that a limit may cost by going. */
const LITTLE = 0.03;
/** Below this share there is too little to search in. */
const SELDOM = 0.02;

/** Searches every other world for the region of failure, and measures it on the rest. */
export function discover(
  scenario: Scenario,
  title: string,
  worlds: ReadonlyArray<LinkNumbers>,
  regret: ReadonlyArray<number>,
): Failure {
  const worst = quantile(
    regret.toSorted((a, b) => a - b),
    1 - WORST,
  );
  const at = Math.max(FAILS_AT, Math.round(worst));
  const fails = regret.map((points) => points >= at);
  const seen = worlds.flatMap((_, world) => (world % 2 === 0 ? [world] : []));
  const unseen = worlds.flatMap((_, world) => (world % 2 === 1 ? [world] : []));
  const share = shareOf(fails, [...fails.keys()]);
  const limits = share < SELDOM || share > 1 - SELDOM ? [] : search(worlds, fails, seen);
  const inside = unseen.filter((world) => limits.every((limit) => lies(worlds[world], limit)));
  const hits = inside.filter((world) => fails[world]).length;
  // Said only of a region in which it fails more often than anywhere, by more than chance would have it.
  const [least] = shareInterval(hits, inside.length);
  const found = limits.length > 0 && least > share;
  if (!found)
    return { at, share, limits: [], density: share, coverage: 1, sentence: say(scenario, title, { at, share }) };
  const region = {
    limits,
    density: hits / inside.length,
    coverage: hits / unseen.filter((world) => fails[world]).length,
  };
  return { at, share, ...region, sentence: say(scenario, title, { at, share }, region) };
}

function shareOf(fails: ReadonlyArray<boolean>, rows: ReadonlyArray<number>): number {
  return rows.length === 0 ? 0 : rows.filter((at) => fails[at]).length / rows.length;
}

function lies(world: LinkNumbers | undefined, { link, low, high }: LinkLimit): boolean {
  const value = world?.[link] ?? 0;
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}

function search(
  worlds: ReadonlyArray<LinkNumbers>,
  fails: ReadonlyArray<boolean>,
  rows: ReadonlyArray<number>,
): LinkLimit[] {
  const cases = rows.map((at) => fails[at] === true);
  const column = (link: LinkId) => rows.map((at) => worlds[at]?.[link] ?? 0);
  const telling = LINKS.map((link) => ({ link, differs: difference(column(link), cases) }))
    .filter(({ differs }) => differs > TELLING)
    .toSorted((a, b) => b.differs - a.differs)
    .slice(0, INPUTS);
  const { limits } = prim(
    telling.map(({ link }) => column(link)),
    cases,
    { peel: 0.06, leastMass: 0.15 },
  );
  const named = limits.flatMap(({ input, ...ends }) => {
    const link = telling[input]?.link;
    return link === undefined ? [] : [{ link, ...ends }];
  });
  const density = (region: ReadonlyArray<LinkLimit>) =>
    shareOf(
      fails,
      rows.filter((at) => region.every((limit) => lies(worlds[at], limit))),
    );
  return simple(named.slice(0, MOST_LIMITS), density);
}

/** The same region said shorter: limits at one end alone where that tells as much, and none that tells next to nothing. */
function simple(limits: ReadonlyArray<LinkLimit>, density: (region: ReadonlyArray<LinkLimit>) => number): LinkLimit[] {
  let region = [...limits];
  for (const limit of limits) {
    const others = region.filter((each) => each !== limit);
    const { link, low, high } = limit;
    const here = density(region);
    const ends = [others, [...others, { link, low }], [...others, { link, high }]];
    region = ends.find((shorter) => density(shorter) > here - LITTLE) ?? region;
  }
  return region;
}

/** How far the mean over the cases lies from the mean over the others, in standard errors. */
function difference(values: ReadonlyArray<number>, cases: ReadonlyArray<boolean>): number {
  const spread = Math.sqrt(varianceOf(values));
  const inside = values.filter((_, at) => cases[at]);
  const outside = values.filter((_, at) => !cases[at]);
  if (spread === 0 || inside.length === 0 || outside.length === 0) return 0;
  const error = spread * Math.sqrt(1 / inside.length + 1 / outside.length);
  return Math.abs(meanOf(inside) - meanOf(outside)) / error;
}

function say(
  scenario: Scenario,
  title: string,
  { at, share }: Pick<Failure, 'at' | 'share'>,
  region?: Pick<Failure, 'limits' | 'density' | 'coverage'>,
): string {
  const percent = (value: number) => `${Math.round(100 * value)} %`;
  const overall = `${title} ends ${at} points or more behind the best line in ${percent(share)} of worlds`;
  if (!region) return `${overall}, in no region of them more than elsewhere.`;
  const where = region.limits.map((limit) => sayLimit(scenario, limit));
  const listed = where.length < 2 ? where[0] : `${where.slice(0, -1).join(', ')} and ${where[where.length - 1]}`;
  return `${overall}, but in ${percent(region.density)} of those where ${listed}.`;
}
