import { MEMBER_CODES, type Observation, POSTURES, type Posture } from '../engine';
import { answers } from './corridor';
import type { Policy } from './policy';

/** Unity below which wedges are thought to work. */
const DIVIDED = 48;

/** Moscow: a posture each month, from what it sees of the Union; no vote, and no bargain worth the name. */
export const moscow: Policy = (seen, offers, rng) => {
  if (seen.state.phase === 'corridor') return answers(seen, offers, rng);
  if (seen.state.phase !== 'agenda') return [];
  const weights = postureWeights(seen);
  const posture = rng.weighted(
    POSTURES,
    POSTURES.map((each) => weights[each]),
  );
  return [{ type: 'posture', posture }];
};

/** How much speaks for each posture now. */
export function postureWeights(seen: Observation): Readonly<Record<Posture, number>> {
  const { stocks, talks, council, ceasefire } = seen.state;
  const { margin } = seen.derived;
  const eager = MEMBER_CODES.filter((code) => ['for', 'leaningFor'].includes(seen.stances[code])).length;
  const split = talks.by === 'informal' || (council.done.freelance ?? 0) > 0 || stocks.unity < DIVIDED;
  const promising = seen.state.memory.usMove <= 1 || (talks.level !== 'none' && talks.coordinated);
  return {
    wait: 1,
    divide: split ? 1.6 : 0.3,
    offer: margin > 0.35 && eager >= 10 ? 1.2 : 0.2,
    escalate: ceasefire.inForce ? 0.2 : Math.min(2, 2.5 * stocks.toughness),
    restrain: promising ? 1.4 : 0.2,
  };
}
