import {
  derived,
  ENDINGS,
  LINKS,
  type LinkId,
  type LinkNumbers,
  outcomeIndex,
  PURE_LENSES,
  type PureLensId,
  type Rules,
  rulesFor,
  type Scenario,
  stream,
  type Trial,
  type WorldState,
} from '../../engine';
import type { FixedRanges } from '../../scenario';
import { fixedDrawn } from '../fixed';
import { meanOf } from '../measure';

/**
 * A world is a lens with one draw of every uncertain number; several games are played in each, so that what a world does
 * to a line of play can be told from luck within it.
 */
export const GAMES_PER_WORLD = 5;

/** How the games of a measurement are numbered: game i lies in world i / GAMES_PER_WORLD. */
export interface Worlds {
  readonly seed: string;
  /** Months of a game. */
  readonly turns: number;
  /** Where given, each world draws the fixed numbers too, from these ranges; else they are as in every game. */
  readonly fixed?: FixedRanges;
}

/** Whose numbers a world has: one lens', or each mechanism under a lens drawn for it alone. */
export const READINGS = [...PURE_LENSES, 'crossed'] as const;
export type Reading = (typeof READINGS)[number];

/** The uncertain numbers of a world. */
export function linksOfWorld(scenario: Scenario, worlds: Worlds, reading: Reading, world: number): LinkNumbers {
  return reading === 'crossed' ? crossed(scenario, worlds, world) : drawn(scenario, worlds, reading, world).k;
}

/** Lenses differ in everything at once; crossed worlds show which mechanism a line of play hangs on. */
function crossed(scenario: Scenario, worlds: Worlds, world: number): LinkNumbers {
  const rules = PURE_LENSES.map((lens) => drawn(scenario, worlds, lens, world));
  const [first] = rules;
  const readings = new Map<string, Rules | undefined>();
  const links = LINKS.map((link) => {
    const { mechanism } = scenario.links[link];
    const known = readings.get(mechanism) ?? first?.rng(0, 'crossed', mechanism).pick(rules);
    readings.set(mechanism, known);
    return [link, known?.k[link] ?? 0];
  });
  return Object.fromEntries(links) as Record<LinkId, number>;
}

function drawn(scenario: Scenario, { seed, turns }: Worlds, lens: PureLensId, world: number): Rules {
  return rulesFor(scenario, { seed: `${seed}.world.${world}`, lens, turns, mode: 'director' });
}

/** The fixed numbers of a world, where they are drawn. */
function fixedOfWorld(scenario: Scenario, worlds: Worlds, world: number): Pick<Trial, 'fixed'> | undefined {
  return fixedFor(scenario, worlds, `${worlds.seed}.world.${world}`);
}

/** Those of a pair, or of a game and the blows on it: each has its own, as it has its own links, so that pairs are independent. */
export function fixedOfPair(scenario: Scenario, worlds: Worlds, game: number): Pick<Trial, 'fixed'> | undefined {
  return fixedFor(scenario, worlds, `${worlds.seed}.${game}`);
}

function fixedFor(scenario: Scenario, { fixed }: Worlds, seed: string): Pick<Trial, 'fixed'> | undefined {
  return fixed && fixedDrawn(fixed, stream({ scenario: scenario.hash, seed, turn: 0, purpose: 'fixed' }));
}

/** The world in which a game lies. */
function worldOf(game: number): number {
  return Math.floor(game / GAMES_PER_WORLD);
}

/** The rules of games in a row: the numbers of each one's world, and chance of its own. */
export function rulesOfGames(
  scenario: Scenario,
  worlds: Worlds,
  reading: Reading,
  games: ReadonlyArray<number>,
): ReadonlyArray<Rules> {
  const known = new Map<number, Pick<Trial, 'links' | 'fixed'>>();
  const lens = reading === 'crossed' ? 'record' : reading;
  return games.map((game) => {
    const world = worldOf(game);
    const numbers = known.get(world) ?? {
      links: linksOfWorld(scenario, worlds, reading, world),
      ...fixedOfWorld(scenario, worlds, world),
    };
    known.set(world, numbers);
    const { seed, turns } = worlds;
    return rulesFor(scenario, { seed: `${seed}.${game}`, lens, turns, mode: 'director' }, numbers);
  });
}

/** What is read off the end of every game, in this order. */
export const MEASURES = ['outcome', 'ending', 'unity', 'treasury', 'fatigue'] as const;
export type Measure = (typeof MEASURES)[number];

export function measure(rules: Rules, state: WorldState): ReadonlyArray<number> {
  const { unity, treasury } = state.stocks;
  const ending = state.ending === undefined ? -1 : ENDINGS.indexOf(state.ending);
  return [outcomeIndex(rules, state), ending, unity, treasury, derived(rules, state).fatigue];
}

/** Games of one strategy under one lens, a column for each measure. */
export class Games {
  readonly #columns = new Map<Measure, number[]>(MEASURES.map((name) => [name, []]));

  /** @param rows measures of game after game */
  add(rows: ArrayLike<number>): void {
    for (const [place, name] of MEASURES.entries()) {
      const column = this.column(name);
      for (let at = place; at < rows.length; at += MEASURES.length) column.push(rows[at] ?? 0);
    }
  }

  column(name: Measure): number[] {
    return this.#columns.get(name) ?? [];
  }

  mean(name: Measure): number {
    return meanOf(this.column(name));
  }

  share(name: Measure, holds: (value: number) => boolean): number {
    const column = this.column(name);
    return column.filter(holds).length / Math.max(1, column.length);
  }

  ended(ending: (typeof ENDINGS)[number]): number {
    const place = ENDINGS.indexOf(ending);
    return this.share('ending', (value) => value === place);
  }
}
