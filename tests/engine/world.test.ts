import { describe, expect, test } from 'vitest';
import type { StockId, WorldState } from '../../src/engine';
import { russianBuildUp } from '../../src/engine/model/defence';
import { pressure } from '../../src/engine/model/derived';
import { economy, front } from '../../src/engine/model/economy';
import { regime } from '../../src/engine/model/regime';
import { oilPrice, transatlanticTie, washingtonMoves } from '../../src/engine/model/washington';
import { type Chosen, changeOf, turnWith } from './support';
import { inScenario, overSeeds, tolerance } from './worlds';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

const GAMES = 1500;

/** Changes from 50 of the stocks named. */
function expectMoves(stocks: Readonly<Record<string, number>>, moves: Partial<Record<StockId, number>>): void {
  for (const [stock, move] of Object.entries(moves)) expect((stocks[stock] ?? 0) - 50, stock).toBeCloseTo(move, 9);
}

describe('the war economy', () => {
  const CHOSEN = {
    k: { eRate: 0.1, ePres: 0.5, eEnf: 0, eff: 0, eEvade: 0 },
    c: {
      economy: { level: 60, oil: 0.2, pressureAt: 40, deepStrike: 0.1 },
      enforcement: { base: 1, evade: 2 },
      effort: { level: 50, rate: 0.1 },
    },
  } as const;

  test.each([
    // oil, sanctions, deep strike, change of the war economy from 50
    [50, 40, 0, 1],
    [60, 40, 0, 1.2],
    [40, 40, 0, 0.8],
    [50, 60, 0, 0],
    [50, 20, 0, 2],
    [50, 40, 50, 0.5],
    [60, 60, 50, -0.3],
  ])('oil %d, sanctions %d, deep strike %d: %d', (oil, sanctions, deepStrike, expected) => {
    const turn = turnWith(CHOSEN, { warEconomy: 50, oil, sanctions, deepStrike });
    expect(changeOf(turn, 'warEconomy', economy)).toBeCloseTo(expected, 12);
  });

  test.each([
    // enforcement, pressure of sanctions of 80, change
    [50, 80, -1],
    [0, 40, 1],
    [100, 120, -3],
  ])('an enforcement of %d makes sanctions of 80 press by %d', (enforcement, pressing, expected) => {
    const turn = turnWith(
      { k: { ...CHOSEN.k, eEnf: 1 }, c: { ...CHOSEN.c, enforcement: { base: 0.5, evade: 0 } } },
      { warEconomy: 50, oil: 50, sanctions: 80, deepStrike: 0, enforcement },
    );
    expect(pressure(turn.rules, turn.state)).toBeCloseTo(pressing, 12);
    expect(changeOf(turn, 'warEconomy', economy)).toBeCloseTo(expected, 12);
  });

  test('the war effort follows it, and evasion wears enforcement down', () => {
    const turn = turnWith(
      { k: { ...CHOSEN.k, eRate: 0, eff: 0.5, eEvade: 3 }, c: CHOSEN.c },
      { warEconomy: 60, warEffort: 50, enforcement: 50 },
    );
    economy(turn);
    expectMoves(turn.state.stocks, { warEffort: 0.5, enforcement: -3 });
    expect(turn.state.stocks.warEconomy).toBe(60);
  });
});

