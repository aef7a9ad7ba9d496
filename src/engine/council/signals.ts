/**
 * Belief, demand, trust and commitment in closed form.
 * Probabilities are in [0, 1]; payoffs, costs and benefits share one unit within each model.
 */
import { clamp, ln, logistic, logit } from '../numeric';

/** Chances of an observed signal if the sender is resolved and if it is not. */
export interface SignalLikelihoods {
  readonly resolved: number;
  readonly unresolved: number;
}

/** Bayes' rule for two types: the probability of resolve after a signal with a chance above zero. */
export function updateBelief(prior: number, { resolved, unresolved }: SignalLikelihoods): number {
  return (prior * resolved) / (prior * resolved + (1 - prior) * unresolved);
}

/** How far a signal shifts the log-odds of resolve. */
export function evidenceWeight({ resolved, unresolved }: SignalLikelihoods): number {
  return ln(resolved / unresolved);
}

/** Belief in (0, 1) after several independent signals, as a sum of their weights in log-odds. */
export function updateBeliefByWeights(prior: number, weights: ReadonlyArray<number>): number {
  return logistic(weights.reduce((sum, weight) => sum + weight, logit(prior)));
}

/** Belief that drifts back towards a long-run level by the share `leak` a turn. */
export function driftBelief(belief: number, level: number, leak: number): number {
  return (1 - leak) * belief + leak * level;
}

/** A costly act as one type of sender weighs it. */
export interface CostlyAct {
  /** Benefit of acting. */
  readonly benefit: number;
  /** Cost paid at once, whatever follows. */
  readonly sunkCost: number;
  /** Cost paid if the sender is called and backs down. */
  readonly audienceCost: number;
  /** Chance of being called and backing down. */
  readonly backDown: number;
}

/** Chance that a sender acts, by logit (quantal) response with the given precision. */
export function actProbability(act: CostlyAct, precision: number): number {
  return logistic(precision * (act.benefit - act.sunkCost - act.audienceCost * act.backDown));
}

/** How the two types of sender differ. */
export interface SenderTypes {
  /** Benefit of acting. */
  readonly resolved: number;
  readonly unresolved: number;
  /** Chance of being called and backing down. */
  readonly calledResolved: number;
  readonly calledUnresolved: number;
}

/** Chances of the act by type; of equal benefit and without cost (cheap talk) their ratio is one. */
export function signalOdds(
  precision: number,
  sunkCost: number,
  audienceCost: number,
  types: SenderTypes,
): SignalLikelihoods {
  const { resolved, unresolved, calledResolved, calledUnresolved } = types;
  return {
    resolved: actProbability({ benefit: resolved, sunkCost, audienceCost, backDown: calledResolved }, precision),
    unresolved: actProbability({ benefit: unresolved, sunkCost, audienceCost, backDown: calledUnresolved }, precision),
  };
}

/** Chances of not acting: a failed or vetoed text is a signal too. */
export function inactionOdds({ resolved, unresolved }: SignalLikelihoods): SignalLikelihoods {
  return { resolved: 1 - resolved, unresolved: 1 - unresolved };
}

/** War costs in shares of the pie: the proposer's, and the other side's if resolved (lower) or unresolved. */
export interface WarCosts {
  readonly proposer: number;
  readonly resolved: number;
  readonly unresolved: number;
}

/** The belief in resolve below which a proposer makes the risky demand (J. Fearon 1995, risk-return trade-off). */
export function riskyDemandThreshold(costs: WarCosts): number {
  return (costs.unresolved - costs.resolved) / (costs.unresolved + costs.proposer);
}

export interface Demand {
  readonly kind: 'safe' | 'risky';
  /** Share of the pie demanded. */
  readonly share: number;
}

/** The better demand of a proposer that would win a war with the given chance: safe leaves the resolved type whole. */
export function bestDemand(winChance: number, belief: number, costs: WarCosts): Demand {
  return belief < riskyDemandThreshold(costs)
    ? { kind: 'risky', share: winChance + costs.unresolved }
    : { kind: 'safe', share: winChance + costs.resolved };
}

