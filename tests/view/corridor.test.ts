import { expect, test } from 'vitest';
import { type ActId, isMember, MEMBER_CODES, type MemberCode, type Move, type SeatId } from '../../src/engine';
import type { Match } from '../../src/match';
import { CORRIDOR_GROUPS, corridorView } from '../../src/view';
import { loadLibrary, playView, startMatch, startTabling } from './played';

const library = loadLibrary();

/** A game in the corridor of its first month. */
function inCorridor(seat: SeatId, ...moves: ReadonlyArray<Move>): Match {
  const match = startTabling(seat, moves);
  match.next();
  expect(match.phase()).toBe('corridor');
  return match;
}

const TECHNICAL: Move = { type: 'table', act: 'technical', options: {} };
const open = (match: Match, seat: SeatId, chosen?: SeatId) => corridorView(library, playView(match, seat), chosen);

test('every other seat stands in the corridor with a line; only members carry a stance', () => {
  const { seats } = open(inCorridor('HRVP', TECHNICAL), 'HRVP');
  expect(seats).toHaveLength(27 + 2 + 4);
  for (const { seat, line, stance } of seats) {
    expect(line).not.toBe('');
    expect(stance !== undefined).toBe((MEMBER_CODES as ReadonlyArray<string>).includes(seat));
  }
});

test('every term that is on offer is one that the rules let through', () => {
  const match = inCorridor('FR', TECHNICAL);
  const talk = open(match, 'FR', 'PL').talk;
  expect(talk?.gives.length).toBeGreaterThan(3);
  expect(talk?.asks.length).toBeGreaterThan(1);
  for (const { term, label } of talk?.gives ?? []) {
    const fresh = inCorridor('FR', TECHNICAL);
    expect(fresh.play('FR', { type: 'offer', to: 'PL', gives: [term], asks: [] }), label).toBeUndefined();
  }
});

test('an office without a vote has none to give', () => {
  const talk = open(inCorridor('HRVP', TECHNICAL), 'HRVP', 'PL').talk;
  expect(talk?.gives.some(({ term }) => term.kind === 'vote')).toBe(false);
  expect(talk?.asks.some(({ term }) => term.kind === 'vote')).toBe(true);
});

test('those who could stop a text come before those who hesitate, and both before those who are content', () => {
  const match = inCorridor('FR', TECHNICAL);
  const { seats } = open(match, 'FR');
  const groups = seats.map(({ group }) => CORRIDOR_GROUPS.indexOf(group));
  expect(groups).toEqual([...groups].sort((a, b) => a - b));
  const { declared, state } = match.observe('FR');
  const voted = state.council.proposals.filter(
    ({ act, withdrawn }) => !withdrawn && library.bundle.scenario.acts[act].rule !== 'none',
  );
  for (const { seat, group, line } of seats) {
    const lines = voted.map(({ id }) => (isMember(seat) ? declared[id]?.[seat] : undefined));
    if (group === 'content') expect(lines.every((each) => each === 'for')).toBe(true);
    expect(line.startsWith('against') || line.includes('holds back')).toBe(
      lines.includes('against') || line.includes('holds back'),
    );
  }
  expect(seats.filter(({ group }) => group === 'worth').length).toBeGreaterThan(0);
});

test('an office has no rail and is told what it can give instead', () => {
  const match = inCorridor('HRVP', TECHNICAL);
  const bargain = open(match, 'HRVP', 'HU').talk?.bargain;
  expect(bargain?.rails).toEqual([]);
  expect(bargain?.why).toContain('Your office has no vote');
  expect(bargain?.why).not.toContain('same side');
  const towards = open(inCorridor('FR', TECHNICAL), 'FR', 'COM').talk?.bargain;
  expect(towards?.why).toBe('The Commission President has no vote, and so no place on these scales.');
});

test('where capital does not reach for a side payment, it is said', () => {
  const match = inCorridor('FR', TECHNICAL);
  const session = playView(match, 'FR');
  const poor = {
    ...session,
    observation: { ...session.observation, state: { ...session.observation.state, capital: { FR: 0 } } },
  };
  const { talk } = corridorView(library, poor, 'PL');
  expect(talk?.gives.some(({ term }) => term.kind === 'payment')).toBe(false);
  expect(talk?.limits).toContain('A side payment costs one of political capital; you have none left.');
});

test('an offer that was declined says why, and the same is not asked again', () => {
  const match = inCorridor('FR', TECHNICAL);
  let declined = 0;
  for (const seat of MEMBER_CODES.filter((code) => code !== 'FR')) {
    const ask = open(match, 'FR', seat).talk?.asks.find(({ term }) => term.kind === 'vote');
    if (!ask) continue;
    match.play('FR', { type: 'offer', to: seat, gives: [], asks: [ask.term] });
    const talk = open(match, 'FR', seat).talk;
    const slip = talk?.offers.at(-1);
    if (!slip?.answer.endsWith('declines.')) continue;
    declined += 1;
    expect(slip.reason).toMatch(/^(We vote for it|It crosses a line|You broke|What you ask|You offer nothing)/);
    expect(talk?.asks.some(({ key }) => key === ask.key)).toBe(false);
    expect(talk?.limits.join(' ')).toContain('has refused once');
  }
  expect(declined).toBeGreaterThan(0);
});

