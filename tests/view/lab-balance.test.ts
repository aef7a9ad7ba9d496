import { describe, expect, test } from 'vitest';
import { ACTS } from '../../src/engine';
import { CHECKS, type Robustness, runHere } from '../../src/lab';
import { robustnessJob } from '../../src/lab/robustness/job';
import { balanceRequest, balanceView, readRoute, regretRequest, robustnessView } from '../../src/view';
import { libraryWithout, loadLibrary } from './played';

const library = loadLibrary();
const { scenario } = library.bundle;
const { settings } = readRoute(library, '#lab/robustness?look=balance&runs=50');
const request = { ...balanceRequest(library, settings), runs: 5 };
const games = runHere(robustnessJob, scenario, { ...request, only: ['games'] });

/** What a longer run would tell, with nothing left open. */
const whole: Robustness = {
  ...games,
  runs: 1000,
  checks: CHECKS.map((id) => ({
    id,
    demand: '',
    measured: '',
    figures: [
      { lens: 'papers', strategy: 'hold', value: 42.25, unit: 'points' },
      { value: -0.5, unit: 'difference' },
      { ending: 'imposedDeal', value: 0.25, unit: 'games' },
      { inject: 'oilPrice', strategy: 'hold', value: 1, unit: 'pairs' },
      { of: 'better', strategy: 'hold', value: 0.9, unit: 'pairs' },
      { value: 26, all: 29, unit: 'acts' },
      { act: 'tour', value: 0.146, unit: 'difference' },
    ],
    holds: id !== 'options-pay',
  })),
  held: CHECKS.length - 1,
  total: CHECKS.length,
};

