import type { Vote, Votes } from './council';
import { forEachMember, fromProtocolOrder } from './council';
import type { Turn } from './ledger';
import { clamp, logistic, logit } from './numeric';
import type { Rng } from './random';
import {
  allReadinessOn,
  crossesRedLine,
  filled,
  hesitationAt,
  holdsBack,
  type Matter,
  matterOf,
  readinessOn,
  stanceOn,
  stancesOn,
} from './readiness';
import { taken } from './roll';
import type { Rules } from './rules';
import type { TextRule } from './scenario';
import type { MemberState, Proposal, SeatId, WorldState } from './state';
import { type ActId, type Declared, MEMBER_CODES, type MemberCode } from './vocabulary';

/**
 * From readiness to votes. What no brief foresees is drawn once for each month, act and member; declared lines and votes
 * rest on the same sum of readiness and that draw, so that a line once declared changes only for a reason that can be
 * told: a promise, a gift, an amendment, an event.
 */

type Text = Pick<Proposal, 'act' | 'options' | 'id' | 'by'>;

function memberAt({ members }: WorldState, place: number): MemberState {
  return members[place] as MemberState;
}

/** Which draw: a renewal that failed and comes back in the same month is a new vote. */
export type Attempt = 'line' | 'again';

/** Draws of one month for one act: for each member in protocol order how it leans, then what decides it at the table. */
function drawsFor(rules: Rules, month: number, act: ActId, attempt: Attempt): Rng {
  return rules.rng(month, attempt, act);
}

interface Leaning {
  /** Points that the month adds to readiness, whatever the text looks like; bounded, so that a clear brief outweighs it. */
  readonly month: number;
  /** Points that only show at the table; smaller than the border within which a line is left open. */
  readonly table: number;
}

function nextLeaning(rules: Rules, rng: Rng): Leaning {
  return { month: monthOf(rules, rng.uniform()), table: tableOf(rules, rng.uniform()) };
}

/** From a uniform draw to points: logistic, and bounded. */
function monthOf({ c }: Rules, draw: number): number {
  return clamp(logit(draw), -c.vote.leaning, c.vote.leaning);
}

function tableOf({ c }: Rules, draw: number): number {
  return c.vote.residual * (2 * draw - 1);
}

/** What each member's government makes of a month's text beyond its readiness, in points. */
export function leanings(
  rules: Rules,
  month: number,
  act: ActId,
  attempt: Attempt = 'line',
): Readonly<Record<MemberCode, Leaning>> {
  const rng = drawsFor(rules, month, act, attempt);
  return forEachMember(() => nextLeaning(rules, rng));
}

/** The rule that decides a seat's text: without a proposal of the Commission or the High Representative 72 % (Art. 238(2) TFEU). */
export function ruleOf({ scenario }: Rules, act: ActId, by: SeatId): TextRule {
  const { rule } = scenario.acts[act];
  return rule === 'qmv' && by !== 'HRVP' && by !== 'COM' && by !== 'director' ? 'qmv-72' : rule;
}

/**
 * The vote that a sum of readiness and leaning comes to: for above 0, against below minus the band, else an abstention.
 * Under unanimity an abstention close to a veto is a formal one, and so is the vote of a member that neither stops such
 * texts nor takes part in them. Whoever tabled a text votes for it; whoever holds it hostage does not, unless it was paid. Where some members go ahead by an act of all, only who holds it hostage stops it: the
 * others bear nothing when they stay outside.
 */
function voteAt(rules: Rules, state: WorldState, matter: Matter, place: number, stance: number, sum: number): Vote {
  const { vote } = rules.c;
  const { rule, needsAll } = matter.act;
  const brief = matter.briefs[place];
  const member = memberAt(state, place);
  if (member.code === matter.proposal.by) return 'for';
  const holds = member.hostage && holdsBack(matter.act, member);
  if (brief?.abstains && !holds) return 'constructive';
  if (sum > 0) return holds && !paid(matter, place) ? 'abstain' : 'for';
  const band = vote.abstain + hesitationAt(matter, stance);
  if (sum <= -band) return needsAll && !holds ? 'abstain' : 'against';
  const near = rule === 'unanimity' && sum <= vote.constructive - band;
  return near && !crossesRedLine(rules, state, brief?.redLines ?? [], matter.proposal) ? 'constructive' : 'abstain';
}

