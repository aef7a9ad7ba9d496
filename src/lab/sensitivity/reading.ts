import type { Scenario } from '../../engine';
import { playOut } from '../play-out';
import { director } from '../strategy';
import { type FactorId, worldAt } from './factors';
import { outputReader } from './output';
import type { SensitivityRequest } from './request';

/**
 * What is read off at a point: the result of one game, or the mean of several. The same seed is the same luck at every
 * point, so that what differs between two of them is their numbers.
 */
export function readerAt(
  scenario: Scenario,
  request: SensitivityRequest,
  factors: ReadonlyArray<FactorId>,
): (point: ArrayLike<number>, seed: string) => number {
  const { strategy, measure, repeats = 1 } = request;
  const lead = director(strategy);
  const read = outputReader(measure);
  return (point, seed) => {
    let sum = 0;
    for (let again = 0; again < repeats; again += 1) {
      const rules = worldAt(scenario, request, factors, point, again === 0 ? seed : `${seed}.${again}`);
      sum += read(rules, playOut(rules, lead));
    }
    return sum / repeats;
  };
}