describe('front, losses and resistance', () => {
  const STILL = {
    k: { fSup: 0.5 },
    c: {
      front: {
        level: 50,
        supportAt: 50,
        deepStrike: 0.2,
        deepStrikeAt: 50,
        effort: 0.4,
        effortAt: 50,
        resistance: 0.3,
        resistanceAt: 50,
        rate: 0.1,
        noise: 0,
        losses: 0,
      },
      resistance: {
        base: 40,
        support: 0.2,
        front: 0.5,
        losses: 0.4,
        rate: 0.1,
        ceasefireBase: 30,
        ceasefireSupport: 0.6,
      },
      consent: { lossesAt: 50 },
    },
  } as const;
  const AT = { front: 50, support: 50, deepStrike: 50, warEffort: 50, resistance: 50, losses: 50 };

  test.each([
    // stocks, change of the front: a tenth of what presses
    [{}, 0],
    [{ support: 60 }, 0.5],
    [{ support: 40 }, -0.5],
    [{ deepStrike: 60 }, 0.2],
    [{ warEffort: 60 }, -0.4],
    [{ resistance: 60 }, 0.3],
    [{ front: 40 }, 1],
    [{ support: 60, warEffort: 60, deepStrike: 60, resistance: 40 }, 0],
  ])('with %j the front moves by %d', (stocks, expected) => {
    expect(changeOf(turnWith(STILL, { ...AT, ...stocks }), 'front', front)).toBeCloseTo(expected, 12);
  });

  test.each([
    // stocks, change of resistance with a front that holds still
    [{}, 0],
    [{ support: 60 }, 0.2],
    [{ front: 60 }, 0.5],
    [{ front: 40 }, -0.5],
    [{ losses: 60 }, -0.4],
    [{ resistance: 60 }, -1],
  ])('with %j resistance moves by %d', (stocks, expected) => {
    const frozen = { ...STILL, c: { ...STILL.c, front: { ...STILL.c.front, rate: 0 } } };
    expect(changeOf(turnWith(frozen, { ...AT, ...stocks }), 'resistance', front)).toBeCloseTo(expected, 12);
  });

  test.each([
    // ceasefire, support, losses, resistance, front; from 50
    [false, 50, 1, -0.04, 0],
    [true, 50, 0, 1, 0],
    [true, 25, 0, -0.5, 0],
  ])(
    'ceasefire %s with a support of %d: losses %d, resistance %d, front %d',
    (inForce, support, losses, resistance, moved) => {
      const deadly = { ...STILL, c: { ...STILL.c, front: { ...STILL.c.front, losses: 2 } } };
      const turn = turnWith(deadly, { ...AT, support }, (state) => {
        state.ceasefire.inForce = inForce;
      });
      front(turn);
      expectMoves(turn.state.stocks, { losses, resistance, front: moved });
    },
  );

  test('whatever chance does, the front stays on its scale, and it errs to both sides alike', () => {
    const stormy = (noise: number) => turnWith({ ...STILL, c: { ...STILL.c, front: { ...STILL.c.front, noise } } }, AT);
    const ends = new Set<number>();
    const wild = stormy(1000);
    overSeeds(wild, 100, (game) => {
      front(game);
      ends.add(Math.round(game.state.stocks.front));
      return 0;
    });
    expect(Math.min(...ends)).toBe(0);
    expect(Math.max(...ends)).toBe(100);
    const drift = overSeeds(stormy(2), GAMES, (game) => changeOf(game, 'front', front));
    expect(Math.abs(drift)).toBeLessThan((4 * 2) / Math.sqrt(GAMES));
  });
});

