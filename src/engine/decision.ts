import {
  authoriseEnhancedCooperation,
  type Decision,
  decide,
  decideReferred,
  pullBrake,
  reportSolution,
  type Votes,
  voteOnReferral,
} from './council';
import { draw, impulse, type Turn } from './ledger';
import { memberOf } from './readiness';
import type { TextRule } from './scenario';
import type { Proposal, VoteCount } from './state';
import { brakeChance } from './urges';
import { MEMBER_CODES, type MemberCode } from './vocabulary';

/** How the votes on one text become a decision: its rule, enhanced cooperation, the emergency brake and its referral. */

export type VotedRule = Exclude<TextRule, 'none'>;

/** Members that pull the brake: those that sealed it, and the others by their inclination. */
export function brakesOn(turn: Turn, proposal: Proposal): MemberCode[] {
  const { state, rules } = turn;
  const rng = draw(turn, 'brake', proposal.id);
  return MEMBER_CODES.filter((code) => {
    const chance = rng.uniform();
    const sealed = state.council.sealed[code];
    if (sealed) return sealed.brake?.includes(proposal.id) === true;
    if (proposal.act !== 'specialRepresentative') return false;
    return chance < brakeChance(rules, state, memberOf(rules, state, code));
  });
}

/** The decision by the text's rule, and why the text is stopped all the same where it is. */
export function decideBy(
  turn: Turn,
  rule: VotedRule,
  votes: Votes,
  brakes: ReadonlyArray<MemberCode>,
  proposal: Proposal,
): Decision & { readonly stopped?: string } {
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
  for (const member of brakes) {
    const stopped = brakeOutcome(turn, member, votes, proposal);
    if (stopped !== undefined) return { ...decision, stopped };
  }
  return decision;
}

/**
 * The brake's own procedure for one member: a solution, or a referral to the European Council, which decides by
 * unanimity. Says why the text is stopped, or nothing when the vote stands.
 */
function brakeOutcome(turn: Turn, member: MemberCode, votes: Votes, proposal: Proposal): string | undefined {
  const { state, rules } = turn;
  const { population, c } = rules;
  impulse(turn, 'unity', -c.brake.unity, 'brake', proposal.id);
  if (state.capital[member] !== undefined) state.capital[member] = Math.max(0, state.capital[member] - c.brake.capital);
  const pulled = pullBrake('qmv', member, 'vital and stated reasons of national policy');
  if (!pulled.ok) return undefined;
  const found = draw(turn, 'solution', `${proposal.id}.${member}`).chance(c.brake.solution);
  const search = reportSolution(pulled.brake, found);
  if (!search.ok || search.brake.step === 'vote-resumes') return undefined;
  const referral = voteOnReferral(search.brake, votes, population);
  if (!referral.ok || referral.brake.step === 'not-referred') return 'brake-not-referred';
  const last = decideReferred(referral.brake, votes, population);
  return last.ok && last.brake.step === 'adopted-by-european-council' ? undefined : 'brake-rejected';
}

export function tallyOf(decision: Decision): VoteCount {
  return { members: { ...decision.members }, population: { ...decision.percent } };
}
