import { type Scenario, stream } from '../../engine';
import { type Effects, effectsOf, elementaryEffects, type Trajectory, trajectory } from '../methods';
import { type FactorId, factorsOf } from './factors';
import { luckIn } from './luck';
import { readerAt } from './reading';
import { heading, type MorrisResult, type SensitivityRequest } from './request';

function pathOf(scenario: Scenario, { seed }: SensitivityRequest, factors: number, index: number): Trajectory {
  return trajectory(factors, stream({ scenario: scenario.hash, seed, turn: index, purpose: 'morris' }));
}

/**
 * Results along some paths: all points of one path are played with the same luck, so that what differs between two of
 * them is the factor that moved; then its first point once more with other luck.
 */
export function morrisOutputs(
  scenario: Scenario,
  request: SensitivityRequest,
  from: number,
  paths: number,
): Float64Array {
  const factors = factorsOf(scenario, request).map(({ id }) => id);
  const play = readerAt(scenario, request, factors);
  const outputs: number[] = [];
  for (let index = from; index < from + paths; index += 1) {
    const { points } = pathOf(scenario, request, factors.length, index);
    const seed = `${request.seed}.${index}`;
    for (const point of points) outputs.push(play(point, seed));
    outputs.push(play(points[0] ?? [], `${seed}.other`));
  }
  return Float64Array.from(outputs);
}

/** Puts the outputs of all paths together, in their order. */
export function morrisResult(
  scenario: Scenario,
  request: SensitivityRequest,
  outputs: ReadonlyArray<Float64Array>,
): MorrisResult {
  const factors = factorsOf(scenario, request);
  const width = factors.length + 2;
  const effects: Effects[] = [];
  const pairs: (readonly [number, number])[] = [];
  let games = 0;
  for (const part of outputs) {
    for (let at = 0; at < part.length; at += width) {
      const path = pathOf(scenario, request, factors.length, effects.length);
      effects.push(effectsOf(path, part.subarray(at, at + width - 1)));
      pairs.push([part[at] ?? 0, part[at + width - 1] ?? 0]);
    }
    games += part.length * (request.repeats ?? 1);
  }
  const rng = stream({ scenario: scenario.hash, seed: request.seed, turn: 0, purpose: 'resample' });
  const { mean, deviation, total, totalInterval } = luckIn(pairs, rng);
  const found = elementaryEffects(effects, factors.length, rng).map((effect, index) => {
    const { id, range } = factors[index] ?? { id: 'lens' as FactorId };
    const { low, high, ...rest } = effect;
    return { id, ...(range ? { range, low, high } : {}), ...rest };
  });
  return {
    ...heading(scenario, request),
    method: 'morris',
    games,
    mean,
    deviation,
    luck: { total, totalInterval },
    parameters: found.sort((a, b) => b.muStar - a.muStar),
  };
}
