/**
 * The emergency brake, Art. 31(2) second subparagraph TEU: a member that opposes a qualified-majority decision for
 * vital and stated reasons of national policy stops the vote. The High Representative seeks a solution with it; failing
 * that, the Council may by qualified majority refer the matter to the European Council, which decides by unanimity.
 */
import type { MemberCode, Population } from './members';
import type { Decision, Votes, VotingRule } from './rules';
import { decide } from './rules';

export const BRAKE_STEPS = [
  'search-for-solution',
  'vote-resumes',
  'referral-possible',
  'before-european-council',
  'not-referred',
  'adopted-by-european-council',
  'rejected-by-european-council',
] as const;
export type BrakeStep = (typeof BRAKE_STEPS)[number];

export const BRAKE_ERRORS = ['not-a-qualified-majority-vote', 'no-reasons-stated', 'wrong-step'] as const;
export type BrakeError = (typeof BRAKE_ERRORS)[number];

export interface BrakeCase {
  readonly member: MemberCode;
  /** The vital reasons of national policy, as stated. */
  readonly reasons: string;
  /** The rule of the vote that was stopped. */
  readonly rule: VotingRule;
  readonly step: BrakeStep;
}

export type BrakeResult =
  | { readonly ok: true; readonly brake: BrakeCase; readonly decision?: Decision }
  | { readonly ok: false; readonly error: BrakeError };

const BRAKED_RULES: ReadonlySet<VotingRule> = new Set(['qmv', 'qmv-72', 'special-representative']);

function wrongStep(): BrakeResult {
  return { ok: false, error: 'wrong-step' };
}

/** Stops the vote. Errors: no qualified-majority vote to stop, no reasons stated. */
export function pullBrake(rule: VotingRule, member: MemberCode, reasons: string): BrakeResult {
  if (!BRAKED_RULES.has(rule)) return { ok: false, error: 'not-a-qualified-majority-vote' };
  if (reasons.trim() === '') return { ok: false, error: 'no-reasons-stated' };
  return { ok: true, brake: { member, reasons, rule, step: 'search-for-solution' } };
}

/** The High Representative reports whether the member accepts a solution: then the vote resumes. */
export function reportSolution(brake: BrakeCase, found: boolean): BrakeResult {
  if (brake.step !== 'search-for-solution') return wrongStep();
  return { ok: true, brake: { ...brake, step: found ? 'vote-resumes' : 'referral-possible' } };
}

/** The Council votes by qualified majority on asking for a decision by the European Council. */
export function voteOnReferral(brake: BrakeCase, votes: Votes, population: Population): BrakeResult {
  if (brake.step !== 'referral-possible') return wrongStep();
  const decision = decide('qmv', votes, population);
  const step = decision.adopted ? 'before-european-council' : 'not-referred';
  return { ok: true, brake: { ...brake, step }, decision };
}

/** The European Council decides the referred matter by unanimity. */
export function decideReferred(brake: BrakeCase, votes: Votes, population: Population): BrakeResult {
  if (brake.step !== 'before-european-council') return wrongStep();
  const decision = decide('unanimity', votes, population);
  const step = decision.adopted ? 'adopted-by-european-council' : 'rejected-by-european-council';
  return { ok: true, brake: { ...brake, step }, decision };
}