function paid({ gifts }: Matter, place: number): boolean {
  return (gifts?.[place] ?? 0) > 0;
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

/** How a government votes of its own: by readiness and leaning, with its promises kept. */
export function voteOf(rules: Rules, state: WorldState, member: MemberState, text: Text, leaning: Leaning): Vote {
  const matter = matterOf(rules, state, text);
  const place = rules.memberIndex[member.code];
  const stance = stanceOn(matter, rules, state, place);
  const sum = readinessOn(matter, rules, state, place, stance) + leaning.month + leaning.table;
  return keeping(votePromised(state, member.code, text.id), voteAt(rules, state, matter, place, stance, sum));
}

/** Room for what is worked out for the twenty-seven in one go: numbers in a column are not put into boxes. */
const COLUMNS = {
  stance: new Float64Array(MEMBER_CODES.length),
  ready: new Float64Array(MEMBER_CODES.length),
  draws: new Float64Array(2 * MEMBER_CODES.length),
  votes: MEMBER_CODES.map((): Vote => 'for'),
};

/**
 * The same for the member at a place, from its columns. The two draws of its leaning are looked at only where they can
 * change the vote.
 */
function voteOn(matter: Matter, rules: Rules, state: WorldState, place: number): Vote {
  const { leaning, residual, abstain } = rules.c.vote;
  const ready = COLUMNS.ready[place] ?? 0;
  const least = ready - leaning - residual;
  const most = ready + leaning + residual;
  let sum = least;
  if (least <= 0 && most > -abstain - matter.aside) {
    sum = ready + monthOf(rules, COLUMNS.draws[2 * place] ?? 0) + tableOf(rules, COLUMNS.draws[2 * place + 1] ?? 0);
  }
  const vote = voteAt(rules, state, matter, place, COLUMNS.stance[place] ?? 0, sum);
  if (state.council.promises.length === 0) return vote;
  return keeping(votePromised(state, memberAt(state, place).code, matter.proposal.id), vote);
}

/** Votes of all members: sealed where a seat sealed one, else its government's own. */
export function castVotes(rules: Rules, state: WorldState, proposal: Proposal, attempt: Attempt = 'line'): Votes {
  const sealed = filled(state.council.sealed);
  const matter = matterOf(rules, state, proposal);
  const { draws, stance, ready, votes } = COLUMNS;
  drawsFor(rules, state.month, proposal.act, attempt).fill(draws);
  stancesOn(matter, rules, state, stance);
  allReadinessOn(matter, rules, state, stance, ready);
  for (let place = 0; place < votes.length; place += 1) {
    const own = sealed?.[MEMBER_CODES[place] as MemberCode]?.votes[proposal.id];
    votes[place] = own ?? voteOn(matter, rules, state, place);
  }
  return fromProtocolOrder(votes);
}

/** The votes on a text: those on the roll where there is one, else as the members cast them. */
export function votesOn(turn: Turn, proposal: Proposal, attempt: Attempt = 'line'): Votes {
  const { rules, state, roll } = turn;
  if (!roll) return castVotes(rules, state, proposal, attempt);
  return taken(roll.votes, `${proposal.id} ${attempt}`, () => castVotes(rules, state, proposal, attempt));
}

/** Chances of each kind of vote from readiness alone, before the month's leaning is known. */
export function voteChances(
  rules: Rules,
  score: number,
  band = rules.c.vote.abstain,
): { for: number; abstain: number; against: number } {
  const { leaning } = rules.c.vote;
  const above = (at: number) => (at >= leaning ? 0 : at < -leaning ? 1 : logistic(-at));
  const yes = above(-score);
  const against = 1 - above(-score - band);
  return { for: yes, abstain: Math.max(0, 1 - yes - against), against };
}

/** What a member lets the others know of its line: for and against where nothing at the table can change it. */
function declared(matter: Matter, rules: Rules, state: WorldState, place: number, month: number): Declared {
  const { residual } = rules.c.vote;
  const stance = stanceOn(matter, rules, state, place);
  const sum = readinessOn(matter, rules, state, place, stance) + month;
  const least = voteAt(rules, state, matter, place, stance, sum - residual);
  const most = voteAt(rules, state, matter, place, stance, sum + residual);
  if (least !== most) return 'notYet';
  return least === 'for' || least === 'against' ? least : 'notYet';
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
    open.map((proposal) => {
      const rng = drawsFor(rules, state.month, proposal.act, 'line');
      const matter = matterOf(rules, bare, proposal);
      const line = (_: MemberCode, place: number) =>
        declared(matter, rules, bare, place, nextLeaning(rules, rng).month);
      return [proposal.id, forEachMember(line)];
    }),
  );
}
