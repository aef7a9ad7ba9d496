import { describe, expect, test } from 'vitest';
import { coordination } from '../../src/engine/model/derived';
import { conduct } from '../../src/engine/model/dialogue';
import { envoyAtWork, envoyNamed, mandateAtWork, mandateGiven, nominationFight } from '../../src/engine/model/offices';
import { changeOf, turnWith } from './support';
import { inScenario, overSeeds, talking, tolerance } from './worlds';

/** Numbers worked out by hand from the formulas of the model, for parameters chosen here. */

const LN2 = Math.LN2;
const GAMES = 1500;

describe('C6: offices', () => {
  const CHOSEN = {
    k: { c6Hr: 10, c6Com: 6, c6Fight: 8, c6Coord: 7 },
    c: {
      envoy: { monthly: 0.2, fight: 0.5 },
      candidate: { fight: 0.25 },
      coordination: { hr: 0.5, commission: 0.3, unity: 0.2 },
    },
  } as const;
  const AT = { hrAuthority: 50, commissionAuthority: 50, unity: 50 };

  test('naming an envoy takes weight from those who speak for the Union', () => {
    const turn = turnWith(CHOSEN, AT);
    envoyNamed(turn, 'text');
    expect(turn.state.stocks).toMatchObject({ hrAuthority: 45, commissionAuthority: 47, unity: 50 });
    expect(turn.state.tally.C6).toBeCloseTo(8, 12);
    expect(turn.book.lines.map(({ cause }) => cause)).toEqual(['text', 'text']);
  });

  test.each([
    [{}, 46, 6.5],
    [{ candidate: 'niinisto' }, 49, 3.5],
  ] as const)('a nomination fought over, %j: unity of %d, cost of %d', (options, unity, cost) => {
    const turn = turnWith(CHOSEN, AT);
    nominationFight(turn, 'text', options);
    expect(turn.state.stocks.hrAuthority).toBeCloseTo(47.5, 12);
    expect(turn.state.stocks.unity).toBeCloseTo(unity, 12);
    expect(turn.state.tally.C6).toBeCloseTo(cost, 12);
    expect(turn.state.envoy.fights).toBe(1);
  });

  test.each([
    // envoy, months, authority of the High Representative, of the Commission, coordination
    ['none', 3, 50, 50, 50],
    ['specialRepresentative', 0, 50, 50, 43],
    ['specialRepresentative', 1, 49, 49.4, 42.32],
    ['presidentMandate', 2, 49, 49.4, 42.32],
    ['informalMandate', 2, 50, 50, 50],
  ] as const)('with %s in month %d: %d, %d, coordination %d', (kind, months, hr, commission, together) => {
    const turn = turnWith(CHOSEN, AT, (state) => {
      Object.assign(state.envoy, { kind, months });
    });
    envoyAtWork(turn);
    const { hrAuthority, commissionAuthority } = turn.state.stocks;
    expect(hrAuthority).toBeCloseTo(hr, 12);
    expect(commissionAuthority).toBeCloseTo(commission, 12);
    expect(coordination(turn.rules, turn.state)).toBeCloseTo(together, 12);
    expect(turn.state.tally.C6).toBeCloseTo(100 - hr - commission, 9);
  });
});

