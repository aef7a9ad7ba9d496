import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  ACTS,
  CANDIDATES,
  DERIVED,
  ENDINGS,
  FAMILIES,
  FIXED,
  LINKS,
  MEASURES,
  MEMBER_CODES,
  OUTSIDERS,
  PREDICTABLE,
  STOCKS,
} from '../../src/engine';
import { adviserIds, type TextClause, textBook, textClause, textSchemas } from '../../src/scenario/schema-text';

const HOME = 'scenarios/february-2026';
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const raw = Object.fromEntries(
  Object.keys(textSchemas).map((name) => [name, read(`${HOME}/text/en/${name}.yaml`)] as const),
);
const book = textBook.parse(raw);

const seats = [
  ...Object.entries(book.seats.members),
  ...Object.entries(book.seats.offices),
  ...Object.entries(book.seats.outside),
];

/** Every string below a value; `keys` adds the path, so that a failure says where. */
const strings = (value: unknown, path = ''): ReadonlyArray<readonly [string, string]> => {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, `${path}.${key}`));
};
const all = strings(raw);

const idsBelow = (value: unknown): string[] =>
  strings(value)
    .filter(([path]) => path.endsWith('.id'))
    .map(([, id]) => id);
const register = new Set([
  ...readdirSync('scenarios/evidence').flatMap((name) => idsBelow(read(`scenarios/evidence/${name}`))),
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `RECORD-C${n}`),
]);
const cited = (text: string): string[] => text.match(/\b(?:OSW|RUSI|RECORD|STANCE)-[A-Za-z0-9]+/g) ?? [];

const TALKS = ['talks', 'coordinated', 'quiet', 'talksMonths', 'armsControl', 'envoy', 'informal'];
const MONTH = [
  'month',
  'contacts',
  'turnsLeft',
  'incidents',
  'attributed',
  'hostages',
  'ceasefire',
  'usMove',
  'renewalDue',
];
const facts = new Set<string>([
  ...TALKS,
  ...MONTH,
  ...STOCKS,
  ...DERIVED,
  'capital',
  'breaches',
  'talked',
  'agreed',
  'openedFrame',
  'moved.demands',
  'freelanced',
  'landed',
  'lapsed',
  'predicted',
  ...[...STOCKS, ...DERIVED].flatMap((id) => [`change.${id}`, `since.${id}`]),
  ...ACTS.map((act) => `opposed.${act}`),
  ...[...TALKS, ...MONTH, ...STOCKS, ...DERIVED, 'breaches'].map((id) => `before.${id}`),
  ...ACTS.flatMap((act) => ['tabled', 'adopted', 'failed', 'failures', 'done'].map((when) => `${when}.${act}`)),
  ...FAMILIES.map((family) => `incident.${family}`),
  ...ENDINGS.map((ending) => `ending.${ending}`),
]);
const factsOf = (clauses: ReadonlyArray<TextClause>): string[] =>
  clauses.flatMap((clause) => {
    if ('any' in clause) return factsOf(clause.any);
    if ('not' in clause) return factsOf([clause.not]);
    return [clause.fact];
  });
const conditions = [
  ...book.advice.lines.map(({ text, when }) => [text, when] as const),
  ...book.moscow.answers.flatMap(({ id, when, since }) => [
    [id, when] as const,
    ...(since ?? []).map((each) => [id, each.when] as const),
  ]),
  ...book.questions.map(({ id, when }) => [id, when] as const),
];

test('every cited id is in the register', () => {
  expect(
    all.flatMap(([path, text]) =>
      cited(text)
        .filter((id) => !register.has(id))
        .map((id) => [path, id]),
    ),
  ).toEqual([]);
});

test('every entry of the register can be reached from some text', () => {
  const reached = new Set(all.flatMap(([, text]) => cited(text)));
  expect([...register].filter((id) => /^(OSW|RUSI|STANCE)-/.test(id) && !reached.has(id))).toEqual([]);
});

test('what a codex entry cites in its sentences stands in its list', () => {
  const unlisted = book.codex.flatMap(({ id, text, evidence }) =>
    cited(text).flatMap((each) => (evidence.includes(each) ? [] : [`${id} ${each}`])),
  );
  expect(unlisted).toEqual([]);
});

