import { inProtocolOrder, type Votes } from './council';
import { brakesOn, type Decided, decideBy, tallyOf } from './decision';
import { draw, impulse, record, type Turn } from './ledger';
import { enact, payAttached } from './model/acts';
import { signal } from './model/belief';
import { nominationFight } from './model/offices';
import { excludes, situation } from './offers';
import { renewalFailed, type Saved, settlePrice } from './renewals';
import { taken } from './roll';
import type { Act } from './scenario';
import type { Proposal, Resolution } from './state';
import { proposalChance } from './urges';
import { isRenewal, MEMBER_CODES, type MemberCode } from './vocabulary';
import { votesOn } from './votes';

/** The reveal: every text on the table is decided by its own rule, in the order in which it was tabled. */
export function resolveAgenda(turn: Turn): void {
  const { council } = turn.state;
  const blocked: MemberCode[] = [];
  for (const proposal of council.proposals) {
    if (proposal.withdrawn) continue;
    const resolution = resolve(turn, proposal, blocked);
    const { outcome } = resolution;
    // Set rather than spread: a copy that gains a key has a layout of its own each time.
    if (proposal.act === 'renewSectoral' && outcome === 'adopted') resolution.leftOut = [...council.leftOut];
    council.resolutions.push(resolution);
    if (outcome !== 'adopted' && outcome !== 'enacted' && outcome !== 'overtaken') {
      council.failed[proposal.act] = (council.failed[proposal.act] ?? 0) + 1;
    }
    record(turn, { type: 'resolution', resolution });
  }
  countVetoes(turn, blocked);
}

function resolve(turn: Turn, proposal: Proposal, blocked: MemberCode[]): Resolving {
  const act = turn.rules.scenario.acts[proposal.act];
  const what = { act: proposal.act, options: proposal.options, by: proposal.by, cause: proposal.id, effect: 1 };
  // Where seats seal their votes, side payments were made before they did.
  const paid = turn.rules.setup.mode === 'seats';
  if (paid && proposal.act === 'gift') {
    turn.state.council.done.gift = (turn.state.council.done.gift ?? 0) + 1;
    return unvoted(proposal, 'enacted', 'no-vote-needed');
  }
  if (situation(turn.rules, turn.state, proposal.by, proposal.act) || rivalPassed(turn, proposal)) {
    return unvoted(proposal, 'overtaken', 'overtaken');
  }
  const { rule } = proposal;
  if (rule === 'none') {
    return unvoted(proposal, enact(turn, what) ? 'enacted' : 'noConcession', 'no-vote-needed');
  }
  if (act.rule === 'special-representative' && !isProposed(turn, proposal)) {
    nominationFight(turn, proposal.id, proposal.options);
    return unvoted(proposal, 'refused', 'no-proposal-from-high-representative');
  }
  if (!paid && proposal.options.gift === true && act.dossier !== 'envoy') {
    payAttached(turn, proposal.act, proposal.id);
  }
  const votes = votesOn(turn, proposal);
  const brakes = act.brake ? brakesFor(turn, proposal, votes) : [];
  const decision = decideBy(turn, rule, votes, brakes, proposal);
  if (decision.adopted && !decision.stopped) {
    const { council } = turn.state;
    council.lapses = council.lapses.filter((due) => due.act !== proposal.act);
    settlePrice(turn, proposal, true);
    const outcome = enact(turn, what) ? 'adopted' : 'noConcession';
    return voted(proposal, votes, brakes, decision, outcome, decision.reason);
  }
  const braked = decision.stopped?.startsWith('brake') === true;
  const after = fail(turn, proposal, act, votes, blocked);
  const outcome = braked ? 'braked' : after.outcome;
  const failed = voted(proposal, votes, brakes, decision, outcome, decision.stopped ?? decision.reason);
  return after.outcome === 'adopted' ? Object.assign(failed, after) : failed;
}

/** A resolution as long as it is being made. */
type Resolving = { -readonly [K in keyof Resolution]: Resolution[K] };

type Outcome = Resolution['outcome'];

function unvoted({ id, act, by, options, rule }: Proposal, outcome: Outcome, reason: string): Resolving {
  return { proposal: id, act, by, options, rule, votes: {}, brakes: [], outcome, reason };
}

