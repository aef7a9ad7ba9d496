import {
  type GameRecord,
  type LensGame,
  type LensPair,
  type LensReplays,
  type LensSwap,
  LINKS,
  type LinkId,
  PURE_LENSES,
  type PureLensId,
  type Rules,
  rulesFor,
  type Scenario,
  underLens,
} from '../engine';
import { playScript, scriptOf } from './script';
import { type Twin, withoutContacts } from './twin';

function overtaken({ months }: LensGame): Set<string> {
  const texts = months.flatMap(({ resolutions }) => resolutions.filter(({ outcome }) => outcome === 'overtaken'));
  return new Set(texts.map(({ proposal }) => proposal));
}

/** The game with the number of decisions that fell away in it and not in the first. */
function beside(first: LensGame, game: LensGame): LensGame {
  const before = overtaken(first);
  return { ...game, fellAway: [...overtaken(game)].filter((text) => !before.has(text)).length };
}

/** The links whose values differ between two games, by the mechanism to which they belong. */
function partings(own: Rules, other: Rules): Map<string, LinkId[]> {
  const groups = new Map<string, LinkId[]>();
  for (const id of LINKS) {
    if (own.k[id] === other.k[id]) continue;
    const { mechanism } = own.scenario.links[id];
    groups.set(mechanism, [...(groups.get(mechanism) ?? []), id]);
  }
  return groups;
}

/**
 * A game and its twin without talks, each under every lens and in the open; under its own lens the twin is the one that
 * is handed over. What the Council decided, what was paid and what capitals did is taken from the record: only how the
 * world answers differs. Then the game once more under its own lens, with one mechanism after the other as another lens
 * has it. Yields after each replay, so that nobody need wait for all.
 */
export function* lensReplays(
  scenario: Scenario,
  record: GameRecord,
  { script: quiet, game: twin }: Twin,
): Generator<undefined, LensReplays> {
  const { setup, moves } = record;
  const world = rulesFor(scenario, setup);
  const quietWorld = rulesFor(withoutContacts(scenario), setup);
  const played = world.lens;
  const own = underLens(world, played);

  const written = scriptOf(moves, false);
  const game = playScript(own, written);
  yield;
  // Where the game came to its end, other worlds are played to theirs.
  const script = { ...written, goesOn: game.ending !== undefined };
  const pairs: Partial<Record<PureLensId, LensPair>> = { [played]: { game, twin } };
  const swaps: LensSwap[] = [];
  for (const lens of PURE_LENSES) {
    if (lens === played) continue;
    const rules = underLens(world, lens);
    const there = beside(game, playScript(rules, script));
    yield;
    pairs[lens] = { game: there, twin: beside(twin, playScript(underLens(quietWorld, lens), quiet)) };
    yield;
    for (const [mechanism, links] of partings(own, rules)) {
      const values = Object.fromEntries(links.map((id) => [id, rules.k[id]]));
      const { index, ending, months } = playScript({ ...own, k: { ...own.k, ...values } }, script);
      const last = months[months.length - 1];
      if (last) swaps.push({ from: lens, mechanism, links, index, ending, after: last.after });
      yield;
    }
  }
  return { played, games: pairs as LensReplays['games'], swaps };
}
