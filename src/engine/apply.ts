import { impulse, type Turn } from './ledger';
import { enactPayment } from './model/acts';
import {
  type ActOptions,
  type Bargain,
  type Move,
  type MoveError,
  type MoveErrorCode,
  moveSchema,
  type Term,
} from './moves';
import { barred, isMember, mayTable, optionBounds, seatsOf } from './offers';
import { memberOf } from './readiness';
import type { Rules } from './rules';
import type { MemberState, Proposal, SeatId, WorldState } from './state';
import { advance } from './turn';
import { type ActId, CHAIR, type HostageDossier, isRenewal, OFFICES } from './vocabulary';

export type Actor = SeatId | typeof CHAIR;

export type ParseResult =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly error: MoveError };

/** Turns anything into a move, or says what is wrong with it. */
export function parseMove(input: unknown): ParseResult {
  const parsed = moveSchema.safeParse(input);
  if (parsed.success) return { ok: true, move: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  return {
    ok: false,
    error: { code: 'malformed', message: `Not a move${where}: ${issue?.message ?? 'unknown form'}.` },
  };
}

const MESSAGES: Readonly<Record<MoveErrorCode, string>> = {
  malformed: 'This is not a move.',
  'game-over': 'The campaign is over; nothing more can be done in it.',
  'wrong-phase': 'This can be done in another phase of the month.',
  'not-your-move': 'This seat may not do that.',
  'unknown-proposal': 'There is no such text on the table; look at the list of texts.',
  'unknown-bargain': 'There is no such offer in the corridor.',
  'not-yours': 'Only the seat that tabled the text may do that.',
  'not-available': 'The situation does not allow this now.',
  'too-little-capital': 'This costs more political capital than the seat has; wait a month or choose a cheaper act.',
  'already-tabled': 'A text of this kind lies on the table; support or amend it instead.',
  'agenda-full': 'The agenda of this month is full; a text has to be withdrawn first.',
  'bad-option': 'The text cannot have this option; see the bounds of the offer.',
  'already-sealed': 'The commitment of this seat is sealed.',
  'already-answered': 'This offer has been answered.',
  closed: 'The seat has said that it is ready; wait for the next phase.',
};

function refuse(code: MoveErrorCode): MoveError {
  return { code, message: MESSAGES[code] };
}

const PHASES_OF: Readonly<Record<Exclude<Move['type'], 'advance' | 'ready'>, ReadonlyArray<WorldState['phase']>>> = {
  table: ['agenda'],
  hold: ['agenda'],
  release: ['agenda', 'corridor'],
  posture: ['agenda'],
  push: ['agenda'],
  withdraw: ['agenda', 'corridor'],
  amend: ['agenda', 'corridor'],
  propose: ['agenda', 'corridor'],
  offer: ['corridor'],
  answer: ['corridor'],
  seal: ['commit'],
};

/** The checks, always in this order: end, actor, phase, readiness, then the move's own. Returns nothing when legal. */
export function checkMove(rules: Rules, state: WorldState, actor: Actor, move: Move): MoveError | undefined {
  if (state.ending !== undefined) return refuse('game-over');
  if (move.type === 'advance') return actor === CHAIR ? undefined : refuse('not-your-move');
  if (actor === CHAIR || !seatsOf(rules).includes(actor)) return refuse('not-your-move');
  if (move.type !== 'ready' && !PHASES_OF[move.type].includes(state.phase)) return refuse('wrong-phase');
  if (state.council.ready.includes(actor)) return refuse('closed');
  const code = checkOwn(rules, state, actor, move);
  return code === undefined ? undefined : refuse(code);
}

function checkOwn(rules: Rules, state: WorldState, seat: SeatId, move: Move): MoveErrorCode | undefined {
  switch (move.type) {
    case 'table':
      return checkTable(rules, state, seat, move.act, move.options);
    case 'withdraw':
    case 'amend':
      return checkText(rules, state, seat, move);
    case 'propose': {
      const text = findProposal(state, move.proposal);
      if (!text) return 'unknown-proposal';
      return seat === 'HRVP' && text.awaitsProposal ? undefined : 'not-your-move';
    }
    case 'offer':
      return checkOffer(rules, state, seat, move);
    case 'answer': {
      const bargain = state.council.bargains.find(({ id }) => id === move.bargain);
      if (!bargain) return 'unknown-bargain';
      if (bargain.to !== seat) return 'not-your-move';
      if (bargain.answer !== 'open') return 'already-answered';
      return move.accept && !stillPossible(rules, state, bargain) ? 'not-available' : undefined;
    }
    case 'hold': {
      const own = isMember(seat) ? rules.scenario.members[rules.memberIndex[seat]]?.hostage : undefined;
      if (!isMember(seat) || !own?.dossiers.includes(move.dossier)) return 'not-your-move';
      const member = memberOf(rules, state, seat);
      return member.holding.includes(move.dossier) || member.hostageOver ? 'not-available' : undefined;
    }
    case 'release':
      if (!isMember(seat)) return 'not-your-move';
      return memberOf(rules, state, seat).hostage ? undefined : 'not-available';
    case 'posture':
      return seat === 'RU' ? undefined : 'not-your-move';
    case 'push':
      return seat === 'US' ? undefined : 'not-your-move';
    case 'seal':
      return checkSeal(rules, state, seat, move.commitment);
    default:
      return undefined;
  }
}

function findProposal(state: WorldState, id: string): Proposal | undefined {
  return state.council.proposals.find((each) => each.id === id && !each.withdrawn);
}

function price(rules: Rules, act: ActId, options: ActOptions): number {
  const { capital } = rules.c;
  const extra = (options.coordinated ? capital.coordinated : 0) + (options.gift ? capital.gift : 0);
  return rules.scenario.acts[act].capital + extra;
}

function fits(act: ActId, options: ActOptions): boolean {
  const bounds = optionBounds(act);
  for (const flag of ['coordinated', 'quiet', 'priorConcession', 'gift', 'leader'] as const) {
    if (options[flag] && !bounds.flags.includes(flag)) return false;
  }
  if (options.carveOut && !bounds.carveOut?.includes(options.carveOut)) return false;
  if (options.candidate && !bounds.candidate?.includes(options.candidate)) return false;
  return options.holder === undefined || bounds.holder?.includes(options.holder) === true;
}

function checkTable(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  act: ActId,
  options: ActOptions,
): MoveErrorCode | undefined {
  if (!mayTable(rules, seat, act)) return 'not-your-move';
  const code = barred(rules, state, seat, act);
  if (code) return code;
  if (!fits(act, options)) return 'bad-option';
  return (state.capital[seat] ?? 0) < price(rules, act, options) ? 'too-little-capital' : undefined;
}

function checkText(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  move: Extract<Move, { type: 'withdraw' | 'amend' }>,
): MoveErrorCode | undefined {
  const text = findProposal(state, move.proposal);
  if (!text) return 'unknown-proposal';
  if (text.by !== seat) return 'not-yours';
  if (move.type === 'withdraw') return isRenewal(text.act) ? 'not-available' : undefined;
  if (!fits(text.act, move.options)) return 'bad-option';
  const more = price(rules, text.act, move.options) - price(rules, text.act, text.options);
  return (state.capital[seat] ?? 0) < more ? 'too-little-capital' : undefined;
}

function checkOffer(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  move: Extract<Move, { type: 'offer' }>,
): MoveErrorCode | undefined {
  if (seat === 'director' || move.to === seat || !seatsOf(rules).includes(move.to)) return 'not-your-move';
  if (move.gives.length + move.asks.length === 0) return 'bad-option';
  const open = state.council.bargains.some((b) => b.from === seat && b.to === move.to && b.answer === 'open');
  if (open) return 'already-tabled';
  const deliverable = canDeliver(rules, state, seat, move.gives) && canDeliver(rules, state, move.to, move.asks);
  return deliverable ? undefined : 'bad-option';
}

/** Whether a seat can deliver all of its terms together: each on its own, no kind of favour twice, and paid for. */
function canDeliver(rules: Rules, state: WorldState, seat: SeatId, terms: ReadonlyArray<Term>): boolean {
  const once = (kind: Term['kind']) => terms.filter((term) => term.kind === kind).length <= 1;
  if (!once('payment') || !once('release') || !terms.every((term) => canGive(rules, state, seat, term))) return false;
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
      return text.by === seat && fits(text.act, term.options);
    case 'withdraw':
      return text.by === seat && !isRenewal(text.act);
    case 'propose':
      return seat === 'HRVP' && text.awaitsProposal;
  }
}

