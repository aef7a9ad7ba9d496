import { CANDIDATES, type Move, type Observation, type Offer, type Rng } from '../engine';
import { capitalOf, hostageTakers, shortfall, tableOne, type Wish } from './agenda';
import { answers, hasOffered, reachable } from './corridor';
import { buyRelease, textDeals } from './deals';
import { measureToSpare } from './packages';
import type { Policy } from './policy';
import { seal } from './votes';
import { weightOf } from './worth';

/** Gate from which the office itself looks for contact. */
const OPEN = 0.66;

/** The High Representative: keeps the gate to an envoy, proposes pressure, holds the twenty-seven together. */
export const highRepresentative: Policy = (seen, offers, rng) => {
  switch (seen.state.phase) {
    case 'agenda':
      return [...answerCalls(seen, offers, rng), ...tableOne(seen, offers, rng, wishes(seen, rng))];
    case 'corridor': {
      const calls = answerCalls(seen, offers, rng);
      const deals = hasOffered(seen) ? [] : tradeProposal(seen, offers, rng);
      const others = deals.length > 0 ? deals : [...textDeals(seen, offers, rng), ...buyRelease(seen, offers, rng)];
      return [...answers(seen, offers, rng), ...calls, ...others.slice(0, 1)];
    }
    case 'commit':
      return seal(seen, offers, rng);
    default:
      return [];
  }
};

/** A call for a special representative is taken up by the office's own inclination, once a month. */
function answerCalls(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  if (seen.state.phase !== 'corridor') return [];
  return offers.flatMap((offer): Move[] => {
    if (offer.type !== 'propose' || !rng.chance(seen.own?.urges.propose ?? 0)) return [];
    return [{ type: 'propose', proposal: offer.proposal, propose: true }];
  });
}

/** Its own proposal for a representative, in exchange for the vote that a text of its own still needs. */
function tradeProposal(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const own = seen.state.council.proposals.filter(({ id, by }) => by === seen.viewer && seen.texts[id]);
  for (const { id, by } of seen.state.council.proposals) {
    const called = offers.some((offer) => offer.type === 'propose' && offer.proposal === id);
    const needed = own.find((text) => weightOf(seen, text.id, by) > 0.1);
    if (!called || !needed || !reachable(offers).includes(by) || !rng.chance(0.5)) continue;
    return [
      {
        type: 'offer',
        to: by,
        gives: [{ kind: 'propose', proposal: id }],
        asks: [{ kind: 'vote', proposal: needed.id, vote: 'for' }],
      },
    ];
  }
  return [];
}

function wishes(seen: Observation, rng: Rng): Wish[] {
  const { stocks } = seen.state;
  const { gate, fatigue } = seen.derived;
  const held = hostageTakers(seen);
  const calm = fatigue < 50 && stocks.unity > 44;
  const coordinated = { coordinated: true as const };
  const gift = held > 0 && stocks.treasury > 42 && capitalOf(seen) > 4 ? { gift: true as const } : {};
  const proposes = (seen.own?.urges.propose ?? 0) * (gate > OPEN ? 0.3 : 0.02);
  return [
    { act: 'attribute', chance: 0.6 },
    { act: 'technical', options: coordinated, chance: gate > OPEN ? 0.3 : 0 },
    {
      act: 'specialRepresentative',
      options: { ...coordinated, candidate: rng.pick(CANDIDATES) },
      chance: proposes,
    },
    {
      act: 'package',
      options: { ...measureToSpare(seen, rng), ...gift },
      chance: calm ? (held > 0 ? 0.22 : 0.5) : 0.13,
    },
    { act: 'enforcement', chance: 0.2 * shortfall(stocks.enforcement, 62, 14) },
    { act: 'aid', chance: 0.25 * shortfall(stocks.support, 60, 10) },
    { act: 'resilience', chance: 0.08 },
    { act: 'tour', chance: 0.45 * shortfall(stocks.unity, 52, 12) },
  ];
}
