import { describe, expect, test } from 'vitest';
import { hireThreads } from '../../src/cli/jobs/pool';
import { canSwitchOff, hashOf, LINKS, type PureLensId } from '../../src/engine';
import {
  ablationJob,
  type ClaimsRequest,
  claimsJob,
  drive,
  runHere,
  singleLosses,
  statedLosses,
  timingJob,
  tracesOf,
  unconfirmed,
} from '../../src/lab';
import { isAsClaimed } from '../../src/lab/claims/verdict';
import type { ClaimArm, ClaimFile, ClaimsFile } from '../../src/scenario';
import { scenario, shippedClaims } from './support';

const claims = shippedClaims();

const findings = (more: Partial<ClaimsRequest> = {}) =>
  runHere(claimsJob, scenario, { claims, lenses: ['papers'], runs: 20, seed: 'pairs', ...more }).claims;

/** The shipped schedules and indicators with claims of the test's own. */
const withClaims = (...list: ReadonlyArray<ClaimFile>): ClaimsFile => ({ ...claims, claims: [...list] });

const CALL: ClaimArm = { text: 'a call', acts: [{ act: 'leaderCall', months: [2] }] };
const QUIET: ClaimArm = { text: 'nothing' };
const TIRED: ClaimArm = { text: 'tired', members: { fatigue: 60 } };
const FRESH: ClaimArm = { text: 'fresh', members: { fatigue: 10 } };

const PAPERS: ClaimFile['lenses'] = ['papers'];

const claimOf = (id: string, form: object): ClaimFile =>
  ({
    id,
    evidence: ['OSW-C1a'],
    statement: 'a claim',
    indicator: 'logitResolve',
    horizon: 4,
    direction: 'down',
    lenses: PAPERS,
    needs: ['c2Mu'],
    ...form,
  }) as ClaimFile;

describe('the forms of experiment', () => {
  const level = (id: string, b: ClaimArm, horizon = 4) => claimOf(id, { experiment: 'level', b, horizon });
  const both = (world: ClaimArm, arm: ClaimArm): ClaimArm => ({ ...world, ...arm });

  /** Median over one pair is that pair's effect. */
  const effect = (list: ReadonlyArray<ClaimFile>) => {
    const found = findings({ claims: withClaims(...list), runs: 1 });
    return (id: string) => found.find((each) => each.id === id)?.under.papers?.median ?? Number.NaN;
  };

  test('each is the sum of the levels that it is made of', () => {
    const of = effect([
      level('call', CALL),
      level('quiet', QUIET),
      level('call3', CALL, 3),
      level('quiet3', QUIET, 3),
      level('tiredCall', both(TIRED, CALL)),
      level('tiredQuiet', both(TIRED, QUIET)),
      level('freshCall', both(FRESH, CALL)),
      level('freshQuiet', both(FRESH, QUIET)),
      claimOf('difference', { experiment: 'difference', b: CALL }),
      claimOf('named', { experiment: 'difference', a: TIRED, b: CALL }),
      claimOf('starts', { experiment: 'two starts', a: FRESH, b: TIRED }),
      claimOf('horizons', { experiment: 'two horizons', b: CALL, earlier: 3 }),
      claimOf('twice', { experiment: 'difference of differences', b: CALL, low: FRESH, high: TIRED }),
      claimOf('since', { experiment: 'level', b: CALL, earlier: 3 }),
    ]);
    expect(of('call')).not.toBe(of('quiet'));
    expect(of('difference')).toBeCloseTo(of('call') - of('quiet'), 12);
    expect(of('named')).toBeCloseTo(of('call') - of('tiredQuiet'), 12);
    expect(of('starts')).toBeCloseTo(of('tiredQuiet') - of('freshQuiet'), 12);
    expect(of('horizons')).toBeCloseTo(of('call') - of('quiet') - (of('call3') - of('quiet3')), 12);
    const [tired, fresh] = [of('tiredCall') - of('tiredQuiet'), of('freshCall') - of('freshQuiet')];
    expect(of('twice')).toBeCloseTo(tired - fresh, 12);
    expect(of('since')).toBeCloseTo(of('call') - of('call3'), 12);
  });

  test('a sum counts every month up to its own, whatever is read from the same game later', () => {
    const outlook = (id: string, horizon: number) =>
      claimOf(id, { experiment: 'level', b: QUIET, indicator: 'outlookBrokered', horizon });
    const alone = effect([outlook('short', 3)]);
    const beside = effect([outlook('short', 3), outlook('long', 9)]);
    expect(beside('short')).toBe(alone('short'));
    expect(beside('long')).toBeGreaterThan(2 * beside('short'));
  });
});

