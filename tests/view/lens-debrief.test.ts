import { expect, test } from 'vitest';
import { CONSEQUENCES, type LensReplays, LINKS, PURE_LENSES } from '../../src/engine';
import { lensReplays, twinWithoutTalks } from '../../src/match';
import { barView, debriefView as view } from '../../src/view';
import { lensDebriefView } from '../../src/view/lens-debrief';
import { type Debrief, debriefView, loadLibrary, playOut, startMatch } from './played';

const library = loadLibrary();

function underAll(session: Debrief): LensReplays {
  const { scenario } = library.bundle;
  const work = lensReplays(scenario, session.record, twinWithoutTalks(scenario, session.record, true));
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const GAMES = PURE_LENSES.map((lens) => {
  const session = debriefView(playOut(startMatch({ seed: `debrief ${lens}`, lens, turns: 8 })));
  const lenses = underAll(session);
  const shown = lensDebriefView(library, { ...session, lenses });
  if (!shown) throw new Error('a game that is worked out has a view');
  return { lens, session, lenses, shown };
});

test('the three readings stand beside each other, the played one first, and every row has a cell for each', () => {
  for (const { lens, shown } of GAMES) {
    expect(shown.columns.map(({ id }) => id)).toEqual([lens, ...PURE_LENSES.filter((each) => each !== lens)]);
    expect(shown.columns.map(({ played }) => played)).toEqual([true, false, false]);
    for (const { cells } of shown.rows) {
      expect(cells).toHaveLength(4);
      for (const cell of cells) expect(cell).not.toBe('');
    }
  }
});

test('what talks did under the lens that is played is what the table beside the twin says', () => {
  for (const { session, lenses, shown } of GAMES) {
    const beside = view(library, { ...session, lenses }).tracks;
    expect(shown.talks.map(({ id }) => id)).toEqual([...CONSEQUENCES]);
    for (const [index, { cells }] of shown.talks.entries()) {
      expect(cells[0]?.difference).toBe(beside[index]?.difference);
      expect(cells[0]?.word).toBe(beside[index]?.differenceWord);
    }
  }
});

test('the readings contradict each other on talks in some game', () => {
  const split = GAMES.flatMap(({ shown }) =>
    shown.talks.filter(({ cells }) => new Set(cells.map(({ difference }) => difference)).size > 1),
  );
  expect(split.length).toBeGreaterThan(2);
});

test('a chart has a line and a column for each reading, and a figure for each month', () => {
  for (const { lenses, shown } of GAMES) {
    for (const { series, rows, columns, describe } of shown.charts) {
      expect(series).toHaveLength(3);
      expect(columns).toHaveLength(4);
      expect(rows).toHaveLength(Math.max(...PURE_LENSES.map((lens) => lenses.games[lens].game.months.length)) + 1);
      for (const { name } of shown.columns) expect(describe).toContain(name);
    }
  }
});

test('what would have had to be true is told of both other readings, with sources that can be looked up', () => {
  let told = 0;
  for (const { lens, shown } of GAMES) {
    expect(shown.hinges.map((each) => each.lens)).toEqual(PURE_LENSES.filter((each) => each !== lens));
    for (const { hinges, note } of shown.hinges) {
      expect(hinges.length + note.length).toBeGreaterThan(0);
      expect(hinges.length).toBeLessThanOrEqual(3);
      told += hinges.length;
      for (const { sentence, evidence } of hinges) {
        expect(sentence).toMatch(/instead of|otherwise|moves/);
        for (const id of evidence) expect(library.register.has(id), id).toBe(true);
      }
    }
  }
  expect(told).toBeGreaterThan(4);
});

test('until it has been worked out the debrief stands without it', () => {
  const [game] = GAMES;
  if (!game) throw new Error('there is a game');
  expect(lensDebriefView(library, game.session)).toBeUndefined();
  expect(view(library, game.session).lenses).toBeUndefined();
});

test('a hidden lens is named in the debrief, and nowhere before', () => {
  const match = startMatch({ lens: 'mixed', hidden: true, turns: 6 });
  const { setup, seat } = debriefView(match);
  const play = {
    setup,
    seat,
    observation: match.observe(seat),
    months: match.months(seat),
    offers: [],
    canUndo: false,
  };
  expect(barView(library, { at: 'play', ...play })?.lens).toBe('Lens: hidden');
  playOut(match);
  const session: Debrief = { ...debriefView(match), ...match.lookBack('director') };
  const name = { papers: 'Papers', channel: 'Channel', record: 'Record' }[match.reveal().rules.lens];
  expect(view(library, session).revealed).toContain(name);
  expect(barView(library, session)?.lens).toBe(`Lens: ${name}`);
  expect(view(library, session).role).toContain(`Lens: ${name}.`);
});

test('a reading is told to part from the game only where the numbers beside it differ', () => {
  const session = debriefView(playOut(startMatch({ seed: 'b', lens: 'record', turns: 6 })));
  const close = lensDebriefView(library, { ...session, lenses: underAll(session) })?.parts ?? [];
  const told = [...GAMES.flatMap(({ shown }) => shown.parts), ...close].flatMap((part) => [
    ...part.matchAll(/, ([\d.]+); here [^)]*?, ([\d.]+)\)/g),
  ]);
  expect(told.length).toBeGreaterThan(5);
  for (const [where, there, here] of told) expect(there, where).not.toBe(here);
});

test('what would have had to be true rests on the sources of the reading from which it is taken', () => {
  const { links } = library.bundle.content.model;
  let cited = 0;
  for (const { shown } of GAMES) {
    for (const { lens, hinges } of shown.hinges) {
      const sources = new Set(LINKS.flatMap((id) => links[id].sources[lens]));
      for (const { id: hinge, evidence, assumed } of hinges) {
        for (const id of evidence) expect(sources.has(id), `${hinge} ${id}`).toBe(true);
        expect(assumed).toBe(evidence.length === 0 ? 'designer’s assumption' : '');
        cited += lens === 'papers' ? 0 : evidence.length;
      }
    }
  }
  expect(cited).toBeGreaterThan(3);
});
