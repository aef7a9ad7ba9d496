import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActId,
  type ActOptions,
  applyMove,
  CHAIR,
  castVotes,
  declaredLines,
  MEMBER_CODES,
  type MemberCode,
  memberOf,
  newGame,
  observe,
  optionBounds,
  type Proposal,
  readiness,
  ruleOf,
  rulesFor,
  type SeatId,
  type Vote,
  type WorldState,
} from '../../src/engine';
import { february, setupOf } from '../match/support';

/** How governments vote at the start, what their declared lines are worth, and what cannot lie beside what. */

const GAMES = 150;

/** Seeds hang on the hash of a scenario: a fixed one keeps shares from moving with every change of a file. */
const SCENARIO = { ...february(), hash: 'votes' };

function textOf(act: ActId, options: ActOptions = {}, by: SeatId = 'HRVP'): Proposal {
  const rules = rulesFor(february(), setupOf('text'));
  return {
    id: `1.${by}.${act}.0`,
    act,
    by,
    options,
    rule: ruleOf(rules, act, by),
    awaitsProposal: false,
    withdrawn: false,
  };
}

/** Shares of each vote of each member on a text in month 1, over games that differ by their seed alone. */
function spread(act: ActId, options: ActOptions = {}, prepare: (state: WorldState) => void = () => {}) {
  const found = Object.fromEntries(
    MEMBER_CODES.map((code) => [code, { for: 0, against: 0, abstain: 0, constructive: 0 }]),
  ) as Record<MemberCode, Record<Vote, number>>;
  for (let seed = 0; seed < GAMES; seed += 1) {
    const rules = rulesFor(SCENARIO, setupOf(`spread.${seed}`));
    const state = newGame(rules);
    prepare(state);
    const votes = castVotes(rules, state, textOf(act, options));
    for (const code of MEMBER_CODES) found[code][votes[code]] += 1 / GAMES;
  }
  return found;
}

const together = { coordinated: true } as const;

describe('at the start', () => {
  test.each<readonly [ActId, ActOptions, ReadonlyArray<MemberCode>, ReadonlyArray<MemberCode>]>([
    // text, its options, members that are seldom for it, members that nearly always are
    ['technical', {}, ['LT'], ['AT', 'FR', 'IT', 'HU', 'SK', 'ES']],
    ['leaderCall', {}, ['LT', 'PL', 'SE', 'DK', 'NL', 'DE', 'CY'], ['AT', 'FR', 'IT', 'HU', 'SK']],
    ['summit', together, ['LT', 'PL', 'SE', 'DK', 'NL', 'DE', 'CY'], ['AT', 'FR', 'IT', 'HU', 'SK']],
    ['specialRepresentative', {}, ['LT', 'PL', 'SE', 'DK', 'NL', 'DE'], ['AT', 'FR', 'IT', 'CZ', 'LU', 'SI']],
    ['assets', {}, ['BE', 'HU', 'SK', 'CZ', 'IT', 'BG', 'MT'], ['DE', 'EE', 'LV', 'LT', 'PL', 'FI', 'SE', 'IE']],
    ['aid', {}, ['HU', 'SK', 'CZ', 'AT', 'IE', 'MT'], ['DE', 'DK', 'EE', 'LT', 'NL', 'FI', 'SE', 'PL']],
    ['loan', {}, ['HU', 'SK', 'CZ'], ['DE', 'FR', 'ES', 'PL', 'NL']],
    ['enforcement', {}, ['HU', 'SK'], ['DE', 'PL', 'FI', 'SE', 'LT']],
    ['assert', {}, ['HU', 'SK', 'PL', 'LT', 'IT'], ['SE']],
    ['align', {}, ['FR', 'ES', 'DK'], ['HU', 'SK', 'IT', 'PL', 'LT', 'LV', 'RO']],
    ['attribute', {}, ['HU', 'SK'], ['DE', 'PL', 'FR', 'EE']],
    ['pauseAid', {}, ['DE', 'PL', 'LT', 'FR', 'FI'], ['HU', 'SK']],
    ['resilience', {}, [], ['DE', 'PL', 'FR', 'EE', 'IE', 'AT']],
  ])('%s %j', (act, options, seldom, nearlyAlways) => {
    const found = spread(act, options);
    expect(seldom.filter((code) => found[code].for > 0.6)).toEqual([]);
    expect(nearlyAlways.filter((code) => found[code].for < 0.7)).toEqual([]);
  });

  test('critics look more kindly on contacts that were agreed with Kyiv and the partners', () => {
    const alone = spread('technical');
    const agreed = spread('technical', together);
    for (const code of ['LT', 'PL', 'SE', 'DK', 'NL'] as const) {
      expect(agreed[code].for + agreed[code].abstain).toBeGreaterThan(alone[code].for + alone[code].abstain - 0.02);
      expect(agreed[code].for + agreed[code].abstain).toBeGreaterThan(0.6);
    }
    for (const code of ['PL', 'SE', 'DK', 'NL'] as const) {
      expect(agreed[code].for).toBeGreaterThan(alone[code].for + 0.1);
    }
    expect(agreed.IT.for).toBeCloseTo(alone.IT.for, 12);
  });

  test('strength brings the critics to a call that they stop from weakness', () => {
    const strong = spread('leaderCall', together, (state) =>
      Object.assign(state.stocks, {
        defence: 70,
        support: 72,
        sanctions: 72,
        enforcement: 65,
        unity: 65,
        warEconomy: 42,
      }),
    );
    expect(spread('leaderCall', together).LT.against).toBeGreaterThan(0.9);
    expect(strong.LT.against).toBeLessThan(0.1);
  });

  test('a shared risk makes Belgium, Italy, Bulgaria and Malta hesitate where they refused', () => {
    const bare = spread('assets');
    const shared = spread('assets', { gift: true });
    for (const code of ['BE', 'IT', 'BG', 'MT'] as const) {
      expect(shared[code].against).toBeLessThan(bare[code].against - 0.3);
    }
  });

  test('members that send no arms abstain by formal declaration, and stop no aid', () => {
    const found = spread('aid');
    for (const code of ['AT', 'IE', 'MT', 'CZ'] as const) expect(found[code].constructive).toBeCloseTo(1, 9);
  });
});

