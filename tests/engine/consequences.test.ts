import { describe, expect, test } from 'vitest';
import type { WorldState } from '../../src/engine';
import { beliefDrift, signal, softness } from '../../src/engine/model/belief';
import { disinformation, forget, lesson } from '../../src/engine/model/hybrid';
import { mockery, standing } from '../../src/engine/model/standing';
import { drawDown, slowedSupport } from '../../src/engine/model/support';
import { fearOfPressure } from '../../src/engine/model/terms';
import { changeOf, turnWith } from './support';
import { everyMember, inScenario, talking } from './worlds';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

const LN2 = Math.LN2;

describe('the belief in resolve', () => {
  /** A type that is resolved acts three times in four, the other one time in two, where acting costs nothing. */
  const TYPES = { resolved: 1, unresolved: 0, calledResolved: 0, calledUnresolved: 1 };

  test.each([
    // sunk cost, audience cost, adopted, weight of all, weight of failures, belief after 1/2
    [0, 0, true, 1, 1, 3 / 5],
    [0, 0, false, 1, 1, 1 / 3],
    [1, 0, true, 1, 1, 2 / 3],
    [1, 0, false, 1, 1, 2 / 5],
    [0, 1, true, 1, 1, 3 / 4],
    [0, 1, false, 1, 1, 1 / 4],
    [0, 1, true, 2, 1, 9 / 10],
    [0, 1, true, 1, 0, 3 / 4],
    [0, 1, false, 1, 0, 1 / 2],
    [0, 1, false, 2, 1, 1 / 10],
  ])(
    'an act of cost %d and %d, adopted %s, scale %d, failures %d: %d',
    (sunk, audience, sent, bScale, bFail, after) => {
      const turn = turnWith({ k: { bLam: Math.log(3), bScale, bFail }, c: { signal: TYPES } }, { resolve: 0.5 });
      signal(turn, sunk, audience, sent, 'text');
      expect(turn.state.stocks.resolve).toBeCloseTo(after, 9);
    },
  );

  test('an act that both types find as easy says nothing', () => {
    const alike = { resolved: 1, unresolved: 1, calledResolved: 0.3, calledUnresolved: 0.3 };
    const turn = turnWith({ k: { bLam: 2, bScale: 1, bFail: 1 }, c: { signal: alike } }, { resolve: 0.4 });
    signal(turn, 0.5, 0.5, true, 'text');
    signal(turn, 0.5, 0.5, false, 'text');
    expect(turn.state.stocks.resolve).toBeCloseTo(0.4, 12);
  });

  test.each([
    [0.5, 1, 1 / 3],
    [0.8, 2, 0.5],
    [0.8, 1, 2 / 3],
    [0.5, 0, 0.5],
  ])('softness: from %d by %d times to %d', (resolve, share, after) => {
    const turn = turnWith({ k: { bSoft: LN2 } }, { resolve });
    softness(turn, share, 'unanswered');
    expect(turn.state.stocks.resolve).toBeCloseTo(after, 9);
  });

  test.each([
    // unity, fatigue, tie a month ago 60 and now, belief, belief after
    [50, 40, 60, 0.5, 1 / 2],
    [50, 40, 60, 0.8, 2 / 3],
    [60, 40, 60, 0.5, 2 / 3],
    [40, 40, 60, 0.5, 1 / 3],
    [50, 50, 60, 0.5, 1 / 3],
    [50, 40, 40, 0.5, 1 / 3],
    [50, 40, 80, 0.5, 2 / 3],
    [60, 50, 60, 0.5, 1 / 2],
  ])('drift: unity %d, fatigue %d, tie %d, from %d to %d', (unity, fatigue, transatlantic, resolve, after) => {
    const turn = turnWith(
      {
        k: { bTrans: LN2, bUni: 2 * LN2, bDrift: 0.5 },
        c: { belief: { base: 0, fatigue: 2 * LN2, fatigueAt: 40 } },
      },
      { unity, transatlantic, resolve },
      (state) => {
        everyMember(state, { fatigue });
        state.memory.transatlantic = 60;
      },
    );
    beliefDrift(turn);
    expect(turn.state.stocks.resolve).toBeCloseTo(after, 9);
  });

  test.each([
    [60, 0.5, -2],
    [20, 0.5, 2],
    [40, 0.5, 0],
    [40, 0.75, 1],
  ])('a fear of pressure of %d with a belief of %d moves by %d', (fearPressure, resolve, expected) => {
    const turn = turnWith(
      { k: { c2Fear: 0.1 }, c: { fearPressure: { base: 20, slope: 40 } } },
      { fearPressure, resolve },
    );
    expect(changeOf(turn, 'fearPressure', fearOfPressure)).toBeCloseTo(expected, 12);
  });
});

