import type { Turn } from './ledger';
import { promisePayment } from './model/acts';
import type { Bargain, Move, MoveErrorCode, Refusal, Term } from './moves';
import { isMember, seatsOf } from './offers';
import { isPromised, promiseOf } from './promises';
import { memberOf } from './readiness';
import type { Rules } from './rules';
import type { MemberState, SeatId, WorldState } from './state';
import { amend, findProposal, fits, pay, price } from './texts';
import { type ActId, type HostageDossier, isRenewal, OFFICES, OUTSIDERS } from './vocabulary';

/** Offers in the corridor: who may offer and answer what, and what an accepted one does. */

export function checkOffer(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  move: Extract<Move, { type: 'offer' }>,
): MoveErrorCode | undefined {
  if (seat === 'director' || move.to === seat || !seatsOf(rules).includes(move.to)) return 'not-your-move';
  if (move.gives.length + move.asks.length === 0) return 'bad-option';
  const open = state.council.bargains.some((b) => b.from === seat && b.to === move.to && b.answer === 'open');
  if (open) return 'already-tabled';
  if (state.council.bargains.some((before) => sameMatter(before, seat, move))) return 'already-refused';
  const { to, gives, asks } = move;
  if (![...gives, ...asks].every(({ kind }) => tradable(seat, to, kind))) return 'no-such-trade';
  // What the other has promised to third seats it alone knows: that shows in its answer.
  const between = ({ from, to: other }: Bargain) => from === seat || other === seat;
  const twice = isPromised(state, seat, to, gives) || isPromised(state, to, seat, asks, between);
  if (twice) return 'already-promised';
  const deliverable = canDeliver(rules, state, seat, gives) && canDeliver(rules, state, to, asks);
  return deliverable ? undefined : 'bad-option';
}

const COUNCIL_ONLY: ReadonlySet<Term['kind']> = new Set(['vote', 'noBrake', 'withdraw', 'payment']);

/** Whether two seats can deal in a kind of term at all: seats outside the Council trade in none of its votes, texts and funds. */
export function tradable(one: SeatId, other: SeatId, kind: Term['kind']): boolean {
  return !COUNCIL_ONLY.has(kind) || ![one, other].some(isOutsider);
}

function isOutsider(seat: SeatId): boolean {
  return (OUTSIDERS as ReadonlyArray<SeatId>).includes(seat);
}

/** A pair speaks of a matter once a month: whoever refused is not asked again for the same. */
function sameMatter(before: Bargain, seat: SeatId, { to, asks }: Extract<Move, { type: 'offer' }>): boolean {
  if (before.from !== seat || before.to !== to || before.answer !== 'refused') return false;
  const asked = new Set(before.asks.map(matterOf));
  return asks.length === 0 ? asked.size === 0 : asks.some((term) => asked.has(matterOf(term)));
}

function matterOf(term: Term): string {
  return 'proposal' in term ? term.proposal : term.kind;
}

export function checkAnswer(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  move: Extract<Move, { type: 'answer' }>,
): MoveErrorCode | undefined {
  const bargain = state.council.bargains.find(({ id }) => id === move.bargain);
  if (!bargain) return 'unknown-bargain';
  if (bargain.to !== seat) return 'not-your-move';
  if (bargain.answer !== 'open') return 'already-answered';
  if (!move.accept) return undefined;
  const { from, gives, asks } = bargain;
  if (isPromised(state, seat, from, asks)) return 'already-promised';
  return isPromised(state, from, seat, gives) || !stillPossible(rules, state, bargain) ? 'not-available' : undefined;
}

