import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { PLAIN_FACTS } from '../../src/engine';
import { FIXED, LINKS } from '../../src/engine/parameters';
import {
  ACTS,
  DERIVED,
  FAMILIES,
  MEASURES,
  MEMBER_CODES,
  OFFICES,
  OUTSIDERS,
  STOCKS,
} from '../../src/engine/vocabulary';
import type { Issue } from '../../src/scenario/checker';
import type { ContentContext } from '../../src/scenario/content';
import { contextFor } from '../../src/scenario/scenario-kinds';
import { calendarSchema, checkCalendar, playMonth } from '../../src/scenario/schema-calendar';
import {
  checkEventDeck,
  checkFamily,
  checkInjects,
  checkMoscow,
  eventDeckSchema,
  familySchema,
  injectsSchema,
  moscowSchema,
} from '../../src/scenario/schema-decks';
import {
  checkInstitutions,
  checkMembers,
  checkPopulations,
  institutionsSchema,
  membersSchema,
  populationsSchema,
} from '../../src/scenario/schema-members';

const HOME = 'scenarios/february-2026';
const START = '2026-02-24';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const idsBelow = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsBelow);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'id' && typeof item === 'string' ? [item] : idsBelow(item),
  );
};

const register = new Set(
  readdirSync('scenarios/evidence').flatMap((name) => idsBelow(read(`scenarios/evidence/${name}`))),
);

const ctx: ContentContext = {
  members: MEMBER_CODES,
  acts: new Set(ACTS),
  measures: new Set(MEASURES),
  stocks: new Set(STOCKS),
  facts: new Set([
    ...STOCKS,
    ...DERIVED,
    ...PLAIN_FACTS,
    ...injectsSchema.parse(read(`${HOME}/injects.yaml`)).injects.map(({ id }) => `inject.${id}`),
  ]),
  evidence: register,
  start: START,
};

const sound = <T>(schema: z.ZodType<T>, name: string): T => schema.parse(read(`${HOME}/${name}.yaml`));

const populations = sound(populationsSchema, 'populations');
const members = sound(membersSchema, 'members');
const institutions = sound(institutionsSchema, 'institutions');
const calendar = sound(calendarSchema, 'calendar');
const injects = sound(injectsSchema, 'injects');
const moscow = sound(moscowSchema, 'decks/moscow');
const families = FAMILIES.map((family) => sound(familySchema, `decks/${family}`));
const decks = (['washington', 'front', 'energy', 'media'] as const).map((deck) =>
  sound(eventDeckSchema, `decks/${deck}`),
);

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
};

test('every file passes the checks against the vocabulary and the register', () => {
  const issues: Issue[] = [
    ...checkPopulations(populations, ctx),
    ...checkMembers(members, ctx),
    ...checkInstitutions(institutions, ctx),
    ...checkCalendar(calendar, ctx),
    ...checkInjects(injects, ctx),
    ...checkMoscow(moscow, ctx),
    ...families.flatMap((family) => checkFamily(family, ctx)),
    ...decks.flatMap((deck) => checkEventDeck(deck, ctx)),
  ];
  expect(issues).toEqual([]);
});

test("twenty-seven members sit in the Council's protocol order", () => {
  const order = 'BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE';
  expect(members.members.map(({ code }) => code).join(' ')).toBe(order);
});

test.each([
  ['2025', 450_380_800],
  ['2024', 449_206_200],
  ['2022', 446_735_291],
  ['council-2025', 100.01],
])('the rows of table %s add up to %d, the published total but for rounding', (id, sum) => {
  const table = populations.tables.find((each) => each.id === id);
  expect(Object.values(table?.population ?? {}).reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 6);
});

// The Council's own record of two votes: 15 members and 65 % decide.
test.each([
  ['Nature Restoration Law, June 2024', '2022', ['FI', 'HU', 'IT', 'NL', 'PL', 'SE', 'BE'], 66.07],
  ['EU-Mercosur agreement, January 2026', '2025', ['AT', 'FR', 'HU', 'IE', 'PL', 'BE'], 68.65],
])('%s passes with the published share of the population', (_, id, notFor, percent) => {
  const rows = Object.entries(populations.tables.find((each) => each.id === id)?.population ?? {});
  const sum = (some: typeof rows) => some.reduce((total, [, value]) => total + value, 0);
  expect((100 * sum(rows.filter(([code]) => !notFor.includes(code)))) / sum(rows)).toBeCloseTo(percent, 2);
});

test('a member is as salient as its stance is far from the middle', () => {
  for (const { positions, saliences } of members.members)
    for (const axis of ['talk', 'sanctions', 'aid', 'assets'] as const)
      expect(saliences[axis]).toBeCloseTo(0.35 + 0.25 * (Math.abs(positions[axis] - 50) / 25), 6);
});

