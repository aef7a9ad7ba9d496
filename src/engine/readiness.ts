import { holdsBy } from './conditions';
import type { Vote, Votes } from './council';
import { forEachMember } from './council';
import { fact } from './facts';
import { coordination, gate, levelIndex, margin, position } from './model/derived';
import type { ActOptions } from './moves';
import { logistic } from './numeric';
import type { Rng } from './random';
import type { Rules } from './rules';
import type { RedLine } from './scenario';
import type { MemberState, Proposal, WorldState } from './state';
import {
  type ActId,
  type Candidate,
  type Declared,
  isRenewal,
  MEASURES,
  type MemberCode,
  type TALK_LEVELS,
} from './vocabulary';

/** What the members think of a text: the readiness that machine votes, forecasts and declared lines rest on. */

const LEVEL_TEXT: Readonly<Record<(typeof TALK_LEVELS)[number], ActId | undefined>> = {
  none: undefined,
  multilateral: 'multilateral',
  technical: 'technical',
  envoy: 'specialRepresentative',
  leaderCall: 'leaderCall',
  summit: 'summit',
};

/** Where the text stands on its axis, 0 to 100, and what would stand without it. */
function distance(rules: Rules, state: WorldState, act: ActId, options: ActOptions): { text: number; quo: number } {
  const { text = 0, statusQuo, axis } = rules.scenario.acts[act];
  const asked = options.priorConcession ? rules.c.concession.text : 0;
  if (statusQuo !== undefined || axis !== 'talk') return { text: Math.max(0, text - asked), quo: statusQuo ?? text };
  const inForce = LEVEL_TEXT[state.talks.level];
  const quo = inForce === undefined ? 0 : (rules.scenario.acts[inForce].text ?? 0);
  return { text: Math.max(0, text - asked), quo };
}

/**
 * A member's readiness to vote for a text, before any noise: above 0 it votes for, down to minus the abstention band
 * it abstains, below that it votes against. The consensus norm is part of it.
 */
export function readiness(
  rules: Rules,
  state: WorldState,
  member: MemberState,
  proposal: Pick<Proposal, 'act' | 'options' | 'id'>,
): number {
  const { c, scenario, memberIndex } = rules;
  const act = scenario.acts[proposal.act];
  let score = c.vote.consensus;
  if (act.axis !== undefined) {
    const { text, quo } = distance(rules, state, proposal.act, proposal.options);
    const x = position(rules, state, member, act.axis);
    const gain = (x - quo) * (x - quo) - (x - text) * (x - text);
    score += (c.vote.kappa * member.saliences[act.axis] * gain) / 10000;
    if (proposal.options.candidate !== undefined) score += appeal(rules, proposal.options.candidate, x);
  }
  const data = scenario.members[memberIndex[member.code]];
  score -= objections(data?.objections ?? {}, proposal);
  if (data && crossesRedLine(rules, state, data.redLines, proposal)) score -= c.vote.redLine;
  score -= act.fearFriction * Math.max(0, member.fear - c.vote.fearAt);
  const renewal = isRenewal(proposal.act);
  if (renewal) score += c.vote.renewal;
  if (member.hostage && act.rule === 'unanimity' && member.holding.some((dossier) => dossier === act.dossier)) {
    const strength = data?.hostage?.strength ?? 0;
    score -= renewal ? Math.min(strength, c.hostage.renewal) : strength;
  }
  return score + (state.council.gifts[member.code] ?? 0);
}

/** Whether a text crosses what a government has said that it will not vote for. */
export function crossesRedLine(
  rules: Rules,
  state: WorldState,
  lines: ReadonlyArray<RedLine>,
  { act, options }: Pick<Proposal, 'act' | 'options'>,
): boolean {
  return lines.some(({ acts, measures, unlessOption, unless }) => {
    if (!acts.includes(act)) return false;
    if (measures && options.carveOut && measures.includes(options.carveOut)) return false;
    if (unlessOption && options[unlessOption]) return false;
    return !(unless && holdsBy(unless, (id) => fact(rules, state, id)));
  });
}

