import { describe, expect, test } from 'vitest';
import { ENDINGS } from '../../src/engine';
import { type Fan, INDICATORS, runHere, type TimingRow } from '../../src/lab';
import { claimsJob } from '../../src/lab/claims';
import { compareJob } from '../../src/lab/games/compare';
import { fanJob } from '../../src/lab/games/fan';
import {
  claimsView,
  createWorkStore,
  csvOf,
  endingsView,
  fanView,
  formatRoute,
  isLabHash,
  isStale,
  type LabPort,
  pairedTable,
  readRoute,
  siftClaims,
  strategyFile,
  strategyViews,
  trackTable,
} from '../../src/view';
import { hundredths } from '../../src/view/lab/figure';
import { courseOf } from '../../src/view/lab/timing';
import { shippedClaims } from '../lab/support';
import { libraryWithout, loadLibrary } from './played';

const library = loadLibrary();
const { scenario } = library.bundle;
const claims = shippedClaims();
const frame = { width: 600, height: 300, left: 40, right: 100, top: 10, bottom: 30 };
const series = { lens: 'papers', runs: 24, seed: 'view' } as const;

const fanOf = (id: string): Fan =>
  runHere(fanJob, scenario, { ...series, from: { turns: 6 }, strategy: strategyFile(library, id) });
const armOf = (id: string) => {
  const strategy = strategyViews(library).find((each) => each.id === id);
  if (!strategy) throw new Error(`no strategy ${id}`);
  return { strategy, fan: fanOf(id) };
};

test('a strategy that the scenario does not ship is never played in place of another', () => {
  expect(() => strategyFile(library, 'nobody')).toThrow('ships no strategy "nobody"');
});

describe('the address', () => {
  test('keeps every choice, and leaves out what is as at first', () => {
    const route = readRoute(
      library,
      '#lab/claims?group=C5&seed=a%20b&runs=1000&lens=record&from=4&fixed=true&machines=true',
    );
    expect(route).toMatchObject({
      part: 'claims',
      settings: { group: 'C5', seed: 'a b', runs: 1000, lens: 'record', from: 4, fixed: true, machines: true },
    });
    expect(readRoute(library, formatRoute(route))).toEqual(route);
    expect(formatRoute(readRoute(library, '#lab'))).toBe('#lab/compare');
  });

  test.each([
    ['#lab/nowhere', { part: 'compare' }],
    ['#lab/compare?a=nobody', { settings: { a: 'talk-now' } }],
    ['#lab/compare?b=', { settings: { b: '' } }],
    ['#lab/compare?runs=7', { settings: { runs: 500 } }],
    ['#lab/compare?months=13&show=joy&lens=mine', { settings: { months: 12, show: 'tempo', lens: 'papers' } }],
    ['#lab/robustness?fixed=maybe&machines=1', { settings: { fixed: false, machines: false } }],
    ['#lab/claims?group=%3Cb%3E', { settings: { group: 'all' } }],
  ])('%s means what it can mean', (hash, expected) => {
    expect(readRoute(library, hash)).toMatchObject(expected);
  });

  test('begins with strategies that the scenario ships', () => {
    const lacking = libraryWithout('talk-now', 'strength-then-talk');
    const route = readRoute(lacking, '#lab');
    expect(route.settings).toMatchObject({ a: lacking.bundle.strategies[0]?.id, b: '' });
    expect(readRoute(lacking, formatRoute(route))).toEqual(route);
    expect(readRoute(libraryWithout('drift'), '#lab').settings).toMatchObject({
      a: 'talk-now',
      b: 'strength-then-talk',
    });
  });

  test.each([
    ['#lab', true],
    ['#lab/claims?x=1', true],
    ['#laboratory', false],
    ['', false],
    ['#content', false],
  ])('%s names the lab: %s', (hash, expected) => expect(isLabHash(hash)).toBe(expected));
});

