import {
  authoriseEnhancedCooperation,
  type BrakeResult,
  type BrakeStep,
  type Decision,
  decide,
  decideReferred,
  pullBrake,
  reportSolution,
  type Votes,
  voteOnReferral,
} from './council';
import { draw, impulse, type Turn } from './ledger';
import { filled, memberOf } from './readiness';
import type { TextRule } from './scenario';
import type { BrakeCourse, Proposal, VoteCount } from './state';
import { brakeChance } from './urges';
import { MEMBER_CODES, type MemberCode } from './vocabulary';

/** How the votes on one text become a decision: its rule, enhanced cooperation, the emergency brake and its referral. */

export type VotedRule = Exclude<TextRule, 'none'>;

/** Members that pull the brake: those that sealed it, and the others by their inclination; nobody that votes for. */
export function brakesOn(turn: Turn, proposal: Proposal, votes: Votes): MemberCode[] {
  const { state, rules } = turn;
  const sealedByNobody = filled(state.council.sealed) === undefined;
  if (sealedByNobody && proposal.act !== 'specialRepresentative') return [];
  const rng = draw(turn, 'brake', proposal.id);
  return MEMBER_CODES.filter((code) => {
    const chance = rng.uniform();
    const sealed = state.council.sealed[code];
    if (votes[code] === 'for') return false;
    if (sealed) return sealed.brake?.includes(proposal.id) === true;
    if (proposal.act !== 'specialRepresentative') return false;
    return chance < brakeChance(rules, state, memberOf(rules, state, code));
  });
}

export type Decided = Decision & {
  readonly stopped?: string;
  readonly brakeCourse?: ReadonlyArray<BrakeCourse>;
};

/** The decision by the text's rule, and why the text is stopped all the same where it is. */
export function decideBy(
  turn: Turn,
  rule: VotedRule,
  votes: Votes,
  brakes: ReadonlyArray<MemberCode>,
  proposal: Proposal,
): Decided {
  const { population } = turn.rules;
  if (rule === 'enhanced') {
    const { needsAll } = turn.rules.scenario.acts[proposal.act];
    const participants = MEMBER_CODES.filter((code) => votes[code] === 'for');
    const route = authoriseEnhancedCooperation(
      { participants, foreignPolicy: false, parliamentConsents: true },
      votes,
      population,
    );
    const decision = route.decision ?? decide('qmv', votes, population);
    if (!route.open) return { ...decision, stopped: route.reason };
    const refused = needsAll && MEMBER_CODES.some((code) => votes[code] === 'against');
    return refused ? { ...decision, stopped: 'act-of-all-refused' } : decision;
  }
  const decision = decide(rule, votes, population, { proposal: 'high-representative' });
  if (brakes.length === 0) return decision;
  const brakeCourse: BrakeCourse[] = [];
  for (const member of brakes) {
    const steps = courseOfBrake(turn, member, votes, proposal);
    brakeCourse.push({ member, steps });
    const stopped = STOPS[steps[steps.length - 1] ?? 'vote-resumes'];
    if (stopped !== undefined) return { ...decision, stopped, brakeCourse };
  }
  return { ...decision, brakeCourse };
}

/** Where a brake ends that stops the text for good; after the others the vote stands. */
const STOPS: Readonly<Partial<Record<BrakeStep, string>>> = {
  'not-referred': 'brake-not-referred',
  'rejected-by-european-council': 'brake-rejected',
};

/**
 * The brake's own procedure for one member, step by step: a solution, or a referral to the European Council, which
 * decides by unanimity. What it costs the members' unity is booked with the member's brake as its cause.
 */
function courseOfBrake(turn: Turn, member: MemberCode, votes: Votes, proposal: Proposal): BrakeStep[] {
  const { state, rules } = turn;
  const { population, c } = rules;
  impulse(turn, 'unity', -c.brake.unity, 'brake', `brake.${member}`);
  if (state.capital[member] !== undefined) state.capital[member] = Math.max(0, state.capital[member] - c.brake.capital);
  const steps: BrakeStep[] = [];
  const taken = (result: BrakeResult) => {
    if (result.ok) steps.push(result.brake.step);
    return result.ok ? result.brake : undefined;
  };
  const pulled = taken(pullBrake('qmv', member, 'vital and stated reasons of national policy'));
  const found = draw(turn, 'solution', `${proposal.id}.${member}`).chance(c.brake.solution);
  const search = pulled && taken(reportSolution(pulled, found));
  const referral = search?.step === 'referral-possible' ? taken(voteOnReferral(search, votes, population)) : undefined;
  if (referral?.step === 'before-european-council') taken(decideReferred(referral, votes, population));
  return steps;
}

export function tallyOf(decision: Decision): VoteCount {
  return { members: decision.members, population: decision.percent };
}