test('an offer that was sent is a slip of yours with its answer, and its seat keeps its place', () => {
  const match = inCorridor('FR', TECHNICAL);
  const before = open(match, 'FR', 'PL');
  const { talk } = before;
  const ask = talk?.asks.find(({ term }) => term.kind === 'vote');
  const give = talk?.gives.find(({ term }) => term.kind === 'payment');
  expect(ask && give).toBeDefined();
  if (!ask || !give) return;
  const error = match.play('FR', { type: 'offer', to: 'PL', gives: [give.term], asks: [ask.term] });
  expect(error).toBeUndefined();
  const after = open(match, 'FR', 'PL');
  const slip = after.talk?.offers.at(-1);
  expect(slip?.own).toBe(true);
  expect(slip?.gives).toBe(give.label);
  expect(slip?.asks).toBe(ask.label);
  expect(slip?.said).toBe(`I offer ${give.label}, for ${ask.label}.`);
  expect(slip?.answer).toMatch(/^Poland (agrees|declines|is weighing it)\.$/);
  const order = ({ seats }: ReturnType<typeof open>) => seats.map(({ seat }) => seat).indexOf('PL');
  expect(Math.abs(order(after) - order(before))).toBeLessThanOrEqual(1);
});

/** A deal of votes on texts about these acts, given and asked. */
function dealOn(match: ReturnType<typeof inCorridor>, seat: 'PL', other: MemberCode, acts: ReadonlyArray<ActId>) {
  const session = playView(match, seat);
  const { state } = session.observation;
  const texts = acts.map((act) => ({
    id: `x.${act}`,
    act,
    by: 'FR' as const,
    options: {},
    rule: 'unanimity' as const,
    awaitsProposal: false,
    withdrawn: false,
  }));
  const council = { ...state.council, proposals: [...state.council.proposals, ...texts] };
  const whole = { ...session, observation: { ...session.observation, state: { ...state, council } } };
  const terms = texts.map(({ id }) => ({ kind: 'vote' as const, proposal: id, vote: 'for' as const }));
  return corridorView(library, whole, other, { gives: terms, asks: terms }).talk?.bargain;
}

const ALL_AXES = ['leaderCall', 'package', 'aid', 'assets'] as const;

test('rails move towards whoever gains, between the two, and each side gains on one', () => {
  let rails = 0;
  const match = inCorridor('PL');
  for (const code of MEMBER_CODES.filter((each) => each !== 'PL')) {
    const bargain = dealOn(match, 'PL', code, ALL_AXES);
    if (!bargain || bargain.rails.length === 0) continue;
    expect(bargain.rails).toHaveLength(2);
    const gainers = bargain.rails.map((rail) => {
      const [you, other] = rail.ends;
      const low = Math.min(you?.at ?? 0, other?.at ?? 0);
      const high = Math.max(you?.at ?? 0, other?.at ?? 0);
      expect(rail.without).toBeGreaterThanOrEqual(low);
      expect(rail.with).toBeLessThanOrEqual(high + 1e-9);
      expect(rail.with).toBeGreaterThanOrEqual(low - 1e-9);
      const mine = Math.abs((you?.at ?? 0) - rail.with) < Math.abs((you?.at ?? 0) - rail.without);
      expect(rail.sentence.startsWith('You gain')).toBe(mine);
      return mine;
    });
    expect(gainers[0]).not.toBe(gainers[1]);
    rails += 1;
  }
  expect(rails).toBeGreaterThan(3);
});

test('rails are those of the deal that is composed: without one there are none, and none on what it leaves alone', () => {
  const match = inCorridor('PL');
  for (const code of MEMBER_CODES.filter((each) => each !== 'PL')) {
    expect(dealOn(match, 'PL', code, [])).toMatchObject({ rails: [] });
    const all = dealOn(match, 'PL', code, ALL_AXES)?.rails.filter(({ axis }) => axis === 'aid') ?? [];
    expect(dealOn(match, 'PL', code, ['aid'])?.rails.map(({ axis }) => axis)).toEqual(all.map(({ axis }) => axis));
  }
});

test('what a bargain moves is drawn from public bands, not from what a government keeps to itself', () => {
  const { rails } = dealOn(inCorridor('PL'), 'PL', 'IT', ALL_AXES) ?? { rails: [] };
  for (const { at } of rails.flatMap(({ ends }) => ends)) expect([8, 28, 50, 72, 92]).toContain(at);
});

test('whoever sets the Union’s agenda does not bargain, and is told so', () => {
  const match = startMatch();
  match.next();
  match.next();
  const view = corridorView(library, playView(match), undefined);
  expect(view.seats).toEqual([]);
  expect(view.closed).toContain('does not bargain');
});

test('a change of one’s own text keeps the capitals of names', () => {
  const gives = open(inCorridor('FR', TECHNICAL), 'FR', 'PL').talk?.gives ?? [];
  const change = gives.find(({ term }) => term.kind === 'amend' && term.options.coordinated === true);
  expect(change?.label).toMatch(/changed: agreed with Kyiv and Washington first/);
});