describe('C7: a mandate without an office', () => {
  const CHOSEN = {
    k: { c7Uni: 8, c7Slip: 10, c7Div: 0 },
    c: {
      mandate: { monthly: 0.25, wedge: 10, wedgeUnity: 1.5, election: 1.5 },
      moscow: { divideChance: 2 },
      freelance: { weight: 0.25, weightLeader: 0.75, unity: 0.5 },
    },
  } as const;

  test('giving it divides', () => {
    const turn = turnWith(CHOSEN, { unity: 50 });
    mandateGiven(turn, 'text');
    expect(turn.state.stocks.unity).toBeCloseTo(46, 12);
    expect(turn.state.tally.C7).toBeCloseTo(4, 12);
  });

  test.each([
    // who talks, months, change of unity, slip
    ['union', 3, 0, 0],
    ['informal', 0, 0, 10],
    ['informal', 1, -1, 10],
  ] as const)('talks by %s in month %d: unity %d, slip %d', (by, months, unity, slip) => {
    const turn = turnWith(CHOSEN, { unity: 50, slip: 0 }, talking({ by, months }));
    mandateAtWork(turn);
    expect(turn.state.stocks.unity - 50).toBeCloseTo(unity, 12);
    expect(turn.state.stocks.slip).toBeCloseTo(slip, 12);
    expect(turn.state.tally.C7).toBeCloseTo(-unity, 12);
    expect(turn.state.signals.wedge).toBe(false);
  });

  test.each([
    // month, holder, slip: France votes in month 5, Spain does not
    [1, 'FR', 10],
    [2, 'FR', 15],
    [5, 'FR', 15],
    [6, 'FR', 10],
    [2, 'ES', 10],
    [2, undefined, 10],
  ] as const)('in month %d a mandate of %s slips by %d', (month, holder, slip) => {
    const turn = turnWith(CHOSEN, { slip: 0 }, (state) => {
      Object.assign(state.talks, { by: 'informal' }, holder === undefined ? {} : { holder });
      state.month = month;
    });
    const never = 99;
    const members = turn.rules.scenario.members.map((member) => ({
      ...member,
      electionMonth: member.code === 'FR' ? 5 : never,
    }));
    expect(changeOf(inScenario(turn, { members }), 'slip', mandateAtWork)).toBeCloseTo(slip, 12);
  });

  test.each([
    // disinformation, unity, posture of Moscow, chance of a wedge a month
    [0, 50, 'wait', 0.2],
    [50, 50, 'wait', 0.3],
    [0, 80, 'wait', 0.14],
    [0, 50, 'divide', 0.4],
  ] as const)(
    'disinformation %d, unity %d, Moscow set to %s: a wedge in %d of months',
    (disinfo, unity, posture, share) => {
      const turn = turnWith({ ...CHOSEN, k: { c7Div: 0.2, c7Uni: 0, c7Slip: 0 } }, { disinfo, unity }, (state) => {
        state.talks.by = 'informal';
        state.posture = posture;
      });
      const found = overSeeds(turn, GAMES, (game) => {
        const lost = -changeOf(game, 'unity', mandateAtWork);
        expect(lost).toBeCloseTo(game.state.signals.wedge ? unity / 10 : 0, 12);
        expect(game.state.tally.C7).toBeCloseTo(lost, 12);
        return game.state.signals.wedge ? 1 : 0;
      });
      expect(Math.abs(found - share)).toBeLessThan(tolerance(share, GAMES));
    },
  );

  test.each([
    // who acted alone, weight of the contacts, change of unity
    [[], 0, 0],
    [['FR'], 0.25, -2],
    [['FR'], 0.75, -6],
    [['FR', 'IT'], 0.5, -3.92],
  ] as const)('contacts of %j weighing %d: unity %d', (freelancers, contacts, expected) => {
    const turn = turnWith(CHOSEN, { unity: 50 }, (state) => {
      state.signals.freelancers = [...freelancers];
      state.talks.contacts = contacts;
    });
    expect(changeOf(turn, 'unity', mandateAtWork)).toBeCloseTo(expected, 12);
    expect(turn.state.tally.C7).toBeCloseTo(-expected, 12);
    expect(turn.book.lines.map(({ cause }) => cause)).toEqual(freelancers.map((code) => `freelance.${code}`));
  });
});

describe('how talks are held', () => {
  const CHOSEN = {
    k: { usTrack: 6 },
    c: {
      uncoordinated: { unity: 4, slope: 2 },
      quiet: { chance: 0, unity: 4, standing: 2, resolve: LN2 },
      dose: { none: 0, technical: 0.25, freelance: 0.5 },
    },
  } as const;
  const AT = { unity: 50, consent: 50, standing: 50, resolve: 0.5 };

  test.each([
    // talks, change of unity, of consent
    [{ dose: 0.5 }, -2, -3],
    [{ dose: 0.25 }, -1, -1.5],
    [{ dose: 1 }, -2, -3],
    [{ dose: 1, coordinated: true }, 0, 0],
    [{ dose: 0.25, coordinated: true, contacts: 0.5 }, -1, -1.5],
    [{ dose: 0.5, coordinated: true, contacts: 1 }, -2, -3],
    [{ dose: 0 }, 0, 0],
  ])('%j: unity %d, consent of Kyiv %d', (talks, unity, consent) => {
    const turn = turnWith(CHOSEN, AT, talking(talks));
    conduct(turn);
    expect(turn.state.stocks.unity - 50).toBeCloseTo(unity, 12);
    expect(turn.state.stocks.consent - 50).toBeCloseTo(consent, 12);
  });

  test.each([
    // level, quiet, chance, leaked
    ['technical', true, 1, true],
    ['technical', true, 0, false],
    ['technical', false, 1, false],
    ['none', true, 1, false],
  ] as const)('talks at %s, quiet %s, with a chance of %d leak: %s', (level, quiet, chance, leaked) => {
    const turn = turnWith(
      { ...CHOSEN, c: { ...CHOSEN.c, quiet: { ...CHOSEN.c.quiet, chance } } },
      AT,
      talking({ level, quiet, coordinated: true }),
    );
    conduct(turn);
    expect(turn.state.signals.leaked).toBe(leaked);
    expect(turn.state.talks.quiet).toBe(quiet && !leaked);
    expect(turn.state.stocks.unity).toBeCloseTo(leaked ? 48 : 50, 12);
    expect(turn.state.stocks.standing).toBeCloseTo(leaked ? 49 : 50, 12);
    expect(turn.state.stocks.resolve).toBeCloseTo(leaked ? 1 / 3 : 1 / 2, 9);
  });
});
