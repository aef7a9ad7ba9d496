import { describe, expect, test } from 'vitest';
import {
  type ActOptions,
  type MemberCode,
  observe,
  type SeatId,
  type StockId,
  type WorldState,
} from '../../src/engine';
import { postureWeights } from '../../src/seats/moscow';
import { accepts, makes, type movesOf, type Play, share, situation, tables, votes } from './situation';

/** Shares over many draws in which a seat does something in a situation. */

function stocks(values: Partial<Record<StockId, number>>) {
  return (state: WorldState) => Object.assign(state.stocks, values);
}

function memberIn(state: WorldState, code: MemberCode) {
  const member = state.members.find((each) => each.code === code);
  if (!member) throw new Error(code);
  return member;
}

const FROM_STRENGTH = {
  defence: 75,
  offence: 45,
  support: 80,
  sanctions: 80,
  enforcement: 75,
  unity: 70,
  warEconomy: 35,
};

const call = (state: WorldState, play: Play, options: ActOptions = { coordinated: true }) => {
  state.capital.IT = 7;
  play('IT', { type: 'table', act: 'leaderCall', options });
};

describe('hostages', () => {
  test('Hungary lets go of what it holds as often as its inclination says, and takes it up again', () => {
    const held = situation('agenda');
    const chance = observe(held.rules, held.state, 'HU').own?.urges.release ?? Number.NaN;
    expect(share(held, 'HU', makes('release'))).toBeCloseTo(chance, 1);
    const free = situation('agenda', (state) => {
      Object.assign(memberIn(state, 'HU'), { hostage: false, holding: [] });
    });
    const again = observe(free.rules, free.state, 'HU').own?.urges.hold ?? Number.NaN;
    expect(again).toBeGreaterThan(0.1);
    expect(share(free, 'HU', makes('hold'))).toBeCloseTo(again, 1);
  });

  test.each([
    [0, 0.55, 1],
    [3, 0, 0.3],
  ])('after %d gifts it lets go for money in %d to %d of cases', (gifts, low, high) => {
    const paid = situation('corridor', (state) => {
      memberIn(state, 'HU').gifts = gifts;
      state.phase = 'corridor';
      state.council.bargains.push({
        id: 'b',
        from: 'COM',
        to: 'HU',
        gives: [{ kind: 'payment' }],
        asks: [{ kind: 'release' }],
        answer: 'open',
      });
    });
    const accepted = share(paid, 'HU', accepts);
    expect(accepted).toBeGreaterThanOrEqual(low);
    expect(accepted).toBeLessThanOrEqual(high);
  });

  test('money does not buy a vote for what crosses a red line', () => {
    const offered = situation('corridor', (state, play) => {
      call(state, play);
      const id = state.council.proposals.at(-1)?.id ?? '';
      state.phase = 'corridor';
      state.council.bargains.push({
        id: 'b',
        from: 'IT',
        to: 'LT',
        gives: [{ kind: 'payment' }],
        asks: [{ kind: 'vote', proposal: id, vote: 'for' }],
        answer: 'open',
      });
    });
    expect(share(offered, 'LT', accepts)).toBeLessThan(0.05);
  });

  test('a word broken before is worth less', () => {
    const offer = (broken: number) =>
      situation('corridor', (state, play) => {
        state.capital.HRVP = 7;
        play('HRVP', { type: 'table', act: 'package', options: {} });
        call(state, play);
        memberIn(state, 'LT').brokenWords = Array.from({ length: broken }, () => 'FR' as const);
        const [wanted, given] = ['leaderCall', 'package'].map(
          (act) => state.council.proposals.find((each) => each.act === act)?.id ?? '',
        );
        state.phase = 'corridor';
        state.council.bargains.push({
          id: 'b',
          from: 'LT',
          to: 'FR',
          gives: [{ kind: 'vote', proposal: wanted ?? '', vote: 'abstain' }],
          asks: [{ kind: 'vote', proposal: given ?? '', vote: 'for' }],
          answer: 'open',
        });
      });
    expect(share(offer(0), 'FR', accepts)).toBeGreaterThan(share(offer(4), 'FR', accepts) + 0.1);
  });
});