describe('work', () => {
  type Hearing = Parameters<LabPort['run']>[2];

  function stage() {
    const heard: Hearing[] = [];
    const cancelled: number[] = [];
    const port: LabPort = {
      run(_kind, _request, hearing) {
        const place = heard.push(hearing as Hearing) - 1;
        return { cancel: () => void cancelled.push(place) };
      },
      warm: () => undefined,
      claims: async () => claims,
      deliver: () => undefined,
      record: () => undefined,
    };
    const store = createWorkStore(port);
    const kinds = { one: 'timing', two: 'timing' } as const;
    const request = { claims, lenses: [], runs: 1, seed: '' } as never;
    return { heard, cancelled, store, kinds, requests: { one: request, two: request } };
  }

  test('is done when all of its jobs are, and then says what it answers', () => {
    const { heard, store, kinds, requests } = stage();
    store.start('p', kinds, { seed: 'a' }, requests);
    heard[0]?.onResult('first' as never);
    expect(store.read('p')).toMatchObject({ status: 'running' });
    heard[1]?.onResult('second' as never);
    const state = store.read<typeof kinds>('p');
    expect(state).toMatchObject({ status: 'done', found: { one: 'first', two: 'second' }, answers: { seed: 'a' } });
    expect(isStale(state, { seed: 'a' })).toBe(false);
    expect(isStale(state, { seed: 'b' })).toBe(true);
  });

  test('remembers what it found, the newest first, when other choices are asked about later', () => {
    const { heard, store, kinds, requests } = stage();
    for (const seed of ['a', 'b']) {
      store.start('p', kinds, { seed }, { one: requests.one });
      heard.at(-1)?.onResult(seed as never);
    }
    expect(store.past('p')).toEqual([{ one: 'b' }, { one: 'a' }]);
    expect(store.past('elsewhere')).toEqual([]);
  });

  test('that is going is told from choices made since, as what it found is', () => {
    const { heard, store, kinds, requests } = stage();
    store.start('p', kinds, { a: 'talk-now' }, requests);
    expect(isStale(store.read('p'), { a: 'talk-now' })).toBe(false);
    expect(isStale(store.read('p'), { a: 'hold' })).toBe(true);
    for (const hearing of heard) hearing.onResult('old' as never);
    store.start('p', kinds, { a: 'hold' }, requests);
    expect(isStale(store.read('p'), { a: 'hold' })).toBe(false);
    store.stop('p');
    expect(isStale(store.read('p'), { a: 'hold' })).toBe(true);
  });

  test('that fails says why, stops its other jobs and keeps what was found before', () => {
    const { heard, cancelled, store, kinds, requests } = stage();
    store.start('p', kinds, { seed: 'a' }, requests);
    for (const hearing of heard) hearing.onResult('old' as never);
    store.start('p', kinds, { seed: 'b' }, requests);
    heard[2]?.onFault('a worker broke down');
    expect(store.read('p')).toMatchObject({
      status: 'failed',
      fault: 'a worker broke down',
      found: { one: 'old' },
      answers: { seed: 'a' },
    });
    expect(cancelled).toEqual([2, 3]);
    heard[3]?.onResult('late' as never);
    expect(store.read('p')).toMatchObject({ status: 'failed', found: { two: 'old' } });
  });

  test('that is stopped is not heard of again, and can be started anew', () => {
    const { heard, cancelled, store, kinds, requests } = stage();
    store.start('p', kinds, {}, requests);
    heard[0]?.onProgress?.(5, 10);
    heard[1]?.onProgress?.(0, 10);
    expect(store.read('p')).toMatchObject({ done: 5, total: 20 });
    store.stop('p');
    expect(cancelled).toEqual([0, 1]);
    heard[0]?.onResult('late' as never);
    expect(store.read('p')).toMatchObject({ status: 'stopped' });
    store.start('p', kinds, {}, requests);
    expect(store.read('p')).toMatchObject({ status: 'running', done: 0 });
  });

  test('counts its progress in what was announced, however many jobs share it', () => {
    const { heard, store, kinds, requests } = stage();
    store.start('p', kinds, {}, requests, 3000);
    heard[0]?.onProgress?.(50, 500);
    expect(store.read('p')).toMatchObject({ total: 0 });
    heard[1]?.onProgress?.(100, 1000);
    expect(store.read('p')).toMatchObject({ done: 300, total: 3000 });
    heard[0]?.onProgress?.(500, 500);
    heard[1]?.onProgress?.(1000, 1000);
    expect(store.read('p')).toMatchObject({ done: 3000, total: 3000 });
  });

  test('tells its listeners of progress a hundred times at most', () => {
    const { heard, store, kinds, requests } = stage();
    let told = 0;
    store.listen('p', () => {
      told += 1;
    });
    store.start('p', kinds, {}, { one: requests.one });
    for (let done = 1; done <= 5000; done += 1) heard[0]?.onProgress?.(done, 5000);
    expect(told).toBeLessThanOrEqual(102);
    expect(told).toBeGreaterThan(90);
  });
});

