import { expect, test } from 'vitest';
import { type ActId, rulesFor, TALK_ACTS, type WorldState } from '../../src/engine';
import { director, playOut } from '../../src/lab';
import { readStrategy, type StrategyFile } from '../../src/scenario';
import { bundle, files, scenario, shipped } from './support';

const SHIPPED = [
  'arms-control-first',
  'build-only',
  'drift',
  'envoy-now',
  'hold',
  'informal-mandate',
  'pressure',
  'random',
  'strength-then-talk',
  'talk-now',
];

test('the shipped strategies are there, each says what it does after a ceasefire or is the yardstick', () => {
  expect(bundle.strategies.map(({ id }) => id).toSorted()).toEqual(SHIPPED);
  for (const { id, text } of bundle.strategies) if (id !== 'random') expect(text, id).toMatch(/ceasefire/);
});

interface Tabled {
  readonly month: number;
  readonly acts: ReadonlyArray<ActId>;
  readonly state: WorldState;
}

/** What a strategy put on the table, month by month; the state is that after the month. */
function tabled(strategy: StrategyFile, seed = '1', turns = 12): ReadonlyArray<Tabled> {
  const rules = rulesFor(scenario, { seed, lens: 'papers', turns, mode: 'director' });
  const months: Tabled[] = [];
  playOut(rules, director(strategy), {
    watch(state) {
      if (state.phase !== 'consequences') return;
      const acts = state.council.proposals.filter(({ by }) => by === 'director').map(({ act }) => act);
      months.push({ month: state.month, acts, state: structuredClone(state) });
    },
  });
  return months;
}

const TALKS: ReadonlyArray<ActId> = TALK_ACTS;

test.each(['hold', 'build-only', 'pressure'])('%s never talks', (id) => {
  for (const seed of ['1', '2', '3']) {
    for (const { acts } of tabled(shipped(id), seed)) expect(acts.filter((act) => TALKS.includes(act))).toEqual([]);
  }
});

test.each<[string, ActId]>([
  ['talk-now', 'technical'],
  ['envoy-now', 'specialRepresentative'],
  ['informal-mandate', 'informalMandate'],
  ['arms-control-first', 'armsControl'],
])('%s asks for talks in the first month (%s)', (id, act) => {
  expect(tabled(shipped(id))[0]?.acts).toContain(act);
});

test('strength-then-talk tables no talks before month 4, nor with the gate closed', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    let gateBefore = 0;
    for (const { month, acts, state } of tabled(shipped('strength-then-talk'), seed)) {
      if (acts.includes('leaderCall')) {
        expect(month % 2).toBe(0);
        expect(month).toBeGreaterThanOrEqual(4);
        expect(gateBefore).toBeGreaterThan(0.5);
      }
      gateBefore = state.memory.gate;
    }
  }
});

const strategy = (rules: StrategyFile['rules'], more: Partial<StrategyFile> = {}): StrategyFile => ({
  id: 'mine',
  title: 'Mine',
  text: 'Mine.',
  rules,
  ...more,
});

test('a rule tables the first act of its list that can be had, or all of them when told to', () => {
  const acts = [{ act: 'closeTalks' as const }, { act: 'tour' as const }, { act: 'resilience' as const }];
  expect(tabled(strategy([{ id: 'one', do: acts }]), '1', 1)[0]?.acts).toEqual(['tour']);
  expect(tabled(strategy([{ id: 'all', do: acts, all: true }]), '1', 1)[0]?.acts).toEqual(['tour', 'resilience']);
});

test('rules are tried in order until political capital runs out, on what lies on the table by then', () => {
  const rules: StrategyFile['rules'] = [
    { id: 'defence', do: [{ act: 'defence' }] },
    { id: 'aid', when: [{ fact: 'tabled.defence', is: 1 }], do: [{ act: 'aid' }] },
    { id: 'tour', do: [{ act: 'tour' }] },
  ];
  const [first] = tabled(strategy(rules), '1', 1);
  expect(first?.acts).toEqual(['defence', 'aid']);
});

test('options are tabled as written', () => {
  const options = { coordinated: true, priorConcession: true } as const;
  const [first] = tabled(strategy([{ id: 'call', do: [{ act: 'leaderCall', options }] }]), '1', 1);
  expect(first?.state.council.resolutions.find(({ act }) => act === 'leaderCall')?.options).toEqual(options);
});

test('a chance is drawn by rule: another rule before it does not change it', () => {
  const coin = { id: 'coin', chance: 0.5, do: [{ act: 'resilience' as const }] };
  const other = { id: 'other', chance: 0.5, do: [{ act: 'align' as const }] };
  const months = (rules: StrategyFile['rules']) =>
    tabled(strategy(rules)).map(({ acts }) => acts.includes('resilience'));
  const alone = months([coin]);
  expect(months([other, coin])).toEqual(alone);
  expect(new Set(alone).size).toBe(2);
});

test('random acts differ by seed, and are the same for the same seed', () => {
  const acts = (seed: string) => tabled(shipped('random'), seed).map((each) => each.acts);
  expect(acts('a')).toEqual(acts('a'));
  expect(acts('a')).not.toEqual(acts('b'));
  expect(Math.max(...acts('a').map(({ length }) => length))).toBeLessThanOrEqual(3);
});

test.each<[string, string, string]>([
  ['an act that falls due by itself', 'do: [{act: renewSectoral}]', '5:24 not-tabled'],
  ['an option of another act', 'do: [{act: aid, options: {quiet: true}}]', '5:46 bad-option'],
  [
    'a misspelt fact',
    'when: [{fact: unitty, below: 5}], do: [{act: aid}]',
    '5:27 unknown-fact no fact "unitty"; did you mean "unity"?',
  ],
  [
    'a fact of a misspelt act',
    'when: [{fact: done.defense, below: 5}], do: [{act: aid}]',
    '5:27 unknown-fact no fact "done.defense": there is no act "defense"; did you mean "defence"?',
  ],
  ['a chance above 1', 'chance: 2, do: [{act: aid}]', '5:21 out-of-range'],
  ['no act', 'when: [{fact: unity, below: 5}]', '5:5 missing-key'],
])('a file with %s is refused with its place', (_, line, expected) => {
  const text = `id: mine\ntitle: Mine\ntext: Mine.\nrules:\n  - {id: a, ${line}}\n`;
  const { strategy: read, faults } = readStrategy('mine.yaml', text, files);
  expect(read).toBeUndefined();
  const told = faults.map(({ line: at, col, code, message }) => `${at}:${col} ${code} ${message}`);
  expect(told).toContainEqual(expect.stringContaining(expected));
});