test('a split position lies around the position that stands for the member', () => {
  const split = members.members.flatMap((each) => (each.split === undefined ? [] : [each]));
  expect(split.map(({ code }) => code)).toEqual(['BE', 'EE', 'LV']);
  for (const { positions, split: range } of split) {
    expect(positions.talk).toBeGreaterThanOrEqual(range?.low ?? 100);
    expect(positions.talk).toBeLessThanOrEqual(range?.high ?? 0);
  }
});

test('two members hold sanctions and support hostage at the start; five may freelance', () => {
  const holders = members.members.filter(({ hostage }) => hostage !== undefined);
  expect(holders.map(({ code }) => code)).toEqual(['HU', 'SK']);
  const freelancers = members.members.filter(({ canFreelance }) => canFreelance === true).map(({ code }) => code);
  expect(freelancers.toSorted()).toEqual(['AT', 'FR', 'HU', 'IT', 'SK']);
});

test('elections of members and of the calendar are the same', () => {
  const own = members.members.flatMap(({ code, election }) =>
    election === undefined ? [] : [`${code} ${election.month}`],
  );
  const dated = calendar.ahead.flatMap(({ effect, member, month }) =>
    effect === 'election' ? [`${member} ${month}`] : [],
  );
  expect(own.toSorted()).toEqual(dated.toSorted());
  expect(own).toContain('HU 2');
});

test('every office and every seat outside the Council has its entry', () => {
  expect(institutions.institutions.map(({ id }) => id)).toEqual([...OFFICES, ...OUTSIDERS]);
  expect(institutions.institutions.filter(({ kind }) => kind === 'office').map(({ id }) => id)).toEqual([...OFFICES]);
});

test('only the High Representative may propose a special representative', () => {
  const proposers = institutions.institutions.filter(({ mayTable }) => mayTable.includes('specialRepresentative'));
  expect(proposers.map(({ id }) => id)).toEqual(['HRVP']);
});

test('background is told in order and ends with the start; nothing ahead precedes it', () => {
  const past = calendar.background.map(({ date }) => date);
  expect(past).toEqual(past.toSorted());
  expect(past.at(0)).toBe('2025-11-12');
  expect(past.at(-1)).toBe(START);
  expect(calendar.reference.filter(({ date }) => date > START)).toEqual([]);
  const ahead = calendar.ahead.map(({ date }) => date);
  expect(ahead).toEqual(ahead.toSorted());
  expect(ahead.filter((date) => date <= START)).toEqual([]);
});

test('no text speaks of a later year or of what became of the pending acts', () => {
  const said = [...calendar.background, ...calendar.reference].flatMap(({ title, text }) => [title, text]).join(' ');
  expect(said).not.toMatch(/March 2026|April 2026|May 2026|June 2026|(?:twentieth|20th) package (?:is )?adopted/);
});

test('the 20th package goes by one name, in numerals as the games count packages', () => {
  const said = ['scenarios/evidence', HOME].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/\s+/g, ' ')),
  );
  expect(said.filter((text) => text.includes('20th package')).length).toBeGreaterThan(3);
  expect(said.join(' ')).not.toMatch(/twentieth (?:package|on |then)|twentieth\.|20th sanctions package/i);
});

test('renewals fall due on their dates for eighteen months', () => {
  const due = (act: string) => calendar.ahead.filter(({ effect }) => effect === act).map(({ date }) => date);
  expect(due('renewListings')).toEqual(['2026-03-15', '2026-09-15', '2027-03-15']);
  expect(due('renewSectoral')).toEqual(['2026-07-31', '2027-01-31', '2027-07-31']);
});

test('month 1 is the month after the start', () => {
  expect(['2026-03-15', '2026-12', '2027-01-01', '2027-07-31'].map((date) => playMonth(date, START))).toEqual([
    1, 10, 11, 17,
  ]);
});

test('dates are held against the start of the scenario, and against none where that cannot be read', () => {
  const checked = (start: string | undefined) => checkCalendar(calendar, { ...ctx, start }).map(({ code }) => code);
  expect(checked(START)).toEqual([]);
  expect(new Set(checked('2025-02-24'))).toEqual(new Set(['after-start', 'wrong-month']));
  expect(checked(undefined)).toEqual([]);
  expect(contextFor([], new Set()).start).toBeUndefined();
});

test('the page on strategies names every fact that is there in each game', () => {
  const page = readFileSync('docs/strategies.md', 'utf8');
  const facts = [...PLAIN_FACTS, 'ending.<id>', 'incident.<family>', 'inject.<id>'];
  expect(facts.filter((fact) => !page.includes(`\`${fact}\``))).toEqual([]);
});