describe('what was found', () => {
  const arms = [armOf('talk-now'), armOf('strength-then-talk')] as const;
  const [a, b] = arms;
  const comparison = runHere(compareJob, scenario, {
    ...series,
    turns: 6,
    a: strategyFile(library, 'talk-now'),
    b: strategyFile(library, 'strength-then-talk'),
  });

  test('a fan has a point for the start and each month, the same in picture, table and file', () => {
    const view = fanView(library, arms, 'tempo', frame, comparison.indicators.tempo);
    expect(view?.rows.map(({ cells }) => cells[0])).toEqual([
      'Start',
      'March 2026',
      'April 2026',
      'May 2026',
      'June 2026',
      'July 2026',
      'August 2026',
    ]);
    expect(view?.columns).toHaveLength(7);
    expect(view?.data.rows).toHaveLength(14);
    expect(view?.chart.shapes.map(({ meaning, dots }) => [meaning, dots.length])).toEqual([
      ['talk', 7],
      ['pressure', 7],
    ]);
    const [, , , , , , p50] = view?.data.rows[6] ?? [];
    expect(view?.rows[6]?.cells[1]).toBe(Number(view?.data.rows[6]?.[5]).toFixed(1));
    expect(p50).toBeGreaterThan(0);
  });

  test('its title says which of two ends higher, and of how many pairs', () => {
    const title = (up: number, down: number) =>
      fanView(library, arms, 'unity', frame, { median: 0, p05: 0, p95: 0, up, down })?.title;
    expect(title(0.93, 0.07)).toBe(
      'Unity: higher under “Strength, then talks” than under “Talk now” in 93 of 100 pairs',
    );
    expect(title(0.1, 0.9)).toBe('Unity: lower under “Strength, then talks” than under “Talk now” in 90 of 100 pairs');
    expect(title(0.5, 0.5)).toBe('Unity: “Talk now” and “Strength, then talks” end about alike');
  });

  test('a consequence is told in words, with what more of it means, and its code after them', () => {
    const [first, second] = trackTable(library, comparison).rows;
    expect([first?.name, first?.unit]).toEqual(['Regime’s footing at home', 'above 0: firmer (C1)']);
    expect([second?.name, second?.unit]).toEqual(['Moscow’s terms', 'above 0: harder (C2)']);
  });

  test('two strategies of one kind never share a colour', () => {
    const view = fanView(library, [a, { ...b, strategy: { ...b.strategy, meaning: 'talk' } }], 'unity', frame);
    expect(view?.chart.shapes.map(({ meaning }) => meaning)).toEqual(['talk', 'neutral']);
  });

  test('endings are told for every ending, and their shares add up', () => {
    const view = endingsView(
      library,
      arms.map(({ strategy, fan }) => ({ strategy, endings: fan.endings })),
    );
    expect(view.endings.map(({ id }) => id).toSorted()).toEqual([...ENDINGS].toSorted());
    for (const order of [0, 1]) {
      const sum = view.endings.reduce((all, { bars }) => all + (bars[order]?.share ?? 0), 0);
      expect(sum).toBeCloseTo(100, 9);
    }
  });

  test('differences lie about the line of none, which stands in the middle', () => {
    const view = pairedTable(library, [a, b], comparison, INDICATORS);
    expect(view.rows).toHaveLength(INDICATORS.length);
    for (const { id, strip } of view.rows) {
      expect(strip.zero, id).toBeCloseTo(50, 6);
      const [row] = strip.rows;
      const { median } = comparison.indicators[id as 'unity'];
      expect(Math.sign((row?.dots[0] ?? 50) - 50), id).toBe(Math.sign(median));
    }
  });

  test('a reader who subtracts the medians is told why they do not give that of the differences', () => {
    expect(pairedTable(library, [a, b], comparison, INDICATORS).lead).toContain(
      'the median of the differences is not the difference of the medians',
    );
  });

  test.each([
    [0, '0'],
    [0.001, '<1'],
    [0.5, '50'],
    [0.999, '>99'],
    [1, '100'],
  ])('a share of %d is told as %s', (share, said) => expect(hundredths(share)).toBe(said));

  test('a file of figures quotes what has to be quoted and ends its lines as RFC 4180 asks', () => {
    expect(csvOf({ columns: ['name', 'p50'], rows: [['a, "b"', 0.1 + 0.2]] })).toBe(
      'name,p50\r\n"a, ""b""",0.30000000000000004\r\n',
    );
  });
});

