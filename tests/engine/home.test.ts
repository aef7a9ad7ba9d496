import { describe, expect, test } from 'vitest';
import type { Incident, Scenario, WorldState } from '../../src/engine';
import { buildUp, deliveries } from '../../src/engine/model/defence';
import { deterrence } from '../../src/engine/model/derived';
import { domestic, easeFear, incidentEffects } from '../../src/engine/model/domestic';
import { treasury } from '../../src/engine/model/economy';
import { armsControl } from '../../src/engine/model/offices';
import { changeOf, turnWith } from './support';
import { everyMember, inScenario } from './worlds';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

describe('fatigue, fear and unity at home', () => {
  const STILL = {
    k: { fatMon: 0, fatTalk: 0, uniFat: 0 },
    c: {
      domestic: { recovery: 0, fatigueAt: 40, fearRate: 0, unityLevel: 50, unityRate: 0 },
      afterCeasefire: { fatigue: 0.5 },
      dose: { none: 0, technical: 0.25, summit: 1 },
    },
  };

  test.each([
    // level of talks, ceasefire, fatigue after 50: half of 2 added, then a tenth taken off, then hope
    ['none', false, 45.9],
    ['none', true, 45.45],
    ['summit', false, 44.064],
    ['technical', false, 45.441],
  ] as const)('talks at %s, ceasefire %s: every member’s fatigue goes from 50 to %d', (level, inForce, expected) => {
    const turn = turnWith(
      { k: { ...STILL.k, fatMon: 2, fatTalk: 4 }, c: { ...STILL.c, domestic: { ...STILL.c.domestic, recovery: 0.1 } } },
      {},
      (state) => {
        everyMember(state, { fatigue: 50 });
        state.talks.level = level;
        state.ceasefire.inForce = inForce;
      },
    );
    domestic(turn);
    expect(turn.state.members).toHaveLength(27);
    for (const member of turn.state.members) expect(member.fatigue).toBeCloseTo(expected, 12);
  });

  test.each([
    [50, 48],
    [30, 30],
    [10, 12],
  ])('a fear of %d goes a tenth of the way to its usual 30: %d', (fear, expected) => {
    const turn = turnWith(
      { ...STILL, c: { ...STILL.c, domestic: { ...STILL.c.domestic, fearRate: 0.1 } } },
      {},
      (state) => everyMember(state, { fear }),
    );
    const members = turn.rules.scenario.members.map((member) => ({ ...member, fear: 30 }));
    domestic(inScenario(turn, { members }));
    for (const member of turn.state.members) expect(member.fear).toBeCloseTo(expected, 12);
  });

  test.each([
    // unity, fatigue, change: a tenth of the way to 60 less half of the fatigue above 40
    [50, 40, 1],
    [50, 50, 0.5],
    [50, 80, -1],
    [50, 20, 2],
    [60, 40, 0],
  ])('a unity of %d with a fatigue of %d moves by %d', (unity, fatigue, expected) => {
    const turn = turnWith(
      {
        k: { ...STILL.k, uniFat: 0.5 },
        c: { ...STILL.c, domestic: { ...STILL.c.domestic, unityLevel: 60, unityRate: 0.1 } },
      },
      { unity },
      (state) => everyMember(state, { fatigue }),
    );
    expect(changeOf(turn, 'unity', domestic)).toBeCloseTo(expected, 12);
  });
});

describe('what incidents do', () => {
  const CHOSEN = {
    k: { fearInc: 4, fatInc: 2, uniInc: 10 },
    c: { domestic: { fearSpread: 0.25, hit: 0.8 } },
  } as const;
  const DECK: Scenario['families'][number] = {
    family: 'cyber',
    share: 1,
    rewarded: 0,
    fear: 2,
    fatigue: 3,
    unity: 0.5,
    answered: 1,
    treasury: 1,
    defence: 2,
    evidence: [],
    cards: [],
  };
  const blow = (more: Partial<Incident> = {}): Incident => ({
    family: 'cyber',
    card: 'card',
    place: 0,
    member: 'FR',
    foiled: false,
    ...more,
  });

  test.each([
    // incidents, fear in France, fear elsewhere, fatigue in France, unity, treasury, defence; all from 50
    ['none', [], 50, 50, 50, 50, 50, 50],
    ['one', [blow()], 54, 51, 53, 48, 49.5, 51],
    ['one that was foiled', [blow({ foiled: true })], 50, 50, 50, 50, 50, 50],
    ['one of a family without a deck', [blow({ family: 'chemical' })], 50, 50, 50, 50, 50, 50],
    ['two on one member', [blow(), blow()], 57.68, 51.98, 55.82, 46.08, 49.005, 51.98],
  ] as const)('%s', (_what, incidents, hit, others, fatigue, unity, money, defence) => {
    const turn = turnWith(CHOSEN, { unity: 50, treasury: 50, defence: 50 }, (state) => {
      everyMember(state, { fear: 50, fatigue: 50 });
      state.signals.incidents = [...incidents];
    });
    incidentEffects(inScenario(turn, { families: [DECK] }));
    for (const member of turn.state.members) {
      const struck = member.code === 'FR';
      expect(member.fear).toBeCloseTo(struck ? hit : others, 12);
      expect(member.fatigue).toBeCloseTo(struck ? fatigue : 50, 12);
    }
    expect(turn.state.stocks.unity).toBeCloseTo(unity, 12);
    expect(turn.state.stocks.treasury).toBeCloseTo(money, 12);
    expect(turn.state.stocks.defence).toBeCloseTo(defence, 12);
    for (const line of turn.book.lines) expect(line.cause).toBe('card');
  });
});

