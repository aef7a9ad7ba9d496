import { LINKS, type LinkId, type LinkNumbers, type Scenario } from '../../engine';
import { meanOf } from '../measure';
import { prim } from '../methods';
import { type LinkLimit, sayLimit } from './words';

/** A line of play fails in a world where it ends so many points of the outcome index behind the best one. */
export const FAILS_AT = 10;

/** When a line of play fails: where in the space of uncertain numbers, and how often there. */
export interface Failure {
  /** Share of all worlds in which it fails. */
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
/** Numbers that the search looks at: those that differ most between worlds of failure and the others. */
const INPUTS = 12;
/** Below this share a region says nothing that the worlds as a whole do not. */
const SELDOM = 0.03;

/** Searches every other world for the region of failure, and measures it on the rest. */
export function discover(
  scenario: Scenario,
  title: string,
  worlds: ReadonlyArray<LinkNumbers>,
  regret: ReadonlyArray<number>,
): Failure {
  const fails = regret.map((points) => points >= FAILS_AT);
  const seen = worlds.flatMap((_, at) => (at % 2 === 0 ? [at] : []));
  const unseen = worlds.flatMap((_, at) => (at % 2 === 1 ? [at] : []));
  const share = shareOf(fails, [...fails.keys()]);
  const limits = share < SELDOM || share > 1 - SELDOM ? [] : search(worlds, fails, seen);
  const inside = unseen.filter((at) => limits.every((limit) => lies(worlds[at], limit)));
  const density = shareOf(fails, inside);
  const all = unseen.filter((at) => fails[at]).length;
  const coverage = all === 0 ? 0 : inside.filter((at) => fails[at]).length / all;
  const found = limits.length > 0 && density > share;
  const sentence = say(scenario, title, found ? { share, limits, density, coverage } : { share });
  return {
    share,
    limits: found ? limits : [],
    density: found ? density : share,
    coverage: found ? coverage : 1,
    sentence,
  };
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
    .toSorted((a, b) => b.differs - a.differs)
    .slice(0, INPUTS);
  const { limits } = prim(
    telling.map(({ link }) => column(link)),
    cases,
    { peel: 0.06, leastMass: 0.1 },
  );
  return limits.slice(0, MOST_LIMITS).flatMap(({ input, ...ends }) => {
    const link = telling[input]?.link;
    return link === undefined ? [] : [{ link, ...ends }];
  });
}

/** How far the mean over the cases lies from the mean over the others, in standard deviations. */
function difference(values: ReadonlyArray<number>, cases: ReadonlyArray<boolean>): number {
  const centre = meanOf(values);
  const spread = Math.sqrt(meanOf(values.map((value) => (value - centre) * (value - centre))));
  const inside = meanOf(values.filter((_, at) => cases[at]));
  const outside = meanOf(values.filter((_, at) => !cases[at]));
  return spread === 0 ? 0 : Math.abs(inside - outside) / spread;
}

function say(
  scenario: Scenario,
  title: string,
  { share, limits, density, coverage }: Pick<Failure, 'share'> & Partial<Failure>,
): string {
  const percent = (value: number) => `${Math.round(100 * value)} %`;
  const overall = `${title} ends ${FAILS_AT} points or more behind the best line in ${percent(share)} of worlds`;
  if (!limits || density === undefined || coverage === undefined)
    return `${overall}, in no region of them more than elsewhere.`;
  const where = limits.map((limit) => sayLimit(scenario, limit));
  const listed = where.length < 2 ? where[0] : `${where.slice(0, -1).join(', ')} and ${where[where.length - 1]}`;
  return `${overall}: in ${percent(density)} of those where ${listed} (${percent(coverage)} of its failures).`;
}
