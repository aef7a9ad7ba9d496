import { describe, expect, test } from 'vitest';
import {
  type Book,
  type LensId,
  newGame,
  OPEN_STOCKS,
  rulesFor,
  type Scenario,
  STOCKS,
  type StockId,
  UNIT_STOCKS,
} from '../../src/engine';
import { type Director, playOut as playDirector } from '../../src/lab';
import { february, setupOf } from './support';

test('an unknown lens and an impossible length are refused with what may be chosen', () => {
  const lens = 'paper' as LensId;
  expect(() => rulesFor(february(), setupOf('s', { lens }))).toThrow('No lens "paper": choose one of papers, channel,');
  expect(() => rulesFor(february(), setupOf('s', { turns: 0 }))).toThrow('1 to 36 months, not 0');
  expect(() => rulesFor(february(), setupOf('s', { turns: 2.5 }))).toThrow('1 to 36 months, not 2.5');
});

/** The scenario with one inject and one card that come every month and push every stock by the same points. */
function pushing(points: number): Scenario {
  const scenario = february();
  const effects = STOCKS.map((stock) => ({ stock, impulse: points }));
  const event = { id: 'push', weight: 1, when: [], effects, evidence: [] };
  return {
    ...scenario,
    fixed: { ...scenario.fixed, inject: { ...scenario.fixed.inject, values: { chance: 1, card: 1 } } },
    decks: [{ ...event, deck: 'media' as const }],
    injects: [{ ...event, memberEffects: [{ memberStock: 'fear' as const, who: 'all' as const, impulse: points }] }],
  };
}

function topOf(stock: StockId): number {
  if ((UNIT_STOCKS as ReadonlyArray<StockId>).includes(stock)) return 1;
  return (OPEN_STOCKS as ReadonlyArray<StockId>).includes(stock) ? Number.POSITIVE_INFINITY : 100;
}

describe.each([-500, -20, 20, 500])('cards and injects that push everything by %d points', (points) => {
  test('leave every stock within its scale, and the ledger tells the real change', () => {
    const book: Book = { lines: [], events: [] };
    const rules = rulesFor(pushing(points), setupOf('push', { mode: 'director' }));
    const state = newGame(rules, book);
    const pushed = book.lines.filter(({ source }) => source === 'inject:push' || source === 'card:push');
    expect(pushed.length).toBeGreaterThan(STOCKS.length);
    for (const stock of STOCKS) {
      expect(state.stocks[stock]).toBeGreaterThanOrEqual(0);
      expect(state.stocks[stock]).toBeLessThanOrEqual(topOf(stock));
      const start = stock === 'tempo' ? rules.k.lam0 : rules.scenario.start[stock];
      const lines = book.lines.filter(({ variable, member }) => variable === stock && member === undefined);
      const told = lines.reduce((sum, { amount }) => sum + amount, 0);
      expect(state.stocks[stock] - start).toBeCloseTo(told, 9);
    }
    for (const { fear } of state.members) expect(fear >= 0 && fear <= 100).toBe(true);
  });
});

test('what an act costs names the act, and a side payment who received it', () => {
  const rules = rulesFor(february(), setupOf('costs', { mode: 'director' }));
  const book: Book = { lines: [], events: [] };
  const acts = ['gift', 'package', 'defence'] as const;
  const lead: Director = (desk) => {
    const act = acts[desk.scene().state.month - 1];
    if (act) desk.table(act, {});
  };
  playDirector(rules, lead, { book });
  const costs = book.lines.filter(({ source }) => source.startsWith('act:'));
  expect(new Set(costs.map(({ source }) => source))).toContain('act:gift');
  for (const { variable, amount, source, cause, payees } of costs) {
    expect(variable).toBe('treasury');
    expect(amount).toBeLessThan(0);
    expect(cause).toContain(source === 'act:gift' ? '.director.' : source.slice('act:'.length));
    expect(payees !== undefined).toBe(source === 'act:gift');
  }
  const [gift] = costs.filter(({ source }) => source === 'act:gift');
  expect(gift?.payees).toContain('HU');
  expect(book.lines.filter(({ source, variable }) => source === 'spend' && variable === 'treasury')).toEqual([]);
});
