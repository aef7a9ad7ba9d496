/**
 * How the Council decides. Sources: Art. 16(4) and 31 TEU, Art. 235, 238 and 330 TFEU.
 * Every test compares whole numbers, so no share is ever rounded before it is tested.
 */
import type { MemberCode, Population } from './members';
import { inProtocolOrder, MEMBER_CODES, populationOf } from './members';

/** `constructive`: an abstention with a formal declaration, Art. 31(1) second subparagraph TEU. */
export const VOTES = ['for', 'against', 'abstain', 'constructive'] as const;
export type Vote = (typeof VOTES)[number];
export type Votes = Readonly<Record<MemberCode, Vote>>;

export const VOTING_RULES = [
  'unanimity',
  'qmv',
  'qmv-72',
  'special-representative',
  'simple-majority',
  'consensus',
] as const;
/**
 * - `unanimity`: no member against (Art. 31(1) TEU); the European Council likewise (Art. 235(1) TFEU).
 * - `qmv`: on a proposal from the Commission or the High Representative (Art. 16(4) TEU, 238(3) TFEU).
 * - `qmv-72`: on any other proposal (Art. 238(2) TFEU).
 * - `special-representative`: `qmv`, and only on a proposal from the High Representative (Art. 31(2) and 33 TEU).
 * - `simple-majority`: a majority of the component members (Art. 31(5) TEU, 238(1) TFEU).
 * - `consensus`: no member objects (Art. 15(4) TEU).
 */
export type VotingRule = (typeof VOTING_RULES)[number];

export const PROPOSERS = ['commission', 'high-representative', 'member-state'] as const;
export type Proposer = (typeof PROPOSERS)[number];

