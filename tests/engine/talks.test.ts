import { describe, expect, test } from 'vitest';
import { gate, strength, TALK_LEVELS, talkWeight, type WorldState } from '../../src/engine';
import { carriage, margin, usableGate } from '../../src/engine/model/derived';
import { dose, frame, setFrame } from '../../src/engine/model/dialogue';
import { legitimacy } from '../../src/engine/model/regime';
import { demand, hardenedTerms, perceivedWeakness } from '../../src/engine/model/terms';
import { changeOf, turnWith } from './support';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

/** Weights under which strength is the mean of support and unity. */
const PLAIN_STRENGTH = {
  strength: { military: 0, pressure: 0, support: 0.5, unity: 0.5, economy: 0 },
} as const;

const WEIGHTS = {
  dose: {
    none: 0,
    multilateral: 0.05,
    technical: 0.25,
    envoy: 0.6,
    leaderCall: 0.8,
    summit: 1,
    held: 0.2,
    freelance: 0.5,
    quiet: 0.6,
    armsControl: 0.1,
    concession: 0.5,
  },
} as const;

const open =
  (level: WorldState['talks']['level'], more: Partial<WorldState['talks']> = {}) =>
  (state: WorldState) => {
    state.talks = { ...state.talks, level, by: 'union', ...more };
  };

describe('the gate', () => {
  test.each([
    // strength, threshold, width, gate
    [50, 50, 2, 0.5],
    [52, 50, 2, 0.7310585786],
    [48, 50, 2, 0.2689414214],
    [54, 50, 2, 0.880797078],
    [46, 50, 2, 0.119202922],
    [60, 50, 2, 0.9933071491],
    [44, 49.4, 1.7, 0.0400608408],
  ])('strength %d against a threshold of %d, %d wide: %d', (value, gThr, gWid, expected) => {
    const turn = turnWith({ k: { gThr, gWid, gTrend: 0 }, c: PLAIN_STRENGTH }, { support: value, unity: value });
    expect(strength(turn.rules, turn.state)).toBeCloseTo(value, 12);
    expect(gate(turn.rules, turn.state)).toBeCloseTo(expected, 9);
  });

  test('a war economy that is weaker than three months ago opens it', () => {
    const turn = turnWith(
      { k: { gThr: 50, gWid: 2, gTrend: 0.5 }, c: PLAIN_STRENGTH },
      { support: 50, unity: 50, warEconomy: 51 },
    );
    turn.state.memory.warEconomy = [53, 54, 55];
    expect(gate(turn.rules, turn.state)).toBeCloseTo(0.7310585786, 9);
  });

  test.each([
    ['none', 0.2, 0.5],
    ['technical', 0.2, 0.2],
    ['technical', 0.9, 0.5],
  ] as const)('with talks at %s and a frame of %d, talks can use %d of a gate half open', (level, framed, expected) => {
    const turn = turnWith(
      { k: { gThr: 50, gWid: 2, gTrend: 0 }, c: { ...PLAIN_STRENGTH, ...WEIGHTS } },
      { support: 50, unity: 50, frame: framed },
      open(level),
    );
    expect(usableGate(turn.rules, turn.state)).toBeCloseTo(expected, 12);
  });

  test('the frame follows the gate slowly, and not at all without talks', () => {
    const chosen = { k: { gThr: 50, gWid: 2, gTrend: 0, frDrift: 0.04 }, c: { ...PLAIN_STRENGTH, ...WEIGHTS } };
    const stocks = { support: 50, unity: 50, frame: 0.1 };
    expect(changeOf(turnWith(chosen, stocks, open('technical')), 'frame', frame)).toBeCloseTo(0.016, 12);
    expect(changeOf(turnWith(chosen, stocks), 'frame', frame)).toBe(0);
  });

  test.each([
    // weight before, after, frame before, frame after (the gate is half open)
    [0, 0.25, 0, 0.5],
    [0.25, 0.5, 0.1, 0.3],
    [0.2, 0.8, 0.1, 0.4],
    [0.8, 0.8, 0.1, 0.1],
    [0.8, 0.25, 0.1, 0.1],
  ])('talks that rise from %d to %d with a frame of %d have one of %d', (before, after, framed, expected) => {
    const turn = turnWith(
      { k: { gThr: 50, gWid: 2, gTrend: 0 }, c: PLAIN_STRENGTH },
      { support: 50, unity: 50, frame: framed },
    );
    setFrame(turn, before, after);
    expect(turn.state.stocks.frame).toBeCloseTo(expected, 12);
  });
});

