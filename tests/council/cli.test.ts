import { expect, test } from 'vitest';
import { runPower } from '../../src/cli/commands/power';
import type { VoteOptions } from '../../src/cli/commands/vote';
import { runVote } from '../../src/cli/commands/vote';
import { qmv, qmv72 } from './data/power.json';
import { populationTables } from './tables';

test('a vote reports members, percent of population and the reason', () => {
  const options: VoteOptions = {
    rule: 'qmv',
    against: ['FI', 'HU', 'IT', 'NL', 'PL', 'SE'],
    abstain: ['be'],
    population: '2022',
  };
  expect(runVote(options, populationTables)).toEqual({
    ok: true,
    value: {
      rule: 'qmv',
      adopted: true,
      reason: 'majority-reached',
      members: { for: 20, against: 6, abstain: 1, constructive: 0 },
      population: { for: 66.07, against: 31.33, abstain: 2.6, constructive: 0 },
      blockingMinority: false,
    },
  });
});

test('members in no list vote like the rest, in favour unless said otherwise', () => {
  const counts = (options: VoteOptions): unknown => {
    const result = runVote(options, populationTables);
    return result.ok ? result.value.members : result.error;
  };
  expect(counts({ rule: 'unanimity', against: ['HU'] })).toMatchObject({ for: 26, against: 1 });
  expect(counts({ rule: 'unanimity', for: ['DE', 'FR'], rest: 'abstain' })).toMatchObject({ for: 2, abstain: 25 });
  expect(counts({ rule: 'unanimity', constructive: ['HU'], rest: 'against' })).toMatchObject({
    constructive: 1,
    against: 26,
  });
});

test('a special representative is taken to be proposed by the High Representative unless another proposer is named', () => {
  expect(runVote({ rule: 'special-representative' }, populationTables)).toMatchObject({ value: { adopted: true } });
  expect(runVote({ rule: 'special-representative', proposal: 'member-state' }, populationTables)).toMatchObject({
    value: { adopted: false, reason: 'no-proposal-from-high-representative' },
  });
});

test.each<[string, VoteOptions, string, RegExp]>([
  ['an unknown rule', { rule: 'majority' }, 'unknown-rule', /majority.*unanimity, qmv/],
  ['an unknown member', { rule: 'qmv', for: ['XX'] }, 'unknown-member', /--for names XX.*BE BG CZ/],
  ['Greece as GR', { rule: 'qmv', against: ['GR'] }, 'unknown-member', /Greece is EL/],
  ['an empty place in a list', { rule: 'qmv', against: ['HU', ''] }, 'unknown-member', /names nobody/],
  ['a member in two lists', { rule: 'qmv', for: ['HU'], abstain: ['HU'] }, 'overlapping-lists', /HU.*--for.*--abstain/],
  ['an unknown rest', { rule: 'qmv', rest: 'constructive' }, 'unknown-rest', /for, against, abstain/],
  ['an unknown table', { rule: 'qmv', population: '1958' }, 'unknown-population', /2025, 2024, 2022, council-2025/],
  ['an unknown proposer', { rule: 'qmv', proposal: 'moon' }, 'unknown-proposer', /commission/],
])('%s is refused in one line that says what to do', (_, options, code, message) => {
  const result = runVote(options, populationTables);
  if (result.ok) throw new Error('accepted');
  expect(result.error.code).toBe(code);
  expect(result.error.message).toMatch(message);
  expect(result.error.message).not.toContain('\n');
});

test('naming a member twice in one list is no fault', () => {
  expect(runVote({ rule: 'qmv', against: ['HU', 'HU'] }, populationTables)).toMatchObject({
    value: { members: { against: 1 } },
  });
});

test('power is reported by the chosen index, the most powerful member first', () => {
  const banzhaf = runPower({ rule: 'qmv', population: 'council-2025' }, populationTables);
  if (!banzhaf.ok) throw new Error(banzhaf.error.message);
  expect(banzhaf.value).toMatchObject({ rule: 'qmv', index: 'banzhaf', winningCoalitions: qmv.winning });
  expect(banzhaf.value.members).toHaveLength(27);
  expect(banzhaf.value.members[0]).toEqual({ code: 'DE', value: expect.closeTo(qmv.banzhaf.DE, 8) });
  expect(banzhaf.value.members.at(-1)?.code).toBe('MT');
  const options = { rule: 'qmv', index: 'shapley-shubik', population: 'council-2025' };
  expect(runPower(options, populationTables)).toMatchObject({
    value: {
      index: 'shapley-shubik',
      members: expect.arrayContaining([{ code: 'DE', value: expect.closeTo(qmv.shapleyShubik.DE, 5) }]),
    },
  });
  expect(runPower({ rule: 'qmv-72', population: 'council-2025' }, populationTables)).toMatchObject({
    value: { winningCoalitions: qmv72.winning },
  });
});

test.each([
  [{ rule: 'unanimity' }, 'unknown-rule'],
  [{ rule: 'qmv', index: 'coleman' }, 'unknown-index'],
  [{ rule: 'qmv', population: '2023' }, 'unknown-population'],
])('power refuses %o', (options, code) => {
  expect(runPower(options, populationTables)).toMatchObject({ ok: false, error: { code } });
});
