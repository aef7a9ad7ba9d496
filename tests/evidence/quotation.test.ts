import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const RUN = 8;
const HOMES = ['scenarios/evidence', 'scenarios/february-2026'];

/** Fingerprints of every eight running words of the two papers; the papers themselves are not kept here. */
const printed = new Set(readFileSync('tests/evidence/eight-words.txt', 'utf8').trim().split('\n'));

/** Names that cannot be put otherwise: a treaty, an organisation, the title of a paper. */
const NAMES = [
  'The Treaty on Conventional Armed Forces in Europe (CFE)',
  'the Organization for Security and Co-operation in Europe (OSCE)',
  "M. Menkiszak, 'Russia's blackmail of the West', OSW, 20 December 2021",
  "M. Menkiszak, 'Winning the war with Russia (is still possible)', OSW, Warsaw 2024",
  "S. Jones, 'Russia's Shadow War Against the West', CSIS, 18 March 2025",
  "M. Menkiszak, 'A strategic continuation, a tactical change'",
  'Sometimes it is better not to talk. Pitfalls of potential dialogue between Europe and Russia',
  'Czasem lepiej nie rozmawiać. Pułapki potencjalnego dialogu Europy z Rosją',
  'https://www.rusi.org/explore-our-research/publications/commentary/should-europe-start-talking-russia',
];

const words = (text: string): ReadonlyArray<string> =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runs = (text: string): ReadonlyArray<string> => {
  const all = words(text);
  return all.slice(RUN - 1).map((_, start) => all.slice(start, start + RUN).join(' '));
};

const fingerprint = (run: string): string => createHash('sha256').update(run).digest('base64url').slice(0, 8);
const names = new Set(NAMES.flatMap(runs));
const quoted = (text: string): ReadonlyArray<string> =>
  runs(text).filter((run) => printed.has(fingerprint(run)) && !names.has(run));

const strings = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
};

const files = HOMES.flatMap((home) =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${home}/${name}`),
);

test.each(files)('%s says it in its own words: no eight running words of a paper', (path) => {
  expect(strings(parse(readFileSync(path, 'utf8'))).flatMap(quoted)).toEqual([]);
});

test('every name that may be quoted stands in a text', () => {
  const said = new Set(files.flatMap((path) => strings(parse(readFileSync(path, 'utf8'))).flatMap(runs)));
  for (const name of NAMES)
    expect(
      runs(name).some((run) => said.has(run)),
      name,
    ).toBe(true);
});

test('eight running words of either paper are found, whatever their quotation marks', () => {
  const osw = ['Contrary to the intentions of', 'those advocating dialogue', 'with Russia'].join(' ');
  const rusi = ['It is often said that all wars', 'end in a negotiation'].join(' ');
  expect([osw, rusi].map((text) => quoted(text).length)).toEqual([3, 4]);
  expect(quoted("the closure of Russia's ports to ships under any flag")).toEqual([]);
});
