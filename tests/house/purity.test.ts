import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findImpurities, IMPURE_MATH, IMPURE_METHODS, IMPURE_NAMES } from './purity';
import { readSources } from './sources';

const PURE_FOLDERS = ['src/engine', 'src/seats', 'src/lab'];

test('the rules, the machine players and the lab are the same everywhere and every time', () => {
  const sources = PURE_FOLDERS.filter((folder) => existsSync(folder)).flatMap(readSources);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(({ path, text }) => findImpurities(path, text))).toEqual([]);
});

test.each(IMPURE_MATH)('the detector catches Math.%s', (name) => {
  expect(findImpurities('a.ts', `export const a = Math.${name}(0.5);`)).toEqual([`a.ts:1 Math.${name}`]);
});

test.each(IMPURE_NAMES)('the detector catches %s', (name) => {
  expect(findImpurities('a.ts', `\nexport const a = ${name};`)).toEqual([`a.ts:2 ${name}`]);
  expect(findImpurities('a.ts', `export const a = new ${name}(1);`)).toEqual([`a.ts:1 ${name}`]);
  expect(findImpurities('a.ts', `export const a = () => ${name}.now({ x: ${name} });`)).toHaveLength(2);
});

test.each(IMPURE_METHODS)('the detector catches .%s()', (name) => {
  expect(findImpurities('a.ts', `export const a = 'a'.${name}('b');`)).toEqual([`a.ts:1 ${name}`]);
});

test.each([
  ['a power', 'const a = 2 ** 3;', '**'],
  ['a power assigned', 'let a = 2; a **= 3;', '**'],
  ['Math under another name', 'const m = Math;', 'Math is used'],
  ['Math taken apart', 'const { exp } = Math;', 'Math is used'],
  ['Math by a computed name', "const a = Math['exp'](1);", 'Math is used'],
  ['a type of the clock', 'export interface A { at: Date }', 'Date'],
  ['a global in short notation', 'const a = { fetch };', 'fetch'],
  ['a global beside a parameter of its name', 'const f = (fetch: number) => fetch; const a = fetch;', 'fetch'],
])('the detector catches %s', (_name, text, reason) => {
  expect(findImpurities('a.ts', text)).toEqual([expect.stringContaining(`a.ts:1 ${reason}`)]);
});

test('the detector lets pass what is exact, and names of properties', () => {
  const text = `
    // Math.random() and 2 ** 3 in a comment
    export const a = Math.max(Math.sqrt(2), Math.abs(-1), Math.floor(1.5)) * 3;
    export interface Deed { process: string; performance: number }
    export const sum = (process: number[], { fetch }: { fetch: number }) => process.length + fetch;
    export const b = (deed: Deed) => ({ process: deed.process, console: 'Date' });
  `;
  expect(findImpurities('a.ts', text)).toEqual([]);
});
