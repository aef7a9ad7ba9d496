import { expect, test } from 'vitest';
import {
  MEMBER_CODES,
  OFFICES,
  OUTSIDERS,
  observe,
  offers,
  type SeatId,
  stream,
  type WorldState,
} from '../../src/engine';
import { policyFor } from '../../src/seats';
import { start } from './support';

const SEATS: ReadonlyArray<SeatId> = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS];

/** States of a game in which much is going on: the end of corridor and of commit in every month. */
function situations(seed: string) {
  const match = start(seed, [], { turns: 8 });
  const found: WorldState[] = [];
  while (!match.ended()) {
    found.push(match.reveal().state);
    match.next();
  }
  return { rules: match.reveal().rules, states: found };
}

/** The same state with everything changed that a viewer must not know. */
function disguised(state: WorldState, viewer: SeatId | 'public'): WorldState {
  const other = structuredClone(state) as WorldState;
  const { council } = other;
  const mine = ({ from, to }: { from: SeatId; to: SeatId }) => from === viewer || to === viewer;
  const stranger = SEATS.filter((seat) => seat !== viewer);
  const [a, b] = [stranger[3] ?? 'FR', stranger[5] ?? 'DE'];
  council.bargains = [
    ...council.bargains.filter(mine),
    { id: 'x', from: a, to: b, gives: [{ kind: 'payment' }], asks: [{ kind: 'release' }], answer: 'accepted' },
  ];
  council.promises = council.promises.filter(({ by, to }) => by === viewer || to === viewer);
  const [first] = council.proposals;
  if (first) council.promises.push({ by: a, to: b, term: { kind: 'vote', proposal: first.id, vote: 'for' } });
  if (!['reveal', 'consequences', 'reading'].includes(state.phase)) {
    council.sealed = Object.fromEntries(Object.entries(council.sealed).filter(([seat]) => seat === viewer));
    for (const code of stranger.slice(0, 9)) council.sealed[code] = { votes: {}, reason: 'changed' };
    for (const code of MEMBER_CODES) if (code !== viewer) council.gifts[code] = 7;
  }
  for (const seat of stranger) other.capital[seat] = 1.5;
  if (viewer !== 'RU' && state.posture !== 'offer') other.posture = state.posture === 'divide' ? 'escalate' : 'divide';
  if (viewer !== 'US') other.push = state.push === 'push' ? 'none' : 'push';
  other.outlook = { negotiated: 0.9, brokered: 0.9, breaches: 9 };
  return other;
}

test('what other seats sealed, agreed, hold in capital or are about makes no difference to what a seat sees', () => {
  const { rules, states } = situations('secrets');
  let compared = 0;
  for (const state of states) {
    for (const viewer of [...SEATS, 'public'] as const) {
      expect(observe(rules, disguised(state, viewer), viewer)).toEqual(observe(rules, state, viewer));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

test('nor to what its machine player does', () => {
  const { rules, states } = situations('secret-moves');
  for (const state of states.filter(({ phase }) => ['agenda', 'corridor', 'commit'].includes(phase))) {
    for (const seat of SEATS) {
      const decide = (of: WorldState) =>
        policyFor(seat)(
          observe(rules, of, seat),
          offers(rules, of, seat),
          stream({ scenario: 's', seed: 's', turn: of.month, purpose: of.phase, extra: seat }),
        );
      expect(decide(disguised(state, seat))).toEqual(decide(state));
    }
  }
});

test('a facilitator sees the sealed votes that the public does not', () => {
  const { rules, states } = situations('facilitator');
  const late = states.find(({ phase, council }) => phase === 'corridor' && council.bargains.length > 0);
  if (!late) throw new Error('no corridor with bargains');
  expect(observe(rules, late, 'facilitator').state).toEqual(late);
  expect(observe(rules, late, 'public').state.council.bargains).toEqual([]);
});

test('an offer of Moscow is public, the rest of what it is about is not', () => {
  const { rules, states } = situations('posture');
  const [state] = states;
  if (!state) throw new Error('no state');
  const seen = (posture: WorldState['posture'], viewer: SeatId) =>
    observe(rules, { ...state, posture }, viewer).state.posture;
  expect([seen('offer', 'FR'), seen('escalate', 'FR'), seen('escalate', 'RU')]).toEqual(['offer', 'wait', 'escalate']);
});
