import { expect, test } from 'vitest';
import { evenly, wordsAsNames } from '../../src/engine';
import { february } from '../match/support';

test('a scenario taken over with its words as names says the same, key by key and in the same order', () => {
  const scenario = february();
  const taken = wordsAsNames(scenario);
  expect(taken).toStrictEqual(scenario);
  expect(JSON.stringify(taken)).toBe(JSON.stringify(scenario));
  expect(taken).not.toBe(scenario);
});

test.each([[''], ['7'], ['__proto__'], ['two words'], ['ß, é and 𝄞']])('the word %j stays what it is', (word) => {
  expect(wordsAsNames([word, { word }])).toStrictEqual([word, { word }]);
});

test('things of a kind get the same keys in the same order and keep their values', () => {
  const even = evenly<{ a?: number; b?: string; c?: boolean }>([{ b: 'x' }, { c: false, a: 0.5 }]);
  expect(even).toEqual([{ b: 'x' }, { a: 0.5, c: false }]);
  expect(even.map((each) => Object.keys(each))).toEqual([
    ['b', 'c', 'a'],
    ['b', 'c', 'a'],
  ]);
});