describe('a declared line', () => {
  const act = fc.constantFrom<ActId>('technical', 'leaderCall', 'package', 'aid', 'assets', 'renewSectoral', 'assert');

  test('holds in the vote unless something changes it; what was left open can go either way', () => {
    let open = 0;
    fc.assert(
      fc.property(act, fc.nat(5000), (id, seed) => {
        const rules = rulesFor(SCENARIO, setupOf(`line.${seed}`));
        const state = newGame(rules);
        const text = textOf(id);
        state.council.proposals = [text];
        const lines = declaredLines(rules, state)[text.id];
        const votes = castVotes(rules, state, text);
        for (const code of MEMBER_CODES) {
          const line = lines?.[code];
          if (line === 'notYet') open += 1;
          else expect(votes[code]).toBe(line);
        }
      }),
      { numRuns: 60 },
    );
    expect(open).toBeGreaterThan(0);
  });

  test('does not move when a text is withdrawn and comes back, and moves with a gift', () => {
    const rules = rulesFor(SCENARIO, setupOf('again'));
    const state = newGame(rules);
    const lineOf = (text: Proposal) => {
      state.council.proposals = [text];
      return declaredLines(rules, state)[text.id];
    };
    expect(lineOf({ ...textOf('package'), id: '1.HRVP.package.1' })).toEqual(lineOf(textOf('package')));
    const before = castVotes(rules, state, textOf('package'));
    expect(before.HU).toBe('against');
    state.council.gifts = { HU: 12 };
    expect(castVotes(rules, state, textOf('package')).HU).toBe('for');
    expect(lineOf(textOf('package'))?.HU).toBe('against');
  });

  test('tells no seat how another would vote: only its own desk holds votes and readiness', () => {
    const rules = rulesFor(february(), setupOf('secret'));
    const state = newGame(rules);
    const text = textOf('package');
    state.council.proposals = [text];
    const votes = castVotes(rules, state, text);
    for (const code of ['FR', 'HU'] as const) {
      const { own } = observe(rules, state, code);
      expect(own?.votes).toEqual({ [text.id]: votes[code] });
      expect(Object.keys(own?.readiness ?? {})).toEqual([text.id]);
    }
    expect(observe(rules, state, 'public').own).toBeUndefined();
    expect(observe(rules, state, 'COM').own?.votes).toEqual({});
  });
});

