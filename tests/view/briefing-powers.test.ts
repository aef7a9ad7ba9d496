import { expect, test } from 'vitest';
import { type ActId, isMember, MEMBER_CODES, OFFICES, type Offer, type SeatId } from '../../src/engine';
import { seatBrief } from '../../src/view/seats';
import { playPhase } from '../match/player';
import { loadLibrary, startMatch } from './played';

const library = loadLibrary();
const SEATS: ReadonlyArray<SeatId> = [...MEMBER_CODES, ...OFFICES];

/** Groups of acts by the power that stands for them in a brief. */
const GROUPS: Readonly<Record<string, ReadonlyArray<ActId>>> = {
  talks: ['multilateral', 'technical', 'leaderCall', 'summit', 'armsControl'],
  envoy: ['specialRepresentative'],
  build: ['defence', 'offence', 'resilience'],
  washington: ['align', 'assert', 'demandSeat'],
};

function powersOf(offer: Offer): string[] {
  switch (offer.type) {
    case 'seal':
      return [...(offer.votes.length > 0 ? ['vote', 'abstain'] : []), ...(offer.brake.length > 0 ? ['brake'] : [])];
    case 'offer':
      return ['bargain'];
    case 'hold':
    case 'release':
      return ['hold'];
    case 'propose':
      return ['propose'];
    case 'table': {
      if (offer.barred === 'no-means') return [];
      const groups = Object.entries(GROUPS).flatMap(([power, acts]) => (acts.includes(offer.act) ? [power] : []));
      return offer.barred
        ? []
        : ['table', offer.act, ...groups, ...(offer.act === 'specialRepresentative' ? ['propose'] : [])];
    }
    default:
      return [];
  }
}

/** What a seat is offered in games in which its person does anything that is allowed. */
function offered(seat: SeatId, seeds: ReadonlyArray<string>, turns: number): Set<string> {
  const found = new Set<string>();
  for (const seed of seeds) {
    const match = startMatch({ seed, turns }, seat);
    while (!match.ended()) {
      for (const offer of match.offers(seat)) for (const power of powersOf(offer)) found.add(power);
      playPhase(match, seat, seed);
      for (const offer of match.offers(seat)) for (const power of powersOf(offer)) found.add(power);
      match.next();
    }
  }
  return found;
}

/** Powers that not every member has: whoever has one finds it in the brief. */
const OWN = ['freelance', 'hold', 'deepStrike'] as const;

test.each(SEATS)(
  'what the brief of %s says it may do is offered in play, and what only some may do is said',
  (seat) => {
    const told = (seatBrief(library, seat)?.may ?? []).map(({ power }) => power);
    expect(told).not.toContain(undefined);
    const found = offered(seat, ['powers'], 6);
    // A pause of aid and an answer to an incident wait for talks and for an incident of one's own.
    const waiting = new Set(['pauseAid', 'attribute', 'brake', 'propose']);
    for (const power of told) if (power && !waiting.has(power)) expect([...found], `${seat} ${power}`).toContain(power);
    if (isMember(seat))
      for (const power of OWN) expect(told.includes(power), `${seat} ${power}`).toBe(found.has(power));
  },
);

test('some seat is offered each power that waits for an occasion', () => {
  const waiting = new Set(['pauseAid', 'attribute', 'brake', 'propose']);
  for (const seed of ['powers-a', 'powers-b', 'powers-c']) {
    for (const seat of ['HU', 'HRVP', 'PL'] as const) {
      if (waiting.size > 0) for (const power of offered(seat, [seed], 12)) waiting.delete(power);
    }
  }
  expect([...waiting]).toEqual([]);
});

test('no brief denies a member the brake that it has', () => {
  for (const seat of MEMBER_CODES) {
    const brief = seatBrief(library, seat);
    expect(brief?.mayNot ?? '', seat).not.toMatch(/[Ss]top (what )?a (qualified )?majority/);
  }
});