describe('the dose of talk', () => {
  test('every level weighs more than the one below', () => {
    const weights = TALK_LEVELS.map((level) => {
      const turn = turnWith({ c: WEIGHTS }, {}, open(level));
      return talkWeight(turn.rules, turn.state);
    });
    expect(weights).toEqual([0, 0.05, 0.25, 0.6, 0.8, 1]);
  });

  test.each([
    // level, rise this month, contacts, arms control, quiet, dose
    ['none', 0, 0, false, false, 0],
    ['technical', 0.25, 0, false, false, 0.3],
    ['leaderCall', 0.8, 0, false, false, 0.96],
    ['leaderCall', 0, 0, false, false, 0.16],
    ['leaderCall', 0.8, 0, false, true, 0.576],
    ['none', 0, 0.8, false, false, 0.4],
    ['technical', 0, 0.25, true, false, 0.275],
  ] as const)(
    '%s, risen by %d, contacts %d, arms control %s, quiet %s: %d',
    (level, rise, contacts, armsControl, quiet, expected) => {
      const turn = turnWith({ c: WEIGHTS }, {}, open(level, { rise, contacts, armsControl, quiet }));
      dose(turn);
      expect(turn.state.talks.dose).toBeCloseTo(expected, 12);
    },
  );

  test.each([
    [0, 1],
    [0.5, 0.35],
    [1, -0.3],
  ])('with %d of the gate to use its effects are multiplied by %d', (framed, polarity) => {
    const turn = turnWith(
      { k: { gThr: 0, gWid: 0.1, gTrend: 0, rev: 1.3 }, c: { ...PLAIN_STRENGTH, ...WEIGHTS } },
      { frame: framed },
      open('technical'),
    );
    dose(turn);
    expect(turn.state.talks.polarity).toBeCloseTo(polarity, 9);
  });
});

describe('what a dose does', () => {
  const spoken =
    (amount: number, polarity: number, concession = false) =>
    (state: WorldState) => {
      state.talks = { ...state.talks, dose: amount, polarity, concession };
      state.memory = { ...state.memory, dose: amount, polarity, race: 0.5 };
    };

  test.each([
    // dose, polarity, concession first, normalisation, change of legitimacy at 60 (an impulse upward keeps .4)
    [0, 1, false, 0, 0],
    [1, 1, false, 0, 4],
    [0.5, 1, false, 0, 2],
    [1, 1, true, 0, 2],
    [1, 1, false, 100, 2],
    [1, -0.5, false, 0, -3],
  ])(
    'legitimacy: dose %d, polarity %d, concession %s, normalisation %d: %d',
    (amount, polarity, concession, normalisation, expected) => {
      const turn = turnWith(
        { k: { c1Leg: 10, c1Dim: 1, c1Dis: 5 }, c: WEIGHTS },
        { legitimacy: 60, normalisation },
        spoken(amount, polarity, concession),
      );
      expect(changeOf(turn, 'legitimacy', legitimacy)).toBeCloseTo(expected, 9);
      expect(turn.state.tally.C1).toBeCloseTo(expected, 9);
    },
  );

  test.each([
    [0, 1, 0],
    [1, 1, 1.57],
    [0.5, 1, 0.7925],
    [1, -1, -6.28],
  ])('terms a month later: dose %d, polarity %d: %d', (amount, polarity, expected) => {
    // Demands at 80: upward a fifth of 5, then of 6 x .5 what is left above; downward the share that is there.
    const turn = turnWith({ k: { c2Dem: 5, c4Race: 6 } }, { demands: 80 }, spoken(amount, polarity));
    const first = changeOf(turn, 'demands', hardenedTerms);
    expect(first).toBeCloseTo(expected, 12);
    expect(turn.state.tally.C2).toBeCloseTo(first, 12);
  });

  test('belief in resolve falls with talks from weakness, and rises with talks from strength', () => {
    const moved = (polarity: number) => {
      const turn = turnWith({ k: { c2Mu: 0.5 }, c: WEIGHTS }, { resolve: 0.5 }, spoken(1, polarity));
      return changeOf(turn, 'resolve', perceivedWeakness);
    };
    expect(moved(1)).toBeLessThan(-0.05);
    expect(moved(-1)).toBeCloseTo(-moved(1), 12);
    expect(moved(0)).toBe(0);
  });
});