/** A game in its agenda, and a way to play it. */
function agenda(prepare: (state: WorldState) => void = () => {}) {
  const rules = rulesFor(february(), setupOf('agenda'));
  const state = newGame(rules);
  const turn = { rules, state, book: undefined };
  while (state.phase !== 'agenda') applyMove(turn, CHAIR, { type: 'advance' });
  prepare(state);
  for (const seat of Object.keys(state.capital) as SeatId[]) state.capital[seat] = 7;
  const table = (seat: SeatId, act: ActId, options: ActOptions = {}) =>
    applyMove(turn, seat, { type: 'table', act, options })?.code;
  const advance = () => applyMove(turn, CHAIR, { type: 'advance' });
  return { rules, state, turn, table, advance };
}

describe('texts that say the opposite', () => {
  test.each<readonly [SeatId, ActId, ActId]>([
    ['COM', 'align', 'assert'],
    ['FR', 'align', 'assert'],
    ['EUCO', 'presidentMandate', 'informalMandate'],
    ['FR', 'specialRepresentative', 'presidentMandate'],
  ])('%s cannot table %s beside its own %s, whichever comes first', (seat, one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { table, state, turn } = agenda();
      expect(table(seat, first)).toBeUndefined();
      const error = applyMove(turn, seat, { type: 'table', act: second, options: {} });
      expect(error?.code).toBe('rival-text');
      expect(error?.message).toContain('withdraw');
      const id = state.council.proposals.at(-1)?.id ?? '';
      expect(applyMove(turn, seat, { type: 'withdraw', proposal: id })).toBeUndefined();
      expect(table(seat, second)).toBeUndefined();
    }
  });

  test('a pause of aid and aid exclude each other, and so do an end of talks and a higher level', () => {
    const talking = agenda((state) => {
      Object.assign(state.talks, { level: 'envoy', by: 'union', months: 2 });
      memberOf(rulesFor(february(), setupOf('agenda')), state, 'DE').positions.aid = 40;
    });
    expect(talking.table('DE', 'pauseAid')).toBeUndefined();
    for (const act of ['aid', 'deepStrike', 'loan'] as const) expect(talking.table('DE', act), act).toBe('rival-text');
    expect(talking.table('PL', 'closeTalks')).toBeUndefined();
    expect(talking.table('PL', 'leaderCall')).toBe('rival-text');
  });

  test('of two seats’ texts that say the opposite the first to pass overtakes the other', () => {
    const { table, state, advance } = agenda();
    expect(table('COM', 'align')).toBeUndefined();
    expect(table('FR', 'assert')).toBeUndefined();
    for (const code of MEMBER_CODES) {
      const votes = Object.fromEntries(state.council.proposals.map(({ id }) => [id, 'for' as const]));
      state.council.sealed[code] = { votes };
    }
    while (state.phase !== 'reveal') advance();
    const outcomes = state.council.resolutions.map(({ act, outcome }) => `${act} ${outcome}`);
    expect(outcomes).toContain('align adopted');
    expect(outcomes).toContain('assert overtaken');
  });
});

describe('acts for those who can do them', () => {
  test.each<readonly [SeatId, ActId, string | undefined]>([
    ['EE', 'deepStrike', 'no-means'],
    ['FR', 'deepStrike', undefined],
    ['UK', 'deepStrike', undefined],
    ['HRVP', 'deepStrike', 'not-in-powers'],
    ['HRVP', 'demandSeat', 'not-in-powers'],
    ['COM', 'package', 'not-in-powers'],
    ['FR', 'package', undefined],
    ['FR', 'closeTalks', 'nothing-to-close'],
    ['FR', 'pauseAid', 'no-high-talks'],
    ['LU', 'informalMandate', 'no-means'],
    ['IT', 'informalMandate', undefined],
    ['PT', 'attribute', 'not-hit'],
    ['EE', 'attribute', undefined],
    ['HRVP', 'attribute', undefined],
  ])('%s tables %s: %s', (seat, act, code) => {
    const { table } = agenda((state) => {
      state.signals.attributed = true;
      state.signals.incidents = [{ family: 'subsea', card: 'x', place: 0, member: 'EE', foiled: false }];
    });
    expect(table(seat, act)).toBe(code);
  });

  test('a mandate is offered to those alone who could hold it', () => {
    const { table, rules } = agenda();
    expect(optionBounds('informalMandate', rules.scenario).holder).not.toContain('MT');
    expect(table('EUCO', 'informalMandate', { holder: 'MT' })).toBe('bad-option');
    expect(table('EUCO', 'informalMandate', { holder: 'FR' })).toBeUndefined();
  });

  test('a head of state in office is no candidate', () => {
    expect(optionBounds('specialRepresentative').candidate).toEqual(['niinisto', 'vestager']);
  });

  test('what lists names of persons has no part to leave out', () => {
    expect(optionBounds('renewListings').carveOut).toBeUndefined();
    expect(optionBounds('renewSectoral').carveOut).toContain('energy');
  });

  test('a part left out of a sectoral renewal says what it gives up', () => {
    const { rules } = agenda();
    const { loses } = optionBounds('renewSectoral', rules.scenario);
    expect(loses?.energy).toBeCloseTo(rules.c.lapse.sectoral * rules.c.measures.energy, 9);
    expect(optionBounds('package', rules.scenario).loses).toBeUndefined();
  });
});

