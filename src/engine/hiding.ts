import type { LedgerLine } from './ledger';
import { derived, gate, talkWeight } from './model/derived';
import { LINKS, type LinkId, type LinkNumbers } from './parameters';
import type { Rules } from './rules';
import type { Scenario } from './scenario';
import type { WorldState } from './state';
import { type DerivedId, PURE_LENSES, type StockId } from './vocabulary';

/**
 * A game may keep to itself which lens moves it until it is over. Then everything that is worked out with the lens's own
 * numbers is shown as the three lenses have it on average, and the ledger does not name links that would give it away.
 * What the world does stays visible: that cannot be hidden from those who play in it.
 */

const averages = new WeakMap<Scenario, LinkNumbers>();

function averagesOf(scenario: Scenario): LinkNumbers {
  let known = averages.get(scenario);
  if (!known) {
    const mean = (id: LinkId) => {
      const { values } = scenario.links[id];
      return PURE_LENSES.reduce((sum, lens) => sum + values[lens][1], 0) / PURE_LENSES.length;
    };
    known = Object.fromEntries(LINKS.map((id) => [id, mean(id)])) as LinkNumbers;
    averages.set(scenario, known);
  }
  return known;
}

const shown = new WeakMap<Rules, Rules>();

/** The rules by which a game is shown: its own, or those of no lens where the lens is hidden. */
export function shownRules(rules: Rules): Rules {
  if (!rules.setup.hidden) return rules;
  let known = shown.get(rules);
  if (!known) {
    known = { ...rules, k: averagesOf(rules.scenario) };
    shown.set(rules, known);
  }
  return known;
}

/** Stocks and derived numbers as they are shown where the lens is hidden. */
export function maskedNumbers(
  rules: Rules,
  state: WorldState,
): { readonly stocks: Record<StockId, number>; readonly derived: Record<DerivedId, number> } {
  const neutral = shownRules(rules);
  return { stocks: { ...state.stocks, frame: shownFrame(neutral, state) }, derived: derived(neutral, state) };
}

/** The frame of talks is a gate that once was: where gates are averages, it is the present one. */
function shownFrame(neutral: Rules, state: WorldState): number {
  return talkWeight(neutral, state) > 0 ? gate(neutral, state) : 0;
}

/** Takes out of a state what only the lens could have put there. The state is changed in place. */
export function maskState(rules: Rules, state: WorldState): void {
  const { stocks, derived: numbers } = maskedNumbers(rules, state);
  state.stocks = stocks;
  state.talks.polarity = 1;
  state.talks.dose = 0;
  state.tally = { C1: 0, C2: 0, C3: 0, C4: 0, C5: 0, C6: 0, C7: 0 };
  Object.assign(state.memory, { polarity: 1, dose: 0, strength: numbers.strength, gate: numbers.gate });
}

const telling = new WeakMap<Scenario, ReadonlySet<string>>();

/** Links whose ranges under two lenses have nothing in common: to see one at work, or not, is to know the lens. */
export function tellingLinks(scenario: Scenario): ReadonlySet<string> {
  let known = telling.get(scenario);
  if (!known) {
    const apart = (id: LinkId) => {
      const ranges = PURE_LENSES.map((lens) => scenario.links[id].values[lens]);
      return ranges.some(([low]) => ranges.some(([, , high]) => high < low));
    };
    known = new Set(LINKS.filter(apart));
    telling.set(scenario, known);
  }
  return known;
}

/** Ledger lines with those of telling links put together, one for each variable; the amounts add up as before. */
export function maskedLines(scenario: Scenario, lines: ReadonlyArray<LedgerLine>): LedgerLine[] {
  const told = tellingLinks(scenario);
  const shownLines: LedgerLine[] = [];
  const places = new Map<string, number>();
  for (const line of lines) {
    if (line.variable === 'frame') continue;
    if (!told.has(line.source)) {
      shownLines.push(line);
      continue;
    }
    const { variable, member, amount } = line;
    const key = `${variable} ${member ?? ''}`;
    const place = places.get(key) ?? shownLines.length;
    places.set(key, place);
    const sum = (shownLines[place]?.amount ?? 0) + amount;
    shownLines[place] = { variable, ...(member === undefined ? {} : { member }), amount: sum, source: 'hidden' };
  }
  return shownLines;
}
