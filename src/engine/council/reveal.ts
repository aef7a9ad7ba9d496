/** A vote that is opened one by one: what is settled already, and who could still stop the text. */
import type { MemberCode, Population } from './members';
import { MEMBER_CODES, populationOf } from './members';
import type { Decision, DecisionOptions, Vote, Votes, VotingRule } from './rules';
import { decide } from './rules';

/** The members that have voted so far. */
export type OpenVotes = Readonly<Partial<Record<MemberCode, Vote>>>;

export interface Reveal {
  /** The result that no remaining vote can change, `undefined` while it is open. */
  readonly settled: 'adopted' | 'rejected' | undefined;
  /** Members still to vote, in protocol order. */
  readonly remaining: ReadonlyArray<MemberCode>;
  /** What the majority still lacks; zeros for rules that count objections. */
  readonly needed: { readonly members: number; readonly population: number };
  /** Fewest remaining members that stop the text by voting against, `undefined` once the result is settled. */
  readonly smallestBlock: number | undefined;
  /** Blocking groups of that size, largest states first, at most `limit` of them. */
  readonly blocks: ReadonlyArray<ReadonlyArray<MemberCode>>;
  /** Whether there are more such groups than listed. */
  readonly moreBlocks: boolean;
}

export interface RevealOptions extends DecisionOptions {
  /** Longest list of blocking groups, 12 by default. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 12;

/** Completes the votes: those in `against` vote against, all others still to vote are in favour. */
function complete(open: OpenVotes, against: ReadonlySet<MemberCode>): Votes {
  const entries = MEMBER_CODES.map((code) => [code, open[code] ?? (against.has(code) ? 'against' : 'for')]);
  return Object.fromEntries(entries) as Record<MemberCode, Vote>;
}

interface Search {
  readonly largestFirst: ReadonlyArray<MemberCode>;
  readonly blocks: (group: ReadonlyArray<MemberCode>) => boolean;
  readonly limit: number;
}

/**
 * Groups of `size` that block, in order of `largestFirst`. A group can be completed to a blocking one exactly if it
 * blocks when completed with the largest states left, so no branch is followed in vain.
 */
function blockingGroups(search: Search, size: number): MemberCode[][] {
  const found: MemberCode[][] = [];
  const extend = (group: MemberCode[], from: number): void => {
    const missing = size - group.length;
    if (missing === 0) {
      found.push(group);
      return;
    }
    for (let next = from; next + missing <= search.largestFirst.length; next += 1) {
      if (found.length > search.limit) return;
      const best = search.largestFirst.slice(next, next + missing);
      if (!search.blocks([...group, ...best])) return;
      extend([...group, ...best.slice(0, 1)], next + 1);
    }
  };
  extend([], 0);
  return found;
}

function stillNeeded(decision: Decision): Reveal['needed'] {
  const { thresholds, members, population } = decision;
  if (thresholds === undefined) return { members: 0, population: 0 };
  return {
    members: Math.max(0, thresholds.members - members.for),
    population: Math.max(0, thresholds.population - population.for),
  };
}

/**
 * What could still stop the text, given the votes opened so far; whoever has not voted and is in no blocking group is
 * taken to be in favour.
 */
export function whatCouldStillStop(
  rule: VotingRule,
  open: OpenVotes,
  population: Population,
  options: RevealOptions = {},
): Reveal {
  const participants = options.participants ?? MEMBER_CODES;
  const remaining = MEMBER_CODES.filter((code) => participants.includes(code) && open[code] === undefined);
  const outcome = (against: ReadonlyArray<MemberCode>): Decision =>
    decide(rule, complete(open, new Set(against)), population, options);
  const worst = outcome(remaining);
  const settled = { remaining, needed: stillNeeded(worst), smallestBlock: undefined, blocks: [], moreBlocks: false };
  if (worst.adopted) return { ...settled, settled: 'adopted' };
  if (!outcome([]).adopted) return { ...settled, settled: 'rejected' };

  const largestFirst = remaining.toSorted((a, b) => populationOf([b], population) - populationOf([a], population));
  const blocks = (group: ReadonlyArray<MemberCode>): boolean => !outcome(group).adopted;
  const smallestBlock = largestFirst.findIndex((_, index) => blocks(largestFirst.slice(0, index + 1))) + 1;
  const limit = options.limit ?? DEFAULT_LIMIT;
  const groups = blockingGroups({ largestFirst, blocks, limit }, smallestBlock);
  return {
    settled: undefined,
    remaining,
    needed: stillNeeded(worst),
    smallestBlock,
    blocks: groups.slice(0, limit),
    moreBlocks: groups.length > limit,
  };
}