test('a member’s own majority text says that it needs 72 per cent, the Commission’s that it does not', () => {
  const { table, state, rules } = agenda();
  expect(table('PL', 'defence')).toBeUndefined();
  expect(table('COM', 'resilience')).toBeUndefined();
  expect(state.council.proposals.map(({ rule }) => rule).slice(-2)).toEqual(['qmv-72', 'qmv']);
  const { texts } = observe(rules, state, 'FR');
  expect(Object.values(texts).map(({ rule }) => rule)).toContain('qmv-72');
});

test('the office declines a call once a month; a deal can still win it over', () => {
  const { table, state, turn, advance } = agenda();
  expect(table('FR', 'specialRepresentative')).toBeUndefined();
  const proposal = state.council.proposals.at(-1)?.id ?? '';
  const answer = (propose: boolean) => applyMove(turn, 'HRVP', { type: 'propose', proposal, propose })?.code;
  expect(answer(false)).toBeUndefined();
  expect(observe(turn.rules, state, 'FR').state.council.proposals.at(-1)).toMatchObject({ declined: true });
  expect(answer(false)).toBe('already-declined');
  expect(answer(true)).toBe('already-declined');
  advance();
  const ask = applyMove(turn, 'FR', {
    type: 'offer',
    to: 'HRVP',
    gives: [{ kind: 'payment' }],
    asks: [{ kind: 'propose', proposal }],
  });
  expect(ask).toBeUndefined();
  const bargain = state.council.bargains.at(-1)?.id ?? '';
  expect(applyMove(turn, 'HRVP', { type: 'answer', bargain, accept: true })).toBeUndefined();
  const [called] = state.council.proposals.filter(({ id }) => id === proposal);
  expect(called?.awaitsProposal).toBe(false);
  expect(called?.declined).toBeUndefined();
});

test('whoever refused is not asked again for the same in that month', () => {
  const { table, state, turn, advance } = agenda();
  expect(table('COM', 'resilience')).toBeUndefined();
  expect(table('HRVP', 'enforcement')).toBeUndefined();
  const [resilience = '', enforcement = ''] = state.council.proposals.slice(-2).map(({ id }) => id);
  advance();
  const ask = (proposal: string, vote: 'for' | 'abstain' = 'for') =>
    applyMove(turn, 'DE', {
      type: 'offer',
      to: 'SK',
      gives: [{ kind: 'payment' }],
      asks: [{ kind: 'vote', proposal, vote }],
    })?.code;
  expect(ask(resilience)).toBeUndefined();
  const bargain = state.council.bargains.at(-1)?.id ?? '';
  expect(applyMove(turn, 'SK', { type: 'answer', bargain, accept: false })).toBeUndefined();
  expect(ask(resilience)).toBe('already-refused');
  expect(ask(resilience, 'abstain')).toBe('already-refused');
  expect(ask(enforcement)).toBeUndefined();
});

test('red lines weigh as much as their data say', () => {
  const { rules, state } = agenda();
  const belgium = (gift: boolean) =>
    readiness(rules, state, memberOf(rules, state, 'BE'), textOf('assets', gift ? { gift: true } : {}));
  const points = rules.scenario.members.find(({ code }) => code === 'BE')?.redLines[0]?.points ?? 0;
  expect(points).toBeGreaterThan(rules.c.vote.redLine);
  expect(belgium(true) - belgium(false)).toBeCloseTo(points + rules.c.vote.guarantees, 9);
});
