import { expect, test } from 'vitest';
import type { LensId, SeatId, Setup } from '../../src/engine';
import { type Advice, type AdviceRow, adviceJob, runHere } from '../../src/lab';
import { mayRollOut, rolloutChoices, rolloutPlace, rolloutRequest, rolloutView, withRollout } from '../../src/view';
import { loadLibrary, type Play, playView, startMatch } from './played';

const library = loadLibrary();

function agendaOf(seat: SeatId, setup: Partial<Setup> = {}): Play {
  const match = startMatch({ turns: 6, ...setup }, seat);
  match.next();
  return playView(match, seat);
}

const choice = (session: Play) => rolloutChoices(library, session).first;

function adviceOf(session: Play, rows: ReadonlyArray<Partial<AdviceRow>>): Advice {
  const { options } = rolloutRequest(library, session, choice(session));
  const spread = { mean: 41, p05: 30, p50: 40, p95: 60 };
  return {
    seat: session.seat,
    month: 1,
    lens: 'papers',
    strategy: 'hold',
    by: 'outcome',
    seed: 'x',
    games: 1000,
    rows: rows.map((row, index) => ({
      option: options[index] ?? { type: 'nothing' },
      games: 100,
      outcome: spread,
      behind: { mean: index, interval: [index / 2, 2 * index] },
      apart: index > 0,
      ...row,
    })),
  };
}

test('only what the seat sees is asked of the lab, under the reading and the agenda that were chosen', () => {
  const session = agendaOf('FR');
  const request = rolloutRequest(library, session, { lens: 'record', rest: 'hold', by: 'own' });
  expect(request.seen).toBe(session.observation.state);
  expect(request).toMatchObject({ seat: 'FR', mode: 'seats', lens: 'record', by: 'own', games: 1000 });
  expect(request.strategy.id).toBe('hold');
  expect(request.seed).not.toBe(session.setup.seed);
  expect(request.objectives.length).toBeGreaterThan(1);
  for (const { measure } of request.objectives) expect(measure.from).toEqual(expect.any(Number));
});

test('while the reading is hidden none can be chosen, and the request names none', () => {
  const match = startMatch({ turns: 6, hidden: true, lens: 'mixed' }, 'FR');
  match.next();
  const session = playView(match, 'FR');
  const { lenses, first } = rolloutChoices(library, session);
  expect(lenses).toEqual([]);
  expect(first.lens).toBe('mixed');
  expect(withRollout(rolloutChoices(library, session), first, 'lens', 'papers')).toBe(first);
  expect(rolloutRequest(library, session, first).lens).toBe('mixed');
});

test.each(['papers', 'channel', 'record', 'mixed'] as const satisfies ReadonlyArray<LensId>)(
  'the lens of the game, %s, stands first where it is known',
  (lens) => {
    const session = agendaOf('HRVP', { lens });
    expect(choice(session).lens).toBe(lens);
    expect(rolloutChoices(library, session).lenses.map(({ value }) => value)).toEqual([
      'papers',
      'channel',
      'record',
      'mixed',
    ]);
  },
);

test('who sets the whole agenda has no aims to order by; nothing is to weigh before the agenda', () => {
  expect(rolloutChoices(library, agendaOf('director')).measures).toEqual([]);
  expect(rolloutChoices(library, agendaOf('FR')).measures.map(({ value }) => value)).toEqual(['outcome', 'own']);
  const match = startMatch({}, 'FR');
  expect(mayRollOut(playView(match, 'FR'))).toBe(false);
  match.next();
  expect(mayRollOut(playView(match, 'FR'))).toBe(true);
});

test('a result stays only as long as the moment does', () => {
  const match = startMatch({ turns: 6 }, 'FR');
  match.next();
  const before = rolloutPlace(playView(match, 'FR'));
  expect(rolloutPlace(playView(match, 'FR'))).toBe(before);
  match.next();
  expect(rolloutPlace(playView(match, 'FR'))).not.toBe(before);
});

test('the finding names what leads only where it can be told apart', () => {
  const session = agendaOf('director');
  const finding = (rows: ReadonlyArray<Partial<AdviceRow>>) =>
    rolloutView(library, session, adviceOf(session, rows)).finding;
  const even = { apart: false };
  expect(finding([even, {}, {}])).toMatch(/^Ahead in these games: table nothing more$/);
  expect(finding([even, even, {}])).toMatch(/^Not to be told apart at the top: table nothing more and /);
  expect(finding([even, even, even, even, {}])).toBe('Four options cannot be told apart at the top');
  expect(finding([even, {}, even])).toMatch(/^Ahead in these games: table nothing more$/);
  expect(finding([even, even, even])).toBe('These games cannot tell your options apart');
});

test('it is said how little of the outcome is the choice, and every row has its figures', () => {
  const session = agendaOf('director');
  const view = rolloutView(library, session, adviceOf(session, [{ apart: false }, {}, {}]));
  expect(view.weight).toBe(
    'Between the best option and the worst lie 2.0 points in the mean; between a good game and a bad one of the same option, 30. Luck and what cannot be known weigh more than this choice.',
  );
  expect(view.lead).toContain('1,000 games under Papers');
  expect(view.rows.map(({ nothing }) => nothing)).toEqual([true, false, false]);
  expect(view.rows.map(({ cells }) => cells)).toEqual([
    ['40', '41.0', 'first', '100'],
    ['40', '41.0', '1.0 (0.5 to 2.0)', '100'],
    ['40', '41.0', '2.0 (1.0 to 4.0)', '100'],
  ]);
  for (const { strip } of view.rows) expect(strip?.span).toBeDefined();
});

test('every option of a real agenda and of a real vote has a name of its own', () => {
  for (const seat of ['HRVP', 'FR', 'HU', 'director'] as const) {
    const match = startMatch({ turns: 3 }, seat);
    match.next();
    for (const phase of ['agenda', 'corridor'] as const) {
      while (match.phase() !== phase) match.next();
      const session = playView(match, seat);
      if (!mayRollOut(session)) continue;
      const request = rolloutRequest(library, session, choice(session));
      const names = rolloutView(
        library,
        session,
        adviceOf(
          session,
          request.options.map(() => ({})),
        ),
      ).rows.map(({ name }) => name);
      expect(new Set(names).size, `${seat} ${phase}`).toBe(request.options.length);
      for (const name of names) expect(name, `${seat} ${phase}`).toMatch(/^[A-Z].{4,}$/);
    }
  }
});

test('what the screen asks the lab can do', () => {
  const session = agendaOf('PL', { turns: 2 });
  const request = rolloutRequest(library, session, choice(session));
  const advice = runHere(adviceJob, library.bundle.scenario, { ...request, games: 2 * request.options.length });
  expect(rolloutView(library, session, advice).rows.length).toBe(request.options.length);
});
