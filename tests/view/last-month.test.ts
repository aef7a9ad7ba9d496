import { expect, test } from 'vitest';
import { barView, isLeftUnread, readOn } from '../../src/view';
import { loadLibrary, playMonth, playOut, playView, startMatch } from './played';

const library = loadLibrary();

test('the last month of a game that has ended is read under its own name', () => {
  const session = playView(playOut(startMatch({ turns: 6, seed: 'a' })));
  expect(isLeftUnread(session)).toBe(true);
  expect(barView(library, session)?.phase).toBe('Consequences');
  const read = readOn(session);
  expect(barView(library, read)?.phase).toBe('Reading');
  expect(isLeftUnread(read)).toBe(false);
});

test('a month that is not the last goes its own way', () => {
  const match = startMatch({ turns: 6 });
  playMonth(match, 'director', () => [], 'consequences');
  const session = playView(match);
  expect(isLeftUnread(session)).toBe(false);
  expect(readOn(session)).toBe(session);
});
