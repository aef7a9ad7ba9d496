import { holdsBy } from './conditions';
import { fact } from './facts';
import { position } from './model/derived';
import type { ActOptions } from './moves';
import type { Rules } from './rules';
import type { Act, RedLine } from './scenario';
import type { MemberState, Proposal, WorldState } from './state';
import { type ActId, type Candidate, isRenewal, MEASURES, type MemberCode, type TALK_LEVELS } from './vocabulary';

/** What the members think of a text: the readiness that votes, forecasts and declared lines rest on. */

const LEVEL_TEXT: Readonly<Record<(typeof TALK_LEVELS)[number], ActId | undefined>> = {
  none: undefined,
  multilateral: 'multilateral',
  technical: 'technical',
  envoy: 'specialRepresentative',
  leaderCall: 'leaderCall',
  summit: 'summit',
};

/** The middle of every scale of positions: neither for nor against. */
const MIDDLE = 50;
/** One stance on the scale of positions: from here down a doubt has its whole weight. */
const DOUBT = 25;

/** Where the text stands on its axis, 0 to 100, and what would stand without it. */
function distance(rules: Rules, state: WorldState, act: ActId, options: ActOptions): { text: number; quo: number } {
  const { text = 0, statusQuo, axis } = rules.scenario.acts[act];
  const asked = options.priorConcession ? rules.c.concession.text : 0;
  if (statusQuo !== undefined || axis !== 'talk') return { text: Math.max(0, text - asked), quo: statusQuo ?? text };
  const inForce = LEVEL_TEXT[state.talks.level];
  const quo = inForce === undefined ? 0 : (rules.scenario.acts[inForce].text ?? 0);
  return { text: Math.max(0, text - asked), quo };
}

/** Points by which the habit of agreeing carries a text: much for ordinary business, little where capitals differ. */
export function norm({ c, scenario }: Rules, act: ActId): number {
  return c.norm[scenario.acts[act].norm];
}

/**
 * A member's readiness to vote for a text, before anything unforeseen: above 0 it votes for, down to minus the
 * abstention band it abstains, below that it votes against. The norm of consensus is part of it.
 */
export function readiness(
  rules: Rules,
  state: WorldState,
  member: MemberState,
  proposal: Pick<Proposal, 'act' | 'options' | 'id'>,
): number {
  const { c, scenario, memberIndex } = rules;
  const act = scenario.acts[proposal.act];
  let score = norm(rules, proposal.act);
  if (act.axis !== undefined) {
    const { text, quo } = distance(rules, state, proposal.act, proposal.options);
    const x = position(rules, state, member, act.axis);
    const gain = (x - quo) * (x - quo) - (x - text) * (x - text);
    score += (c.vote.kappa * member.saliences[act.axis] * gain) / 10000;
    if (proposal.options.candidate !== undefined) score += appeal(rules, proposal.options.candidate, x);
    if (x < MIDDLE) score += terms(rules, act, proposal.options) * Math.min(1, (MIDDLE - x) / DOUBT);
  }
  const data = scenario.members[memberIndex[member.code]];
  score -= objections(data?.objections ?? {}, proposal);
  for (const line of data?.redLines ?? []) {
    if (crosses(rules, state, line, proposal)) score -= line.points ?? c.vote.redLine;
  }
  score -= act.fearFriction * Math.max(0, member.fear - c.vote.fearAt);
  const renewal = isRenewal(proposal.act);
  if (renewal) score += c.vote.renewal;
  if (holdsBack(rules, member, proposal.act)) {
    const strength = data?.hostage?.strength ?? 0;
    score -= renewal ? Math.min(strength, c.hostage.renewal) : strength;
  }
  return score + (state.council.gifts[member.code] ?? 0);
}

/** Whether a member holds a text hostage: its dossier, where the text needs the consent of all. */
export function holdsBack({ scenario }: Rules, { hostage, holding }: MemberState, id: ActId): boolean {
  const { dossier, rule, needsAll } = scenario.acts[id];
  return hostage && (rule === 'unanimity' || needsAll) && holding.some((held) => held === dossier);
}

/** Whether a text crosses what a government has said that it will not vote for. */
export function crossesRedLine(
  rules: Rules,
  state: WorldState,
  lines: ReadonlyArray<RedLine>,
  text: Pick<Proposal, 'act' | 'options'>,
): boolean {
  return lines.some((line) => crosses(rules, state, line, text));
}

function crosses(
  rules: Rules,
  state: WorldState,
  { acts, measures, unlessOption, unless }: RedLine,
  { act, options }: Pick<Proposal, 'act' | 'options'>,
): boolean {
  if (!acts.includes(act)) return false;
  if (measures && options.carveOut && measures.includes(options.carveOut)) return false;
  if (unlessOption && options[unlessOption]) return false;
  return !(unless && holdsBy(unless, (id) => fact(rules, state, id)));
}

/** What the form of a text is worth to those who doubt it: talks that nobody was asked about, assets with the risk shared. */
function terms({ c }: Rules, { kind, axis }: Act, options: ActOptions): number {
  if (kind === 'talk' && axis === 'talk' && !options.coordinated) return -c.vote.uncoordinated;
  return axis === 'assets' && options.gift ? c.vote.guarantees : 0;
}

/** What a name adds to a nomination: some reassure the critics of talks, some the others (OSW-A17 to A19). */
function appeal(rules: Rules, candidate: Candidate, talk: number): number {
  return rules.c.candidate[`${candidate}${talk < MIDDLE ? 'Critics' : 'Others'}`];
}

function objections(points: Readonly<Record<string, number>>, proposal: Pick<Proposal, 'act' | 'options'>): number {
  let sum = points[proposal.act] ?? 0;
  if (proposal.act === 'package' || proposal.act === 'renewSectoral') {
    for (const measure of MEASURES) {
      if (proposal.options.carveOut !== measure) sum += points[measure] ?? 0;
    }
  }
  return sum;
}

export function memberOf(rules: Rules, state: WorldState, code: MemberCode): MemberState {
  return state.members[rules.memberIndex[code]] as MemberState;
}
