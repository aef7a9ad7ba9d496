import { describe, expect, test } from 'vitest';
import {
  advance,
  canSwitchOff,
  enactNow,
  failNow,
  type LensId,
  LINKS,
  newGame,
  type Rules,
  rulesFor,
  type Trial,
  type Turn,
  type WorldState,
} from '../../src/engine';
import { february, setupOf } from '../match/support';

/** A game in which nobody tables anything; `act` is called in every agenda. */
function played(trial: Trial | undefined, act: (turn: Turn) => void = () => {}, seed = 't', lens: LensId = 'papers') {
  const rules = rulesFor(february(), { ...setupOf(seed, { mode: 'director', lens }), turns: 12 }, trial);
  return { rules, ...through(rules, act) };
}

function through(rules: Rules, act: (turn: Turn) => void) {
  const state = newGame(rules);
  const turn: Turn = { rules, state, book: undefined };
  const opening = structuredClone(state);
  while (state.ending === undefined) {
    advance(turn);
    if (state.phase === 'agenda') act(turn);
  }
  return { state, opening };
}

const inMonth = (month: number, act: (turn: Turn) => void) => (turn: Turn) => {
  if (turn.state.month === month) act(turn);
};

test('a trial that changes nothing is the plain game', () => {
  expect(played({}).state).toEqual(played(undefined).state);
});

describe('endings off', () => {
  // A front that has all but gone: Ukraine gives up within the year unless endings are off.
  const collapse = { start: { front: 3, resistance: 3 } } as const;

  test('a war that would be lost goes on to the horizon', () => {
    expect(played(collapse).state.ending).toBe('capitulation');
    expect(played({ ...collapse, endings: 'off' }).state).toMatchObject({ ending: 'dragsOn', month: 12 });
  });

  test('no ceasefire comes, though its chances are worked out', () => {
    const near = { start: { demands: 20, consent: 90, dealPush: 90 }, links: { h0: 1, wImp: 1 } } as const;
    expect(played(near).state.ceasefire.kind).not.toBe('none');
    const { state } = played({ ...near, endings: 'off' });
    expect(state.ceasefire.kind).toBe('none');
    expect(state.outlook.brokered).toBeGreaterThan(0);
    expect(state.outlook.negotiated).toBeGreaterThan(0);
  });

  test('a ceasefire in force from the start is broken again and again and holds all the same', () => {
    const ceasefire = { kind: 'brokered', terms: 60, statehood: 40, selfDefence: 40 } as const;
    const fragile = { ceasefire, links: { cfBack: 5, cfBr: 9 } } as const;
    expect(played(fragile).state.ceasefire.broken).toBeGreaterThan(0);
    const { state } = played({ ...fragile, endings: 'off' });
    expect(state.ceasefire).toMatchObject({ inForce: true, broken: 0, terms: 60, statehood: 40 });
    expect(state.ceasefire.breaches).toBeGreaterThan(20);
  });
});