describe('votes', () => {
  const weak = situation('commit', (state, play) => call(state, play));
  const strong = situation('commit', (state, play) => {
    stocks(FROM_STRENGTH)(state);
    call(state, play);
  });
  const alone = situation('commit', (state, play) => call(state, play, {}));
  const packaged = situation('commit', (state, play) => {
    state.capital.HRVP = 7;
    play('HRVP', { type: 'table', act: 'package', options: { carveOut: 'maritime' } });
  });

  test.each([
    ['LT', 'a leader’s call from weakness', weak, votes('leaderCall', 'against'), 0.9, 1],
    ['IT', 'a leader’s call from weakness', weak, votes('leaderCall', 'for'), 0.95, 1],
    ['SE', 'a leader’s call from weakness', weak, votes('leaderCall', 'for'), 0, 0.35],
    ['SE', 'a leader’s call from strength', strong, votes('leaderCall', 'for'), 0.9, 1],
    ['DE', 'a leader’s call that nobody else agreed to', alone, votes('leaderCall', 'for'), 0, 0.05],
    ['DE', 'a call agreed with Kyiv and Washington', weak, votes('leaderCall', 'for'), 0, 0.3],
    ['DE', 'a call agreed with both, which it does not stop', weak, votes('leaderCall', 'against'), 0, 0.1],
    ['PL', 'a package', packaged, votes('package', 'for'), 0.95, 1],
    ['HU', 'a package, holding it hostage', packaged, votes('package', 'against'), 0.85, 1],
  ] as const)('%s on %s', (seat, _text, where, holds, low, high) => {
    const found = share(where, seat, holds);
    expect(found).toBeGreaterThanOrEqual(low);
    expect(found).toBeLessThanOrEqual(high);
  });

  test.each([
    ['HU', packaged, 'key:hostage'],
    ['LT', weak, 'key:red-line'],
    ['PL', packaged, 'key:position'],
  ] as const)('%s says why', (seat, where, reason) => {
    const said = (moves: ReturnType<typeof movesOf>) =>
      moves.some((move) => move.type === 'seal' && move.commitment.reason === reason);
    expect(share(where, seat, said)).toBeGreaterThan(0.6);
  });

  test('a promise is kept against interest', () => {
    const promised = situation('commit', (state, play) => {
      call(state, play);
      const id = state.council.proposals.at(-1)?.id ?? '';
      state.council.promises.push({ by: 'LT', to: 'IT', term: { kind: 'vote', proposal: id, vote: 'abstain' } });
    });
    expect(share(promised, 'LT', votes('leaderCall', 'against'))).toBe(0);
  });

  test('what comes close to a veto is a constructive abstention, under unanimity alone', () => {
    const close = situation('commit', (state, play) => {
      memberIn(state, 'SK').hostage = false;
      state.capital.HRVP = 7;
      play('HRVP', { type: 'table', act: 'package', options: { carveOut: 'energy' } });
      play('HRVP', { type: 'table', act: 'enforcement', options: {} });
    });
    expect(share(close, 'SK', votes('package', 'constructive'))).toBeGreaterThan(0.03);
    expect(share(close, 'SK', votes('enforcement', 'abstain', 'against'))).toBeGreaterThan(0.03);
    expect(share(close, 'SK', votes('enforcement', 'constructive'))).toBe(0);
  });
});