describe('C3: support slows while envoys talk', () => {
  const CHOSEN = {
    k: { c3Deep: 10, c3Sup: 10 },
    c: { dose: { none: 0, technical: 0.25, envoy: 0.6, summit: 1 }, talk: { deepFloor: 0.2 } },
  } as const;

  test.each([
    // level, months, polarity, disinformation, change of deep strike, of support (both at 50)
    ['none', 3, 1, 0, 0, 0],
    ['technical', 3, 1, 0, 0, 0],
    ['envoy', 0, 1, 0, -3, 0],
    ['envoy', 1, 1, 0, -3, -3],
    ['envoy', 1, 1, 50, -3, -4.5],
    ['summit', 2, 1, 0, -5, -5],
    ['summit', 2, 0.5, 0, -2.5, -2.5],
    ['summit', 2, 0, 0, -1, 0],
    ['summit', 2, -0.5, 0, -1, 2.5],
  ] as const)('%s, month %d, polarity %d, disinformation %d', (level, months, polarity, disinfo, deep, support) => {
    const turn = turnWith(CHOSEN, { deepStrike: 50, support: 50, disinfo }, talking({ level, months, polarity }));
    slowedSupport(turn);
    expect(turn.state.stocks.deepStrike - 50).toBeCloseTo(deep, 12);
    expect(turn.state.stocks.support - 50).toBeCloseTo(support, 12);
    expect(turn.state.tally.C3).toBeCloseTo(-support, 12);
  });

  test.each([
    [50, false, -1],
    [80, false, -1.6],
    [0, false, 0],
    [50, true, -2],
  ])('a support of %d, ceasefire %s, is drawn down by %d', (support, inForce, expected) => {
    const turn = turnWith({ k: { supDec: 0.02 }, c: { afterCeasefire: { supportDecay: 2 } } }, { support }, (state) => {
      state.ceasefire.inForce = inForce;
    });
    expect(changeOf(turn, 'support', drawDown)).toBeCloseTo(expected, 12);
  });
});

describe('C4: standing', () => {
  /** The gate is half open, so two fifths of the seat that hang on it give one fifth less. */
  const CHOSEN = {
    k: {
      c4Sta: 10,
      c4Follow: 0.5,
      c4Mu: 2 * LN2,
      seatGate: 0.4,
      wSeatTalk: 10,
      c7Weak: 0.5,
      gThr: 50,
      gWid: 2,
      gTrend: 0,
    },
    c: {
      dose: { none: 0 },
      talk: { aside: 0.5, asideMargin: 1, alone: 0.5 },
      usMove: { memory: 1 },
      strength: { military: 0, pressure: 0, support: 0.5, unity: 0.5, economy: 0 },
    },
  } as const;
  const AT = { standing: 50, seat: 0, dealPush: 50, resolve: 0.5, support: 50, unity: 50 };
  const spoken = (stocks: object, talks: Partial<WorldState['talks']>, usMove = 9) =>
    turnWith(CHOSEN, { ...AT, ...stocks }, (state) => {
      Object.assign(state.talks, { dose: 1, polarity: 1, coordinated: true, ...talks });
      state.memory.usMove = usMove;
    });

  test.each([
    // stocks, talks, months since Washington moved, change of standing, belief in resolve after
    [{}, {}, 9, -5, 1 / 3],
    [{}, { dose: 0 }, 9, 0, 1 / 2],
    [{}, { dose: 0.5 }, 9, -2.5, Math.SQRT1_2 / (1 + Math.SQRT1_2)],
    [{}, { polarity: -1 }, 9, 5, 2 / 3],
    [{ dealPush: 0 }, {}, 9, -2.5, 1 / 2],
    [{ seat: 100 }, {}, 9, -2.5, 1 / 2],
    [{ dealPush: 100 }, {}, 9, -7.5, 1 / 5],
    [{}, {}, 1, -7.5, 0.5 ** 1.5 / (1 + 0.5 ** 1.5)],
    [{}, {}, 2, -5, 1 / 3],
    [{ standing: 20 }, {}, 9, -2, 1 / 3],
  ])('%j, %j, Washington %d months ago', (stocks, talks, usMove, change, belief) => {
    const turn = spoken(stocks, talks, usMove);
    expect(changeOf(turn, 'standing', standing)).toBeCloseTo(change, 9);
    expect(turn.state.stocks.resolve).toBeCloseTo(belief, 9);
    expect(turn.state.tally.C4).toBeCloseTo(-change, 9);
  });

  test.each([
    // seat before, talks, change of the seat
    [0, {}, 8],
    [50, {}, 4],
    [0, { dose: 0.5 }, 4],
    [0, { coordinated: false }, 4],
    [0, { by: 'informal' }, 4],
    [0, { by: 'informal', coordinated: false }, 2],
    [0, { dose: 0 }, 0],
  ] as const)('talks from a seat of %d, %j, add %d to it', (seat, talks, expected) => {
    expect(changeOf(spoken({ seat }, talks), 'seat', standing)).toBeCloseTo(expected, 9);
  });

  test.each([
    // level, quiet, chance, mocked
    ['summit', false, 1, true],
    ['summit', true, 1, false],
    ['none', false, 1, false],
    ['summit', false, 0, false],
  ] as const)('talks at %s, quiet %s, with a chance of %d are mocked: %s', (level, quiet, chance, mocked) => {
    const turn = turnWith(
      { k: { c4Mock: 4 }, c: { mock: { chance, legitimacy: 0.5 }, dose: { none: 0, summit: 1 } } },
      { unity: 50, legitimacy: 50 },
      talking({ level, quiet }),
    );
    mockery(turn);
    expect(turn.state.signals.mocked).toBe(mocked);
    expect(turn.state.stocks.unity).toBeCloseTo(mocked ? 48 : 50, 12);
    expect(turn.state.stocks.legitimacy).toBeCloseTo(mocked ? 51 : 50, 12);
  });
});