describe('links and numbers', () => {
  test('a value stands in place of the one drawn, and the others stay as they were drawn', () => {
    const plain = played(undefined).rules;
    const { k } = played({ links: { c1Leg: 42 } }).rules;
    expect(k).toEqual({ ...plain.k, c1Leg: 42 });
  });

  test('a link switched off is worth nothing; the discount of an informal mandate is no discount', () => {
    const { k } = played({ off: ['c1Leg', 'c7Weak'], links: { c1Leg: 42 } }).rules;
    expect(k.c1Leg).toBe(0);
    expect(k.c7Weak).toBe(1);
  });

  test.each(LINKS.filter(canSwitchOff))('a game without %s goes to its end with finite numbers', (link) => {
    const { state } = played(
      { off: [link], endings: 'off' },
      inMonth(2, (turn) => enactNow(turn, 'summit')),
    );
    expect(Object.values(state.stocks).filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  test('Moscow’s readiness to concede cannot be switched off: at 0 it would concede more often, not less', () => {
    expect(canSwitchOff('concB')).toBe(false);
  });

  test.each(LINKS.filter((link) => !canSwitchOff(link)))('%s sets a scale and cannot be switched off', (link) => {
    expect(() => played({ off: [link] })).toThrow(`The link ${link} sets a scale`);
  });

  test('a fixed number gives way, and the rest of its group stays', () => {
    const plain = played(undefined).rules.c;
    const { c } = played({ fixed: { oil: { level: 85 } } }).rules;
    expect(c.oil).toEqual({ ...plain.oil, level: 85 });
    expect({ ...c, oil: plain.oil }).toEqual(plain);
  });
});

describe('the start', () => {
  /** What month 1 begins with, before Washington, oil and incidents move it. */
  const quiet = { fixed: { usMove: { drift: 0, noise: 0, chance: 0 }, inject: { chance: 0, card: 0 } } } as const;

  test('stocks, members and memory are as the trial sets them', () => {
    const { opening } = played({
      ...quiet,
      start: { unity: 71, warEconomy: 33, tempo: 1e-9 },
      members: { fatigue: 64, fear: { PL: 12 } },
      memory: { usMove: 40, incidents: [1, 2, 3] },
    });
    expect(opening.stocks.unity).toBe(71);
    expect(opening.memory.warEconomy).toEqual([33, 33, 33]);
    expect(opening.memory.usMove).toBe(40);
    // This month's count comes first, and no incident happens at a tempo of next to nothing.
    expect(opening.memory.incidents).toEqual([0, 1, 2]);
    expect(new Set(opening.members.map(({ fatigue }) => fatigue))).toEqual(new Set([64]));
    const fears = (state: WorldState) => Object.fromEntries(state.members.map(({ code, fear }) => [code, fear]));
    const plain = played({ ...quiet, start: { tempo: 1e-9 } }).opening;
    expect(fears(opening)).toEqual({ ...fears(plain), PL: 12 });
  });

  test('a blow comes in the month it is set for, and only once', () => {
    const [inject] = february().injects;
    const id = inject?.id ?? '';
    const months: number[] = [];
    played({ endings: 'off', inject: { id, month: 5 } }, ({ state }) => {
      if (state.signals.injects.includes(id)) months.push(state.month);
    });
    expect(months).toEqual([5]);
  });

  test('a blow that the scenario does not know is refused', () => {
    expect(() => played({ inject: { id: 'comet', month: 2 } })).toThrow('No inject "comet"');
  });
});

describe('acts enacted', () => {
  test('a call is made without vote, capital or leave, and is written down', () => {
    const capital: number[] = [];
    const { state } = played(
      { endings: 'off' },
      inMonth(2, (turn) => {
        capital.push(turn.state.capital.director ?? 0);
        expect(enactNow(turn, 'leaderCall', { coordinated: true })).toBe(true);
        capital.push(turn.state.capital.director ?? 0);
        expect(turn.state.council.resolutions).toMatchObject([
          { act: 'leaderCall', outcome: 'enacted', options: { coordinated: true }, votes: {} },
        ]);
      }),
    );
    expect(capital[0]).toBe(capital[1]);
    expect(state.talks).toMatchObject({ level: 'leaderCall', by: 'union', coordinated: true });
    expect(state.council.done.leaderCall).toBe(1);
  });

  test('what hangs on a concession may not happen', () => {
    const refused = { endings: 'off', links: { concB: -50 } } as const;
    const { state } = played(
      refused,
      inMonth(2, (turn) => expect(enactNow(turn, 'leaderCall', { priorConcession: true })).toBe(false)),
    );
    expect(state.talks.level).toBe('none');
  });

  test('a nomination that fails divides the Union, the more the more are against', () => {
    const unity = (against: number) => {
      let change = 0;
      played(
        { endings: 'off' },
        inMonth(1, (turn) => {
          const before = turn.state.stocks.unity;
          failNow(turn, 'specialRepresentative', against);
          change = turn.state.stocks.unity - before;
          expect(turn.state.envoy).toMatchObject({ kind: 'none', fights: 1 });
          expect(turn.state.council.failed.specialRepresentative).toBe(1);
        }),
      );
      return change;
    };
    expect(unity(4)).toBeLessThan(0);
    expect(unity(14)).toBeLessThan(unity(4));
  });

  test('two acts of one kind in a month draw apart', () => {
    played(
      { endings: 'off' },
      inMonth(3, (turn) => {
        enactNow(turn, 'aid');
        enactNow(turn, 'aid');
        const ids = turn.state.council.resolutions.map(({ proposal }) => proposal);
        expect(new Set(ids).size).toBe(2);
        expect(turn.state.council.done.aid).toBe(2);
      }),
    );
  });
});