function stillPossible(rules: Rules, state: WorldState, bargain: Bargain): boolean {
  return canDeliver(rules, state, bargain.from, bargain.gives) && canDeliver(rules, state, bargain.to, bargain.asks);
}

function checkSeal(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  commitment: Extract<Move, { type: 'seal' }>['commitment'],
): MoveErrorCode | undefined {
  if (state.council.sealed[seat]) return 'already-sealed';
  const named = [...Object.keys(commitment.votes), ...(commitment.brake ?? [])];
  if (named.length > 0 && !isMember(seat)) return 'not-your-move';
  for (const id of named) {
    const text = findProposal(state, id);
    if (!text || rules.scenario.acts[text.act].rule === 'none') return 'unknown-proposal';
    const { rule } = rules.scenario.acts[text.act];
    if (commitment.brake?.includes(id) && !rules.scenario.acts[text.act].brake) return 'not-available';
    if (commitment.votes[id] === 'constructive' && rule !== 'unanimity') return 'bad-option';
  }
  return undefined;
}

/** Carries out a legal move on the state handed over. Returns the error, and leaves the state alone, when it is not legal. */
export function applyMove(turn: Turn, actor: Actor, move: Move): MoveError | undefined {
  const error = checkMove(turn.rules, turn.state, actor, move);
  if (error) return error;
  if (move.type === 'advance') advance(turn);
  else carryOut(turn, actor as SeatId, move);
  return undefined;
}

