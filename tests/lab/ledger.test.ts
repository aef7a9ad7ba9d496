import { expect, test } from 'vitest';
import {
  type ActId,
  type Book,
  ENDINGS,
  type EndingId,
  FIXED,
  type FixedGroup,
  type LedgerLine,
  LINKS,
  type LinkId,
  PURE_LENSES,
  rulesFor,
  STOCKS,
  type WorldState,
} from '../../src/engine';
import { director, playOut } from '../../src/lab';
import { bundle, scenario, shipped } from './support';

const GAMES = 1000;

interface Support {
  readonly evidence: ReadonlyArray<string>;
  readonly assumption: boolean;
}

const cards = new Map(bundle.content.decks.flatMap((deck) => deck.cards).map((card) => [card.id, card]));
const injects = new Map(bundle.content.injects.injects.map((inject) => [inject.id, inject]));
const families = new Map(bundle.content.families.map((deck) => [deck.family, deck]));

const supported = (
  entry: { readonly evidence?: ReadonlyArray<string> | undefined } | undefined,
  bases: ReadonlyArray<unknown>,
): Support | undefined => entry && { evidence: entry.evidence ?? [], assumption: bases.includes('assumption') };

/** What a line of the ledger rests on; undefined when its source is not known. */
function supportOf(source: LedgerLine['source']): Support | undefined {
  const [kind, id = ''] = source.split(':');
  if (kind === 'card') {
    const card = cards.get(id);
    return supported(
      card,
      (card?.effects ?? []).map(({ basis }) => basis),
    );
  }
  if (kind === 'inject') {
    const inject = injects.get(id);
    return supported(
      inject,
      (inject?.effects ?? []).map(({ basis }) => basis),
    );
  }
  if (kind === 'family') {
    const deck = families.get(id as Parameters<typeof families.get>[0]);
    return supported(deck, [deck?.effectsBasis]);
  }
  if (kind === 'act') {
    const act = scenario.acts[id as ActId];
    return supported(act, ['assumption']);
  }
  if (LINKS.includes(source as LinkId)) {
    const link = scenario.links[source as LinkId];
    return supported(link, [link.basis]);
  }
  if (source in FIXED) {
    const group = scenario.fixed[source as FixedGroup];
    return supported(group, [group.basis]);
  }
  return undefined;
}

/** Largest gap between what a variable did and what the ledger says, since the moment before. */
function largestGap(before: WorldState, after: WorldState, lines: ReadonlyArray<LedgerLine>): number {
  const told = new Map<string, number>();
  for (const { variable, member, amount } of lines) {
    const key = `${member ?? ''}.${variable}`;
    told.set(key, (told.get(key) ?? 0) + amount);
  }
  let gap = 0;
  for (const id of STOCKS) {
    gap = Math.max(gap, Math.abs(after.stocks[id] - before.stocks[id] - (told.get(`.${id}`) ?? 0)));
  }
  for (const [index, member] of after.members.entries()) {
    for (const id of ['fatigue', 'fear'] as const) {
      const change = member[id] - (before.members[index]?.[id] ?? 0);
      gap = Math.max(gap, Math.abs(change - (told.get(`${member.code}.${id}`) ?? 0)));
    }
  }
  return gap;
}

function playWithBook(run: number): { book: Book; gap: number; ending: EndingId | undefined } {
  const lens = PURE_LENSES[run % 3] ?? 'papers';
  const rules = rulesFor(scenario, { seed: `ledger.${run}`, lens, turns: 12, mode: 'director' });
  const book: Book = { lines: [], events: [] };
  let before: WorldState | undefined;
  let read = 0;
  let gap = 0;
  const state = playOut(rules, director(shipped('random')), {
    book,
    watch(now) {
      if (before) gap = Math.max(gap, largestGap(before, now, book.lines.slice(read)));
      before = structuredClone(now);
      read = book.lines.length;
    },
  });
  return { book, gap, ending: state.ending };
}

test(`${GAMES} random games: every line has its source, and amounts add up to each change`, () => {
  const sources = new Map<LedgerLine['source'], number>();
  let gap = 0;
  for (let run = 0; run < GAMES; run += 1) {
    const game = playWithBook(run);
    for (const { source } of game.book.lines) sources.set(source, (sources.get(source) ?? 0) + 1);
    gap = Math.max(gap, game.gap);
  }
  expect(gap).toBeLessThan(1e-9);
  const unsupported = [...sources.keys()].filter((source) => {
    const found = supportOf(source);
    return !found || (found.evidence.length === 0 && !found.assumption);
  });
  expect(unsupported).toEqual([]);
  let lines = 0;
  let assumed = 0;
  for (const [source, count] of sources) {
    lines += count;
    if (supportOf(source)?.assumption) assumed += count;
  }
  const share = assumed / lines;
  process.stdout.write(`ledger: ${lines} lines, ${(100 * share).toFixed(1)} % of them sized by assumption\n`);
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
});

test('every ending is reached, and none by more than 85 % of random games', () => {
  const counts = new Map<EndingId, number>();
  const reached = new Set<EndingId>();
  const random = 600;
  for (let run = 0; run < random; run += 1) {
    const { ending } = playWithBook(run);
    if (ending === undefined) throw new Error(`game ${run} has no ending`);
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
    reached.add(ending);
  }
  for (const [ending, count] of counts) expect(count / random, ending).toBeLessThanOrEqual(0.85);
  for (let run = 0; run < 20; run += 1) {
    const rules = rulesFor(scenario, { seed: `ends.${run}`, lens: 'papers', turns: 12, mode: 'director' });
    const { ending } = playOut(rules, director(shipped('strength-then-talk')));
    if (ending !== undefined) reached.add(ending);
  }
  expect([...reached].toSorted()).toEqual([...ENDINGS].toSorted());
});