test.each([
  ['up', 1, true],
  ['up', 0.9, false],
  ['up', 0, false],
  ['down', -1, true],
  ['down', -0.9, false],
  ['down', 0, false],
  ['notUp', 0.9, true],
  ['notUp', -9, true],
  ['notUp', 1, false],
  ['notDown', -0.9, true],
  ['notDown', -1, false],
  ['same', 0.9, true],
  ['same', -1, false],
] as const)('%s by 1 or more: an effect of %d counts for it: %s', (direction, size, counts) => {
  expect(isAsClaimed(direction, size, 1)).toBe(counts);
});

describe('the shipped claims', () => {
  const expectedUnder = (lens: PureLensId) =>
    claims.claims.filter(({ lenses }) => lenses.includes(lens)).map(({ id }) => id);

  /** Claims that must hold under a lens and do not, with what was found. */
  const failing = (lens: PureLensId, runs: number) =>
    findings({ lenses: [lens], runs, only: expectedUnder(lens) }).flatMap(({ id, under }) =>
      under[lens]?.holds === true ? [] : [`${id} ${under[lens]?.share}`],
    );

  test('hold under the papers', { timeout: 120_000 }, () => {
    expect(failing('papers', 30)).toEqual([]);
  });

  test.each(['channel', 'record'] as const)('hold under %s where they are said to', { timeout: 120_000 }, (lens) => {
    expect(failing(lens, 25)).toEqual([]);
  });

  test('part where the lenses part: what supporters of talks expect fails under the papers, and the other way round', () => {
    const only = ['ch4', 'ch5', 'ch9', 'ch12', 'c2a', 'c4a', 'c5c', 't1', 'x1', 't7'];
    const rows = findings({ lenses: ['papers', 'channel'], only });
    for (const { id, under } of rows) {
      expect([id, under.papers?.holds, under.channel?.holds]).toEqual([id, !id.startsWith('ch'), id.startsWith('ch')]);
    }
  });

  test('are as they were when only some are asked for', () => {
    const only = ['c4d', 'ru2f'];
    const all = findings({ runs: 3 });
    expect(findings({ runs: 3, only })).toEqual(all.filter(({ id }) => only.includes(id)));
  });

  test('a claim that is not there is refused', () => {
    expect(() => findings({ only: ['c99'] })).toThrow('No claim "c99"');
  });
});