describe('the regime', () => {
  const STILL = {
    c1US: 0,
    c1Fail: 0,
    c1LegDis: 0,
    c1Eff: 0,
    c1Bld: 0,
    c1Rep: 0,
    eEnf: 0,
  };
  const FIXED = {
    legitimacy: 50,
    legitimacyRate: 0,
    dissent: 50,
    dissentEconomy: 0.5,
    dissentRate: 0,
    dissentAt: 50,
    legitimacyAt: 50,
    effort: 0.5,
    normalisationAt: 50,
  };
  const AT = {
    legitimacy: 50,
    dissent: 50,
    normalisation: 50,
    sanctions: 40,
    warEconomy: 50,
    warEffort: 50,
    buildUp: 50,
    repression: 50,
  };
  const all = { ...STILL, c1US: 10, c1Fail: 1, c1LegDis: 1, c1Eff: 2, c1Bld: 1, c1Rep: 3 };

  test.each([
    ['nothing that presses', all, { legitimacyRate: 0.1, dissentRate: 0.1 }, {}, {}],
    ['a way back to its legitimacy', STILL, { legitimacy: 60, legitimacyRate: 0.1 }, {}, { legitimacy: 1 }],
    ['ties with Washington', { ...STILL, c1US: 10 }, {}, { normalisation: 60 }, { legitimacy: 1 }],
    ['no ties with Washington', { ...STILL, c1US: 10 }, {}, { normalisation: 40 }, { legitimacy: -1 }],
    ['more pressure than at the start', { ...STILL, c1Fail: 1 }, {}, { sanctions: 60 }, { legitimacy: -2 }],
    ['less pressure than at the start', { ...STILL, c1Fail: 1 }, {}, { sanctions: 20 }, { legitimacy: 2 }],
    ['a poor economy', STILL, { dissentRate: 0.1 }, { warEconomy: 40 }, { dissent: 0.5 }],
    ['a rich economy', STILL, { dissentRate: 0.1 }, { warEconomy: 60 }, { dissent: -0.5 }],
    ['legitimacy', { ...STILL, c1LegDis: 1 }, {}, { legitimacy: 60 }, { legitimacy: 10, dissent: -1 }],
    [
      'quiet at home',
      { ...STILL, c1Eff: 2, c1Bld: 1, c1Rep: 3 },
      {},
      { dissent: 40 },
      { dissent: -10, warEffort: 2, buildUp: 1, repression: 3 },
    ],
    [
      'unrest at home',
      { ...STILL, c1Eff: 2, c1Bld: 1, c1Rep: 3 },
      {},
      { dissent: 60 },
      { dissent: 10, warEffort: -2, buildUp: -1, repression: -3 },
    ],
    ['a secure hold', { ...STILL, c1Eff: 2 }, {}, { legitimacy: 60 }, { legitimacy: 10, warEffort: 1 }],
  ])('%s', (_what, k, fixed, stocks, moves) => {
    const turn = turnWith(
      {
        k,
        c: { regime: { ...FIXED, ...fixed }, effort: { level: 50 }, enforcement: { base: 1 } },
      },
      { ...AT, ...stocks },
    );
    const start = { ...turn.rules.scenario.start, sanctions: 40 };
    regime(inScenario(turn, { start }));
    const { legitimacy, dissent, warEffort, buildUp, repression } = turn.state.stocks;
    const none = { legitimacy: 0, dissent: 0, warEffort: 0, buildUp: 0, repression: 0 };
    expectMoves({ legitimacy, dissent, warEffort, buildUp, repression }, { ...none, ...moves });
  });
});

describe('forces that Russia could use', () => {
  const CHOSEN = {
    k: { mBld: 0, bSpir: 0, bTalk: 0 },
    c: {
      afterCeasefire: { buildUp: 1, wartime: 0.5 },
      demand: { armsAt: 100 },
      talk: { buildUpAlone: 0.5 },
      dose: { none: 0, technical: 0.25, summit: 1 },
    },
  } as const;

  test.each<readonly [string, Chosen['k'], number, (state: WorldState) => void, number]>([
    ['plans met in full', { mBld: 10 }, 1, () => {}, 2.5],
    ['plans half met', { mBld: 10 }, 0.5, () => {}, 1.25],
    [
      'plans half met, troops free',
      { mBld: 10 },
      0.5,
      (state) => Object.assign(state.ceasefire, { inForce: true }),
      2.5,
    ],
    ['Europe arms', { bSpir: 2 }, 1, (state) => Object.assign(state.stocks, { defence: 70 }), 2],
    ['Europe disarms', { bSpir: 2 }, 1, (state) => Object.assign(state.stocks, { defence: 30 }), -2],
    ['no talks', { bTalk: 4 }, 1, () => {}, 0],
    ['talks held together', { bTalk: 4 }, 1, (s) => Object.assign(s.talks, { level: 'summit', coordinated: true }), -2],
    ['talks held alone', { bTalk: 4 }, 1, (s) => Object.assign(s.talks, { level: 'summit' }), -1],
    [
      'technical talks',
      { bTalk: 4 },
      1,
      (s) => Object.assign(s.talks, { level: 'technical', coordinated: true }),
      -0.5,
    ],
  ])('%s', (_what, k, fulfilment, prepare, expected) => {
    const turn = turnWith({ ...CHOSEN, k: { ...CHOSEN.k, ...k } }, { buildUp: 50, defence: 50, offence: 50 }, prepare);
    const planned = { ...turn, rules: { ...turn.rules, fulfilment } };
    expect(changeOf(planned, 'buildUp', russianBuildUp)).toBeCloseTo(expected, 12);
  });
});

