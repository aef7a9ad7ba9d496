import { expect, test } from 'vitest';
import { MEMBER_CODES } from '../../src/engine';
import { chamberView } from '../../src/view';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();

function revealed(acts: ReadonlyArray<string>, seed = 'view') {
  const match = startMatch({ seed });
  playMonth(match, 'director', (open) => open.map(({ act }) => act).filter((act) => acts.includes(act)), 'reveal');
  return playView(match);
}

test('with every card closed nothing is known but the members’ declared lines', () => {
  const view = chamberView(library, revealed(['assets']), { text: 0, open: 0 });
  expect(view.turned).toEqual([]);
  expect(view.result).toBeUndefined();
  expect(view.stage.seats.map(({ code }) => code)).toEqual([...MEMBER_CODES]);
  expect(view.bars[0]?.parts).toEqual([{ kind: 'closed', share: 1, label: '27 closed' }]);
});

test.each([1, 9, 26])('with %i cards open the list, the bars and the picture tell the same', (open) => {
  const view = chamberView(library, revealed(['assets', 'defence']), { text: 0, open });
  expect(view.turned).toHaveLength(open);
  expect(view.stage.open).toBe(open);
  for (const bar of view.bars) {
    expect(bar.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  }
  expect(view.stillStop).not.toBe('');
  expect(view.result).toBeUndefined();
});

test('the result stands only when all cards lie open, with its reason in law', () => {
  const session = revealed(['package', 'assets', 'summit']);
  const texts = session.observation.state.council.resolutions.filter(({ tally }) => tally);
  texts.forEach((resolution, text) => {
    const view = chamberView(library, session, { text, open: 27 });
    expect(view.result?.adopted).toBe(resolution.outcome === 'adopted');
    expect(view.result?.reason).not.toBe('');
    expect(view.result?.count).toContain(`${resolution.tally?.members.for} for`);
    expect(view.allOpen).toBe(true);
  });
});

test('a majority has two bars with the thresholds of the Treaty, unanimity one that allows nobody against', () => {
  const session = revealed(['assets', 'summit']);
  const texts = session.observation.state.council.resolutions.filter(({ tally }) => tally);
  const bars = (act: string) =>
    chamberView(library, session, { text: texts.findIndex((each) => each.act === act), open: 5 }).bars;
  expect(bars('assets').map(({ id, threshold }) => [id, threshold])).toEqual([
    ['members', 15 / 27],
    ['population', 0.65],
  ]);
  expect(bars('summit')).toHaveLength(1);
  expect(bars('summit')[0]?.needed).toBe('nobody may be against');
});

test('every vote has a reason in words, never a key', () => {
  const session = revealed(['package', 'assets', 'leaderCall']);
  session.observation.state.council.resolutions.forEach((_, text) => {
    for (const { reason } of chamberView(library, session, { text, open: 27 }).turned) {
      expect(reason).not.toMatch(/^key:|^$/);
    }
  });
});

test('a person’s own reason is read aloud as it was written', () => {
  const match = startMatch({}, 'PL');
  playMonth(match, 'PL', (open) => open.map(({ act }) => act).filter((act) => act === 'aid'), 'reveal');
  const turned = chamberView(library, playView(match, 'PL'), { text: 0, open: 27 }).turned;
  expect(turned.find(({ code }) => code === 'PL')).toMatchObject({ own: true, reason: 'A test of the view.' });
});

test('acts that need no vote are told as done', () => {
  const view = chamberView(library, revealed(['tour']), { text: 0, open: 0 });
  expect(view.unvoted.map(({ title }) => title)).toContain('A coordination tour of capitals');
});
