import { expect, test } from 'vitest';
import { FIXED, type FixedGroup } from '../../src/engine';
import { citationView, citeMark, parseSourced } from '../../src/view';
import { usesOf } from '../../src/view/citation';
import { textsOf } from '../../src/view/wording';
import { wordsOf } from '../../src/view/words';
import { loadLibrary } from './played';

const library = loadLibrary();

test.each([
  ['OSW-C5a', 'OSW-C5a'],
  ['RUSI-2b', 'RUSI-2b'],
  ['RECORD-8', 'Record 8'],
  ['RECORD-C5', 'Record C5'],
  ['STANCE-SI', 'Stance SI'],
])('the id %s stands on its button as %s', (id, label) => {
  expect(citeMark(id)).toEqual({ id, label });
});

test('a sentence comes apart where its sources stand, and no word is lost', () => {
  const parts = parseSourced('A second voice [OSW-C6a], a quarrel [STANCE-UA] and terms [RUSI-2b].');
  expect(parts.flatMap(({ cite }) => (cite ? [cite.id] : []))).toEqual(['OSW-C6a', 'STANCE-UA', 'RUSI-2b']);
  expect(parts.map(({ text }) => text ?? '').join('')).toBe('A second voice , a quarrel  and terms .');
});

test('square brackets that hold no source stay in the sentence', () => {
  expect(parseSourced('as printed [sic] there')).toEqual([{ text: 'as printed [sic] there' }]);
});

test('every entry of the register opens with its paper, its place and our own words', () => {
  for (const id of library.register.ids()) {
    const view = citationView(library, id);
    expect(view, id).toBeDefined();
    expect(view?.paper.length, id).toBeGreaterThan(3);
    expect(view?.paraphrase.length, id).toBeGreaterThan(3);
  }
});

test('a consequence shows what speaks for it, what speaks against it, and where the game uses it', () => {
  const view = citationView(library, 'OSW-C2');
  expect(view?.speaksFor.length).toBeGreaterThan(0);
  expect(view?.speaksAgainst.length).toBeGreaterThan(0);
  expect(view?.uses.length).toBeGreaterThan(0);
});

test('a value that was checked stands beside the value in the paper', () => {
  const noted = library.register.all().find(({ note }) => note?.valueInPaper && note.valueChecked);
  expect(noted).toBeDefined();
  const view = citationView(library, noted?.id ?? '');
  expect(view?.note?.values).toContain(noted?.note?.valueInPaper);
  expect(view?.note?.values).toContain(noted?.note?.valueChecked);
});

test('an id that nobody knows opens nothing', () => {
  expect(citationView(library, 'OSW-Z99')).toBeUndefined();
});

test('a group of fixed numbers that rests on a source is told among its uses, with the readings under which it does', () => {
  const { links } = textsOf(library).links;
  const { usedAlways, usedUnder } = wordsOf(library).citation;
  let told = 0;
  for (const group of Object.keys(FIXED) as FixedGroup[]) {
    const { sources } = library.bundle.content.model.fixed[group];
    for (const id of sources.papers) {
      const sentence = links[group] ?? '';
      const uses = usesOf(library, id);
      expect(
        uses.some((use) => use === usedAlways(sentence) || use.startsWith(usedUnder(sentence, 'Papers').slice(0, -1))),
        `${group} ${id}`,
      ).toBe(true);
      told += 1;
    }
  }
  expect(told).toBeGreaterThan(20);
});