describe('Washington', () => {
  test.each([
    // defence, support, tie after 50
    [50, 50, 50],
    [60, 60, 52],
    [60, 40, 50],
    [40, 40, 48],
  ])('a defence of %d and a support of %d leave a tie of %d', (defence, support, expected) => {
    const turn = turnWith(
      { k: { wTrDef: 4 }, c: { tie: { defence: 50, support: 50, scale: 10, monthly: 0.5 } } },
      { transatlantic: 50, defence, support },
    );
    transatlanticTie(turn);
    expect(turn.state.stocks.transatlantic).toBeCloseTo(expected, 12);
  });

  test.each([
    [60, -1],
    [80, 0],
    [100, 1],
  ])('with a tie of %d its presence moves by %d, a tenth of the way', (transatlantic, expected) => {
    const turn = turnWith(
      { k: { wTrDef: 0, wPres: 0.5 }, c: { presence: { base: 10, rate: 0.1 } } },
      { transatlantic, presence: 50 },
    );
    expect(changeOf(turn, 'presence', transatlanticTie)).toBeCloseTo(expected, 12);
  });

  const MOVES = {
    k: { wDrift: 0, wAlone: 0 },
    c: {
      usMove: { chance: 0, dealPush: 10, normalisation: 6, noise: 0, drift: 0.5 },
      alone: { below: 40 },
      washington: { push: 2, reassure: 0.5 },
    },
  } as const;

  test.each([
    // drift, weight of being left alone, tie, change of the push for a deal
    [4, 0, 20, 1],
    [-4, 0, 20, -1],
    [0, 2, 20, 2],
    [0, 2, 30, 1],
    [0, 2, 40, 0],
    [0, 2, 90, 0],
  ])('without a move: drift %d, left alone %d, tie %d: %d', (wDrift, wAlone, transatlantic, expected) => {
    const turn = turnWith({ ...MOVES, k: { wDrift, wAlone } }, { dealPush: 50, normalisation: 50, transatlantic });
    turn.state.signals.usMove = false;
    turn.state.memory.usMove = 3;
    washingtonMoves(turn);
    expectMoves(turn.state.stocks, { dealPush: expected, normalisation: 0 });
    expect(turn.state.memory.usMove).toBe(3);
    expect(turn.state.signals.usMove).toBe(false);
  });

  test.each([
    // what its seat does, ceasefire, share of months with a move
    ['none', false, 0.3],
    ['push', false, 0.6],
    ['reassure', false, 0.15],
    ['push', true, 0],
  ] as const)('set to %s, ceasefire %s, it moves in %d of months', (push, inForce, share) => {
    const turn = turnWith(
      { ...MOVES, c: { ...MOVES.c, usMove: { ...MOVES.c.usMove, chance: 0.3 } } },
      { dealPush: 50, normalisation: 50, transatlantic: 50 },
      (state) => {
        state.push = push;
        state.ceasefire.inForce = inForce;
        state.signals.usMove = false;
        state.memory.usMove = 3;
      },
    );
    const found = overSeeds(turn, GAMES, (game) => {
      washingtonMoves(game);
      const moved = game.state.signals.usMove;
      expectMoves(game.state.stocks, moved ? { dealPush: 5, normalisation: 3 } : { dealPush: 0, normalisation: 0 });
      expect(game.state.memory.usMove).toBe(moved ? 0 : 3);
      return moved ? 1 : 0;
    });
    expect(Math.abs(found - share)).toBeLessThanOrEqual(tolerance(share, GAMES));
  });
});

describe('the price of oil', () => {
  const priced = (noise: number) => ({ c: { oil: { level: 50, rate: 0.1, noise } } });

  test.each([
    [70, -2],
    [50, 0],
    [30, 2],
  ])('from %d it moves by %d, a tenth of the way to 50', (oil, expected) => {
    expect(changeOf(turnWith(priced(0), { oil }), 'oil', oilPrice)).toBeCloseTo(expected, 12);
  });

  test('it wanders to both sides alike and never off its scale', () => {
    const drift = overSeeds(turnWith(priced(2), { oil: 50 }), GAMES, (game) => changeOf(game, 'oil', oilPrice));
    expect(Math.abs(drift)).toBeLessThan((4 * 2) / Math.sqrt(GAMES));
    const ends = new Set<number>();
    overSeeds(turnWith(priced(1000), { oil: 50 }), 100, (game) => {
      oilPrice(game);
      ends.add(Math.round(game.state.stocks.oil));
      return 0;
    });
    expect(Math.min(...ends)).toBe(0);
    expect(Math.max(...ends)).toBe(100);
  });
});
