import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatFault, readDocument } from '../../src/scenario';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, 'must be in small letters'),
  share: z.number().min(0).max(1),
  lens: z.enum(['papers', 'channel', 'record']).optional(),
  tags: z.array(z.string()).min(1).max(2).optional(),
  turns: z.int().gt(0).optional(),
  open: z.boolean().optional(),
  levels: z.record(z.enum(['low', 'high']), z.number()).optional(),
  codes: z.record(z.string().regex(/^[A-Z]{2}$/), z.number()).optional(),
  source: z.union([z.literal('assumption'), z.strictObject({ body: z.string(), year: z.int() })]).optional(),
  range: z.tuple([z.number(), z.number(), z.number()]).optional(),
  effect: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('pull'), rate: z.number() }),
      z.strictObject({ kind: z.literal('impulse'), size: z.number() }),
    ])
    .optional(),
  nested: z.strictObject({ deep: z.array(z.strictObject({ name: z.string() })) }).optional(),
  even: z
    .int()
    .refine((value) => value % 2 === 0, { error: 'must be even', params: { code: 'odd-number' } })
    .optional(),
});

const faultsOf = (text: string): string[] =>
  readDocument('a.yaml', text, schema).faults.map((fault) => formatFault(fault));
const placesOf = (text: string): string[] => faultsOf(text).map((line) => line.split(' ').slice(0, 2).join(' '));

const head = 'id: a\nshare: 0.5\n';