describe('C5: the lesson', () => {
  test.each([
    // dose, polarity, incidents of late, belief that it pays after 1/2
    [0, 1, [4], 1 / 2],
    [1, 1, [], 1 / 2],
    [1, 1, [2, 1, 1], 2 / 3],
    [1, 1, [9, 9, 9], 2 / 3],
    [1, 1, [1, 1], Math.SQRT2 / (1 + Math.SQRT2)],
    [0.5, 1, [4], Math.SQRT2 / (1 + Math.SQRT2)],
    [1, -1, [4], 1 / 3],
    [1, 0, [4], 1 / 2],
  ])('dose %d, polarity %d, after %j incidents: %d', (dose, polarity, incidents, after) => {
    const turn = turnWith(
      { k: { c5Pays: LN2, paysDrift: 0 }, c: { talk: { incidents: 4 } } },
      { pays: 0.5 },
      (state) => {
        Object.assign(state.talks, { dose, polarity });
        state.memory.incidents = [...incidents];
      },
    );
    lesson(turn);
    expect(turn.state.stocks.pays).toBeCloseTo(after, 9);
    expect(turn.state.tally.C5).toBeCloseTo(100 * (after - 0.5), 7);
  });

  test('it is forgotten half way a month, and that is no gain of talks', () => {
    const turn = turnWith({ k: { paysDrift: 0.5 } }, { pays: 0.8 });
    const start = { ...turn.rules.scenario.start, pays: 0.5 };
    lesson(inScenario(turn, { start }));
    expect(turn.state.stocks.pays).toBeCloseTo(2 / 3, 9);
    expect(turn.state.tally.C5).toBe(0);
  });

  test.each([
    // disinformation, belief that it pays, who talks, change: a fifth of the way
    [30, 0.4, 'union', 0],
    [45, 0.5, 'union', -2],
    [25, 0.5, 'union', 2],
    [45, 0.5, 'informal', 0],
  ] as const)('disinformation of %d, a belief of %d, talks by %s: %d', (disinfo, pays, by, expected) => {
    const turn = turnWith(
      { k: { c5Dis: 0.2 }, c: { disinfo: { base: 30, slope: 50, paysAt: 0.4, informal: 10 } } },
      { disinfo, pays },
      talking({ by }),
    );
    expect(changeOf(turn, 'disinfo', disinformation)).toBeCloseTo(expected, 12);
  });

  test('three quarters of the memory of tough acts are left a month later', () => {
    const turn = turnWith({ c: { toughness: { keep: 0.75 } } }, { toughness: 4 });
    expect(changeOf(turn, 'toughness', forget)).toBeCloseTo(-1, 12);
  });
});
