import { expect, test } from 'vitest';
import {
  AXES,
  MEMBER_CODES,
  OFFICES,
  OUTSIDERS,
  observe,
  offers,
  type SeatId,
  stream,
  type Viewer,
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
  council.payments = [
    ...council.payments.filter(({ by, to }) => by === viewer || to === viewer),
    { by: a, to: b, worth: 1 },
  ];
  for (const member of other.members) {
    if (member.code === viewer) continue;
    // What follows from a position in public has a step at 50.
    for (const axis of AXES) if (member.positions[axis] !== 50) member.positions[axis] += 1e-9;
    member.brokenWords = [...member.brokenWords.filter((to) => to === viewer), ...stranger];
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

/** Who may know what of the state, by the longest path that fits: everybody, or less than everybody. */
const KNOWN: Readonly<Record<string, 'all' | 'less'>> = {
  month: 'all',
  turns: 'all',
  phase: 'all',
  stocks: 'all',
  members: 'all',
  'members.positions': 'less',
  'members.saliences': 'less',
  'members.brokenWords': 'less',
  talks: 'all',
  envoy: 'all',
  ceasefire: 'all',
  'council.proposals': 'all',
  'council.bargains': 'less',
  'council.promises': 'less',
  'council.payments': 'less',
  'council.sealed': 'less',
  'council.gifts': 'less',
  'council.giftsMade': 'all',
  'council.ready': 'all',
  'council.resolutions': 'all',
  'council.declared': 'all',
  'council.lapsed': 'all',
  'council.lapses': 'all',
  'council.leftOut': 'all',
  'council.fallback': 'all',
  'council.done': 'all',
  'council.failed': 'all',
  'council.latest': 'all',
  signals: 'all',
  memory: 'all',
  pipelines: 'all',
  capital: 'less',
  posture: 'less',
  push: 'less',
  tally: 'all',
  outlook: 'less',
};

interface Leaf {
  /** Names of the fields that lead to it, places in lists left out. */
  readonly name: string;
  readonly change: (state: WorldState) => void;
}

/** Every single value of a state, with a way to make it another one. */
function leavesOf(value: unknown, path: ReadonlyArray<string> = []): Leaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  }
  const change = (state: WorldState) => {
    let at = state as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    const key = path.at(-1) ?? '';
    if (typeof value === 'number') at[key] = value + 1e-9;
    else at[key] = typeof value === 'boolean' ? !value : value === 'FR' ? 'DE' : 'FR';
  };
  return [{ name: path.filter((key) => !/^\d+$/.test(key)).join('.'), change }];
}

function knownTo(name: string): 'all' | 'less' | undefined {
  const parts = name.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const known = KNOWN[parts.slice(0, length).join('.')];
    if (known) return known;
  }
  return undefined;
}

/** Fields whose values are names: another one would be no state of the game. */
const NAMES =
  /(^|\.)(phase|act|code|id|level|by|from|to|rule|kind|family|card|member|posture|push|carveOut|candidate|holding|proposal|stock|link)$/;

test('every part of the state is either open to all or changes nothing in what the public sees', () => {
  const { rules, states } = situations('paths');
  const seen = new Set<string>();
  const unknown = new Set<string>();
  for (const state of states.filter(({ month }) => month >= 3)) {
    const before = observe(rules, state, 'public');
    for (const { name, change } of leavesOf(state)) {
      const revealed = ['reveal', 'consequences', 'reading'].includes(state.phase) ? ' once revealed' : '';
      if (seen.has(name + revealed)) continue;
      // An offer is made in public; any other posture is Moscow's own.
      if (name === 'posture' && state.posture === 'offer') continue;
      seen.add(name + revealed);
      const known = knownTo(name);
      if (known === undefined) unknown.add(name);
      if (known === 'all' && NAMES.test(name)) continue;
      if (revealed && /^council\.(sealed|gifts)/.test(name)) continue;
      const other = structuredClone(state) as WorldState;
      change(other);
      const after = observe(rules, other, 'public');
      if (known === 'less') expect(after, name).toEqual(before);
      else expect(after, name).not.toEqual(before);
    }
  }
  expect([...unknown]).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
});

test('that a word was broken is known to the two of them, and to all once the campaign is over', () => {
  const match = start('broken', ['FR', 'DE', 'HRVP'], { turns: 2 });
  while (match.phase() !== 'agenda') match.next();
  match.play('HRVP', { type: 'table', act: 'resilience', options: {} });
  match.next();
  const proposal = match.observe('FR').state.council.proposals.find(({ act }) => act === 'resilience')?.id ?? '';
  const asks = [{ kind: 'vote' as const, proposal, vote: 'for' as const }];
  expect(match.play('DE', { type: 'offer', to: 'FR', gives: [{ kind: 'payment' }], asks })).toBeUndefined();
  expect(match.play('FR', { type: 'answer', bargain: '1.DE.FR.0', accept: true })).toBeUndefined();
  match.next();
  match.play('FR', { type: 'seal', commitment: { votes: { [proposal]: 'against' } } });
  match.next();
  const told = (viewer: Viewer) =>
    match.months(viewer).flatMap(({ events }) => events.filter(({ type }) => type === 'word-broken'));
  const recorded = (viewer: Viewer) => match.observe(viewer).state.members.flatMap(({ brokenWords }) => brokenWords);
  const viewers = ['FR', 'DE', 'HRVP', 'public', 'facilitator'] as const;
  expect(viewers.map((viewer) => told(viewer).length)).toEqual([1, 1, 0, 0, 1]);
  expect(viewers.map((viewer) => recorded(viewer).length)).toEqual([1, 1, 0, 0, 1]);
  while (!match.ended()) match.next();
  expect(told('public')).toEqual([{ type: 'word-broken', by: 'FR', to: 'DE' }]);
});

test('what is paid in the corridor shows when the votes lie open, with who paid and who received', () => {
  const match = start('paid', ['FR', 'DE'], { turns: 2 });
  while (match.phase() !== 'corridor') match.next();
  const [text] = match.observe('FR').state.council.proposals;
  const asks = [{ kind: 'vote' as const, proposal: text?.id ?? '', vote: 'for' as const }];
  const before = match.observe('HRVP');
  match.play('DE', { type: 'offer', to: 'FR', gives: [{ kind: 'payment' }], asks });
  match.play('FR', { type: 'answer', bargain: '1.DE.FR.0', accept: true });
  expect(match.observe('HRVP')).toEqual(before);
  expect(match.observe('FR').state.council.payments).toEqual([{ by: 'DE', to: 'FR', worth: expect.any(Number) }]);
  match.next();
  match.next();
  const lines = match.months().flatMap((month) => month.lines);
  const paid = lines.filter(({ cause }) => cause === 'payment.DE');
  expect(paid).toEqual([
    { variable: 'treasury', amount: expect.any(Number), source: 'act:gift', cause: 'payment.DE', payees: ['FR'] },
  ]);
  expect(paid[0]?.amount).toBeLessThan(0);
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
