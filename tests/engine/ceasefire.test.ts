import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorldState } from '../../src/engine';
import { capitulationChance, ceasefireHolds, consent, warEnds } from '../../src/engine/model/ceasefire';
import { type Chosen, changeOf, turnWith } from './support';
import { overSeeds, tolerance } from './worlds';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

const GAMES = 1500;

describe('what Kyiv could sign', () => {
  test.each([
    // stocks, change from 40: a tenth of the way
    [{}, 0],
    [{ losses: 60 }, 0.5],
    [{ resistance: 60 }, -0.3],
    [{ defence: 60 }, 0.4],
    [{ seat: 30 }, 0.2],
    [{ losses: 40, defence: 40 }, -0.9],
    [{ consent: 50 }, -1],
  ])('with %j it moves by %d', (stocks, expected) => {
    const turn = turnWith(
      {
        k: { kDet: 0.4, kSeat: 0.2 },
        c: {
          consent: {
            level: 40,
            losses: 0.5,
            lossesAt: 50,
            resistance: 0.3,
            resistanceAt: 50,
            deterrenceAt: 50,
            seatAt: 20,
            rate: 0.1,
          },
          deterrence: { defence: 1, offence: 0, presence: 0, resilience: 0, armsControl: 0 },
        },
      },
      { consent: 40, losses: 50, resistance: 50, defence: 50, seat: 20, ...stocks },
    );
    expect(changeOf(turn, 'consent', consent)).toBeCloseTo(expected, 12);
  });
});

describe('the end of the fighting', () => {
  const CAPITULATION = {
    capitulation: { front: 20, frontWidth: 5, resistance: 20, resistanceWidth: 10, weight: 0.1 },
  } as const;

  test.each([
    // front, resistance, chance of having to give up
    [20, 20, 0.1],
    [30, 20, 0.0619202922],
    [20, 40, 0.0619202922],
    [30, 40, 0.0238405844],
    [10, 0, 0.1761594156],
    [70, 70, 0.0006738249],
  ])('front %d, resistance %d: %d', (at, resistance, expected) => {
    const turn = turnWith({ c: CAPITULATION }, { front: at, resistance });
    expect(capitulationChance(turn.rules, turn.state)).toBeCloseTo(expected, 9);
  });

  /** Ways out that are certain or closed. */
  const ways = (capitulation: number, negotiated: number, brokered: number, most = 1) => ({
    k: { h0: negotiated, g1: 0, g2: 0, wImp: brokered, wImpTalk: 0 },
    c: {
      capitulation: { front: 50, resistance: 50, weight: capitulation },
      overlap: { deal: 0, width: 5 },
      brokered: {
        at: 50,
        scale: 10,
        seat: 1,
        resistance: 1.5,
        cap: 1,
        base: 0.2,
        weightSeat: 0.4,
        weightResistance: 0.4,
        most,
      },
      quality: {
        statehood: 90,
        statehoodNegotiated: 100,
        selfDefence: 30,
        selfSupport: 0.5,
        selfTerms: 1,
        selfTermsAt: 50,
        noise: 0,
        agreed: 10,
      },
    },
  });
  const AT = { front: 50, resistance: 50, demands: 60, consent: 40, seat: 50, dealPush: 50, support: 50 };

  test('giving up comes before any deal', () => {
    const turn = turnWith(ways(1, 900, 900), AT);
    warEnds(turn);
    expect(turn.state.ending).toBe('capitulation');
    expect(turn.state.ceasefire.inForce).toBe(false);
    expect(turn.book.events).toEqual([{ type: 'ending', ending: 'capitulation' }]);
  });

  test.each([
    // negotiated, brokered, most that Kyiv is heard, kind, terms, statehood, self-defence
    [900, 900, 1, 'negotiated', 45, 55, 60],
    [0, 900, 1, 'brokered', 48, 42, 57],
    [0, 900, 0.5, 'brokered', 50, 40, 55],
  ] as const)(
    'weights of %d for a deal of its own and %d for a brokered one, heard at most %d: %s at terms of %d',
    (negotiated, brokered, most, kind, terms, statehood, selfDefence) => {
      const turn = turnWith(ways(0, negotiated, brokered, most), AT, (state) => {
        state.month = 7;
      });
      warEnds(turn);
      const { ceasefire } = turn.state;
      expect(ceasefire).toMatchObject({ inForce: true, kind, since: 7, breaches: 0 });
      expect(ceasefire.terms).toBeCloseTo(terms, 9);
      expect(ceasefire.statehood).toBeCloseTo(statehood, 9);
      expect(ceasefire.selfDefence).toBeCloseTo(selfDefence, 9);
      expect(turn.state.ending).toBeUndefined();
      expect(turn.book.events).toEqual([{ type: 'ceasefire', kind }]);
    },
  );

  test('where every way is closed the war goes on', () => {
    const turn = turnWith(ways(0, 0, 0), AT);
    warEnds(turn);
    expect(turn.state.ceasefire.inForce).toBe(false);
    expect(turn.state.ending).toBeUndefined();
    expect(turn.state.outlook).toMatchObject({ negotiated: 0, brokered: 0 });
  });
});

