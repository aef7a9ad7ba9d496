import { type ActOptions, MEASURES, type Observation, type Rng } from '../engine';

/** Chance that a package comes to the table with everything in it. */
const WHOLE = 0.35;

/** What to leave out of a package: the measure to which most have declared objections, now and then nothing. */
export function measureToSpare(seen: Observation, rng: Rng): ActOptions {
  const whole = rng.chance(WHOLE);
  const carveOut = rng.weighted(
    MEASURES,
    MEASURES.map((measure) => 0.05 + seen.objectors[measure].length),
  );
  return whole ? {} : { carveOut };
}
