import { type Observation, PUSHES, type Push } from '../engine';
import { answers } from './corridor';
import type { Policy } from './policy';

/** Washington: pushes for a deal, reassures, or leaves it. */
export const washington: Policy = (seen, offers, rng) => {
  if (seen.state.phase === 'corridor') return answers(seen, offers, rng);
  if (seen.state.phase !== 'agenda') return [];
  const weights = pushWeights(seen);
  const push = rng.weighted(
    PUSHES,
    PUSHES.map((each) => weights[each]),
  );
  return [{ type: 'push', push }];
};

/** How much speaks for each course now. */
function pushWeights(seen: Observation): Readonly<Record<Push, number>> {
  const { dealPush, transatlantic } = seen.state.stocks;
  return {
    none: 1.5,
    push: seen.state.ceasefire.inForce ? 0.1 : dealPush / 60,
    reassure: transatlantic / 120,
  };
}
