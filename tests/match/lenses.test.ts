import { expect, test } from 'vitest';
import { type GameRecord, type LensReplays, type MonthReport, PURE_LENSES, type Resolution } from '../../src/engine';
import { lensReplays, type Match, type Twin, twinWithoutTalks } from '../../src/match';
import { february, playOut, start } from './support';

const twinOf = (match: Match): Twin => twinWithoutTalks(february(), match.record(), match.ended());

function readUnderAll(record: GameRecord, twin: Twin): LensReplays {
  const work = lensReplays(february(), record, twin);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const GAMES = (
  [
    ['lenses papers', 'papers', 'seats'],
    ['lenses channel', 'channel', 'seats'],
    ['lenses record', 'record', 'seats'],
    ['lenses director', 'mixed', 'director'],
  ] as const
).map(([seed, lens, mode]) => {
  const match = playOut(start(seed, mode === 'director' ? ['director'] : [], { lens, mode, turns: 12 }));
  const twin = twinOf(match);
  return { match, twin, replays: readUnderAll(match.record(), twin) };
});

test('under its own lens a game is the game that was played, and its twin the one that was handed over', () => {
  for (const { match, twin, replays } of GAMES) {
    expect(replays.played).toBe(match.reveal().rules.lens);
    const own = replays.games[replays.played];
    expect(own.game.months).toEqual(match.months());
    expect(own.twin).toBe(twin.game);
    expect(own.game.ending).toBe(match.reveal().state.ending);
  }
});

const decided = ({ proposal, act, votes, brakes }: Resolution) => ({ proposal, act, votes, brakes });

test('under every lens the Council decides what it decided, with the same votes, unless the world leaves no room for it', () => {
  let compared = 0;
  for (const { match, replays } of GAMES) {
    const months = match.months();
    for (const lens of PURE_LENSES) {
      const { game } = replays.games[lens];
      let missed = 0;
      for (const [index, report] of game.months.slice(0, months.length).entries()) {
        const first = months[index]?.resolutions ?? [];
        expect(report.resolutions.map(({ proposal }) => proposal)).toEqual(first.map(({ proposal }) => proposal));
        for (const [place, resolution] of report.resolutions.entries()) {
          const before = first[place];
          if (!before) continue;
          if (resolution.outcome === 'overtaken' || before.outcome === 'overtaken') {
            missed += Number(resolution.outcome === 'overtaken' && before.outcome !== 'overtaken');
            continue;
          }
          expect(decided(resolution)).toEqual(decided(before));
          // Whether Moscow grants what is asked before talks is the world's answer, not the Council's.
          const granted = ['adopted', 'enacted', 'noConcession'];
          if (granted.includes(before.outcome)) expect(granted).toContain(resolution.outcome);
          else expect(resolution.outcome).toBe(before.outcome);
          compared += 1;
        }
      }
      expect(game.fellAway).toBe(missed);
    }
  }
  expect(compared).toBeGreaterThan(200);
});

test('money that was paid in a game is paid under every lens', () => {
  const paid = (months: LensReplays['games']['papers']['game']['months']) =>
    months.flatMap(({ month, lines }) =>
      lines.filter(({ cause }) => cause?.startsWith('payment.')).map(({ payees }) => ({ month, payees })),
    );
  let payments = 0;
  for (const { match, replays } of GAMES) {
    const own = paid(match.months());
    payments += own.length;
    for (const lens of PURE_LENSES) {
      const { months } = replays.games[lens].game;
      expect(paid(months)).toEqual(own.filter(({ month }) => month <= months.length));
    }
  }
  expect(payments).toBeGreaterThan(0);
});

test('the same luck: two lenses differ in how the world answers, and a swap of every mechanism is tried', () => {
  for (const { replays } of GAMES) {
    const ends = PURE_LENSES.map((lens) => replays.games[lens].game.months.at(-1)?.after.stocks.demands);
    expect(new Set(ends).size).toBe(3);
    const others = PURE_LENSES.filter((lens) => lens !== replays.played);
    for (const lens of others) {
      const swapped = replays.swaps.filter(({ from }) => from === lens);
      expect(swapped.length).toBeGreaterThan(12);
      const links = swapped.flatMap((swap) => swap.links);
      expect(new Set(links).size).toBe(links.length);
    }
    expect(replays.swaps.some(({ from }) => from === replays.played)).toBe(false);
  }
});

test('a game that stopped in the middle is read as far as it came', () => {
  const match = start('lenses half', [], { turns: 12 });
  for (let step = 0; step < 7 * 5; step += 1) match.next();
  const { games } = readUnderAll(match.record(), twinOf(match));
  for (const lens of PURE_LENSES) {
    expect(games[lens].game.months).toHaveLength(match.months().length);
    expect(games[lens].game.ending).toBeUndefined();
  }
});

/** Where a month left each number, and those of each member. */
function levels({ after, members }: Pick<MonthReport, 'after' | 'members'>): Map<string, number> {
  const own = members.flatMap(({ code, fatigue, fear }) => [
    [`fatigue ${code}`, fatigue] as const,
    [`fear ${code}`, fear] as const,
  ]);
  return new Map([...Object.entries(after.stocks), ...own]);
}

test('in every month of every replay the ledger adds up, for members too, under a ceasefire and to the last month', () => {
  const seen = { months: 0, ceasefire: 0, ending: 0 };
  for (const { replays } of GAMES) {
    for (const { months } of PURE_LENSES.flatMap((lens) => Object.values(replays.games[lens]))) {
      for (const [index, report] of months.entries()) {
        const last = months[index - 1];
        if (!last) continue;
        seen.months += 1;
        seen.ceasefire += Number(report.ceasefire.inForce);
        seen.ending += Number(report.ending !== undefined);
        const before = levels(last);
        const sums = new Map<string, number>();
        for (const { variable, member, amount } of report.lines) {
          const key = member === undefined ? variable : `${variable} ${member}`;
          sums.set(key, (sums.get(key) ?? 0) + amount);
        }
        const off = [...levels(report)].filter(
          ([key, value]) => Math.abs(value - (before.get(key) ?? Number.NaN) - (sums.get(key) ?? 0)) > 1e-9,
        );
        expect(off).toEqual([]);
      }
    }
  }
  expect(seen.months).toBeGreaterThan(200);
  expect(seen.ceasefire).toBeGreaterThan(10);
  expect(seen.ending).toBeGreaterThan(15);
});
