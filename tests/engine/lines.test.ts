import { describe, expect, test } from 'vitest';
import {
  type ActId,
  type ActOptions,
  applyMove,
  CHAIR,
  castVotes,
  type Incident,
  leanings,
  MEMBER_CODES,
  type MemberCode,
  memberOf,
  newGame,
  observe,
  offers,
  readiness,
  rulesFor,
  type SeatId,
  type Stance,
  type Talks,
  type WorldState,
} from '../../src/engine';
import { voteOf } from '../../src/engine/votes';
import { february, setupOf, start } from '../match/support';

/** What members’ lines promise: by their place on the map, by their brief and by their word. */

const SCENARIO = { ...february(), hash: 'lines' };
const GAMES = 80;
const together = { coordinated: true } as const;

function game(seed: string, prepare: (state: WorldState) => void = () => {}) {
  const rules = rulesFor(SCENARIO, setupOf(seed));
  const state = newGame(rules);
  prepare(state);
  return { rules, state };
}

function votesOn(act: ActId, options: ActOptions, by: SeatId, seed: string, prepare?: (state: WorldState) => void) {
  const { rules, state } = game(seed, prepare);
  const text = { id: `1.${by}.${act}.0`, act, by, options, rule: 'unanimity', awaitsProposal: false, withdrawn: false };
  return { state, rules, votes: castVotes(rules, state, { ...text, rule: 'unanimity' }) };
}

/** Shares of votes for and against, by the band in which the map shows a member. */
function byStance(act: ActId, options: ActOptions, prepare?: (state: WorldState) => void) {
  const found: Partial<Record<Stance, { for: number; against: number; all: number }>> = {};
  for (let at = 0; at < GAMES; at += 1) {
    const { rules, state, votes } = votesOn(act, options, 'HRVP', `stance.${at}`, prepare);
    const { stances } = observe(rules, state, 'public');
    for (const code of MEMBER_CODES) {
      const row = found[stances[code]] ?? { for: 0, against: 0, all: 0 };
      row.all += 1;
      if (votes[code] === 'for') row.for += 1;
      if (votes[code] === 'against') row.against += 1;
      found[stances[code]] = row;
    }
  }
  const share = (stance: Stance, vote: 'for' | 'against') => (found[stance]?.[vote] ?? 0) / (found[stance]?.all ?? 1);
  return share;
}

function talking(more: Partial<Talks>): (state: WorldState) => void {
  return (state) => {
    Object.assign(state.talks, more);
  };
}

describe('the map as a forecast', () => {
  test.each([
    ['technical', {}],
    ['technical', together],
    ['leaderCall', together],
    ['armsControl', together],
    ['presidentMandate', together],
  ] as const)('%s %j: supporters vote for, critics do not', (act, options) => {
    const share = byStance(act, options);
    expect(share('for', 'for')).toBeGreaterThan(0.95);
    expect(share('leaningFor', 'for')).toBeGreaterThan(0.9);
    expect(share('leaningAgainst', 'for')).toBeLessThan(0.5);
    expect(share('against', 'for')).toBeLessThan(0.05);
  });

  test('doubters stand aside on a call, and do not carry it', () => {
    const share = byStance('leaderCall', together);
    expect(share('leaningAgainst', 'for')).toBeLessThan(0.15);
    expect(share('leaningAgainst', 'against')).toBeLessThan(0.2);
    expect(share('against', 'against')).toBeGreaterThan(0.9);
  });

  test.each(['armsControl', 'presidentMandate', 'technical'] as const)(
    '%s beside a contact of one capital is judged as if there were none',
    (act) => {
      const plain = game('alone');
      const beside = game('alone', talking({ level: 'leaderCall', by: 'informal', holder: 'IT' }));
      for (const code of MEMBER_CODES) {
        const text = { act, options: together, id: act };
        const score = ({ rules, state }: typeof plain) => readiness(rules, state, memberOf(rules, state, code), text);
        expect(score(beside)).toBeCloseTo(score(plain), 9);
      }
    },
  );

  test.each(['armsControl', 'presidentMandate'] as const)('%s beside a call of the Union is no step back', (act) => {
    const share = byStance(act, together, talking({ level: 'leaderCall', by: 'union', coordinated: true }));
    expect(share('for', 'for')).toBeGreaterThan(0.7);
    expect(share('for', 'against')).toBe(0);
    expect(share('leaningFor', 'against')).toBe(0);
    expect(share('leaningAgainst', 'for')).toBeLessThan(0.5);
  });

  test('to close a channel is a step back from it, whoever opened it', () => {
    for (const by of ['union', 'informal'] as const) {
      const share = byStance('closeTalks', {}, talking({ level: 'leaderCall', by }));
      expect(share('for', 'against')).toBeGreaterThan(0.95);
      expect(share('against', 'for')).toBeGreaterThan(0.9);
    }
  });
});

