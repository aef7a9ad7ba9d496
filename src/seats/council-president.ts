import { MEMBER_CODES, type Observation } from '../engine';
import { hostageTakers, shortfall, tableOne, type Wish } from './agenda';
import { answers } from './corridor';
import { buyRelease, textDeals } from './deals';
import type { Policy } from './policy';
import { seal } from './votes';

/** The President of the European Council: looks for what all leaders can carry. */
export const councilPresident: Policy = (seen, offers, rng) => {
  switch (seen.state.phase) {
    case 'agenda':
      return tableOne(seen, offers, rng, wishes(seen));
    case 'corridor': {
      const deals = [...textDeals(seen, offers, rng), ...buyRelease(seen, offers, rng)];
      return [...answers(seen, offers, rng), ...deals.slice(0, 1)];
    }
    case 'commit':
      return seal(seen, offers, rng);
    default:
      return [];
  }
};

function wishes(seen: Observation): Wish[] {
  const { stocks } = seen.state;
  const { gate, margin } = seen.derived;
  const lean = (stance: string) => MEMBER_CODES.filter((code) => seen.stances[code] === stance).length;
  const willing = lean('for') + lean('leaningFor');
  const opposed = lean('against') + lean('leaningAgainst');
  const consensus = willing >= 13 && opposed <= 4;
  const coordinated = { coordinated: true as const };
  return [
    { act: 'presidentMandate', options: coordinated, chance: consensus ? 0.25 : 0.02 * margin },
    { act: 'leaderCall', options: coordinated, chance: gate > 0.7 ? 0.2 : 0 },
    { act: 'demandSeat', chance: 0.35 * margin * (0.4 + gate) },
    { act: 'align', chance: 0.2 * shortfall(stocks.transatlantic, 48, 12) },
    { act: 'assert', chance: stocks.transatlantic > 46 ? 0.12 * shortfall(stocks.standing, 40, 15) : 0 },
    { act: 'gift', chance: hostageTakers(seen) > 0 && stocks.treasury > 45 ? 0.06 : 0 },
    { act: 'tour', chance: 0.25 * shortfall(stocks.unity, 52, 10) },
  ];
}