/** Whether a seat can deliver all of its terms together: each on its own, nothing twice, and paid for. */
function canDeliver(rules: Rules, state: WorldState, seat: SeatId, terms: ReadonlyArray<Term>): boolean {
  const promised = terms.flatMap((term) => promiseOf(term, seat) ?? []);
  if (new Set(promised).size < promised.length) return false;
  if (!terms.every((term) => canGive(rules, state, seat, term))) return false;
  let cost = 0;
  for (const term of terms) {
    if (term.kind === 'payment') cost += rules.c.capital.gift;
    if (term.kind !== 'amend') continue;
    const text = findProposal(state, term.proposal);
    if (text) cost += Math.max(0, price(rules, text.act, term.options) - price(rules, text.act, text.options));
  }
  return cost <= (state.capital[seat] ?? 0);
}

/** Whether a seat is in a position to deliver a term at all. */
function canGive(rules: Rules, state: WorldState, seat: SeatId, term: Term): boolean {
  if (term.kind === 'release') return isMember(seat) && memberOf(rules, state, seat).hostage;
  if (term.kind === 'payment') return isMember(seat) || (OFFICES as ReadonlyArray<string>).includes(seat);
  const text = findProposal(state, term.proposal);
  if (!text) return false;
  switch (term.kind) {
    case 'vote':
    case 'noBrake':
      return isMember(seat) && rules.scenario.acts[text.act].rule !== 'none';
    case 'amend':
      return text.by === seat && fits(rules, text.act, term.options);
    case 'withdraw':
      return text.by === seat && !isRenewal(text.act) && !ownBusiness(rules, text.act);
    case 'propose':
      return seat === 'HRVP' && text.awaitsProposal;
  }
}

/** A tour, a gift or an answer of its own: nothing that another seat could want withdrawn. */
function ownBusiness({ scenario }: Rules, act: ActId): boolean {
  const { rule, kind } = scenario.acts[act];
  return rule === 'none' && kind === 'neutral';
}

function stillPossible(rules: Rules, state: WorldState, bargain: Bargain): boolean {
  return canDeliver(rules, state, bargain.from, bargain.gives) && canDeliver(rules, state, bargain.to, bargain.asks);
}

export function offer({ state }: Turn, seat: SeatId, { to, gives, asks }: Extract<Move, { type: 'offer' }>): void {
  const { bargains } = state.council;
  // Counted by pair, so that an id does not tell how many offers others have made.
  const before = bargains.filter((each) => each.from === seat && each.to === to).length;
  bargains.push({ id: `${state.month}.${seat}.${to}.${before}`, from: seat, to, gives, asks, answer: 'open' });
}

export function answer(turn: Turn, id: string, accept: boolean, reason?: Refusal): void {
  const bargain = turn.state.council.bargains.find((each) => each.id === id);
  if (!bargain) return;
  bargain.answer = accept ? 'accepted' : 'refused';
  if (!accept && reason !== undefined) bargain.reason = reason;
  if (!accept) return;
  for (const term of bargain.gives) deliver(turn, bargain.from, bargain.to, term);
  for (const term of bargain.asks) deliver(turn, bargain.to, bargain.from, term);
}

/** What can be done at once is done; the rest becomes a promise for the vote. */
function deliver(turn: Turn, by: SeatId, to: SeatId, term: Term): void {
  const { state, rules } = turn;
  switch (term.kind) {
    case 'vote':
    case 'noBrake':
      state.council.promises.push({ by, to, term });
      return;
    case 'release':
      if (isMember(by)) setHostage(memberOf(rules, state, by), undefined);
      return;
    case 'payment':
      pay(state, by, rules.c.capital.gift);
      promisePayment(turn, by, to);
      return;
    case 'amend':
      amend(turn, by, term.proposal, term.options, 'deal');
      return;
    case 'withdraw': {
      const text = findProposal(state, term.proposal);
      if (text) text.withdrawn = true;
      return;
    }
    case 'propose': {
      const text = findProposal(state, term.proposal);
      if (!text) return;
      text.awaitsProposal = false;
      delete text.declined;
    }
  }
}

/** One more dossier held, or all let go. */
export function setHostage(member: MemberState, dossier: HostageDossier | undefined): void {
  member.holding = dossier === undefined ? [] : [...member.holding, dossier];
  member.hostage = member.holding.length > 0;
}