function carryOut(turn: Turn, seat: SeatId, move: Exclude<Move, { type: 'advance' }>): void {
  const { state, rules } = turn;
  const { council } = state;
  switch (move.type) {
    case 'table': {
      pay(state, seat, price(rules, move.act, move.options));
      const same = council.proposals.filter((each) => each.by === seat && each.act === move.act).length;
      council.proposals.push({
        id: `${state.month}.${seat}.${move.act}.${same}`,
        act: move.act,
        by: seat,
        options: { ...move.options },
        awaitsProposal: move.act === 'specialRepresentative' && seat !== 'HRVP',
        withdrawn: false,
      });
      return;
    }
    case 'withdraw': {
      const text = findProposal(state, move.proposal);
      if (!text) return;
      text.withdrawn = true;
      if (state.phase === 'agenda') pay(state, seat, -price(rules, text.act, text.options));
      return;
    }
    case 'amend':
      amend(turn, seat, move.proposal, move.options);
      return;
    case 'propose': {
      const text = findProposal(state, move.proposal);
      if (text && move.propose) text.awaitsProposal = false;
      return;
    }
    case 'offer': {
      // Counted by pair, so that an id does not tell how many offers others have made.
      const before = council.bargains.filter(({ from, to }) => from === seat && to === move.to).length;
      council.bargains.push({
        id: `${state.month}.${seat}.${move.to}.${before}`,
        from: seat,
        to: move.to,
        gives: move.gives,
        asks: move.asks,
        answer: 'open',
      });
      return;
    }
    case 'answer':
      answer(turn, move.bargain, move.accept);
      return;
    case 'hold':
    case 'release':
      if (isMember(seat)) setHostage(memberOf(rules, state, seat), move.type === 'hold' ? move.dossier : undefined);
      return;
    case 'posture':
      state.posture = move.posture;
      return;
    case 'push':
      state.push = move.push;
      return;
    case 'seal':
      council.sealed[seat] = move.commitment;
      return;
    case 'ready':
      council.ready.push(seat);
      return;
  }
}

/** One more dossier held, or all let go. */
function setHostage(member: MemberState, dossier: HostageDossier | undefined): void {
  member.holding = dossier === undefined ? [] : [...member.holding, dossier];
  member.hostage = member.holding.length > 0;
}

function pay(state: WorldState, seat: SeatId, amount: number): void {
  state.capital[seat] = Math.max(0, (state.capital[seat] ?? 0) - amount);
}

function amend(turn: Turn, seat: SeatId, id: string, options: ActOptions): void {
  const text = findProposal(turn.state, id);
  if (!text) return;
  pay(turn.state, seat, price(turn.rules, text.act, options) - price(turn.rules, text.act, text.options));
  text.options = { ...options };
}

function answer(turn: Turn, id: string, accept: boolean): void {
  const bargain = turn.state.council.bargains.find((each) => each.id === id);
  if (!bargain) return;
  bargain.answer = accept ? 'accepted' : 'refused';
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
      impulse(turn, 'treasury', -rules.scenario.acts.gift.treasury, 'spend', `payment.${by}`);
      if (isMember(to)) enactPayment(turn, to);
      return;
    case 'amend':
      amend(turn, by, term.proposal, term.options);
      return;
    case 'withdraw': {
      const text = findProposal(state, term.proposal);
      if (text) text.withdrawn = true;
      return;
    }
    case 'propose': {
      const text = findProposal(state, term.proposal);
      if (text) text.awaitsProposal = false;
    }
  }
}