describe('what carries a claim', () => {
  // One of each chapter: a link by itself, several in a row, a fixed number, pairs.
  const sample = [
    'c1a',
    'c2lag',
    'c3a',
    'c4a',
    'c5a',
    'c6a',
    'c7a2',
    'c7d',
    'r16',
    'r15c',
    't6',
    'x5b',
    'ru3k',
    'ch1',
    'ch8',
  ];

  test('breaks it when it is switched off', { timeout: 120_000 }, () => {
    const losses = statedLosses(claims, sample);
    expect(losses.length).toBeGreaterThanOrEqual(sample.length);
    const found = runHere(ablationJob, scenario, { claims, losses, runs: 25, seed: 'carry' });
    expect(unconfirmed(claims, sample, found)).toEqual([]);
  });

  test('a link that has no part in it does not, and is told apart from one that has', () => {
    const losses = singleLosses(['c1a', 'c6a']).filter(({ off: [link] }) => link === 'c6Hr' || link === 'c1Leg');
    const found = runHere(ablationJob, scenario, { claims, losses, runs: 10, seed: 'apart' });
    const traces = tracesOf(['c1a', 'c6a'], found, []);
    expect(traces.map(({ id, needs }) => [id, needs.map(({ off }) => off)])).toEqual([
      ['c1a', [['c1Leg']]],
      ['c6a', [['c6Hr']]],
    ]);
  });

  test('what does not carry it is found out', () => {
    const wrong = withClaims(
      claimOf('wrong', { experiment: 'difference', b: CALL, needs: ['sPack'] }),
      claimOf('pair', {
        experiment: 'difference',
        b: CALL,
        indicator: 'legitimacy',
        direction: 'up',
        needs: undefined,
        paths: [['c1Leg', 'sPack']],
      }),
    );
    const losses = statedLosses(wrong, ['wrong', 'pair']);
    const found = runHere(ablationJob, scenario, { claims: wrong, losses, runs: 10, seed: 'wrong' });
    expect(unconfirmed(wrong, ['wrong'], found)).toEqual(['wrong holds without sPack, which it is said to need.']);
    expect(unconfirmed(wrong, ['pair'], found)).toEqual(['pair breaks without c1Leg alone: name it under needs.']);
  });

  test('is tried in the same pairs of games as the whole, however many chunks they make', () => {
    const off = ['c1Leg'] as const;
    const pairs = { claims, runs: 60, seed: 'chunks' };
    const [found] = runHere(ablationJob, scenario, { ...pairs, losses: [{ off, claims: ['c1a'] }] });
    const whole = runHere(claimsJob, scenario, { ...pairs, lenses: ['papers'], only: ['c1a'], off });
    expect(found).toEqual({ off, claims: { c1a: whole.claims[0]?.under.papers } });
  });

  test('comes once where several sets of a claim have it in common', () => {
    const ways = withClaims(
      claimOf('ways', {
        experiment: 'difference',
        b: CALL,
        needs: undefined,
        paths: [
          ['dQ', 'c2Dem'],
          ['dHard', 'c2Dem'],
        ],
      }),
    );
    expect(statedLosses(ways, ['ways']).map(({ off }) => off)).toEqual([
      ['dQ'],
      ['c2Dem'],
      ['dQ', 'c2Dem'],
      ['dHard'],
      ['dHard', 'c2Dem'],
    ]);
  });

  test('every link can be lost but those that set a scale', () => {
    expect(singleLosses([]).length).toBe(LINKS.filter(canSwitchOff).length);
  });
});

describe('the time for a call', () => {
  const means = (lens: PureLensId, rows: ReadonlyArray<{ month?: number; change: number }>, ...months: number[]) => {
    const chosen = rows.filter(({ month }) => month !== undefined && months.includes(month));
    expect(chosen.length, lens).toBe(months.length);
    return chosen.reduce((sum, { change }) => sum + change, 0) / months.length;
  };

  test('a hump under the papers, a fall under the channel, flat under the record', { timeout: 120_000 }, () => {
    const lenses = ['papers', 'channel', 'record'] as const;
    const { under } = runHere(timingJob, scenario, { claims, lenses, runs: 50, seed: 'time' });
    const at = (lens: PureLensId, ...months: number[]) => means(lens, under[lens] ?? [], ...months);
    expect(at('papers', 6, 7, 8)).toBeGreaterThan(4);
    expect(at('papers', 6, 7, 8)).toBeGreaterThan(at('papers', 11, 12) + 2);
    expect(at('papers', 1, 2)).toBeLessThan(-4);
    expect(at('channel', 1, 2)).toBeGreaterThan(at('channel', 5, 6) + 2);
    expect(at('channel', 5, 6)).toBeGreaterThan(at('channel', 11, 12) + 2);
    for (const { change } of under.record ?? []) expect(Math.abs(change)).toBeLessThan(4);
    expect(under.papers?.[0]).toMatchObject({ change: 0, error: 0 });
  });

  test('a scenario without one says so', () => {
    const { timing: _none, ...rest } = claims;
    const request = { claims: rest, lenses: ['papers'], runs: 1, seed: '1' } as const;
    expect(() => runHere(timingJob, scenario, request)).toThrow('no timing');
  });
});

test('threads find the same bits as the calling one', async () => {
  const request = {
    claims,
    lenses: ['papers', 'channel'],
    runs: 21,
    seed: 'bits',
    only: ['c1g', 'ru2f', 'ch2'],
  } as const;
  const crew = hireThreads(scenario, 2);
  try {
    const there = await drive(crew, 'claims', scenario, request);
    expect(hashOf(there)).toBe(hashOf(runHere(claimsJob, scenario, request)));
  } finally {
    await crew.close();
  }
});
