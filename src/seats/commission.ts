import type { Observation } from '../engine';
import { hostageTakers, shortfall, tableOne, type Wish } from './agenda';
import { answers } from './corridor';
import { buyRelease, textDeals } from './deals';
import type { Policy } from './policy';
import { seal } from './votes';

/** The Commission President: money and build-up; pays when a dossier is held and it matters. */
export const commission: Policy = (seen, offers, rng) => {
  switch (seen.state.phase) {
    case 'agenda':
      return tableOne(seen, offers, rng, wishes(seen));
    case 'corridor': {
      const deals = [...buyRelease(seen, offers, rng), ...textDeals(seen, offers, rng)];
      return [...answers(seen, offers, rng), ...deals.slice(0, 1)];
    }
    case 'commit':
      return seal(seen, offers, rng);
    default:
      return [];
  }
};

function wishes(seen: Observation): Wish[] {
  const { stocks, council, signals } = seen.state;
  const held = hostageTakers(seen);
  const rich = 1 - shortfall(stocks.treasury, 42, 14);
  let worthIt = held > 0 ? 0.3 : 0;
  for (let i = 0; i < council.giftsMade; i += 1) worthIt *= 1 - (seen.own?.payments.tire ?? 0);
  return [
    { act: 'gift', chance: (signals.renewals.length > 0 ? 2 : 1) * worthIt * rich },
    { act: 'defence', chance: 0.2 * shortfall(stocks.defence, 64, 22) * rich },
    { act: 'aid', chance: 0.15 * shortfall(stocks.support, 58, 10) },
    { act: 'loan', chance: (held > 0 ? 0.03 : 0.15) * shortfall(stocks.support, 58, 12) },
    { act: 'assets', options: { gift: true }, chance: 0.08 + 0.15 * shortfall(stocks.treasury, 45, 15) },
    { act: 'enforcement', chance: 0.1 },
    { act: 'resilience', chance: 0.08 },
    { act: 'tour', chance: 0.15 * shortfall(stocks.unity, 48, 10) },
  ];
}
