/** Exact a-priori power: every division into yes and no is taken to be as likely. */
import type { WinningTest } from './coalitions';
import { countWinning, splitInHalves } from './coalitions';
import type { MemberCode, Population } from './members';
import { MEMBER_CODES } from './members';
import type { VotingRule } from './rules';
import { thresholdsOf } from './rules';

export const POWER_INDICES = ['banzhaf', 'shapley-shubik'] as const;
export type PowerIndex = (typeof POWER_INDICES)[number];

export interface MemberPower {
  readonly code: MemberCode;
  /** Divisions in which this member alone turns a losing coalition into a winning one. */
  readonly swings: number;
  /** Normalised Banzhaf index: swings as a share of all members' swings. */
  readonly banzhaf: number;
  /** Shapley-Shubik index: share of the orders of voting in which the member is decisive. */
  readonly shapleyShubik: number;
}

export interface Power {
  readonly rule: VotingRule;
  readonly winningCoalitions: number;
  /** Winning coalitions as a share of all 2^n. */
  readonly passage: number;
  /** In protocol order. */
  readonly members: ReadonlyArray<MemberPower>;
}

/** 2^27 divisions of the member states into yes and no. */
const ALL_COALITIONS = 2 * (1 << (MEMBER_CODES.length - 1));

/** A weighted game: whole weights, and what it takes to win. */
export interface WeightedGame {
  readonly weights: ReadonlyArray<number>;
  readonly test: WinningTest;
}

export interface GamePower {
  readonly winningCoalitions: number;
  readonly swings: ReadonlyArray<number>;
  readonly banzhaf: ReadonlyArray<number>;
  readonly shapleyShubik: ReadonlyArray<number>;
}

function sum(values: ReadonlyArray<number>): number {
  return values.reduce((total, value) => total + value, 0);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i += 1) value = (value * (n - k + i)) / i;
  return value;
}

/** Power in any weighted game of at most 28 members. */
export function gamePower({ weights, test }: WeightedGame): GamePower {
  const { bySize, withMember } = countWinning(splitInHalves(weights), test);
  const n = weights.length;
  // A member swings a losing coalition of size c if it wins with the member: winning with it at c + 1 members, less
  // those that win without it at c.
  const swingsBySize = withMember.map((own) =>
    Array.from({ length: n }, (_, c) => (own[c + 1] ?? 0) - ((bySize[c] ?? 0) - (own[c] ?? 0))),
  );
  const swings = swingsBySize.map(sum);
  const allSwings = sum(swings);
  return {
    winningCoalitions: sum(bySize),
    swings,
    banzhaf: swings.map((own) => own / allSwings),
    shapleyShubik: swingsBySize.map((own) => sum(own.map((value, c) => value / (n * binomial(n - 1, c))))),
  };
}

/** Power of the member states under a rule; under unanimity and consensus all members are needed. */
export function councilPower(rule: VotingRule, population: Population): Power {
  const all = MEMBER_CODES.length;
  const test = thresholdsOf(rule, population) ?? { members: all, population: 0, membersAlone: all };
  const power = gamePower({ weights: MEMBER_CODES.map((code) => population[code]), test });
  return {
    rule,
    winningCoalitions: power.winningCoalitions,
    passage: power.winningCoalitions / ALL_COALITIONS,
    members: MEMBER_CODES.map((code, i) => ({
      code,
      swings: power.swings[i] ?? 0,
      banzhaf: power.banzhaf[i] ?? 0,
      shapleyShubik: power.shapleyShubik[i] ?? 0,
    })),
  };
}