export const DECISION_REASONS = [
  'nobody-against',
  'member-against',
  'too-many-constructive-abstentions',
  'majority-reached',
  'blocking-minority-too-small',
  'too-few-members',
  'too-little-population',
  'too-few-members-and-too-little-population',
  'no-proposal-from-high-representative',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

export interface DecisionOptions {
  /** Who made the proposal; only `special-representative` depends on it. */
  readonly proposal?: Proposer;
  /** The states that take part in enhanced cooperation, whose votes alone count (Art. 330 TFEU). All by default. */
  readonly participants?: ReadonlyArray<MemberCode>;
}

export type Tally = Readonly<Record<Vote, number>>;

/** What a majority takes. */
export interface Thresholds {
  /** Members that must be in favour. */
  readonly members: number;
  /** Smallest whole population that must be in favour. */
  readonly population: number;
  /** From this many members in favour the population is not tested: no blocking minority is left. */
  readonly membersAlone: number;
}

export interface Decision {
  readonly rule: VotingRule;
  readonly adopted: boolean;
  readonly reason: DecisionReason;
  /** Members by vote. */
  readonly members: Tally;
  /** Population by vote, in the unit of the table. */
  readonly population: Tally;
  /** Population by vote in percent, rounded half up to two decimals. */
  readonly percent: Tally;
  readonly totals: { readonly members: number; readonly population: number };
  /** Absent for rules that count objections instead of a majority. */
  readonly thresholds: Thresholds | undefined;
  /** Members and population not in favour suffice to block a qualified majority; false under every other rule. */
  readonly blockingMinority: boolean;
}

interface QualifiedMajority {
  readonly membersPercent: number;
  readonly populationPercent: number;
  /** Whether a blocking minority must have a minimum number of members. */
  readonly minimumBlock: boolean;
}

const QUALIFIED: Readonly<Record<'qmv' | 'special-representative' | 'qmv-72', QualifiedMajority>> = {
  qmv: { membersPercent: 55, populationPercent: 65, minimumBlock: true },
  'special-representative': { membersPercent: 55, populationPercent: 65, minimumBlock: true },
  'qmv-72': { membersPercent: 72, populationPercent: 65, minimumBlock: false },
};

function percentRoundedUp(percent: number, of: number): number {
  return Math.ceil((percent * of) / 100);
}

/** A part of a whole in percent, rounded half up to two decimals from whole numbers. */
export function percentOf(part: number, whole: number): number {
  return Math.floor((part * 20000 + whole) / (2 * whole)) / 100;
}

/** Art. 16(4) TEU; among participants Art. 238(3)(a) TFEU: fewest that hold over 35 %, plus one. */
function smallestBlock(participants: ReadonlyArray<MemberCode>, population: Population): number {
  if (participants.length === MEMBER_CODES.length) return 4;
  const total = populationOf(participants, population);
  const largestFirst = participants.map((code) => population[code]).sort((a, b) => b - a);
  let held = 0;
  const needed = largestFirst.findIndex((people) => {
    held += people;
    return held * 100 > total * 35;
  });
  return needed + 2;
}

function thresholdsFor(
  rule: VotingRule,
  population: Population,
  participants: ReadonlyArray<MemberCode>,
  total: number,
): Thresholds | undefined {
  if (rule === 'unanimity' || rule === 'consensus') return undefined;
  const count = participants.length;
  if (rule === 'simple-majority') {
    return { members: Math.floor(count / 2) + 1, population: 0, membersAlone: count };
  }
  const majority = QUALIFIED[rule];
  const members = percentRoundedUp(majority.membersPercent, count);
  const block = majority.minimumBlock ? smallestBlock(participants, population) : 1;
  return {
    members,
    population: percentRoundedUp(majority.populationPercent, total),
    membersAlone: Math.max(members, count - block + 1),
  };
}

/** The thresholds of a majority rule among the participants, `undefined` for unanimity and consensus. */
export function thresholdsOf(
  rule: VotingRule,
  population: Population,
  participants: ReadonlyArray<MemberCode> = MEMBER_CODES,
): Thresholds | undefined {
  return thresholdsFor(rule, population, participants, populationOf(participants, population));
}

interface Count {
  readonly members: Tally;
  readonly people: Tally;
  readonly totals: Decision['totals'];
}

function countVotes(votes: Votes, participants: ReadonlyArray<MemberCode> | undefined, population: Population): Count {
  const cast = participants?.map((code) => votes[code]) ?? inProtocolOrder(votes);
  const sizes = participants?.map((code) => population[code]) ?? inProtocolOrder(population);
  const members = { for: 0, against: 0, abstain: 0, constructive: 0 };
  const people = { for: 0, against: 0, abstain: 0, constructive: 0 };
  let total = 0;
  for (let at = 0; at < cast.length; at += 1) {
    const vote = cast[at];
    const size = sizes[at] ?? 0;
    total += size;
    if (vote === 'for') {
      members.for += 1;
      people.for += size;
    } else if (vote === 'against') {
      members.against += 1;
      people.against += size;
    } else if (vote === 'abstain') {
      members.abstain += 1;
      people.abstain += size;
    } else if (vote === 'constructive') {
      members.constructive += 1;
      people.constructive += size;
    }
  }
  return { members, people, totals: { members: cast.length, population: total } };
}

function majorityReason(members: number, people: number, needed: Thresholds): DecisionReason {
  if (members < needed.members) {
    return people < needed.population ? 'too-few-members-and-too-little-population' : 'too-few-members';
  }
  if (people >= needed.population) return 'majority-reached';
  return members >= needed.membersAlone ? 'blocking-minority-too-small' : 'too-little-population';
}

/** Whether constructive abstainers are at least one third of the members and of the population. */
function reachesConstructiveLimit({ members, people, totals }: Count): boolean {
  return members.constructive * 3 >= totals.members && people.constructive * 3 >= totals.population;
}

function objectionReason(rule: VotingRule, count: Count): DecisionReason {
  if (count.members.against > 0) return 'member-against';
  const limit = rule === 'unanimity' && reachesConstructiveLimit(count);
  return limit ? 'too-many-constructive-abstentions' : 'nobody-against';
}

const ADOPTING: ReadonlySet<DecisionReason> = new Set([
  'nobody-against',
  'majority-reached',
  'blocking-minority-too-small',
]);

/**
 * Applies a rule to the votes of all members.
 * Under a majority rule any abstention counts as not in favour; under unanimity it does not prevent adoption
 * (Art. 238(4) TFEU) unless constructive abstainers reach one third of members and of population.
 */
export function decide(
  rule: VotingRule,
  votes: Votes,
  population: Population,
  options: DecisionOptions = {},
): Decision {
  const participants = options.participants ?? MEMBER_CODES;
  const counted = countVotes(votes, options.participants, population);
  const { members, people, totals } = counted;
  const thresholds = thresholdsFor(rule, population, participants, totals.population);
  const barred = rule === 'special-representative' && options.proposal !== 'high-representative';
  const found =
    thresholds === undefined ? objectionReason(rule, counted) : majorityReason(members.for, people.for, thresholds);
  const reason = barred ? 'no-proposal-from-high-representative' : found;
  const blockingMinority =
    thresholds !== undefined && people.for < thresholds.population && members.for < thresholds.membersAlone;
  const percent = {
    for: percentOf(people.for, totals.population),
    against: percentOf(people.against, totals.population),
    abstain: percentOf(people.abstain, totals.population),
    constructive: percentOf(people.constructive, totals.population),
  };
  return {
    rule,
    adopted: ADOPTING.has(reason),
    reason,
    members,
    population: people,
    percent,
    totals,
    thresholds,
    blockingMinority,
  };
}
