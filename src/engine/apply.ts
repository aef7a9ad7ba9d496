import { answer, checkAnswer, checkOffer, offer, setHostage } from './deals';
import type { Turn } from './ledger';
import { type Move, type MoveError, type MoveErrorCode, moveSchema } from './moves';
import { isMember, seatsOf } from './offers';
import { memberOf } from './readiness';
import type { Rules } from './rules';
import type { SeatId, WorldState } from './state';
import { amend, checkTable, checkText, findProposal, table, withdraw } from './texts';
import { advance } from './turn';
import { CHAIR } from './vocabulary';

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
  'not-in-powers': 'This is not in the powers of this seat; another one may put it on the agenda.',
  'open-already': 'Talks at this level or above are open; try a higher level, or close them first.',
  'nothing-to-close': 'No talks are open that could be closed.',
  'post-filled': 'Somebody speaks to Moscow already; the post has to be free.',
  'no-incident': 'No attack has been traced to anybody this month.',
  'incident-answered': 'The attack of this month has been answered.',
  'no-high-talks': 'Aid can be paused for talks only while talks at a high level are open.',
  'against-brief': 'The government of this seat is for arming Ukraine; it does not ask for a pause.',
  'nothing-held': 'No member holds a dossier back, or this seat does not hold this one.',
  'gifts-closed': 'After serial vetoes gifts are closed to those who hold a dossier; wait some months.',
  'nothing-left': 'The assets have been used as far as the Council would; nothing is left of them.',
  'held-already': 'This seat holds that dossier already.',
  'runs-out': 'A measure that runs out has to be voted on; its text cannot be withdrawn.',
  'no-brake': 'The emergency brake is for foreign policy by qualified majority; this text is none.',
  'no-such-trade': 'This seat cannot give or take that; try another term.',
  'too-little-capital': 'This costs more political capital than the seat has; wait a month or choose a cheaper act.',
  'already-tabled': 'A text of this kind lies on the table; support or amend it instead.',
  'agenda-full': 'The agenda of this month is full; a text has to be withdrawn first.',
  'bad-option': 'The text cannot have this option; see the bounds of the offer.',
  'already-sealed': 'The commitment of this seat is sealed.',
  'already-answered': 'This offer has been answered.',
  'already-refused': 'This seat has refused that this month; offer something for another matter, or wait a month.',
  'already-promised': 'That is promised already this month; the same cannot be given twice.',
  'brake-with-for': 'A brake goes with a vote that is not for: vote against or abstain on that text.',
  'already-declined': 'The office has declined to propose this month; it can still be won over in the corridor.',
  'rival-text': 'A text of this seat that says the opposite lies on the table; withdraw that one first.',
  'not-hit': 'Only a member that was hit this month can do that.',
  'no-means': 'Only a member that has what this takes can do that.',
  closed: 'The seat has said that it is ready; wait for the next phase.',
  'nothing-to-undo': 'There is nothing of this phase to take back.',
  'others-moved': 'Another seat has moved since; what others have answered to cannot be taken back.',
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
      if (seat !== 'HRVP' || !text.awaitsProposal) return 'not-your-move';
      return text.declined ? 'already-declined' : undefined;
    }
    case 'offer':
      return checkOffer(rules, state, seat, move);
    case 'answer':
      return checkAnswer(rules, state, seat, move);
    case 'hold': {
      const own = isMember(seat) ? rules.scenario.members[rules.memberIndex[seat]]?.hostage : undefined;
      if (!isMember(seat) || !own?.dossiers.includes(move.dossier)) return 'not-your-move';
      return memberOf(rules, state, seat).holding.includes(move.dossier) ? 'held-already' : undefined;
    }
    case 'release':
      if (!isMember(seat)) return 'not-your-move';
      return memberOf(rules, state, seat).hostage ? undefined : 'nothing-held';
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
    if (commitment.brake?.includes(id) && !rules.scenario.acts[text.act].brake) return 'no-brake';
    if (commitment.brake?.includes(id) && (commitment.votes[id] ?? 'for') === 'for') return 'brake-with-for';
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
    case 'table':
      table(turn, seat, move.act, move.options);
      return;
    case 'withdraw':
      withdraw(turn, seat, move.proposal);
      return;
    case 'amend':
      amend(turn, seat, move.proposal, move.options, 'author');
      return;
    case 'propose': {
      const text = findProposal(state, move.proposal);
      if (!text) return;
      if (move.propose) text.awaitsProposal = false;
      else text.declined = true;
      return;
    }
    case 'offer':
      offer(turn, seat, move);
      return;
    case 'answer':
      answer(turn, move.bargain, move.accept, move.reason);
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