function voted(
  { id, act, by, options, rule }: Proposal,
  votes: Votes,
  brakes: MemberCode[],
  decision: Decided,
  outcome: Outcome,
  reason: string,
): Resolving {
  const tally = tallyOf(decision);
  const counted: Resolving = { proposal: id, act, by, options, rule, votes, brakes, outcome, reason, tally };
  if (decision.brakeCourse) counted.brakeCourse = decision.brakeCourse;
  return counted;
}

/** Whether a text that says the opposite has passed this month. */
function rivalPassed({ rules, state }: Turn, { act }: Proposal): boolean {
  return state.council.resolutions.some(
    (each) => (each.outcome === 'adopted' || each.outcome === 'enacted') && excludes(rules, act, each.act),
  );
}

/** Art. 33: the Council can only act on the High Representative's own proposal. */
function isProposed(turn: Turn, proposal: Proposal): boolean {
  if (turn.rules.setup.mode === 'seats') return !proposal.awaitsProposal;
  const gift = proposal.options.gift === true;
  const decide = () => draw(turn, 'proposal', proposal.id).chance(proposalChance(turn.rules, turn.state, gift));
  return turn.roll ? taken(turn.roll.proposed, proposal.id, decide) : decide();
}

function brakesFor(turn: Turn, proposal: Proposal, votes: Votes): MemberCode[] {
  if (!turn.roll) return brakesOn(turn, proposal, votes);
  return [...taken(turn.roll.brakes, proposal.id, () => brakesOn(turn, proposal, votes))];
}

/** What a failed vote costs, and the fallbacks that follow from it. */
function fail(
  turn: Turn,
  proposal: Proposal,
  act: Act,
  votes: Votes,
  blocked: MemberCode[],
): Omit<Saved, 'comesBack'> | { readonly outcome: 'failed' | 'coalition' } {
  const { c } = turn.rules;
  let against = 0;
  const cast = inProtocolOrder(votes);
  for (let place = 0; place < cast.length; place += 1) {
    const vote = cast[place];
    if (vote === 'against') {
      against += 1;
      if (act.rule === 'unanimity' || act.needsAll) blocked.push(MEMBER_CODES[place] as MemberCode);
    } else if (vote !== 'for') against += c.vote.failAbstain;
  }
  if (isRenewal(proposal.act)) {
    settlePrice(turn, proposal, false);
    const { comesBack, ...decided } = renewalFailed(turn, proposal, proposal.act);
    // One quarrel, one cost: a measure that is carried on at the second try pays that try's price and no more.
    if (decided.outcome === 'failed' && !comesBack) quarrel(turn, proposal.id, against);
    return decided;
  }
  failInPublic(turn, proposal, against);
  if (proposal.act === 'aid') {
    enact(turn, { act: 'coalitionAid', options: {}, by: proposal.by, cause: proposal.id, effect: 1 });
    return { outcome: 'coalition' };
  }
  return { outcome: 'failed' };
}

/** What it costs that a text failed in public, with so many members against it. */
export function failInPublic(turn: Turn, text: Pick<Proposal, 'id' | 'act' | 'options'>, against: number): void {
  const { dossier, strength, signal: sent } = turn.rules.scenario.acts[text.act];
  if (dossier === 'envoy') nominationFight(turn, text.id, text.options);
  quarrel(turn, text.id, against);
  if (strength && sent) signal(turn, sent.sunk, sent.audience, false, text.id);
}

function quarrel(turn: Turn, cause: string, against: number): void {
  const { k, c } = turn.rules;
  const size = c.vote.failBase + (c.vote.failShare * against) / MEMBER_CODES.length;
  impulse(turn, 'unity', -k.uniFail * size, 'uniFail', cause);
}

/** A member that stops texts month after month is no longer paid for its consent. */
function countVetoes(turn: Turn, blocked: ReadonlyArray<MemberCode>): void {
  const { vote } = turn.rules.c;
  const voted = turn.state.council.resolutions.some(({ rule }) => rule === 'unanimity');
  for (const member of turn.state.members) {
    if (member.shunned > 0) member.shunned -= 1;
    if (blocked.length > 0 && blocked.includes(member.code)) member.vetoes += 1;
    else if (voted) member.vetoes = 0;
    if (member.vetoes >= vote.vetoes) {
      member.vetoes = 0;
      // A count of months, and so a whole number.
      member.shunned = Math.round(vote.shunned);
    }
  }
}
