import { describe, expect, test } from 'vitest';
import { brokeredChance, negotiatedChance, type WorldState } from '../../src/engine';
import { capitulationChance, deterrents, hurtingStalemate } from '../../src/engine/model/ceasefire';
import { tempo } from '../../src/engine/model/hybrid';
import { endingAtHorizon } from '../../src/engine/outcome';
import { changeOf, turnWith } from './support';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

describe('the tempo of incidents', () => {
  const CHOSEN = {
    k: { lam0: 2, c5Tempo: 2, r16: 1, bDet: 1, restr: 1 },
    c: {
      drive: {
        rate: 0.5,
        paysAt: 0.45,
        deterAt: 38,
        deterScale: 1,
        promise: 1,
        promiseIdle: 0,
        promiseTalk: 0.5,
        uncoordinated: 0.4,
        deescalate: 0.3,
        escalate: 0.2,
      },
      usMove: { memory: 1 },
    },
  } as const;
  const STILL = { tempo: 2, pays: 0.45, toughness: 0, defence: 38, offence: 38, presence: 38, resilience: 38 };
  const idle = (state: WorldState) => {
    state.memory.usMove = 9;
    state.memory.deescalated = 0;
  };
  /** Logarithm of next month's rate over this month's. */
  const growth = (stocks: object, prepare: (state: WorldState) => void = () => {}) => {
    const turn = turnWith(
      {
        ...CHOSEN,
        c: {
          ...CHOSEN.c,
          deterrence: { defence: 0.25, offence: 0.25, presence: 0.25, resilience: 0.25, armsControl: 0 },
        },
      },
      { ...STILL, ...stocks },
      (state) => {
        idle(state);
        prepare(state);
      },
    );
    tempo(turn);
    return Math.log(turn.state.stocks.tempo / 2);
  };

  test.each([
    ['nothing new', {}, 0],
    ['a lesson that it pays', { pays: 0.55 }, 0.5 * 2 * 0.1],
    ['toughness', { toughness: 0.4 }, 0.5 * 0.4],
    ['deterrence', { defence: 48, offence: 48, presence: 48, resilience: 48 }, -0.5 * 0.1],
  ])('%s: %j moves its logarithm by %d', (_what, stocks, expected) => {
    expect(growth(stocks)).toBeCloseTo(expected, 9);
  });

  test.each<readonly [string, (state: WorldState) => void, number]>([
    ['a move of Washington', (state) => Object.assign(state.memory, { usMove: 1 }), -0.5],
    ['de-escalation', (state) => Object.assign(state.memory, { deescalated: 2 }), -0.15],
    ['escalation', (state) => Object.assign(state, { posture: 'escalate' }), 0.1],
    ['restraint', (state) => Object.assign(state, { posture: 'restrain' }), -0.1],
  ])('%s moves it by its own amount', (_what, prepare, expected) => {
    expect(growth({}, prepare)).toBeCloseTo(expected, 9);
  });

  test('it returns half way to its usual rate a month', () => {
    const turn = turnWith(
      {
        ...CHOSEN,
        c: {
          ...CHOSEN.c,
          deterrence: { defence: 0.25, offence: 0.25, presence: 0.25, resilience: 0.25, armsControl: 0 },
        },
      },
      { ...STILL, tempo: 8 },
      idle,
    );
    tempo(turn);
    expect(turn.state.stocks.tempo).toBeCloseTo(4, 9);
  });
});

