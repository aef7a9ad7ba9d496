import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierStakes, Stake } from '../../src/engine/council';
import {
  afterExchanges,
  carriedOut,
  compromise,
  condorcetElection,
  ELECTION_PROCESSES,
  electionFromCoalitions,
  electionFromUtilities,
  exchangeBetween,
  potentialExchanges,
  VICTORY_MODELS,
} from '../../src/engine/council';
import ktab from './data/condorcet-election.json';
import exchangeData from './data/exchange.json';

const stake = (position: number, salience = 1, capability = 1): Stake => ({ position, salience, capability });

test.each([
  ['equal weights', [stake(0), stake(100), stake(100)], 66.6667],
  ['salience', [stake(0, 10), stake(100, 60)], 85.714286],
  ['salience, from both ends', [stake(0, 90), stake(100, 50)], 35.714286],
])('the compromise model reproduces its published values: %s', (_, stakes, expected) => {
  expect(compromise(stakes)).toBeCloseTo(expected, 4);
});

const { small } = ktab;
test.each([
  ['markov-uniform', small.markov_uniform],
  ['markov-incentive', small.markov_incentive],
  ['conditional', small.conditional],
] as const)('three options under the square victory model, %s', (process, expected) => {
  const probabilities = electionFromCoalitions(small.coalitions, { victory: 'square', process });
  expect(probabilities.map((p) => p.toFixed(4))).toEqual(expected.map((p) => p.toFixed(4)));
});

test.each(['markov-uniform', 'conditional'] as const)('two options under the square victory model, %s', (process) => {
  const { coalitions, p } = small.two_option;
  const found = electionFromCoalitions(coalitions, { victory: 'square', process });
  expect(found.map((each) => each.toFixed(4))).toEqual(p.map((each) => each.toFixed(4)));
});

test('the demonstration run of twenty actors and sixteen options', () => {
  const election = electionFromUtilities(ktab.weights, ktab.utility, { process: 'markov-incentive' });
  // Utilities were printed to three decimals, weights to two.
  election.probabilities.forEach((p, i) => {
    expect(Math.abs(p - (ktab.published_pce[i] ?? Number.NaN))).toBeLessThan(3e-4);
  });
  election.support.forEach((support, i) => {
    expect(Math.abs(support - (ktab.published_zeta[i] ?? Number.NaN))).toBeLessThan(0.15);
  });
  expect(election.central).toBe(ktab.published_central_position);
});