/** Chance of the risky (hard) demand by logit choice: each demand's expected value, at the given precision. */
export function riskyDemandProbability(winChance: number, belief: number, costs: WarCosts, precision: number): number {
  const safe = winChance + costs.resolved;
  const risky = belief * (winChance - costs.proposer) + (1 - belief) * (winChance + costs.unresolved);
  return logistic(precision * (risky - safe));
}

export interface UniformDemand {
  readonly share: number;
  /** Chance that the demand is refused. */
  readonly warChance: number;
}

/** The best demand when the other side's war cost is uniform on [low, high] with low < high. */
export function demandOverUniformCost(
  winChance: number,
  proposerCost: number,
  low: number,
  high: number,
): UniformDemand {
  const margin = clamp((high - proposerCost) / 2, low, high);
  return { share: winChance + margin, warChance: (margin - low) / (high - low) };
}

export const SIGNAL_REGIMES = ['separating', 'pooling', 'semi-separating'] as const;

/** A challenger faces a sender of unknown resolve that may signal at a cost. */
export interface SignallingGame {
  readonly prior: number;
  /** Challenger's gain against the unresolved, above zero. */
  readonly gain: number;
  /** Challenger's loss against the resolved, above zero. */
  readonly loss: number;
  /** What deterring the challenger is worth to the unresolved sender, above zero. */
  readonly benefit: number;
  readonly sunkCost: number;
  readonly audienceCost: number;
}

export interface SignallingEquilibrium {
  /**
   * - `separating`: the cost is too high for the unresolved.
   * - `pooling`: the prior deters, so the unresolved signal as well.
   * - `semi-separating`: the unresolved bluff and the challenger calls, each with some chance.
   */
  readonly regime: (typeof SIGNAL_REGIMES)[number];
  /** Belief at which the challenger is indifferent. */
  readonly threshold: number;
  /** Chance that an unresolved sender signals. */
  readonly bluff: number;
  /** Belief in resolve after the signal. */
  readonly posterior: number;
  /** Chance that the challenger challenges after the signal. */
  readonly challenge: number;
}

/** The perfect Bayesian equilibrium of the costly-signal game, a benchmark for the logit response. */
export function signallingEquilibrium(game: SignallingGame): SignallingEquilibrium {
  const { prior, gain, loss, benefit, sunkCost, audienceCost } = game;
  const threshold = gain / (gain + loss);
  if (sunkCost >= benefit) return { regime: 'separating', threshold, bluff: 0, posterior: 1, challenge: 0 };
  if (prior >= threshold) return { regime: 'pooling', threshold, bluff: 1, posterior: prior, challenge: 0 };
  return {
    regime: 'semi-separating',
    threshold,
    bluff: (prior * (1 - threshold)) / ((1 - prior) * threshold),
    posterior: threshold,
    challenge: (benefit - sunkCost) / (benefit + audienceCost),
  };
}

/** Payoffs of the assurance game. */
export interface AssurancePayoffs {
  /** Defecting on a cooperator. */
  readonly temptation: number;
  /** Both cooperate. */
  readonly reward: number;
  /** Both defect. */
  readonly punishment: number;
  /** Cooperating with a defector. */
  readonly sucker: number;
}

/** The trust from which cooperation pays (A. Kydd 2000). */
export function trustThreshold({ temptation, reward, punishment, sucker }: AssurancePayoffs): number {
  const risk = punishment - sucker;
  return risk / (reward - temptation + risk);
}

/** A declining side between fighting now and bargaining later. */
export interface DecliningPower {
  /** Its chance of winning now and after its decline. */
  readonly winNow: number;
  readonly winLater: number;
  /** Its one-time cost of war. */
  readonly cost: number;
  /** Discount factor in (0, 1). */
  readonly discount: number;
}

export interface PreventiveMotive {
  readonly shift: number;
  readonly bar: number;
  /** No offer can hold back the declining side. */
  readonly attacks: boolean;
}

/** The commitment problem (J. Fearon 1995; R. Powell 2006): war if the shift of power exceeds what offers can cover. */
export function preventiveMotive({ winNow, winLater, cost, discount }: DecliningPower): PreventiveMotive {
  const impatience = 1 - discount;
  const shift = winNow - discount * winLater;
  const bar = impatience + cost * impatience * impatience;
  return { shift, bar, attacks: shift > bar };
}