describe('a member’s own brief', () => {
  test('who tables a text votes for it', () => {
    for (let at = 0; at < 20; at += 1) {
      for (const by of ['PL', 'IE', 'HU'] as const) {
        expect(votesOn('aid', {}, by, `own.${at}`).votes[by]).toBe('for');
      }
    }
  });

  test('no month outweighs it', () => {
    for (let month = 1; month < 60; month += 1) {
      const { rules } = game('month');
      const found = leanings(rules, month, 'aid');
      for (const code of MEMBER_CODES) expect(Math.abs(found[code].month)).toBeLessThanOrEqual(2);
    }
  });

  test.each<readonly [MemberCode, ActId]>([
    ['ES', 'demandSeat'],
    ['RO', 'demandSeat'],
    ['FR', 'demandSeat'],
    ['SE', 'resilience'],
    ['IE', 'resilience'],
    ['PL', 'aid'],
    ['DK', 'enforcement'],
    ['NL', 'enforcement'],
  ])('%s does not turn down %s, which it asks for', (code, act) => {
    for (let at = 0; at < 40; at += 1) expect(votesOn(act, {}, 'HRVP', `brief.${at}`).votes[code]).toBe('for');
  });

  test('SK votes for no arms, having ended those of the state', () => {
    const free = (state: WorldState) => {
      for (const member of state.members) Object.assign(member, { hostage: false, holding: [] });
    };
    for (let at = 0; at < 40; at += 1) {
      expect(votesOn('aid', {}, 'HRVP', `arms.${at}`, free).votes.SK).toBe('constructive');
    }
  });

  test.each<MemberCode>(['FR', 'HU', 'PT'])('%s names the attacker when it was hit', (code) => {
    const incident: Incident = { family: 'subsea', card: 'x', place: 0, member: code, foiled: false };
    for (let at = 0; at < 40; at += 1) {
      const { votes } = votesOn('attribute', {}, 'HRVP', `hit.${at}`, (state) => {
        state.signals.incidents = [incident];
      });
      expect(votes[code]).toBe('for');
    }
  });

  test('who holds sanctions hostage votes for none of them, unless it was paid', () => {
    const held = (state: WorldState) => {
      for (const member of state.members) {
        if (member.code === 'HU') Object.assign(member, { hostage: true, holding: ['sanctions'] });
      }
    };
    const shares = (paid: boolean) => {
      let yes = 0;
      for (let at = 0; at < GAMES; at += 1) {
        const { votes } = votesOn('renewListings', {}, 'HRVP', `held.${at}`, (state) => {
          held(state);
          if (paid) state.council.gifts.HU = 6;
        });
        if (votes.HU === 'for') yes += 1;
      }
      return yes / GAMES;
    };
    expect(shares(false)).toBe(0);
    expect(shares(true)).toBeGreaterThan(0.6);
  });
});

