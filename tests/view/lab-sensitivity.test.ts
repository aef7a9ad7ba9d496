import { describe, expect, test } from 'vitest';
import { runHere, sensitivityJob } from '../../src/lab';
import { formatRoute, readRoute, screeningFor, sensitivityRequest, tornadoView, unscreened } from '../../src/view';
import { loadLibrary } from './played';

const library = loadLibrary();
const { scenario } = library.bundle;

describe('sensitivity', () => {
  const { settings } = readRoute(library, '#lab/sensitivity?a=hold&method=morris&depth=quick&show=unity&months=6');
  const morris = runHere(sensitivityJob, scenario, { ...sensitivityRequest(library, settings, undefined), samples: 2 });

  test('tells apart for the shares of the spread what the screening of the same lens and result found weighty', () => {
    const sobol = { ...settings, method: 'sobol' as const };
    const weightiest = morris.parameters.slice(0, 10).map(({ id }) => id);
    expect(sensitivityRequest(library, sobol, morris).only).toEqual(weightiest);
    expect(sensitivityRequest(library, { ...sobol, lens: 'channel' }, morris)).not.toHaveProperty('only');
    expect(sensitivityRequest(library, { ...sobol, show: 'tempo' }, morris)).not.toHaveProperty('only');
    expect(sensitivityRequest(library, settings, morris)).not.toHaveProperty('only');
  });

  test('finds the screening of these choices among all that were run, and else names which one is wanting', () => {
    const sobol = { ...settings, method: 'sobol' as const };
    const ofAll = { ...morris, over: 'all' as const };
    const longer = { ...morris, turns: 12 };
    expect(screeningFor(sobol, [ofAll, morris])).toBe(morris);
    expect(screeningFor({ ...sobol, over: 'all' }, [ofAll, morris])).toBe(ofAll);
    expect(screeningFor(sobol, [longer, morris])).toBe(morris);
    expect(screeningFor(sobol, [longer])).toBe(longer);
    expect(screeningFor({ ...sobol, over: 'fixed' }, [ofAll, morris])).toBeUndefined();
    expect(unscreened(library, { ...sobol, over: 'fixed' })).toMatch(
      /lens “Papers”, result “Unity”, assumptions “Same in every game”/,
    );
  });

  test('moves the fixed numbers too where that is chosen, and tells each by its group, its name and its range', () => {
    const all = readRoute(library, '#lab/sensitivity?a=hold&depth=quick&show=tempo&months=6&over=fixed').settings;
    expect(formatRoute({ part: 'sensitivity', settings: all })).toContain('over=fixed');
    const request = sensitivityRequest(library, all, undefined);
    expect(request).toMatchObject({ over: 'fixed' });
    expect(sensitivityRequest(library, settings, undefined)).not.toHaveProperty('over');
    const found = runHere(sensitivityJob, scenario, { ...request, samples: 2 });
    const view = tornadoView(library, found, 400);
    const row = view.rows.find(({ assumption }) => assumption.id === 'drive.deterScale');
    expect(row?.assumption.sentence).toBe(
      'The pace of incidents changes in steps and not at once (how strongly deterrence lowers it).',
    );
    expect(row?.moved).toBe('1.4 in every game, moved from 1.05 to 1.75 here');
    expect(view.rows.every(({ assumption }) => assumption.mechanism !== '')).toBe(true);
    expect(tornadoView(library, morris, 12).rows.map(({ moved }) => moved)).toEqual(Array(12).fill(''));
    // A screening of other numbers tells nothing of these.
    const sobol = { ...settings, show: 'tempo', method: 'sobol', over: 'fixed' } as const;
    expect(sensitivityRequest(library, sobol, found)).toHaveProperty('only');
    expect(sensitivityRequest(library, { ...sobol, over: 'all' }, found)).not.toHaveProperty('only');
  });

  test('says for how many the share alone lies in the noise', () => {
    const found = runHere(sensitivityJob, scenario, {
      ...sensitivityRequest(library, { ...settings, method: 'sobol' }, morris),
      samples: 8,
    });
    if (found.method !== 'sobol') throw new Error('asked for shares');
    const clear = found.parameters.map((each) => ({ ...each, firstInterval: [0.01, 0.2] as const }));
    const lost = clear.map((each, at) => (at < 2 ? { ...each, firstInterval: [-0.1, 0.2] as const } : each));
    const noise = (parameters: typeof found.parameters) => tornadoView(library, { ...found, parameters }, 12).noise;
    expect(noise(clear)).toBe('');
    expect(noise(lost)).toMatch(new RegExp(`^For 2 of these ${lost.length} .* noise`));
    expect(tornadoView(library, morris, 12).noise).toBe('');
  });

  test('says that mean and luck of one run are not to be held against those of another, by whichever method', () => {
    const sobol = runHere(sensitivityJob, scenario, {
      ...sensitivityRequest(library, { ...settings, method: 'sobol' }, morris),
      samples: 8,
    });
    expect(sobol.mean).not.toBe(morris.mean);
    for (const found of [morris, sobol]) {
      expect(tornadoView(library, found, 12).design).toMatch(/other places.*mean and the share of luck differ/);
    }
  });

  test('draws the widest swing first, hollow where the assumption is low and full where it is high', () => {
    const view = tornadoView(library, morris, 12);
    const widths = view.rows.map(({ row }) => Math.max(0, ...(row?.bars ?? []).map(({ from, to }) => to - from)));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    const [first] = view.rows;
    expect(first?.row?.bars.map(({ hollow }) => hollow)).toEqual([true, false]);
    expect(first?.assumption.sentence).toMatch(/\.$/);
    expect(view.strip.zero).toBeCloseTo(50, 6);
  });

  describe('over fixed numbers alone', () => {
    const asked = (lens: string) =>
      readRoute(library, `#lab/sensitivity?a=hold&depth=quick&show=outcome&months=2&over=fixed&lens=${lens}`).settings;
    const found = (lens: string) =>
      runHere(sensitivityJob, scenario, { ...sensitivityRequest(library, asked(lens), undefined), samples: 2 });
    const papers = found('papers');

    test('counts with luck what each game draws for itself, and says so', () => {
      const luck = (result: typeof papers) => tornadoView(library, result, 3).luck;
      expect(luck(papers)).toMatch(/\(events, votes, incidents\) and the assumptions drawn anew each game together/);
      expect(luck(found('mixed'))).toContain('which lens is true and the assumptions drawn anew each game');
      expect(luck(morris)).toMatch(/Luck \(events, votes, incidents\) has a hand/);
    });

    test.each([
      ['envoy.fight', '0.333 in every game, moved from 0.233 to 0.433 here'],
      ['freelance.base', '−7.2 in every game, moved from −8.2 to −6.2 here'],
    ])('tells %s in three digits, with a true minus', (id, moved) => {
      const row = tornadoView(library, papers, 400).rows.find(({ assumption }) => assumption.id === id);
      expect(row?.moved).toBe(moved);
    });
  });
});
