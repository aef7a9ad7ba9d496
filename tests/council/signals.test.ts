import { expect, test } from 'vitest';
import {
  actProbability,
  bestDemand,
  demandOverUniformCost,
  driftBelief,
  evidenceWeight,
  inactionOdds,
  preventiveMotive,
  riskyDemandProbability,
  riskyDemandThreshold,
  signallingEquilibrium,
  signalOdds,
  trustThreshold,
  updateBelief,
  updateBeliefByWeights,
} from '../../src/engine/council';
import data from './data/signals.json';

test.each(data.bayes)(
  'belief $prior after a signal of $p_signal_given_resolved : $p_signal_given_unresolved',
  (row) => {
    const likelihoods = { resolved: row.p_signal_given_resolved, unresolved: row.p_signal_given_unresolved };
    expect(updateBelief(row.prior, likelihoods)).toBeCloseTo(row.posterior, 14);
    expect(updateBeliefByWeights(row.prior, [evidenceWeight(likelihoods)])).toBeCloseTo(row.posterior, 14);
  },
);

test('the order and grouping of signals do not matter', () => {
  const first = { resolved: 0.9, unresolved: 0.45 };
  const second = { resolved: 0.3, unresolved: 0.6 };
  const inTurn = updateBelief(updateBelief(0.35, first), second);
  expect(updateBeliefByWeights(0.35, [evidenceWeight(second), evidenceWeight(first)])).toBeCloseTo(inTurn, 14);
});

test('belief drifts back by the given share', () => {
  expect(driftBelief(0.8, 0.4, 0.25)).toBeCloseTo(0.7, 14);
  expect(driftBelief(0.8, 0.4, 0)).toBe(0.8);
});

const alike = { resolved: 0.4, unresolved: 0.4, calledResolved: 0.1, calledUnresolved: 0.6 };

test('cheap talk tells nothing', () => {
  expect(evidenceWeight(signalOdds(6, 0, 0, alike))).toBe(0);
});

test('a cost that the unresolved are likelier to pay speaks for resolve, and its absence speaks against resolve', () => {
  const odds = signalOdds(6, 0, 0.5, alike);
  const curve = (x: number): number => 1 / (1 + Math.exp(-x));
  expect(evidenceWeight(odds)).toBeCloseTo(Math.log(curve(6 * 0.35) / curve(6 * 0.1)), 14);
  expect(evidenceWeight(inactionOdds(odds))).toBeLessThan(0);
  const costly = signalOdds(6, 0.5, 0, { ...alike, resolved: 0.9 });
  expect(evidenceWeight(costly)).toBeGreaterThan(evidenceWeight(signalOdds(6, 0, 0, { ...alike, resolved: 0.9 })));
});

test('the response follows the logistic curve of net benefit', () => {
  const act = { benefit: 1, sunkCost: 0.25, audienceCost: 1, backDown: 0.25 };
  expect(actProbability(act, 2)).toBeCloseTo(1 / (1 + Math.exp(-1)), 15);
  expect(actProbability({ ...act, sunkCost: 0.75 }, 2)).toBe(0.5);
});

test.each(data.fearon_two_type)('risky demand below a belief of $mu_star', (row) => {
  const costs = { proposer: row.c_proposer, resolved: row.c_resolved, unresolved: row.c_unresolved };
  const threshold = riskyDemandThreshold(costs);
  expect(threshold).toBeCloseTo(row.mu_star, 14);
  expect(Math.abs(threshold - row.grid_check)).toBeLessThan(1e-4);
  expect(bestDemand(0.5, threshold - 0.01, costs)).toEqual({ kind: 'risky', share: 0.5 + row.c_unresolved });
  expect(bestDemand(0.5, threshold + 0.01, costs)).toEqual({ kind: 'safe', share: 0.5 + row.c_resolved });
  expect(riskyDemandProbability(0.5, threshold, costs, 10)).toBeCloseTo(0.5, 12);
  expect(riskyDemandProbability(0.5, threshold - 0.1, costs, 10)).toBeGreaterThan(0.5);
});

test.each(data.fearon_uniform)('demand over a uniform cost on [$l, $h]', (row) => {
  const demand = demandOverUniformCost(row.p, row.c_proposer, row.l, row.h);
  expect(demand.share).toBeCloseTo(row.x_star, 14);
  expect(demand.warChance).toBeCloseTo(row.pr_war, 14);
  expect(Math.abs(demand.share - row.grid_check)).toBeLessThan(1e-5);
});

test.each(data.costly_signal)('signalling with prior $prior, sunk $sunk_k, audience $audience_a: $regime', (row) => {
  const equilibrium = signallingEquilibrium({
    prior: row.prior,
    gain: row.G,
    loss: row.L,
    benefit: row.B,
    sunkCost: row.sunk_k,
    audienceCost: row.audience_a,
  });
  expect(row.regime.startsWith(equilibrium.regime)).toBe(true);
  expect(equilibrium.threshold).toBeCloseTo(row.mu_star, 14);
  expect(equilibrium.bluff).toBeCloseTo(row.bluff, 14);
  expect(equilibrium.posterior).toBeCloseTo(row.posterior, 14);
  expect(equilibrium.challenge).toBeCloseTo(row.challenge, 14);
});

test.each(data.kydd_threshold)('cooperation pays from a trust of $threshold', (row) => {
  const payoffs = { temptation: row.T, reward: row.R, punishment: row.P, sucker: row.S };
  expect(trustThreshold(payoffs)).toBeCloseTo(row.threshold, 14);
});

test.each(data.commitment)('a decline from $p1 to $p2 at discount $delta', (row) => {
  const motive = preventiveMotive({ winNow: row.p1, winLater: row.p2, cost: row.cA, discount: row.delta });
  expect(motive.shift).toBeCloseTo(row.lhs, 14);
  expect(motive.bar).toBeCloseTo(row.rhs, 14);
  expect(motive.attacks).toBe(row.preventive_war);
});

test('a patient side that does not decline stays at peace', () => {
  expect(preventiveMotive({ winNow: 0.5, winLater: 0.5, cost: 0.2, discount: 0.9 }).attacks).toBe(false);
});