describe('deals', () => {
  function corridor() {
    const { rules, state } = game('deals');
    const turn = { rules, state, book: undefined };
    const play = (seat: SeatId, move: Parameters<typeof applyMove>[2]) => applyMove(turn, seat, move);
    applyMove(turn, CHAIR, { type: 'advance' });
    play('FR', { type: 'table', act: 'summit', options: {} });
    play('EUCO', { type: 'table', act: 'tour', options: {} });
    applyMove(turn, CHAIR, { type: 'advance' });
    const idOf = (act: ActId) => state.council.proposals.find((each) => each.act === act)?.id ?? '';
    return { rules, state, play, idOf };
  }

  test('a vote that was promised counts for its two parties, and for nobody else', () => {
    const { rules, state, play, idOf } = corridor();
    const summit = idOf('summit');
    const asks = [{ kind: 'vote' as const, proposal: summit, vote: 'for' as const }];
    expect(play('FR', { type: 'offer', to: 'LT', gives: [], asks })).toBeUndefined();
    const bargain = state.council.bargains[0]?.id ?? '';
    expect(play('LT', { type: 'answer', bargain, accept: true })).toBeUndefined();
    const line = (viewer: SeatId | 'public') => observe(rules, state, viewer).declared[summit]?.LT;
    expect([line('FR'), line('LT'), line('DE'), line('public')]).toEqual(['for', 'for', 'against', 'against']);
  });

  test('a refusal keeps its reason', () => {
    const { state, play, idOf } = corridor();
    const asks = [{ kind: 'vote' as const, proposal: idOf('summit'), vote: 'for' as const }];
    play('FR', { type: 'offer', to: 'LT', gives: [], asks });
    const bargain = state.council.bargains[0]?.id ?? '';
    play('LT', { type: 'answer', bargain, accept: false, reason: 'red-line' });
    expect(state.council.bargains[0]).toMatchObject({ answer: 'refused', reason: 'red-line' });
  });

  test.each(['RU', 'US', 'UA', 'UK'] as const)('no votes, texts or payments are traded with %s', (to) => {
    const { play, idOf } = corridor();
    const release = { kind: 'release' } as const;
    const ask = (from: SeatId, term: { kind: 'payment' } | { kind: 'withdraw'; proposal: string }) =>
      play(from, { type: 'offer', to, gives: [term], asks: [] })?.code;
    expect(ask('FR', { kind: 'payment' })).toBe('no-such-trade');
    expect(ask('FR', { kind: 'withdraw', proposal: idOf('summit') })).toBe('no-such-trade');
    expect(play('FR', { type: 'offer', to, gives: [], asks: [{ kind: 'payment' }] })?.code).toBe('no-such-trade');
    expect(play('HU', { type: 'offer', to, gives: [release], asks: [] })).toBeUndefined();
  });

  test('nobody sells that a tour is called off', () => {
    const { play, idOf } = corridor();
    const gives = [{ kind: 'withdraw' as const, proposal: idOf('tour') }];
    expect(play('EUCO', { type: 'offer', to: 'FR', gives, asks: [] })?.code).toBe('bad-option');
  });
});

test.each([
  ['package', 2, 0],
  ['package', 4, undefined],
  ['enforcement', 1, 0.25],
  ['enforcement', 3, 0.75],
] as const)('%s is called for again %d months later: %s', (act, months, fresh) => {
  const { rules, state } = game('again');
  applyMove({ rules, state, book: undefined }, CHAIR, { type: 'advance' });
  state.month = 6;
  state.council.latest[act] = 6 - months;
  const offer = offers(rules, state, 'HRVP').find((each) => each.type === 'table' && each.act === act);
  expect(offer?.type === 'table' ? offer.fresh : 'none').toBe(fresh);
});

test('a vote is the same whether its leaning is worked out or passed over as too small to matter', () => {
  const seen = new Map<string, number>();
  for (const mode of ['seats', 'director'] as const) {
    const match = start(`passed over ${mode}`, [], { mode });
    for (; !match.ended(); match.next()) {
      if (match.phase() !== 'commit') continue;
      const { rules, state } = match.reveal();
      for (const text of state.council.proposals) {
        const drawn = leanings(rules, state.month, text.act);
        const votes = castVotes(rules, { ...state, council: { ...state.council, sealed: {} } }, text);
        for (const member of state.members) {
          const vote = voteOf(rules, state, member, text, drawn[member.code]);
          expect(votes[member.code]).toBe(vote);
          seen.set(vote, (seen.get(vote) ?? 0) + 1);
        }
      }
    }
  }
  for (const vote of ['for', 'against', 'abstain', 'constructive']) expect(seen.get(vote)).toBeGreaterThan(20);
});
