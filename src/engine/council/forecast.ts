/** The probability that a text is adopted when members vote independently of each other. Exact for each rule. */
import type { Halves } from './coalitions';
import { splitInHalves, winningMass } from './coalitions';
import type { MemberCode, Population } from './members';
import { MEMBER_CODES, populationOf } from './members';
import type { Proposer, Thresholds, Vote, VotingRule } from './rules';
import { thresholdsOf } from './rules';

/** Probabilities of one member's votes; `against` takes what the other three leave. */
export interface VoteChances {
  readonly for: number;
  readonly abstain?: number;
  readonly constructive?: number;
}

export type Chances = Readonly<Record<MemberCode, VoteChances>>;

export interface ForecastOptions {
  /** As in `decide`: without the High Representative's proposal no special representative is appointed. */
  readonly proposal?: Proposer;
}

const MEMBERS = MEMBER_CODES.length;

// Sorting the halves is most of the work and a table serves for many forecasts.
const prepared = new WeakMap<Population, Halves>();

function halvesOf(population: Population): Halves {
  const known = prepared.get(population);
  if (known !== undefined) return known;
  const halves = splitInHalves(MEMBER_CODES.map((code) => population[code]));
  prepared.set(population, halves);
  return halves;
}

function chancesOf(chances: Chances, vote: Exclude<Vote, 'against'>): number[] {
  return MEMBER_CODES.map((code) => chances[code][vote] ?? 0);
}

/** Nobody against, less the cases in which constructive abstainers are a third of members and of population. */
function unanimityProbability(chances: Chances, population: Population, limited: boolean): number {
  const constructive = chancesOf(chances, 'constructive');
  const plain = chancesOf(chances, 'abstain');
  const otherwise = chancesOf(chances, 'for').map((yes, i) => yes + (plain[i] ?? 0));
  const nobodyAgainst = otherwise.reduce((product, other, i) => product * (other + (constructive[i] ?? 0)), 1);
  if (!limited || constructive.every((chance) => chance === 0)) return nobodyAgainst;
  const limit: Thresholds = {
    members: Math.ceil(MEMBERS / 3),
    population: Math.ceil(populationOf(MEMBER_CODES, population) / 3),
    membersAlone: MEMBERS,
  };
  return nobodyAgainst - winningMass(halvesOf(population), limit, constructive, otherwise);
}

/**
 * Probability of adoption under a rule. `population` is taken as it stands the first time it is seen and must not be
 * changed afterwards.
 */
export function adoptionProbability(
  rule: VotingRule,
  chances: Chances,
  population: Population,
  options: ForecastOptions = {},
): number {
  if (rule === 'special-representative' && options.proposal !== 'high-representative') return 0;
  const thresholds = thresholdsOf(rule, population);
  if (thresholds === undefined) return unanimityProbability(chances, population, rule === 'unanimity');
  const inFavour = chancesOf(chances, 'for');
  const notInFavour = inFavour.map((chance) => 1 - chance);
  return winningMass(halvesOf(population), thresholds, inFavour, notInFavour);
}
