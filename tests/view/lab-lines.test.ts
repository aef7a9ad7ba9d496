import { describe, expect, test } from 'vitest';
import type { PureLensId } from '../../src/engine';
import { type LinesResult, linesJob, runHere } from '../../src/lab';
import {
  basisLine,
  formatRoute,
  gamesOfLines,
  linesChoices,
  linesRequestOf,
  linesView,
  readRoute,
} from '../../src/view';
import { loadLibrary } from './played';

const library = loadLibrary();
const { scenario } = library.bundle;
const settingsOf = (query: string) => readRoute(library, `#lab/robustness?look=lines&${query}`).settings;

const estimate = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

/** One seat whose two lines differ as told under each lens. */
function found(own: Readonly<Record<PureLensId, ReturnType<typeof estimate>>>): LinesResult {
  const under = (side: (each: ReturnType<typeof estimate>) => boolean) =>
    (['papers', 'channel', 'record'] as const).filter((lens) => side(own[lens]));
  const better = { a: under(({ low }) => low > 0), b: under(({ high }) => high < 0) };
  const pair = { a: 'pl-forces-first', b: 'pl-quiet-border', own, outcome: own, better };
  const lensDecides = better.a.length > 0 && better.b.length > 0;
  const seats = [{ seat: 'PL' as const, scores: {}, pairs: [pair], lensDecides }];
  return { scenario: scenario.id, rest: 'rest', runs: 300, seed: 's', turns: 12, seats };
}

describe('lines of single seats', () => {
  test('are asked for all seats that have two, or for the one that was chosen, which stands in the address', () => {
    const choices = linesChoices(library);
    expect(choices).toHaveLength(11);
    expect(linesRequestOf(library, settingsOf('')).seats).toHaveLength(10);
    const chosen = settingsOf('seat=PL&runs=50');
    expect(linesRequestOf(library, chosen).seats.map(({ seat }) => seat)).toEqual(['PL']);
    expect(gamesOfLines(linesRequestOf(library, chosen))).toBe(2 * 3 * 50);
    expect(formatRoute({ part: 'robustness', settings: chosen })).toBe('#lab/robustness?runs=50&look=lines&seat=PL');
    expect(settingsOf('seat=NO').seat).toBe('');
  });

  test('are played among machine players where the reader wants it', () => {
    expect(linesRequestOf(library, settingsOf('seat=PL')).rest).toBe(library.bundle.rest);
    expect(linesRequestOf(library, settingsOf('seat=PL&machines=true'))).not.toHaveProperty('rest');
    expect(basisLine(library, { months: 12, machines: true })).toBe('12 months · Machine players in all other seats');
    expect(basisLine(library, { months: 12, machines: false })).toBe('12 months');
  });

  test('say in words which serves the seat under which lens, and where that is open', () => {
    const view = linesView(
      library,
      found({ papers: estimate(26.94, 3), channel: estimate(-16, 2.7), record: estimate(1, 2) }),
    );
    expect(view.title).toBe('Poland: it depends on the lens which line serves it');
    const [row] = view.rows;
    expect([row?.seat, row?.first.title, row?.second.title]).toEqual(['Poland', 'Forces first', 'A quiet border']);
    expect(row?.verdict).toEqual([
      'Under Papers: “Forces first”.',
      'Under Channel: “A quiet border”.',
      'Under Record: neither for certain.',
    ]);
    expect(row?.cells.map(({ said, clear }) => [said, clear])).toEqual([
      ['+26.9 (+23.9 to +29.9)', true],
      ['−16.0 (−18.7 to −13.3)', true],
      ['+1.0 (−1.0 to +3.0)', false],
    ]);
  });

  test('are drawn about the line of no difference, on one axis', () => {
    const { strip, rows } = linesView(
      library,
      found({ papers: estimate(20, 3), channel: estimate(-20, 3), record: estimate(0, 1) }),
    );
    const dots = rows[0]?.cells.map(({ row }) => row?.dots[0]) ?? [];
    expect(strip.zero).toBeCloseTo(50, 6);
    expect(dots[2]).toBeCloseTo(50, 6);
    expect((dots[0] ?? 0) - 50).toBeCloseTo(50 - (dots[1] ?? 0), 6);
  });

  test('that have been played are the same in words, picture and file', () => {
    const result = runHere(linesJob, scenario, { ...linesRequestOf(library, settingsOf('seat=HRVP')), runs: 20 });
    const view = linesView(library, result);
    expect(view.data.rows).toHaveLength(3);
    for (const [, first, , lens, own, other, difference] of view.data.rows) {
      expect(first).toBe('hrvp-gatekeeper');
      expect(Number(own) - Number(other), String(lens)).toBeCloseTo(Number(difference), 9);
    }
  });
});