describe('the balance of the model', () => {
  test('asks for everything that the demands need', () => {
    expect(request).not.toHaveProperty('only');
    expect(request.injects).toEqual(scenario.injects.map(({ id }) => id));
    expect(request.strategies.map(({ id }) => id)).toEqual(request.shipped.map(({ id }) => id));
  });

  test('draws the fixed numbers too where the reader wants it, for the regret as for the demands', () => {
    const drawn = { ...settings, fixed: true };
    for (const ask of [balanceRequest, regretRequest]) {
      expect(ask(library, settings)).not.toHaveProperty('fixed');
      expect(ask(library, drawn).fixed?.numbers.length).toBeGreaterThan(100);
    }
  });

  test('says of demands that were measured with fixed numbers drawn too what it means where one does not hold', () => {
    const said = 'set with the fixed numbers as they stand';
    expect(balanceView(library, games, false).lead).not.toContain(said);
    expect(balanceView(library, games, false, true).lead).toContain(said);
  });

  test('tells every demand, and which of them the games of the regret alone leave open', () => {
    const view = balanceView(library, games, false);
    expect(view.rows.map(({ id }) => id)).toEqual([...CHECKS]);
    const open = view.rows.filter(({ status }) => status === 'open');
    expect(open.map(({ id }) => id)).toEqual(['best-not-safe-longer', 'injects-harm', 'options-pay']);
    expect(open.map(({ verdict, measured }) => [verdict, measured])).toEqual(open.map(() => ['not measured', []]));
    expect(view.title).toMatch(/^\d+ of 10 demands on the model hold; 3 were not measured$/);
    expect(view.lead).toMatch(/fewer than 1,000 games.*measure the rest\.$/);
    for (const { measured, status } of view.rows) expect(measured.length > 0).toBe(status !== 'open');
  });

  test('says which demands and acts could not be asked, for want of a strategy that the scenario does not ship', () => {
    const lacking = libraryWithout('pressure');
    const ask = { ...balanceRequest(lacking, settings), runs: 1, only: ['games', 'options'] as const };
    const view = balanceView(lacking, runHere(robustnessJob, scenario, ask), false);
    const row = (id: string) => view.rows.find((each) => each.id === id);
    expect(row('relentless-sanctions')).toMatchObject({
      status: 'unasked',
      verdict: 'not asked',
      measured: ['Not asked: this scenario has no strategy “pressure”.'],
    });
    expect(row('options-pay')?.measured).toContain(
      '“Coordination tour” not asked: this scenario has no strategy “pressure”.',
    );
    expect(view.title).toMatch(/; 2 were not measured; one could not be asked$/);
    const regret = runHere(robustnessJob, scenario, { ...regretRequest(lacking, settings), runs: 1 });
    expect(regret.unasked.map(({ id, lacks }) => [id, lacks])).toEqual([['relentless-sanctions', 'shipped']]);
  });

  test('leaves nothing open of games of 18 months, which are held to the limit for long games alone', () => {
    const long = runHere(robustnessJob, scenario, { ...request, runs: 1, turns: 18, only: ['games'] });
    const view = balanceView(library, long, false);
    const ids = view.rows.map(({ id }) => id);
    expect(ids).toEqual(CHECKS.filter((id) => id !== 'best-not-safe'));
    expect(view.rows.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual([
      'injects-harm',
      'options-pay',
    ]);
    expect(view.title).toMatch(/^\d+ of 10 demands on the model hold; 2 were not measured$/);
  });

  test('says for how long games the demands were set, and warns where these are shorter', () => {
    const leadAt = (turns: number) => balanceView(library, { ...whole, turns }, true).lead;
    const short = /These games last only 6 months/;
    expect(leadAt(12)).toMatch(/those who made the model, for games of 12 months/);
    expect(leadAt(12)).not.toMatch(short);
    expect(leadAt(6)).toMatch(short);
    expect(leadAt(18)).toMatch(/those who made the model, for games of 12 months/);
    expect(leadAt(18)).not.toMatch(short);
  });

  test('names strategies, endings, events and acts by their titles, never by a name from a file', () => {
    const [row] = balanceView(library, whole, true).rows;
    expect(row?.measured).toEqual([
      'Papers, “Hold the line”: 42.3 points',
      '−0.50 points',
      'An imposed deal: 25 of 100 games',
      'Least harm: “Oil price jumps” to “Hold the line”: 100 of 100 pairs',
      '“Hold the line” ends better: 90 of 100 pairs',
      '26 of 29 acts',
      'Not beyond chance, “Coordination tour”: +0.15 points',
    ]);
    const files = [...ACTS, ...scenario.injects.map(({ id }) => id), ...games.strategies.map((each) => each.strategy)];
    const said = balanceView(library, games, false).rows.flatMap(({ demand, measured }) => [demand, ...measured]);
    const slipped = files.filter((id) => /[A-Z-]/.test(id) && said.some((line) => line.includes(id)));
    expect(slipped).toEqual([]);
  });

  test('shows the figures behind the demands on acts and events, once they have been measured', () => {
    expect(balanceView(library, games, false).tables).toEqual([]);
    const small = { ...request, runs: 1, strategies: request.strategies.slice(0, 2), injects: ['oilPrice'] };
    const measured = runHere(robustnessJob, scenario, { ...small, only: ['injects', 'options'] });
    const [acts, events] = balanceView(library, measured, true).tables;
    expect(acts?.rows).toHaveLength(measured.options.length);
    for (const { cells } of acts?.rows ?? []) {
      expect(cells).toHaveLength(acts?.columns.length ?? 0);
      expect(cells[5]).toMatch(/^([+−]\d+\.\d\d|0) ± \d+\.\d\d$/);
    }
    expect(events?.rows.map(({ cells }) => cells[0])).toEqual(['Oil price jumps']);
    expect(events?.rows[0]?.cells.slice(1)).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/ to /)));
  });

  test('that has been measured as a whole says how many demands hold, and no more of chance', () => {
    const view = balanceView(library, whole, true);
    expect(view.title).toBe('12 of 13 demands on the model hold');
    expect(view.lead).not.toMatch(/fewer than|the rest/);
    expect(balanceView(library, { ...whole, held: 13 }, true).title).toBe('All 13 demands on the model hold');
    expect(view.data.rows).toHaveLength(13 * 7);
    expect(view.rows.filter(({ status }) => status === 'fails').map(({ id }) => id)).toEqual(['options-pay']);
  });
});

test('a strategy that never ends far behind is not said to do so somewhere', () => {
  const [first] = games.strategies;
  if (!first) throw new Error('no strategy was played');
  const failure = { ...first.failure, at: 5, share: 0, limits: [] };
  const view = robustnessView(library, { ...games, strategies: [{ ...first, failure }] });
  expect(view?.rows[0]?.failure).toBe('Fails (ends 5 points or more behind) in none of the worlds.');
});

test.each([
  [5, 'Fails (ends 5 points or more behind) in 20 of 100 worlds, nowhere in particular.'],
  [12, 'Fails (ends 12 points or more behind, its worst fifth) in 20 of 100 worlds, nowhere in particular.'],
])('each row says what counts as failing there: %d points', (at, said) => {
  const [first] = games.strategies;
  if (!first) throw new Error('there are strategies');
  const failure = { ...first.failure, at, share: 0.2, limits: [] };
  const view = robustnessView(library, { ...games, strategies: [{ ...first, failure }] });
  expect(view?.rows[0]?.failure).toBe(said);
  expect(view?.counts).toMatch(/ending 5 points or more behind .* only the worst fifth counts/);
});