describe('the agenda', () => {
  const start = situation('agenda');
  const poor = situation('agenda', stocks({ support: 45 }));
  const rich = situation('agenda', stocks({ support: 75 }));
  const open = situation('agenda', (state) => {
    stocks(FROM_STRENGTH)(state);
  });
  const hit = situation('agenda', (state) => {
    state.signals.attributed = true;
    state.signals.incidents = [{ family: 'subsea', card: 'x', place: 0, member: 'EE', foiled: false }];
  });
  const talking = situation('agenda', (state) => {
    state.talks = { ...state.talks, level: 'leaderCall', by: 'union', months: 2 };
  });
  const talks = tables('multilateral', 'technical', 'leaderCall', 'summit', 'specialRepresentative', 'armsControl');

  test.each<readonly [seat: SeatId, does: string, where: typeof start, holds: typeof talks, low: number, high: number]>(
    [
      ['FR', 'tables talks', start, talks, 0.04, 0.2],
      ['IT', 'tables talks', start, talks, 0.04, 0.2],
      ['LT', 'tables no talks', start, talks, 0, 0],
      ['PL', 'tables no talks from weakness', start, talks, 0, 0],
      ['DE', 'tables talks from strength', open, talks, 0.005, 0.1],
      ['PL', 'tables aid when it falls short', poor, tables('aid', 'coalitionAid'), 0.01, 0.15],
      ['PL', 'tables none when there is enough', rich, tables('aid', 'coalitionAid'), 0, 0],
      ['HU', 'tables no aid', poor, tables('aid', 'coalitionAid', 'deepStrike'), 0, 0],
      ['EE', 'names the attacker when hit', hit, tables('attribute'), 0.3, 0.6],
      ['PT', 'seldom names it for others', hit, tables('attribute'), 0, 0.12],
      ['SK', 'asks for a pause of aid when talks run high', talking, tables('pauseAid'), 0.01, 0.1],
      ['SK', 'cannot ask for one without them', start, tables('pauseAid'), 0, 0],
      ['HRVP', 'tables packages', start, tables('package'), 0.05, 0.6],
      ['COM', 'tables none alone', start, tables('package'), 0, 0],
      [
        'HRVP',
        'tours capitals when unity is low',
        situation('agenda', stocks({ unity: 38 })),
        tables('tour'),
        0.1,
        0.6,
      ],
      ['HRVP', 'does not when it is high', situation('agenda', stocks({ unity: 70 })), tables('tour'), 0, 0],
      ['HRVP', 'seeks no contact from weakness', start, tables('technical'), 0, 0],
      ['HRVP', 'seeks contact from strength', open, tables('technical'), 0.05, 0.5],
      ['EUCO', 'asks for a seat', open, tables('demandSeat'), 0.03, 0.4],
      ['UA', 'tables nothing', start, makes('table'), 0, 0],
      ['UK', 'gives beside the Union', poor, tables('coalitionAid', 'deepStrike'), 0.05, 0.5],
    ],
  )('%s %s', (seat, _does, where, holds, low, high) => {
    const found = share(where, seat, holds);
    expect(found).toBeGreaterThanOrEqual(low);
    expect(found).toBeLessThanOrEqual(high);
  });

  test('talks are agreed with Kyiv and Washington, except where the Union’s critics table them', () => {
    const coordinated = (moves: ReturnType<typeof movesOf>) =>
      talks(moves) &&
      moves.every((move) => move.type !== 'table' || move.act === 'freelance' || move.options.coordinated);
    expect(share(start, 'FR', coordinated)).toBe(share(start, 'FR', talks));
    expect(share(start, 'HU', coordinated)).toBe(0);
    expect(share(start, 'HU', talks)).toBeGreaterThan(0);
  });
});

describe('the call for a special representative', () => {
  const called = (more: Partial<Record<StockId, number>>) =>
    situation('corridor', (state, play) => {
      stocks(more)(state);
      state.capital.FR = 7;
      play('FR', { type: 'table', act: 'specialRepresentative', options: { coordinated: true } });
    });

  test.each([
    ['below the gate', {}, 0, 0.2],
    ['above it', FROM_STRENGTH, 0.6, 1],
  ] as const)('%s', (_where, more, low, high) => {
    const taken = share(called(more), 'HRVP', makes('propose'));
    expect(taken).toBeGreaterThanOrEqual(low);
    expect(taken).toBeLessThanOrEqual(high);
  });
});

test('Moscow divides what is split, offers when Europe is left out, answers toughness and restrains itself for a partner', () => {
  const weights = (prepare: (state: WorldState) => void) => {
    const { rules, state } = situation('agenda', prepare);
    return postureWeights(observe(rules, state, 'RU'));
  };
  const quiet = weights((state) => {
    Object.assign(state.stocks, { unity: 70, dealPush: 20, toughness: 0 });
    state.memory.usMove = 9;
  });
  const likeliest = (found: typeof quiet) => Object.entries(found).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  expect(likeliest(quiet)).toBe('wait');
  const cases = {
    divide: (state: WorldState) => Object.assign(state.stocks, { unity: 30 }),
    offer: (state: WorldState) => Object.assign(state.stocks, { dealPush: 70, seat: 5 }),
    escalate: (state: WorldState) => Object.assign(state.stocks, { toughness: 0.9 }),
    restrain: (state: WorldState) => Object.assign(state.memory, { usMove: 0 }),
  };
  for (const [posture, prepare] of Object.entries(cases)) {
    const found = weights((state) => {
      Object.assign(state.stocks, { unity: 70, dealPush: 20, toughness: 0 });
      state.memory.usMove = 9;
      prepare(state);
    });
    expect(found[posture as keyof typeof found]).toBeGreaterThan(quiet[posture as keyof typeof quiet]);
  }
});