test('the words keep to the house style', () => {
  const banned =
    /!|\bwin(s|ner|ning)?\b|\bwon\b|\blos(e|es|er|ing)\b|\bscores?\b|\bAI\b|appease|na[iï]ve|warmonger|\bpuppet|\benem(y|ies)\b|\bGR\b|--|\.\.\./i;
  const texts = all.filter(([path]) => !/\.(evidence|sources|when|measure|uses)/.test(path));
  expect(texts.filter(([, text]) => banned.test(text))).toEqual([]);
  expect(texts.filter(([, text]) => /'/.test(text))).toEqual([]);
  expect(
    texts.filter(([, text]) => /\bobviously\b|\bclearly\b|\bunfortunately\b|per cent (chance|likely)/.test(text)),
  ).toEqual([]);
});

test('persons are named only after their office', () => {
  const names = /Macron|Meloni|Kallas|Orb[aá]n|Fico|Merz|Costa|von der Leyen|Zelensk|Putin|Trump|Lavrov|Peskov/;
  const where = all.filter(([, text]) => names.test(text)).map(([path]) => path);
  expect(where.every((path) => path.startsWith('.codex['))).toBe(true);
  expect(where).toHaveLength(1);
});

test('all thirty-four seats have a brief', () => {
  expect(Object.keys(book.seats.members).toSorted()).toEqual([...MEMBER_CODES].toSorted());
  expect(Object.keys(book.seats.outside)).toEqual([...OUTSIDERS]);
  expect(seats).toHaveLength(34);
  for (const [, { line }] of seats) expect(line).toMatch(/\b([Yy]our?|yours)\b/);
});

test('a brief cites one to three sources for what the seat fears', () => {
  const counts = seats.map(([code, { fears }]) => [code, new Set(cited(fears)).size] as const);
  expect(counts.filter(([, count]) => count < 1 || count > 3)).toEqual([]);
});

test('wants are two sentences; fears and limits one or two', () => {
  const count = (text: string): number => text.split(/(?<=[.])\s+(?=[A-Z])/).length;
  for (const [code, { wants, fears, mayNot }] of seats) {
    expect(count(wants), `${code} wants`).toBe(2);
    expect([1, 2], `${code} fears`).toContain(count(fears));
    expect([1, 2], `${code} may not`).toContain(count(mayNot));
  }
});

test('briefs on members without a clear statement say so', () => {
  for (const code of ['HR', 'MT', 'PT']) expect(book.seats.members[code]?.wants).toContain('this brief is thinner');
});

test('objectives are three known facts a seat, weigh one together, and never pay for the ending', () => {
  for (const [code, { objectives }] of seats) {
    expect(
      objectives.reduce((sum, { weight }) => sum + weight, 0),
      code,
    ).toBeCloseTo(1, 9);
    for (const { measure } of objectives) {
      expect(facts.has(measure.fact), `${code} ${measure.fact}`).toBe(true);
      expect(measure.fact).not.toMatch(/^ending\./);
    }
  }
});

test('a reason about ships, pipelines or bills at home is not given on a list of names', () => {
  const onNames = seats.flatMap(([code, seat]) =>
    ('reasons' in seat ? (seat.reasons ?? []) : []).flatMap(({ text, on }) =>
      on.some((each) => each === 'sanctions' || each === 'renewListings') ? [`${code}: ${text}`] : [],
    ),
  );
  expect(onNames.length).toBeGreaterThan(10);
  expect(onNames.filter((text) => /ship|tanker|flag|maritime|pipeline|transit|household/i.test(text))).toEqual([]);
});

test('no two seats want the same three things', () => {
  const wanted = seats.map(([, { objectives }]) =>
    objectives
      .map(({ measure }) => `${measure.fact} ${measure.direction}`)
      .toSorted()
      .join(', '),
  );
  expect(new Set(wanted).size).toBe(seats.length);
});

test('every act, measure and candidate has its words', () => {
  expect(Object.keys(book.acts.acts).toSorted()).toEqual([...ACTS].toSorted());
  expect(Object.keys(book.acts.options.carveOut.measures)).toEqual([...MEASURES]);
  expect(Object.keys(book.acts.options.candidate.cards)).toEqual([...CANDIDATES]);
  expect(Object.keys(book.moscow.readings).toSorted()).toEqual([...ACTS].toSorted());
});

test('a text shows an act as the kind that the rules give it', () => {
  const kinds = new Map(
    strings(read(`${HOME}/acts.yaml`)).flatMap(([path, value]) => {
      const act = /^\.acts\.(\w+)\.kind$/.exec(path)?.[1];
      return act === undefined ? [] : [[act, value] as const];
    }),
  );
  expect(Object.entries(book.acts.acts).filter(([act, { kind }]) => kinds.get(act) !== kind)).toEqual([]);
});

test('an act has a text of two sentences', () => {
  for (const [id, { text }] of Object.entries(book.acts.acts)) {
    expect(text.split(/(?<=[.])\s+(?=[A-Z])/), id).toHaveLength(2);
  }
});

test('every source of a ledger line has its sentence, and no other does', () => {
  expect(Object.keys(book.links.links).toSorted()).toEqual([...new Set([...LINKS, ...Object.keys(FIXED)])].toSorted());
});

test('every mechanism of the model has a title', () => {
  const model = read(`${HOME}/model.yaml`);
  const named = new Set(strings(model).flatMap(([path, name]) => (path.endsWith('.mechanism') ? [name] : [])));
  expect([...named].filter((name) => !(name in book.links.mechanisms))).toEqual([]);
});

test('every stock, derived value and prediction has its words', () => {
  expect(Object.keys(book.outcome.indicators).toSorted()).toEqual([...STOCKS, ...DERIVED].toSorted());
  expect(Object.keys(book.outcome.predictions).toSorted()).toEqual([...PREDICTABLE].toSorted());
});

test('a track has ten different steps beside its zero', () => {
  for (const { costs, same, serves } of Object.values(book.outcome.tracks)) {
    expect(new Set([...costs, same, ...serves]).size).toBe(11);
  }
});

test('conditions use facts that the rules publish', () => {
  const unknown = conditions.flatMap(([where, when]) =>
    factsOf(when).flatMap((fact) => (facts.has(fact) ? [] : [`${where}: ${fact}`])),
  );
  expect(unknown).toEqual([]);
});

test.each([
  [{ fact: 'unity', below: 40, above: 10 }],
  [{ fact: 'unity' }],
  [{ fact: 'Unity', below: 40 }],
  [{ any: [{ fact: 'unity', below: 40 }] }],
  [{ not: [{ fact: 'unity', below: 40 }] }],
])('a malformed clause is refused: %j', (clause) => {
  expect(textClause.safeParse(clause).success).toBe(false);
});

test('advisers have enough to say: thirty lines each, Kyiv eighteen', () => {
  for (const id of adviserIds) {
    const count = book.advice.lines.filter(({ adviser }) => adviser === id).length;
    expect(count, id).toBeGreaterThanOrEqual(id === 'kyiv' ? 18 : 30);
  }
});

test('each reading adviser has a view on every act that can be tabled', () => {
  for (const id of ['eastern', 'negotiation', 'archive']) {
    const seen = new Set(book.advice.lines.flatMap(({ adviser, when }) => (adviser === id ? factsOf(when) : [])));
    expect(
      ACTS.filter((act) => !seen.has(`tabled.${act}`)),
      id,
    ).toEqual([]);
  }
});

test('each adviser always has something to say, and knows the situations of a campaign', () => {
  const situations = ['month', 'hostages', 'usMove', 'ceasefire', 'gate', 'adopted.freelance'];
  const desk = ['incidents', 'renewalDue', 'unity', 'treasury', 'informal', 'armsControl', 'attributed'];
  for (const id of adviserIds) {
    const lines = book.advice.lines.filter(({ adviser }) => adviser === id);
    const seen = new Set(lines.flatMap(({ when }) => factsOf(when)));
    expect(
      lines.filter(({ when }) => when.length === 0),
      id,
    ).toHaveLength(1);
    expect(
      [...situations, ...(id === 'kyiv' ? [] : desk)].filter((fact) => !seen.has(fact)),
      id,
    ).toEqual([]);
  }
});

test('no adviser has two lines for the same case, nor repeats a line', () => {
  const cases = book.advice.lines.map(({ adviser, when }) => `${adviser} ${JSON.stringify(when)}`);
  expect(cases.filter((each, index) => cases.indexOf(each) !== index)).toEqual([]);
  expect(new Set(book.advice.lines.map(({ text }) => text)).size).toBe(book.advice.lines.length);
});

test('each adviser argues from its own material', () => {
  const share = (adviser: string, own: RegExp): number => {
    const lines = book.advice.lines.filter((line) => line.adviser === adviser);
    return lines.filter(({ evidence }) => evidence.some((id) => own.test(id))).length / lines.length;
  };
  expect(share('eastern', /^(OSW-[A-Z]|RUSI-)/)).toBe(1);
  expect(share('negotiation', /^(OSW-P|STANCE-)/)).toBeGreaterThan(0.9);
  expect(share('archive', /^(RECORD-)/)).toBeGreaterThan(0.85);
});

test('the three readings of an act differ', () => {
  for (const [act, outcomes] of Object.entries(book.moscow.readings)) {
    for (const { papers, channel, record } of [outcomes.adopted, outcomes.failed]) {
      expect(new Set([papers.text, channel.text, record.text]).size, act).toBe(3);
    }
  }
});

test('Moscow always has an answer, in a few sentences, and no answer has one text only', () => {
  expect(book.moscow.answers.filter(({ when }) => when.length === 0)).toHaveLength(1);
  for (const { id, texts, since } of book.moscow.answers) {
    expect(new Set(texts).size, id).toBeGreaterThanOrEqual(4);
    for (const text of [...texts, ...(since ?? []).map((each) => each.text)]) {
      const count = text.split(/(?<=[.])\s+(?=[A-Z])/).length;
      expect(count >= 1 && count <= 4, `${id}: ${text}`).toBe(true);
    }
  }
});

test('there are questions enough, each with the placeholders that it names', () => {
  expect(book.questions.length).toBeGreaterThanOrEqual(30);
  expect(new Set(book.questions.map(({ id }) => id)).size).toBe(book.questions.length);
  for (const { id, text, uses } of book.questions) {
    const found = [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
    expect([...new Set(found)].toSorted(), id).toEqual(Object.keys(uses).toSorted());
    if (uses.value !== undefined) expect(facts.has(uses.value), id).toBe(true);
    for (const source of [uses.month, uses.seat]) {
      const act = /^first\.(.+)$/.exec(source ?? '')?.[1];
      if (act !== undefined) expect(ACTS, id).toContain(act);
    }
  }
});

test('some questions fit any run, and every ending has its own', () => {
  expect(book.questions.filter(({ when }) => when.length === 0).length).toBeGreaterThanOrEqual(4);
  const asked = new Set(book.questions.flatMap(({ when }) => factsOf(when)));
  expect(ENDINGS.filter((ending) => !asked.has(`ending.${ending}`))).toEqual([]);
});

test('the codex is short: 25 to 45 entries of two to four sentences', () => {
  expect(book.codex.length).toBeGreaterThanOrEqual(25);
  expect(book.codex.length).toBeLessThanOrEqual(45);
  expect(new Set(book.codex.map(({ id }) => id)).size).toBe(book.codex.length);
});

test.each(Object.keys(textSchemas))('%s.yaml writes everything out: no anchors, no references', (name) => {
  expect(readFileSync(`${HOME}/text/en/${name}.yaml`, 'utf8')).not.toMatch(/[:-] [&*]\w/);
});

test('an unknown key is refused', () => {
  expect(textBook.safeParse({ ...raw, extra: {} }).success).toBe(false);
  const acts = { ...book.acts, colour: 'amber' };
  expect(textSchemas.acts.safeParse(acts).success).toBe(false);
});

test('every fixed number is told in words of its own within its group, and one that is not is refused', () => {
  for (const [group, phrases] of Object.entries(book.numbers)) {
    const told = Object.values(phrases);
    expect(new Set(told).size, group).toBe(told.length);
    for (const phrase of told) expect(phrase, group).toMatch(/^[a-zA-Z].*[^.]$/);
  }
  const { riskyAt: _untold, ...demand } = book.numbers.demand;
  const { error } = textSchemas.numbers.safeParse({ ...book.numbers, demand });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['demand.riskyAt']);
  expect(
    textSchemas.numbers.safeParse({ ...book.numbers, demand: { ...book.numbers.demand, other: 'it' } }).success,
  ).toBe(false);
});
