import { expect, test } from 'vitest';
import {
  type LedgerLine,
  PURE_LENSES,
  type Rules,
  type Shadow,
  type StockId,
  shadowsOf,
  type WorldState,
} from '../../src/engine';
import type { Match } from '../../src/match';
import { start } from '../match/support';

interface Sealed {
  readonly rules: Rules;
  readonly state: WorldState;
  readonly shadows: ReadonlyArray<Shadow>;
  /** What the game itself made of it. */
  readonly lines: ReadonlyArray<LedgerLine>;
  readonly after: WorldState;
}

/** Every month of some games, as it was sealed. */
function sealedMonths(): Sealed[] {
  const games: Match[] = [];
  for (const lens of ['papers', 'channel', 'record', 'mixed'] as const) {
    games.push(start(`shadow ${lens}`, [], { lens, turns: 12 }));
    games.push(start(`shadow ${lens}`, ['director'], { lens, turns: 12, mode: 'director' }));
  }
  return games.flatMap((match) => {
    const found: Sealed[] = [];
    while (!match.ended()) {
      while (match.phase() !== 'commit' && !match.ended()) match.next();
      if (match.ended()) break;
      const { rules, state } = match.reveal();
      const written = match.months('facilitator').at(-1)?.lines.length ?? 0;
      // The machine players seal with the step that opens the votes: they change nothing but their own commitments.
      match.next();
      match.next();
      const sealed = match.reveal().state.council.sealed;
      const at = { ...structuredClone(state), council: { ...structuredClone(state.council), sealed } };
      found.push({
        rules,
        state: at,
        shadows: shadowsOf(rules, at),
        lines: match.months('facilitator').at(-1)?.lines.slice(written) ?? [],
        after: match.reveal().state,
      });
    }
    return found;
  });
}

const months = sealedMonths();

test('there are many months, and each has the three readings, the playing one first', () => {
  expect(months.length).toBeGreaterThan(80);
  for (const { rules, shadows } of months) {
    expect(shadows[0]?.lens).toBe(rules.lens);
    expect(shadows.map(({ lens }) => lens).toSorted()).toEqual(PURE_LENSES.toSorted());
  }
});

test('under every lens the amounts of the ledger add up to the change of each variable', () => {
  for (const { shadows } of months) {
    for (const { lines, before, after } of shadows) {
      const sums = new Map<string, number>();
      for (const { variable, member, amount } of lines) {
        if (member === undefined) sums.set(variable, (sums.get(variable) ?? 0) + amount);
      }
      for (const stock of Object.keys(before.stocks) as StockId[]) {
        expect(Math.abs(after.stocks[stock] - before.stocks[stock] - (sums.get(stock) ?? 0))).toBeLessThan(1e-9);
      }
    }
  }
});

test('under the playing lens the month is the one that was played, line by line', () => {
  for (const { shadows, lines, after } of months) {
    expect(shadows[0]?.lines).toEqual(lines);
    expect(shadows[0]?.after.stocks).toEqual(after.stocks);
  }
});

test('the others start from the same state, and come to other ends', () => {
  let parted = 0;
  for (const { shadows } of months) {
    const [own, ...others] = shadows;
    for (const other of others) {
      expect(other.before.stocks).toEqual(own?.before.stocks);
      if (Math.abs(other.after.stocks.demands - (own?.after.stocks.demands ?? 0)) > 0.1) parted += 1;
    }
  }
  expect(parted).toBeGreaterThan(months.length);
});

test('reading a month under other lenses changes nothing in it', () => {
  for (const { rules, state } of months.slice(0, 12)) {
    const before = JSON.stringify(state);
    const once = shadowsOf(rules, state);
    expect(shadowsOf(rules, state)).toEqual(once);
    expect(JSON.stringify(state)).toBe(before);
  }
});

test('what is not sealed cannot be read under another lens', () => {
  const { rules, state } = start('shadow early').reveal();
  expect(() => shadowsOf(rules, state)).toThrow('sealed');
});