/** What a name adds to a nomination: some reassure the critics of talks, some the others (OSW-A17 to A19). */
function appeal(rules: Rules, candidate: Candidate, talk: number): number {
  return rules.c.candidate[`${candidate}${talk < 50 ? 'Critics' : 'Others'}`];
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

/** What a seat has promised on a text: a promise to vote for binds to that, one to abstain forbids a vote against. */
function votePromised(state: WorldState, code: MemberCode, proposal: string): 'for' | 'abstain' | undefined {
  let promised: 'for' | 'abstain' | undefined;
  for (const { by, term } of state.council.promises) {
    if (by !== code || term.kind !== 'vote' || term.proposal !== proposal) continue;
    if (term.vote === 'for') return 'for';
    promised = 'abstain';
  }
  return promised;
}

function keeping(promised: 'for' | 'abstain' | undefined, vote: Vote): Vote {
  if (promised === 'for') return 'for';
  return promised === 'abstain' && vote === 'against' ? 'abstain' : vote;
}

function voteFor(rules: Rules, score: number): Vote {
  if (score > 0) return 'for';
  return score > -rules.c.vote.abstain ? 'abstain' : 'against';
}

/** Votes of all members: sealed where a seat sealed one, else by readiness and logistic noise. */
export function castVotes(rules: Rules, state: WorldState, proposal: Proposal, rng: Rng): Votes {
  return forEachMember((code) => {
    const noise = rng.logistic();
    const sealed = state.council.sealed[code]?.votes[proposal.id];
    if (sealed !== undefined) return sealed;
    const member = memberOf(rules, state, code);
    const free = voteFor(rules, readiness(rules, state, member, proposal) + noise);
    return keeping(votePromised(state, code, proposal.id), free);
  });
}

export function memberOf(rules: Rules, state: WorldState, code: MemberCode): MemberState {
  return state.members[rules.memberIndex[code]] as MemberState;
}

/** Chances of each kind of vote, from readiness with logistic noise. */
export function voteChances(rules: Rules, score: number): { for: number; abstain: number; against: number } {
  const yes = logistic(score);
  const against = 1 - logistic(score + rules.c.vote.abstain);
  return { for: yes, abstain: Math.max(0, 1 - yes - against), against };
}

/** What a member lets the others know of its line on a text. */
function declared(rules: Rules, score: number): Declared {
  const chance = voteChances(rules, score);
  if (chance.for >= 0.8) return 'for';
  return chance.for <= 0.35 ? 'against' : 'notYet';
}

/** The same state without promises and gifts: they are left out of what members declare and of what a text is worth. */
export function withoutFavours(state: WorldState): WorldState {
  return { ...state, council: { ...state.council, promises: [], gifts: {} } };
}

/** The lines that members have let be known on every text on the table, promises and gifts kept to themselves. */
export function declaredLines(rules: Rules, state: WorldState): Record<string, Record<MemberCode, Declared>> {
  const bare = withoutFavours(state);
  const open = state.council.proposals.filter(({ withdrawn }) => !withdrawn);
  return Object.fromEntries(
    open.map((proposal) => [
      proposal.id,
      forEachMember((code) => declared(rules, readiness(rules, bare, memberOf(rules, state, code), proposal))),
    ]),
  );
}

/** Chance that the High Representative makes the proposal that Art. 33 requires. */
export function proposalChance(rules: Rules, state: WorldState, gift: boolean): number {
  const w = rules.c.hrGate;
  const used = (coordination(rules, state) - w.coordinationAt) / w.coordination;
  return logistic(w.base + w.gate * gate(rules, state) + used + (gift ? w.gift : 0) + rules.k.hrLean);
}

/** Chance this month that a capital acts alone (OSW-K2, C7): none while a coordinated Union channel works. */
export function freelanceChance(rules: Rules, state: WorldState, member: MemberState): number {
  const w = rules.c.freelance;
  const open = state.talks.by === 'union' && levelIndex(state.talks.level) > 0;
  if (open && state.talks.coordinated && levelIndex(state.talks.level) >= 3) return 0;
  const talk = position(rules, state, member, 'talk');
  const held = (open ? w.channelOpen : 0) + (member.changed ? w.changed : 0);
  const toured = state.memory.toured > 0 ? rules.c.tour.freelance : 0;
  return logistic(w.base + w.position * talk + w.margin * margin(state) - held - toured);
}

/** Chance this month that a member takes or lets go of a hostage (oil, elections: OSW-P6). */
export function hostageChances(rules: Rules, state: WorldState, member: MemberState): { start: number; end: number } {
  if (member.hostageOver) return { start: 0, end: 1 };
  const { hostHU, hostSK } = rules.c;
  const hungary = memberOf(rules, state, 'HU');
  if (member.code === 'HU') {
    const election = rules.scenario.members[rules.memberIndex.HU]?.electionMonth ?? 0;
    const campaign = state.month < election ? hostHU.beforeElection : 0;
    const oil = state.stocks.oil > hostHU.oilAbove ? hostHU.oil : 0;
    return { start: hostHU.start + campaign + oil, end: hostHU.end };
  }
  const oil = state.stocks.oil > hostSK.oilAbove ? hostSK.oil : 0;
  return { start: (hungary.changed ? hostSK.startAfterHU : hostSK.start) + oil, end: hostSK.end };
}

/** Whether a member would pull the emergency brake on a special representative (critics with much at stake). */
export function brakeChance(rules: Rules, state: WorldState, member: MemberState): number {
  const w = rules.c.brake;
  const against = position(rules, state, member, 'talk') < w.position && member.saliences.talk > w.salience;
  return against ? w.chance : 0;
}