describe('one fault, at its place', () => {
  test.each([
    ['an empty file', '', ['a.yaml:1:1 wrong-type']],
    ['a list instead of a map', '- a\n', ['a.yaml:1:1 wrong-type']],
    ['a missing key, at the map', 'share: 0.5\n', ['a.yaml:1:1 missing-key']],
    [
      'a missing key in a list of maps',
      `${head}nested:\n  deep:\n    - name: x\n    - {}\n`,
      ['a.yaml:6:7 missing-key'],
    ],
    ['a key with nothing after it, at the key', 'id:\nshare: 0.5\n', ['a.yaml:1:1 wrong-type']],
    ['an unknown key, at the key', `${head}shair: 1\n`, ['a.yaml:3:1 unknown-key']],
    ['an unknown key inside', `${head}nested:\n  deep: []\n  deeper: 1\n`, ['a.yaml:5:3 unknown-key']],
    ['text for a number', 'id: a\nshare: much\n', ['a.yaml:2:8 wrong-type']],
    ['a number for text', 'id: 7\nshare: 0.5\n', ['a.yaml:1:5 wrong-type']],
    ['yes for a boolean', `${head}open: yes\n`, ['a.yaml:3:7 wrong-type']],
    ['a fraction for a whole number', `${head}turns: 1.5\n`, ['a.yaml:3:8 wrong-type']],
    ['not a number', 'id: a\nshare: .nan\n', ['a.yaml:2:8 wrong-type']],
    ['too large', 'id: a\nshare: 1.5\n', ['a.yaml:2:8 out-of-range']],
    ['too small', 'id: a\nshare: -1\n', ['a.yaml:2:8 out-of-range']],
    ['at an open bound', `${head}turns: 0\n`, ['a.yaml:3:8 out-of-range']],
    ['too few items', `${head}tags: []\n`, ['a.yaml:3:7 out-of-range']],
    ['too many items', `${head}tags: [a, b, c]\n`, ['a.yaml:3:7 out-of-range']],
    ['a word that is no option', `${head}lens: paper\n`, ['a.yaml:3:7 bad-value']],
    ['text of the wrong form', 'id: A1\nshare: 0.5\n', ['a.yaml:1:5 bad-value']],
    ['an item of the wrong type', `${head}tags:\n  - a\n  - 2\n`, ['a.yaml:5:5 wrong-type']],
    ['a key that is no option', `${head}levels: { low: 1, high: 2, hihg: 3 }\n`, ['a.yaml:3:28 unknown-key']],
    ['a key of the wrong form', `${head}codes:\n  DE: 1\n  fr: 2\n`, ['a.yaml:5:3 bad-value']],
    ['a value of no branch of a union', `${head}source: 3\n`, ['a.yaml:3:9 wrong-type']],
    ['a mistyped word of a union', `${head}source: assumptoin\n`, ['a.yaml:3:9 bad-value']],
    ['a fault inside the branch that is meant', `${head}source: { body: X, year: no }\n`, ['a.yaml:3:26 wrong-type']],
    ['an unknown discriminator', `${head}effect: { kind: push, rate: 1 }\n`, ['a.yaml:3:17 bad-value']],
    ['a missing discriminator', `${head}effect: { rate: 1 }\n`, ['a.yaml:3:9 missing-key']],
    ['a key missing in a tagged branch', `${head}effect: { kind: pull }\n`, ['a.yaml:3:9 missing-key']],
    ['a check of its own code', `${head}even: 3\n`, ['a.yaml:3:7 odd-number']],
    ['a key twice', 'id: a\nshare: 0.5\nid: b\n', ['a.yaml:3:1 duplicate-key']],
    ['a key twice, once quoted', `${head}codes: { DE: 1, "DE": 2 }\n`, ['a.yaml:3:17 duplicate-key']],
    ['an alias', `${head}tags: &t [a]\nlens: *t\n`, ['a.yaml:4:7 yaml-syntax']],
    ['a map as a key', `${head}codes:\n  ? { a: 1 }\n  : 2\n`, ['a.yaml:4:3 yaml-syntax']],
    ['a key that JSON cannot hold', `${head}codes: { __proto__: 2 }\n`, ['a.yaml:3:10 bad-value']],
    ['a bracket that never closes', `${head}tags: [a, b\n`, ['a.yaml:4:1 yaml-syntax']],
    ['a tab as indent', `${head}nested:\n\tdeep: []\n`, ['a.yaml:4:1 yaml-syntax']],
    ['two documents', `${head}---\nid: b\n`, ['a.yaml:3:1 yaml-syntax']],
  ])('%s', (_name, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

test('all faults at once, in the order of the text', () => {
  const text = 'id: A\nshare: 2\nlens: chanel\ntgas: [x]\neffect: { kind: pull, rate: fast, size: 1 }\n';
  expect(faultsOf(text)).toEqual([
    'a.yaml:1:5 bad-value must be in small letters, is "A"',
    'a.yaml:2:8 out-of-range must be at most 1, is 2',
    'a.yaml:3:7 bad-value must be one of papers, channel, record, is "chanel"; did you mean "channel"?',
    'a.yaml:4:1 unknown-key unknown key "tgas"; did you mean "tags"?',
    'a.yaml:5:29 wrong-type expected a number, found text',
    'a.yaml:5:35 unknown-key unknown key "size"; known keys: kind, rate',
  ]);
});

test('a repeated key does not hide the faults around it', () => {
  expect(placesOf('id: a\nid: b\nshare: 7\n')).toEqual(['a.yaml:2:1 duplicate-key', 'a.yaml:3:8 out-of-range']);
});

test('an unknown tag is a warning and the value stands', () => {
  const { value, faults } = readDocument('a.yaml', 'id: !word a\nshare: 0.5\n', schema);
  expect(faults.map((fault) => [fault.code, fault.severity])).toEqual([['yaml-warning', 'warning']]);
  expect(value).toEqual({ id: 'a', share: 0.5 });
});

test('a sound file has a value and no faults; a faulty one has no value', () => {
  expect(readDocument('a.yaml', head, schema)).toMatchObject({ value: { id: 'a', share: 0.5 }, faults: [] });
  expect(readDocument('a.yaml', 'id: a\nshare: 7\n', schema).value).toBeUndefined();
});

test('paths point to values and to keys', () => {
  const { locate } = readDocument('a.yaml', `${head}nested:\n  deep:\n    - name: x\n`, schema);
  expect(locate.value(['nested', 'deep', 0, 'name'])).toEqual({ line: 5, col: 13 });
  expect(locate.key(['nested', 'deep', 0, 'name'])).toEqual({ line: 5, col: 7 });
  expect(locate.value(['nested', 'deep', 3, 'name'])).toEqual({ line: 5, col: 5 });
  expect(locate.value(['absent'])).toEqual({ line: 1, col: 1 });
  expect(locate.has(['nested', 'deep', 0])).toBe(true);
  expect(locate.has(['nested', 'deep', 1])).toBe(false);
});

test('YAML of a country called NO stays text', () => {
  const result = readDocument('a.yaml', 'id: no\nshare: 1\n', schema);
  expect(result.value?.id).toBe('no');
});
