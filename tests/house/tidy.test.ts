import { expect, test } from 'vitest';
import { readSources } from './sources';

const LONGEST = 400;

/** Comments that silence a checker instead of heeding it. */
const SUPPRESSION = /\b(?:biome|oxlint|eslint)-(?:ignore|disable)|@ts-(?:ignore|expect-error|nocheck)/;

test(`no file of the program is longer than ${LONGEST} lines`, () => {
  const lengths = readSources('src').map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(lengths.length).toBeGreaterThan(0);
  expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});

test('no checker is silenced', () => {
  const sources = [...readSources('src'), ...readSources('tests')];
  expect(sources.filter(({ text }) => SUPPRESSION.test(text)).map(({ path }) => path)).toEqual([]);
});

test.each(['biome', 'oxlint', 'eslint'])('a comment that silences %s is seen', (tool) => {
  expect(`// ${tool}-${tool === 'biome' ? 'ignore' : 'disable'} x`).toMatch(SUPPRESSION);
});