test('the shares of the families add up, and families only redistribute what one incident does', () => {
  const mean = (pick: (effects: (typeof families)[number]['effects']) => number) =>
    families.reduce((total, { share, effects }) => total + share * pick(effects), 0);
  expect(families.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
  for (const key of ['fear', 'fatigue', 'unity', 'answered'] as const)
    expect(Math.abs(mean((effects) => effects[key]) - 1)).toBeLessThan(0.02);
});

test('every dated example of the paper stands with its family', () => {
  const examples = families.flatMap((family) => family.examples.map(({ id }) => id));
  const dated = [...register].filter((id) => /^OSW-H[1-8][a-h]$/.test(id));
  expect(dated.length).toBe(34);
  expect(examples.toSorted()).toEqual(dated.toSorted());
});

test('icons of the families exist', () => {
  const folder = 'assets/icons';
  expect(families.filter(({ icon }) => !existsSync(`${folder}/${icon}.svg`)).map(({ icon }) => icon)).toEqual([]);
});

test('a card that leaves its effect to the model names a link or a group of numbers', () => {
  const known = new Set<string>([...LINKS, ...Object.keys(FIXED)]);
  const named = decks.flatMap((deck) =>
    deck.cards.flatMap(({ carriedBy }) => (carriedBy === undefined ? [] : [carriedBy])),
  );
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('no card both acts and leaves its effect to the model', () => {
  const both = decks
    .flatMap((deck) => deck.cards)
    .filter((card) => card.effects !== undefined && card.carriedBy !== undefined);
  expect(both.map(({ id }) => id)).toEqual([]);
});

test('ids of cards and injects differ over all decks', () => {
  const ids = [...families, ...decks]
    .flatMap((deck) => deck.cards.map(({ id }) => id))
    .concat(injects.injects.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('ten injects, two of them within months 2 to 4', () => {
  expect(injects.injects).toHaveLength(10);
  expect(injects.schedule.guaranteed).toEqual([{ months: [2, 4], atLeast: 2 }]);
});

test('Moscow asks for more the higher its demands, and for all of it at the start', () => {
  const levels = moscow.clauses.map(({ from }) => from);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(Math.max(...levels)).toBeLessThan(82);
});

test('the claims that this content must carry are each used', () => {
  const used = new Set(texts([families, decks, injects, moscow, calendar, members, institutions]));
  const wanted = [...register].filter((id) =>
    /^OSW-(?:H\d|R2[a-e]$|R3$|R4$|R5a|R6|R7|R9|R10|R13|R14|R20|M4|M5$|M8$|C4h|C5c|C5e|C2c)|^RUSI-(?:2f|4[acdef]|N[5-8])$/.test(
      id,
    ),
  );
  expect(wanted.length).toBeGreaterThan(70);
  expect(wanted.filter((id) => !used.has(id))).toEqual([]);
});

test('texts are plain: no exclamation, offices instead of the persons who hold them', () => {
  const all = texts([families, decks, injects, moscow, calendar, members, institutions]);
  expect(
    all.filter((text) => /!|Putin|Trump|Macron|Meloni|Merz|Orb[aá]n|Fico|Kallas|Costa|Zelensk/.test(text)),
  ).toEqual([]);
});

test.each([
  ['a place off the map', { lon: 60, lat: 50 }],
  ['a place too far south', { lon: 10, lat: 30 }],
])('%s is refused', (_, at) => {
  const family = read(`${HOME}/decks/subsea.yaml`);
  const moved = JSON.parse(JSON.stringify(family)) as { cards: { places: object[] }[] };
  Object.assign(moved.cards[0]?.places[0] ?? {}, at);
  expect(familySchema.safeParse(moved).success).toBe(false);
});

test('a card of more than 200 characters, one with an exclamation mark and one that rests on nothing are refused', () => {
  const card = { id: 'x', title: 'Title', text: 'Text.', weight: 1, evidence: ['OSW-H4'] };
  const deck = (changed: object) =>
    eventDeckSchema.safeParse({ deck: 'front', cards: [{ ...card, ...changed }] }).success;
  expect(deck({})).toBe(true);
  expect(deck({ text: 'x'.repeat(201) })).toBe(false);
  expect(deck({ title: 'Look!' })).toBe(false);
  expect(deck({ evidence: undefined })).toBe(false);
});

test('faults are found where they are: order, totals, months, unknown ids', () => {
  const swapped = { ...members, members: members.members.toReversed() };
  expect(checkMembers(swapped, ctx).map(({ code }) => code)).toContain('protocol-order');
  const short = { tables: populations.tables.map((table) => ({ ...table, total: table.total + 10_000 })) };
  expect(checkPopulations(short, ctx).map(({ code }) => code)).toEqual([
    'wrong-total',
    'wrong-total',
    'wrong-total',
    'wrong-total',
  ]);
  const late = { ...calendar, ahead: calendar.ahead.map((entry) => ({ ...entry, month: entry.month + 1 })) };
  expect(checkCalendar(late, ctx)).toHaveLength(calendar.ahead.length);
  const later = { ...ctx, start: '2026-02-20' };
  expect(checkCalendar(calendar, later).some(({ code }) => code === 'after-start')).toBe(true);
  const bare = { ...ctx, evidence: new Set<string>(), stocks: new Set<string>(), facts: new Set<string>() };
  const codes = new Set(decks.flatMap((deck) => checkEventDeck(deck, bare).map(({ code }) => code)));
  expect([...codes].toSorted()).toEqual(['unknown-evidence', 'unknown-fact', 'unknown-stock']);
});
