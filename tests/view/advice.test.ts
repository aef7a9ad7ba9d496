import { expect, test } from 'vitest';
import { adviceView } from '../../src/view';
import { textsOf } from '../../src/view/wording';
import { playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(16);

test('an adviser does not say the same again within two months', () => {
  let months = 0;
  const again: string[] = [];
  const counts = new Map<string, number>();
  for (const { opening } of games) {
    const said = new Map<string, string[]>();
    for (const session of opening) {
      for (const { id, text } of adviceView(library, session)) {
        const earlier = said.get(id) ?? [];
        if (earlier.slice(-2).includes(text)) again.push(`${id}: ${text}`);
        said.set(id, [...earlier, text]);
        counts.set(text, (counts.get(text) ?? 0) + 1);
        months += 1;
      }
    }
  }
  expect(months).toBeGreaterThan(500);
  expect(again.length / months).toBeLessThan(0.05);
  expect([...counts].filter(([, count]) => count > months / 4 / 3)).toEqual([]);
});

test('advice on a text names it, and the text lies on the table', () => {
  const shorts = new Map(Object.entries(textsOf(library).acts.acts).map(([act, { short }]) => [short, act]));
  let named = 0;
  for (const session of games.flatMap(({ opening }) => opening)) {
    const tabled = session.observation.state.council.proposals.map(({ act }) => String(act));
    for (const { text } of adviceView(library, session)) {
      const [, short] = /^On “([^”]+)”: /.exec(text) ?? [];
      if (short === undefined) continue;
      named += 1;
      expect(tabled).toContain(shorts.get(short));
    }
  }
  expect(named).toBeGreaterThan(10);
});
