import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTS } from '../../src/engine';
import { TERMS, termEntry } from '../../src/view/glossary';
import { recordTitle } from '../../src/view/text-title';
import { ordinal, passed, ruleLine, seatInText, seatsAtStart, textsOf } from '../../src/view/wording';
import { wordsOf } from '../../src/view/words';
import { playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();

/** Every string that a value holds, and what its functions answer to plain arguments. */
function strings(value: unknown, path = ''): ReadonlyArray<readonly [string, string]> {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, `${path}.${key}`));
}

const HOME = 'scenarios/february-2026';
const FILES = [
  ...readdirSync(`${HOME}/text/en`).map((name) => `${HOME}/text/en/${name}`),
  ...readdirSync(`${HOME}/decks`).map((name) => `${HOME}/decks/${name}`),
  ...readdirSync('scenarios/evidence').map((name) => `scenarios/evidence/${name}`),
  `${HOME}/calendar.yaml`,
  `${HOME}/injects.yaml`,
];
const SHOWN =
  /\.(text|title|texts|kept|changed|name|line|wants|fears|mayNot|label|help|rule|abstention|effect|explain|unit|up|down|same|sentence|rise|fall|paraphrase|valueChecked|valueInPaper)\b/;

test('texts of the scenario have no straight quotes', () => {
  const found = FILES.flatMap((file) => strings(parse(readFileSync(file, 'utf8')), file));
  expect(found.filter(([path, text]) => SHOWN.test(path) && /['"]/.test(text))).toEqual([]);
});

test('words of the interface have no straight quotes', () => {
  const straight = readdirSync('src/view/words').flatMap((name) => {
    const source = readFileSync(`src/view/words/${name}`, 'utf8')
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*/g, '');
    const literals = source.match(/"(?:[^"\\\n])*'(?:[^"\\\n])*"|'(?:[^'\\\n]|\\.)*\\'(?:[^'\\\n]|\\.)*'/g) ?? [];
    return literals.map((literal) => `${name}: ${literal}`);
  });
  expect(straight).toEqual([]);
  expect(strings(wordsOf(library)).filter(([, text]) => /['"]/.test(text))).toEqual([]);
});

test('sentences name countries in full', () => {
  const codes = /\b(BE|BG|CZ|DK|DE|EE|IE|EL|ES|FR|HR|CY|LV|LT|LU|HU|MT|NL|AT|PL|PT|RO|SI|SK|FI|SE|RU|UA)\b/;
  const found = FILES.flatMap((file) => strings(parse(readFileSync(file, 'utf8')), file));
  const sentences = found.filter(([path, text]) => SHOWN.test(path) && text.includes(' '));
  expect(sentences.filter(([, text]) => codes.test(text.replace(/\[[^\]]*\]/g, '')))).toEqual([]);
});

test('every word that needs explaining has an entry in the codex', () => {
  for (const id of TERMS) expect(termEntry(library, id), id).toBeDefined();
  for (const id of ['gate', 'frame', 'treasury', 'capital', 'coordinated', 'lens', 'twin']) expect(TERMS).toContain(id);
});

test('a text names the rule by which it is decided', () => {
  const { acts } = library.bundle.scenario;
  for (const act of ACTS) {
    const told = ruleLine(library, act, acts[act].rule);
    if (acts[act].rule === 'consensus') expect(told).toMatch(/consensus: agreed unless one objects$/);
    if (acts[act].rule === 'enhanced') expect(told).toMatch(/nine or more$/);
    if (acts[act].rule === 'none') expect(told).toMatch(/^No vote/);
    if (acts[act].rule === 'unanimity') expect(told).toMatch(/unanimity/);
    if (acts[act].rule === 'qmv') expect(told).toMatch(/qualified majority/);
  }
  for (const act of ['defence', 'offence', 'resilience', 'attribute'] as const) {
    expect(ruleLine(library, act, 'qmv-72')).toMatch(/72 per cent of the members/);
  }
});

test('an act has one name wherever its whole name is told', () => {
  const { acts } = textsOf(library).acts;
  const titles = Object.values(acts).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('labels of options are written as sentences are', () => {
  const { options } = textsOf(library).acts;
  const labels = strings(options).filter(([path]) => path.endsWith('.label'));
  for (const [path, label] of labels)
    expect(label, path).toMatch(/^[A-Z][^A-Z]*(?:(?:Kyiv|Washington|Union|Moscow)[^A-Z]*)*$/);
});

test('the short name of an act is recognisably its whole name', () => {
  const { acts } = textsOf(library).acts;
  const stems = (text: string) => (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  for (const [id, { title, short }] of Object.entries(acts)) {
    expect(stems(title), id).toContainEqual(stems(short).find((stem) => stems(title).includes(stem)));
  }
  const shorts = Object.values(acts).map(({ short }) => short);
  expect(new Set(shorts).size).toBe(shorts.length);
});

test('packages carry their number, from the one that was held back in February', () => {
  const [game] = playedGames(1);
  const months = game?.debrief.months ?? [];
  const packages = months.flatMap(({ resolutions }) => resolutions.filter(({ act }) => act === 'package'));
  let adopted = 0;
  for (const each of packages) {
    expect(recordTitle(library, months, each)).toContain(ordinal(20 + adopted));
    if (passed(each)) adopted += 1;
  }
  expect([20, 21, 22, 23, 30, 111].map(ordinal)).toEqual(['20th', '21st', '22nd', '23rd', '30th', '111th']);
});

test('a member’s name has its article inside a sentence and at its start', () => {
  expect(seatInText(library, 'NL')).toBe('the Netherlands');
  expect(seatsAtStart(library, ['NL', 'PL'])).toBe('The Netherlands and Poland');
  expect(seatInText(library, 'HRVP')).toBe('the High Representative');
});
