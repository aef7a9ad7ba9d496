import { type PromiseVoid, record, type Turn } from './ledger';
import { takeBackPayment } from './model/acts';
import type { Bargain, Term } from './moves';
import { memberOf } from './readiness';
import type { SeatId, WorldState } from './state';
import { pay } from './texts';
import { MEMBER_CODES } from './vocabulary';

/** What seats have promised each other: it is given once, it is kept or broken, and it falls away with its text. */

/** What a term promises, as one word, so that the same is not given twice; nothing for what is done on the spot. */
export function promiseOf(term: Term, to: SeatId): string | undefined {
  switch (term.kind) {
    case 'vote':
    case 'noBrake':
      return `${term.kind} ${term.proposal}`;
    case 'payment':
      return `payment ${to}`;
    case 'release':
      return 'release';
    default:
      return undefined;
  }
}

interface Side {
  readonly by: SeatId;
  readonly to: SeatId;
  readonly terms: ReadonlyArray<Term>;
  /** What it was given for. */
  readonly others: ReadonlyArray<Term>;
}

function sidesOf({ from, to, gives, asks }: Bargain): readonly [Side, Side] {
  return [
    { by: from, to, terms: gives, others: asks },
    { by: to, to: from, terms: asks, others: gives },
  ];
}

/** Whether a seat has promised any of these terms this month already, in the deals that count. */
export function isPromised(
  { council }: WorldState,
  by: SeatId,
  to: SeatId,
  terms: ReadonlyArray<Term>,
  counts: (bargain: Bargain) => boolean = () => true,
): boolean {
  const given = new Set<string>();
  for (const bargain of council.bargains) {
    if (bargain.answer !== 'accepted' || !counts(bargain)) continue;
    for (const side of sidesOf(bargain)) {
      if (side.by === by) for (const term of side.terms) given.add(promiseOf(term, side.to) ?? '');
    }
  }
  return terms.some((term) => given.has(promiseOf(term, to) ?? 'nothing'));
}

/** A word given in the corridor and broken in the vote is remembered and costs capital. */
export function keepPromises(turn: Turn): void {
  const { state, rules } = turn;
  for (const { by, to, term } of state.council.promises) {
    const sealed = state.council.sealed[by];
    if (!sealed) continue;
    const cast = term.kind === 'vote' ? sealed.votes[term.proposal] : undefined;
    const voted = cast === 'constructive' ? 'abstain' : cast;
    const broken =
      (term.kind === 'vote' && voted !== undefined && voted !== term.vote && voted !== 'for') ||
      (term.kind === 'noBrake' && sealed.brake?.includes(term.proposal) === true);
    if (!broken) continue;
    pay(state, by, rules.c.capital.brokenWord);
    const code = MEMBER_CODES.find((each) => each === by);
    if (code) memberOf(rules, state, code).brokenWords.push(to);
    record(turn, { type: 'word-broken', by, to });
  }
}

type Lost = Exclude<PromiseVoid['why'], 'released'>;

/** Before the votes are sealed: promises on texts that were withdrawn, or that nobody entitled to has proposed. */
export function releasePromises(turn: Turn): void {
  const { proposals } = turn.state.council;
  const lost = new Map<string, Lost>();
  for (const { id, withdrawn, awaitsProposal } of proposals) {
    if (withdrawn) lost.set(id, 'withdrawn');
    else if (awaitsProposal) lost.set(id, 'not-proposed');
  }
  fallAway(turn, lost, true);
}

/** After the votes: promises on texts that another one overtook before they came to a vote. */
export function dropOvertaken(turn: Turn): void {
  const { bargains, resolutions } = turn.state.council;
  if (bargains.length === 0) return;
  const lost = new Map<string, Lost>();
  for (const { proposal, outcome } of resolutions) {
    if (outcome === 'overtaken') lost.set(proposal, 'overtaken');
  }
  fallAway(turn, lost, false);
}

/**
 * Promises on texts that are not put to the vote fall away. Where nothing is left of what one side promised, the other
 * is free of its promises too, and as long as payments are not booked it has its payment back; what was done on the
 * spot stays done.
 */
function fallAway(turn: Turn, lost: ReadonlyMap<string, Lost>, refundable: boolean): void {
  if (lost.size === 0) return;
  const why = (term: Term) => (isVoteTerm(term) ? lost.get(term.proposal) : undefined);
  for (const bargain of turn.state.council.bargains) {
    if (bargain.answer !== 'accepted') continue;
    for (const side of sidesOf(bargain)) {
      const gone = side.terms.filter((term) => why(term) !== undefined);
      if (gone.length === 0) continue;
      const free = refundable && gone.length === side.terms.length;
      const others = side.others.filter((term) => why(term) === undefined);
      const paid = paidFor(others, free);
      for (const term of gone) fallsAway(turn, side, term, why(term) ?? 'withdrawn', paid);
      if (free) giveBack(turn, side, others);
    }
  }
}

function isVoteTerm(term: Term): term is Extract<Term, { kind: 'vote' | 'noBrake' }> {
  return term.kind === 'vote' || term.kind === 'noBrake';
}

/** What has become of that which was given for a promise that fell away. */
function paidFor(others: ReadonlyArray<Term>, free: boolean): PromiseVoid['paid'] {
  if (others.length === 0) return 'nothing';
  return free && others.every((term) => isVoteTerm(term) || term.kind === 'payment') ? 'returned' : 'lost';
}

function giveBack(turn: Turn, { by, to }: Side, others: ReadonlyArray<Term>): void {
  const payer = { by: to, to: by };
  for (const term of others) {
    if (isVoteTerm(term)) fallsAway(turn, payer, term, 'released', 'nothing');
    else if (term.kind === 'payment') takeBackPayment(turn, to, by);
  }
}

function fallsAway(
  turn: Turn,
  { by, to }: Pick<Side, 'by' | 'to'>,
  term: Term,
  why: PromiseVoid['why'],
  paid: PromiseVoid['paid'],
): void {
  const { council } = turn.state;
  const word = promiseOf(term, to);
  const before = council.promises.length;
  council.promises = council.promises.filter(
    (each) => each.by !== by || each.to !== to || promiseOf(each.term, to) !== word,
  );
  if (council.promises.length < before) record(turn, { type: 'promise-void', by, to, term: { ...term }, why, paid });
}