const stakes = fc.array(
  fc.record({
    position: fc.double({ min: 0, max: 100, noNaN: true }),
    salience: fc.double({ min: 0.1, max: 1, noNaN: true }),
    capability: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);
const scale = [0, 25, 50, 75, 100];

test('an election yields probabilities whatever the process and the victory model', () => {
  fc.assert(
    fc.property(
      stakes,
      fc.constantFrom(...ELECTION_PROCESSES),
      fc.constantFrom(...VICTORY_MODELS),
      (actors, process, victory) => {
        const { probabilities } = condorcetElection(actors, scale, { process, victory });
        expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('the option of a unanimous group is the likeliest and has the highest support', () => {
  for (const process of ELECTION_PROCESSES) {
    const election = condorcetElection([stake(25), stake(25, 0.5)], scale, { process });
    expect(election.central).toBe(1);
    expect(Math.max(...election.probabilities)).toBe(election.probabilities[1]);
  }
});

const dossiers: DossierStakes[] = exchangeData.issues.map((id) => ({
  id,
  stakes: Object.fromEntries(
    exchangeData.cells
      .filter(([, issue]) => issue === id)
      .map(([actor, , position, salience, capability]) => [
        String(actor),
        { position: Number(position), salience: Number(salience), capability: Number(capability) },
      ]),
  ),
}));
const { published } = exchangeData;

test('the expected outcomes of the published example', () => {
  const outcomes = Object.fromEntries(dossiers.map(({ id, stakes: all }) => [id, compromise(Object.values(all))]));
  for (const [id, outcome] of Object.entries(exchangeData.outcomes)) expect(outcomes[id]).toBeCloseTo(outcome, 12);
});

test('all published exchanges are found, and the first ones gain, shift and move as published', () => {
  const exchanges = potentialExchanges(exchangeData.actors, dossiers);
  expect(exchanges).toHaveLength(published.n_potential_exchanges);
  expect(exchanges[0]?.gain).toBeCloseTo(published.first_gain, 12);
  expect(exchanges[1]?.gain).toBeCloseTo(published.second_gain, 12);
  expect(exchanges[0]?.concessions[0].shift).toBeCloseTo(published.first.dp, 12);
  expect(exchanges[0]?.concessions[1].shift).toBeCloseTo(published.first.dq, 12);
  expect(exchanges[0]?.concessions[0].move).toBeCloseTo(published.first.move_j, 12);
  exchangeData.top.forEach((row, rank) => {
    expect(exchanges[rank]).toMatchObject({
      gain: expect.closeTo(row.gain, 12),
      concessions: [
        { actor: row.j, dossier: row.p, move: expect.closeTo(row.move_j, 10), shift: expect.closeTo(row.dp, 12) },
        { actor: row.i, dossier: row.q, move: expect.closeTo(row.move_i, 10), shift: expect.closeTo(row.dq, 12) },
      ],
    });
  });
});

test('the best exchange of two actors is the first of the whole list in which both take part', () => {
  const exchange = exchangeBetween('Wcentr', 'Willems', dossiers);
  expect(exchange?.gain).toBeCloseTo(published.first_gain, 12);
  expect(exchangeBetween('Willems', 'Wcentr', dossiers)).toEqual(exchange);
});

test('two actors on the same side, of the same mind or without weight have nothing to exchange', () => {
  const pair = (p: [Stake, Stake], q: [Stake, Stake]): DossierStakes[] => [
    { id: 'p', stakes: { a: p[0], b: p[1], c: stake(0) } },
    { id: 'q', stakes: { a: q[0], b: q[1], c: stake(0) } },
  ];
  const opposed: [Stake, Stake] = [stake(0, 0.9), stake(100, 0.3)];
  const mirrored: [Stake, Stake] = [stake(0, 0.3), stake(100, 0.9)];
  expect(exchangeBetween('a', 'b', pair(opposed, mirrored))?.gain).toBeGreaterThan(0);
  expect(exchangeBetween('a', 'b', pair(opposed, [stake(90), stake(100)]))).toBeUndefined();
  expect(exchangeBetween('a', 'b', pair(opposed, opposed))).toBeUndefined();
  expect(exchangeBetween('a', 'b', pair(opposed, [stake(0, 0), stake(100)]))).toBeUndefined();
});

test('no actor gives way twice on one dossier, and all others stay where they are', () => {
  const done = carriedOut(potentialExchanges(exchangeData.actors, dossiers));
  const given = done.flatMap(({ concessions }) => concessions.map(({ actor, dossier }) => actor + ' on ' + dossier));
  expect(new Set(given).size).toBe(given.length);
  const after = afterExchanges(dossiers, done);
  for (const [index, dossier] of dossiers.entries()) {
    for (const actor of exchangeData.actors) {
      const before = dossier.stakes[actor]?.position;
      const now = after[index]?.stakes[actor]?.position;
      expect(now !== before).toBe(given.includes(actor + ' on ' + dossier.id));
    }
  }
});

test('both sides of an exchange gain alike and nobody moves past the other', () => {
  for (const { gain, concessions } of potentialExchanges(exchangeData.actors, dossiers)) {
    const [p, q] = concessions;
    const of = (actor: string, id: string): Stake =>
      dossiers.find((dossier) => dossier.id === id)?.stakes[actor] ?? stake(Number.NaN);
    const won = of(p.actor, q.dossier).salience * q.shift;
    const paid = of(p.actor, p.dossier).salience * p.shift;
    expect(won - paid).toBeCloseTo(gain, 10);
    for (const each of concessions) {
      const other = each === p ? q.actor : p.actor;
      const distance = Math.abs(of(other, each.dossier).position - of(each.actor, each.dossier).position);
      expect(each.move).toBeLessThanOrEqual(distance + 1e-9);
    }
  }
});