describe('arms-control talks', () => {
  const at = (running: boolean) =>
    turnWith(
      {
        k: { x2Det: 4, x2Uni: 2, x2Bld: 6, x2Fear: 5 },
        c: { deterrence: { defence: 1, offence: 0, presence: 0, resilience: 0, armsControl: 1.5 } },
      },
      { defence: 50, unity: 50, buildUp: 50 },
      (state: WorldState) => {
        state.talks.armsControl = running;
        everyMember(state, { fear: 40 });
      },
    );

  test.each([
    // running, defence, unity, Russian build-up, fear, deterrence that is left
    [false, 50, 50, 50, 40, 50],
    [true, 48, 49, 47, 38, 42],
  ])(
    'running %s: defence %d, unity %d, build-up %d, fear %d, deterrence %d',
    (running, defence, unity, built, fear, deters) => {
      const turn = at(running);
      armsControl(turn);
      easeFear(turn);
      expect(turn.state.stocks.defence).toBeCloseTo(defence, 12);
      expect(turn.state.stocks.unity).toBeCloseTo(unity, 12);
      expect(turn.state.stocks.buildUp).toBeCloseTo(built, 12);
      for (const member of turn.state.members) expect(member.fear).toBeCloseTo(fear, 12);
      expect(deterrence(turn.rules, turn.state)).toBeCloseTo(deters, 12);
    },
  );
});

describe('what the Union can pay', () => {
  test.each([
    // oil, sanctions, fatigue, change from 50: a tenth of the way to 60 less what is forgone
    [50, 40, 40, 1],
    [60, 40, 40, 0.8],
    [40, 40, 40, 1.2],
    [50, 60, 40, 0.8],
    [50, 20, 40, 1],
    [50, 40, 60, 0],
    [50, 40, 20, 1],
    [60, 60, 60, -0.4],
  ])('oil %d, sanctions %d, fatigue %d: the treasury moves by %d', (oil, sanctions, fatigue, expected) => {
    const turn = turnWith(
      {
        c: {
          treasury: {
            level: 60,
            oil: 0.2,
            sanctions: 0.1,
            sanctionsAbove: 40,
            fatigue: 0.5,
            fatigueAbove: 40,
            rate: 0.1,
          },
          oil: { level: 50 },
        },
      },
      { treasury: 50, oil, sanctions },
      (state) => everyMember(state, { fatigue }),
    );
    expect(changeOf(turn, 'treasury', treasury)).toBeCloseTo(expected, 12);
  });

  test.each([
    // what is built, effect, at once, two months later (each scaled by what is missing to 100)
    ['defence', 1, 2.5, 2.375],
    ['defence', 0.5, 1.25, 1.21875],
    ['offence', 1, 2, 1.92],
  ] as const)('%s built with an effect of %d: %d at once and %d in the third month', (stock, effect, now, later) => {
    const turn = turnWith({ k: { dDef: 10, dOff: 8 } }, { defence: 50, offence: 50 }, (state) => {
      state.month = 4;
    });
    const seen = [4, 5, 6, 7].map((month) => {
      turn.state.month = month;
      return changeOf(turn, stock, (running) => {
        if (month === 4) buildUp(running, stock, effect, 'text');
        deliveries(running);
      });
    });
    for (const [index, expected] of [now, 0, later, 0].entries()) expect(seen[index]).toBeCloseTo(expected, 12);
    expect(turn.state.pipelines).toEqual([]);
  });
});