describe('the demand', () => {
  const CHOSEN = {
    k: {
      dRate: 0.2,
      dSafe: 40,
      dHard: 40,
      dQ: 8,
      dEco: 0.2,
      dDis: 0,
      dFront: 0.2,
      dTough: 0,
      dSpiral: 0,
      dTalk: 30,
      chA: 0,
      chB: 1,
      chC: 0,
      c7Weak: 0.5,
    },
    c: { demand: { riskyAt: 0.625, economyAt: 55, frontAt: 45 } },
  } as const;
  const AT = { demands: 60, warEconomy: 55, front: 45, resolve: 0.625, slip: 0 };

  test.each([
    // stocks, change: a fifth of the way to 40 + 40 x chance of the hard demand - what presses
    [{}, 0],
    [{ resolve: 0.999999 }, 0.2 * 40 * (1 / (1 + Math.exp(8 * 0.374999)) - 0.5)],
    [{ warEconomy: 45 }, -0.4],
    [{ front: 55 }, -0.4],
    [{ front: 35 }, 0.4],
  ])('with %j it moves by %d', (stocks, expected) => {
    expect(changeOf(turnWith(CHOSEN, { ...AT, ...stocks }), 'demands', demand)).toBeCloseTo(expected, 9);
  });

  test('the lower the belief in resolve, the harder the terms', () => {
    const terms = [0.2, 0.4, 0.6, 0.8].map((resolve) =>
      changeOf(turnWith(CHOSEN, { ...AT, resolve }), 'demands', demand),
    );
    expect(terms).toEqual(terms.toSorted((a, b) => b - a));
    expect(new Set(terms).size).toBe(4);
  });

  test.each([
    // frame with an open gate, slip, informal, change by talks at a summit
    [1, 0, false, -6],
    [0.5, 0, false, -3],
    [0.5, 100, false, -1.5],
    [1, 0, true, -3],
    [0, 0, false, 0],
  ])('talks in a frame of %d, slipped by %d, informal %s, take %d off', (framed, slip, informal, expected) => {
    const turn = turnWith(
      {
        k: { ...CHOSEN.k, gThr: 0, gWid: 0.1, gTrend: 0 },
        c: { ...CHOSEN.c, ...WEIGHTS, demand: { ...CHOSEN.c.demand, slip: 0 } },
      },
      { ...AT, frame: framed, slip },
      open('summit', informal ? { by: 'informal' } : {}),
    );
    expect(changeOf(turn, 'demands', demand)).toBeCloseTo(expected, 6);
  });

  test.each([
    // chA, chB, chC, frame, coordinated, carried
    [0, 1, 0, 0.5, false, 0.5],
    [0.35, 0, 0.65, 0, true, 1],
    [0.35, 0, 0.65, 0, false, 0.35],
    [0.3, 0.5, 0, 1, false, 0.8],
  ])(
    'lenses by value, not by code: %d + %d x gate + %d, frame %d, coordinated %s: %d',
    (chA, chB, chC, framed, coordinated, expected) => {
      const turn = turnWith(
        { k: { chA, chB, chC, gThr: 0, gWid: 0.1 }, c: WEIGHTS },
        { frame: framed, slip: 0 },
        open('technical', { coordinated }),
      );
      expect(carriage(turn.rules, turn.state)).toBeCloseTo(expected, 9);
    },
  );
});

test.each([
  [50, 0, 0.5],
  [48, 15, 0.408],
  [80, 100, 0],
  [0, 0, 0],
])('a push for a deal of %d and a seat of %d leave Europe out by %d', (dealPush, seat, expected) => {
  expect(margin(turnWith({}, { dealPush, seat }).state)).toBeCloseTo(expected, 12);
});