describe('claims', () => {
  const only = claims.claims.slice(0, 3).map(({ id }) => id);
  const result = runHere(claimsJob, scenario, {
    claims: { ...claims, claims: claims.claims.filter(({ id }) => only.includes(id)) },
    lenses: ['papers', 'channel', 'record'],
    runs: 12,
    seed: 'view',
  });

  test('stand there before they are run, each with its source, what is measured and where it must hold', () => {
    const view = claimsView(library, claims, undefined);
    expect(view.claims).toHaveLength(claims.claims.length);
    for (const claim of view.claims) {
      expect(claim.where, claim.id).toMatch(/, /);
      expect(claim.cites.length, claim.id).toBeGreaterThan(0);
      expect(claim.lenses, claim.id).toMatch(/^Should hold under (Papers|Channel|Record)/);
      expect(claim.measured, claim.id).toMatch(/^Measured: .+; .+\.$/);
      expect(claim.findings, claim.id).toEqual([]);
    }
    expect(view.untold.map(({ reason }) => reason)).toEqual(claims.unexpressed.map(({ reason }) => reason));
  });

  test('once run tell effect, interval and verdict under each lens', () => {
    const view = claimsView(library, claims, result);
    const held = result.claims.filter(({ lenses, under }) => lenses.every((lens) => under[lens]?.holds)).length;
    expect(view.title).toBe(`${held} of 3 claims hold where they should`);
    const run = view.claims.filter(({ findings }) => findings.length > 0);
    expect(run.map(({ id }) => id).toSorted()).toEqual([...only].toSorted());
    for (const { findings } of run) {
      expect(findings.map(({ lens }) => lens)).toEqual(['papers', 'channel', 'record']);
      const [{ holds = false } = {}] = findings;
      expect(findings[0]).toMatchObject({ expected: true, word: holds ? 'holds' : 'does not hold, though it should' });
      expect(findings[0]?.effect).toMatch(/^[+−]\d/);
    }
  });

  test('are sifted by group and by verdict; none is lost', () => {
    const view = claimsView(library, claims, result);
    const shown = (group: string, verdict: string) => siftClaims(library, view, { group, verdict }).claims.length;
    const perGroup = view.groups.map(({ id }) => shown(id, 'all'));
    expect(perGroup.every((count) => count > 0)).toBe(true);
    expect(perGroup.reduce((sum, count) => sum + count, 0)).toBe(claims.claims.length);
    expect(shown('all', 'holds') + shown('all', 'fails')).toBe(3);
    expect(shown('all', 'untold')).toBe(0);
    expect(siftClaims(library, view, { group: 'all', verdict: 'untold' }).untold).toHaveLength(
      claims.unexpressed.length,
    );
    expect(siftClaims(library, view, { group: 'all', verdict: 'holds' }).untold).toEqual([]);
  });

  test('the title counts what is shown', () => {
    const all = claims.claims.length;
    const title = (found: typeof result | undefined, group: string, verdict: string) =>
      siftClaims(library, claimsView(library, claims, found), { group, verdict }).title;
    const held = siftClaims(library, claimsView(library, claims, result), { group: 'all', verdict: 'holds' }).claims
      .length;
    expect(title(result, 'all', 'all')).toBe(`${held} of 3 claims hold where they should`);
    expect(title(result, 'all', 'holds')).toBe(
      `${held} of ${all} claims shown: ${held} of them hold where they should`,
    );
    expect(title(result, 'all', 'untold')).toBe(`None of the ${all} claims is shown`);
    const { lead } = siftClaims(library, claimsView(library, claims, result), { group: 'all', verdict: 'parts' });
    const parting = claimsView(library, claims, result).claims.filter(({ parts }) => parts).length;
    expect(lead).toContain(`On ${parting} claims the lenses part.`);
    const whole = siftClaims(library, claimsView(library, claims, result), { group: 'C0', verdict: 'holds' });
    expect(whole.claims.filter(({ parts }) => parts)).toHaveLength(1);
    expect(whole.lead).toContain('On one claim the lenses part.');
    const inGroup = claimsView(library, claims, undefined).claims.filter((claim) => claim.group === 'C5').length;
    expect(title(undefined, 'C5', 'all')).toBe(`${inGroup} of ${all} claims shown`);
  });
});

describe('the course of a result with the month of the call', () => {
  const rows = (...means: number[]): TimingRow[] => [
    { mean: 50, change: 0, error: 0 },
    ...means.map((mean, index) => ({ month: index + 1, mean, change: 0, error: 0.3 })),
  ];
  test.each([
    ['a hump', [45, 49, 55, 57, 57.6, 56, 52], { kind: 'hump', from: 4, to: 5 }],
    ['a fall', [61, 58, 55, 52, 50, 48, 47], { kind: 'falls' }],
    ['a rise', [45, 47, 50, 52, 55, 58, 61], { kind: 'rises' }],
    ['next to nothing', [49.1, 48.9, 48.6, 48.7, 48.4, 48.3, 48.2], { kind: 'flat' }],
  ])('%s', (_name, means, expected) => expect(courseOf(rows(...means))).toEqual(expected));
});
