import { type FixedName, type Rng, type Trial, withFixed } from '../engine';
import type { FixedFactor, FixedRanges } from '../scenario';

/**
 * Fixed numbers at places in their ranges, 0 at the low end and 1 at the high one; those without a place stay as they are.
 * Weights that add up to 1 are put each where its place says, or at its value, and then made to do so again.
 */
export function fixedAt(
  { numbers, sums }: FixedRanges,
  placeOf: (id: FixedName) => number | undefined,
): Pick<Trial, 'fixed'> {
  const values: Partial<Record<FixedName, number>> = {};
  const asInGames = new Map<FixedName, number>();
  for (const number of numbers) {
    const place = placeOf(number.id);
    if (place === undefined) asInGames.set(number.id, number.range[1]);
    else values[number.id] = between(number, place);
  }
  if (asInGames.size === numbers.length) return {};
  for (const names of sums) {
    if (names.every((name) => asInGames.has(name))) continue;
    const weightOf = (name: FixedName) => values[name] ?? asInGames.get(name) ?? 0;
    const sum = names.reduce((all, name) => all + weightOf(name), 0);
    for (const name of names) values[name] = weightOf(name) / sum;
  }
  return { fixed: withFixed(undefined, values) };
}

/** Every fixed number drawn from its range. */
export function fixedDrawn(ranges: FixedRanges, rng: Pick<Rng, 'uniform'>): Pick<Trial, 'fixed'> {
  return fixedAt(ranges, () => rng.uniform());
}

/** The value below which a share `place` of a range lies where no part of it is likelier than another. */
function between({ range: [low, , high], whole }: FixedFactor, place: number): number {
  return whole ? Math.min(high, low + Math.floor(place * (high - low + 1))) : (1 - place) * low + place * high;
}