describe('the ways out of the war', () => {
  const NEGOTIATED = {
    k: { h0: 0.02, g1: 0, g2: 1, chA: 1, chB: 0, chC: 0 },
    c: { mediation: { dealPush: 0 }, overlap: { deal: 0, width: 5 } },
  } as const;

  test.each([
    // demands, consent, chance without talks
    [50, 50, 0.01],
    [60, 50, 0.02 / (1 + Math.exp(2))],
    [40, 50, 0.02 / (1 + Math.exp(-2))],
    [90, 50, 0.02 / (1 + Math.exp(8))],
  ])('demands of %d against consent of %d: %d', (demands, consent, expected) => {
    const turn = turnWith(NEGOTIATED, { demands, consent });
    expect(negotiatedChance(turn.rules, turn.state)).toBeCloseTo(expected, 12);
  });

  test('a way out multiplies it by e to what the channel carries, and it never passes one', () => {
    const talking = (state: WorldState) => {
      state.talks = { ...state.talks, level: 'summit', by: 'union', coordinated: true };
    };
    const weights = { dose: { summit: 1 } };
    const turn = turnWith(
      { ...NEGOTIATED, c: { ...NEGOTIATED.c, ...weights } },
      { demands: 50, consent: 50, slip: 0 },
      talking,
    );
    expect(negotiatedChance(turn.rules, turn.state)).toBeCloseTo(0.01 * Math.E, 9);
    const certain = turnWith({ ...NEGOTIATED, k: { ...NEGOTIATED.k, h0: 900 } }, { demands: 0, consent: 100 });
    expect(negotiatedChance(certain.rules, certain.state)).toBe(1);
  });

  test.each([
    // push for a deal, seat, resistance, chance
    [50, 0, 50, 0.05],
    [68, 0, 50, 0.05 * Math.E],
    [50, 50, 50, 0.05 * 0.5 ** 1.6],
    [50, 100, 50, 0],
    [50, 0, 100, 0.025],
  ])(
    'a deal brokered over Europe’s head: push %d, seat %d, resistance %d: %d',
    (dealPush, seat, resistance, expected) => {
      const turn = turnWith(
        { k: { wImp: 0.05, wImpTalk: 1 }, c: { brokered: { at: 50, scale: 18, seat: 1.6, resistance: 1.5, cap: 1 } } },
        { dealPush, seat, resistance },
      );
      expect(brokeredChance(turn.rules, turn.state)).toBeCloseTo(expected, 9);
    },
  );

  test('a coordinated channel lowers it more than one that goes alone', () => {
    const chance = (level: WorldState['talks']['level'], coordinated: boolean) => {
      const turn = turnWith({ k: { wImp: 0.05, wImpTalk: 2 } }, {}, (state) => {
        state.talks = { ...state.talks, level, coordinated };
      });
      return brokeredChance(turn.rules, turn.state);
    };
    const values = [chance('none', false), chance('leaderCall', false), chance('leaderCall', true)];
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(3);
  });

  test('Ukraine gives up where front and resistance break, and hardly ever at the start', () => {
    const chance = (front: number, resistance: number) => {
      const turn = turnWith({}, { front, resistance });
      return capitulationChance(turn.rules, turn.state);
    };
    expect(chance(46, 62)).toBeLessThan(0.002);
    expect(chance(5, 10)).toBeGreaterThan(20 * chance(46, 62));
  });

  test('a stalemate hurts most where the front does not move', () => {
    const values = [45, 55, 65, 75].map((front) => {
      const turn = turnWith({ c: { stalemate: { centre: 45, width: 10 } } }, { front });
      return hurtingStalemate(turn.rules, turn.state);
    });
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});

describe('a ceasefire', () => {
  test('what deters is computed from what was built', () => {
    const built = (stocks: object) => {
      const turn = turnWith(
        {
          k: { aAsym: 0.5 },
          c: {
            quality: {
              deterSupport: 0.5,
              deterResistance: 0.5,
              deterDeep: 1,
              deepCap: 10,
              deepScale: 0.5,
              allies: 1,
              transatlantic: 0.2,
              buildUpAt: 50,
            },
            deterrence: { defence: 1, offence: 0, presence: 0, resilience: 0, armsControl: 0 },
          },
        },
        { support: 60, resistance: 60, deepStrike: 10, defence: 40, transatlantic: 50, buildUp: 50, ...stocks },
      );
      deterrents(turn);
      return [turn.state.ceasefire.deterUkraine, turn.state.ceasefire.deterAllies];
    };
    expect(built({})).toEqual([65, 50]);
    expect(built({ support: 40 })).toEqual([55, 50]);
    expect(built({ deepStrike: 80 })).toEqual([70, 50]);
    expect(built({ defence: 60 })).toEqual([65, 70]);
    expect(built({ buildUp: 70 })).toEqual([65, 40]);
    expect(built({ defence: 0, transatlantic: 0, buildUp: 90 })).toEqual([65, 0]);
  });

  const FLOORS = {
    floorStatehood: 44,
    floorSelfDefence: 46,
    floorUkraine: 51,
    floorAllies: 47,
    imposedStatehood: 36,
    imposedSelfDefence: 36,
  };
  test.each([
    ['no ceasefire', false, 'none', [0, 0, 0, 0], 'dragsOn'],
    ['all four above their floors', true, 'negotiated', [44, 46, 51, 47], 'ceasefireThatDeters'],
    ['one below', true, 'negotiated', [44, 46, 50.9, 47], 'neitherWarNorPeace'],
    ['brokered above the lower floors', true, 'brokered', [40, 40, 60, 60], 'neitherWarNorPeace'],
    ['brokered below one of them', true, 'brokered', [35.9, 60, 60, 60], 'imposedDeal'],
    ['negotiated below it', true, 'negotiated', [35.9, 60, 60, 60], 'neitherWarNorPeace'],
  ] as const)('%s', (_what, inForce, kind, [statehood, selfDefence, deterUkraine, deterAllies], ending) => {
    const turn = turnWith({ c: { quality: FLOORS } }, {}, (state) => {
      state.ceasefire = { ...state.ceasefire, inForce, kind, statehood, selfDefence, deterUkraine, deterAllies };
    });
    expect(endingAtHorizon(turn.rules, turn.state)).toBe(ending);
  });
});

test('a mechanism writes what it changes', () => {
  const turn = turnWith({}, { tempo: 3 });
  const change = changeOf(turn, 'tempo', tempo);
  const sum = turn.book.lines
    .filter(({ variable }) => variable === 'tempo')
    .reduce((total, { amount }) => total + amount, 0);
  expect(sum).toBeCloseTo(change, 12);
});