describe('a ceasefire in force', () => {
  /** Ukraine deters by its support, its allies by their defence. */
  const held = (k: Chosen['k'], stocks: object, prepare: (state: WorldState) => void = () => {}) =>
    turnWith(
      {
        k: { cfBr: 2, cfReass: 1, cfBack: 0, aAsym: 0, ...k },
        c: {
          breaches: { at: 50, scale: 10 },
          dose: { none: 0, technical: 0.25, summit: 1 },
          quality: { deterSupport: 1, deterResistance: 0, deterDeep: 0, allies: 1, transatlantic: 0 },
          deterrence: { defence: 1, offence: 0, presence: 0, resilience: 0, armsControl: 0 },
        },
      },
      { support: 50, defence: 50, ...stocks },
      (state) => {
        Object.assign(state.ceasefire, { inForce: true, kind: 'negotiated' });
        prepare(state);
      },
    );
  const summit = (state: WorldState) => Object.assign(state.talks, { level: 'summit' });

  test.each<readonly [string, object, (state: WorldState) => void, number]>([
    ['as it stands', {}, () => {}, 2],
    ['more deterrence of both', { support: 60, defence: 60 }, () => {}, 2 / Math.E],
    ['more deterrence of one', { support: 70 }, () => {}, 2 / Math.E],
    ['less deterrence', { support: 40, defence: 40 }, () => {}, 2 * Math.E],
    ['a line to Moscow', {}, summit, 2 / Math.E],
    ['all there is to have', { support: 100, defence: 100 }, summit, 2 / Math.E ** 6],
  ])('breaches to expect, %s', (_what, stocks, prepare, expected) => {
    const turn = held({}, stocks, prepare);
    ceasefireHolds(turn);
    expect(turn.state.outlook.breaches).toBeCloseTo(expected, 9);
  });

  test('breaches are never ruled out', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (support, defence) => {
          const turn = held({}, { support, defence }, summit);
          ceasefireHolds(turn);
          expect(turn.state.outlook.breaches).toBeGreaterThan(0.004);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('breaches happen as often as expected, and are counted on', () => {
    const turn = held({}, {}, (state) => {
      state.ceasefire.breaches = 3;
    });
    const found = overSeeds(turn, GAMES, (game) => {
      ceasefireHolds(game);
      expect(game.state.ceasefire.inForce).toBe(true);
      return game.state.ceasefire.breaches - 3;
    });
    expect(Math.abs(found - 2)).toBeLessThan(4 * Math.sqrt(2 / GAMES));
  });

  test.each([
    // weight of a breach, share of months in which war returns with two breaches expected: 1 - e^(-2 (1 - e^-weight))
    [0, 0],
    [Math.LN2, 0.6321205588],
    [2 * Math.LN2, 0.7768698399],
  ])('where a breach weighs %d, war returns in %d of months', (cfBack, share) => {
    const found = overSeeds(held({ cfBack }, {}), GAMES, (game) => {
      ceasefireHolds(game);
      const { returnedToWar } = game.state.signals;
      expect(game.state.ceasefire.inForce).toBe(!returnedToWar);
      expect(game.state.ceasefire.kind).toBe(returnedToWar ? 'none' : 'negotiated');
      expect(game.state.ceasefire.broken).toBe(returnedToWar ? 1 : 0);
      return returnedToWar ? 1 : 0;
    });
    expect(Math.abs(found - share)).toBeLessThanOrEqual(tolerance(share, GAMES));
  });

  test('a return to war is recorded', () => {
    const turn = held({ cfBr: 400, cfBack: 1 }, {});
    ceasefireHolds(turn);
    expect(turn.book.events).toEqual([{ type: 'war-resumed' }]);
  });
});
