import { expect, test } from 'vitest';
import { PHASES } from '../../src/engine';
import { barView, documentTitle, type SessionView, screenKey, wordsOf } from '../../src/view';
import { loadLibrary, playView, startMatch } from './played';

const library = loadLibrary();
const choice = { seat: 'HRVP', lens: 'papers', turns: 6, seed: 'harbour' } as const;
const title: SessionView = { at: 'title', saves: [], choice };
const briefing: SessionView = { at: 'briefing', choice };

test('the title has no bar, and the document carries the name of the game alone', () => {
  expect(barView(library, title)).toBeUndefined();
  expect(documentTitle(library, title)).toBe('Parley');
});

test('a briefing stands before the first month, with every phase ahead', () => {
  const bar = barView(library, briefing);
  expect(bar?.month).toBe('March 2026');
  expect(bar?.turn).toBe('turn 1 of 6');
  expect(bar?.seat).toBe('High Representative');
  expect(bar?.phases.every(({ state }) => state === 'ahead')).toBe(true);
});

test.each(PHASES.map((phase, index) => [phase, index] as const))(
  'in the phase %s the ones before it are past, and those behind it ahead',
  (phase, index) => {
    const match = startMatch({ turns: 6 });
    while (match.phase() !== phase) match.next();
    const bar = barView(library, playView(match));
    expect(bar?.phases.map(({ state }) => state)).toEqual(
      PHASES.map((_each, at) => (at < index ? 'past' : at === index ? 'now' : 'ahead')),
    );
    expect(documentTitle(library, playView(match))).toBe(`March 2026: ${bar?.phase} · Parley`);
  },
);

test('a step that was refused is explained in a sentence', () => {
  const session = playView(startMatch());
  const refused = { ...session, refused: { code: 'too-little-capital', message: '' } as const };
  expect(barView(library, refused)?.refused).toBe('It costs more political capital than you have.');
});

test('a screen is another one when month or phase change, so that focus moves', () => {
  const match = startMatch();
  const first = screenKey(playView(match));
  match.next();
  expect(screenKey(playView(match))).not.toBe(first);
  expect(screenKey(title)).not.toBe(screenKey(briefing));
});

test('no sentence of the interface shouts', () => {
  const loud: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.includes('!')) loud.push(path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    }
  };
  walk(wordsOf(library), 'words');
  expect(loud).toEqual([]);
});

test('a fork says in the bar from which month it goes another way', () => {
  const session = playView(startMatch());
  expect(barView(library, session)?.fork).toBeUndefined();
  expect(barView(library, { ...session, fork: { from: 2 } })?.fork).toBe('Fork from April');
});
