import {
  type Bargain,
  type Declared,
  isMember,
  MEMBER_CODES,
  type MemberCode,
  OFFICES,
  OUTSIDERS,
  type Proposal,
  type SeatId,
  type Term,
} from '../engine';
import { type AdviceView, adviceView } from './advice';
import { type BargainView, bargainView, type Deal } from './bargain';
import { paymentPrice } from './prices';
import { seatShort } from './seats';
import type { Library, Play } from './session';
import type { Stance } from './stage-models';
import { isVotedOn, openTexts } from './table';
import { type TermChoice, termChoices, termLabel } from './terms';
import { actTitle, listOf, seatInText } from './wording';
import { wordsOf } from './words';

/** Who has sent an offer, who is worth a word, who is for all that is voted on, and who has no vote. */
export const CORRIDOR_GROUPS = ['waiting', 'worth', 'content', 'voteless'] as const;
export type CorridorGroup = (typeof CORRIDOR_GROUPS)[number];

export interface CorridorSeat {
  readonly seat: SeatId;
  readonly group: CorridorGroup;
  readonly name: string;
  /** Members alone have a public stance. */
  readonly stance?: Stance;
  readonly stanceWord?: string;
  /** Where it stands with you or on the table, in a few words. */
  readonly line: string;
}

export interface OfferSlip {
  readonly id: string;
  readonly from: string;
  readonly own: boolean;
  readonly said: string;
  readonly gives: string;
  readonly asks: string;
  readonly answer: string;
  /** Why it was declined. */
  readonly reason?: string;
  readonly mayAnswer: boolean;
}

export interface TalkView {
  readonly seat: SeatId;
  readonly title: string;
  readonly offers: ReadonlyArray<OfferSlip>;
  readonly gives: ReadonlyArray<TermChoice>;
  readonly asks: ReadonlyArray<TermChoice>;
  /** Why nothing can be sent now. */
  readonly closed?: string;
  /** What cannot be given or asked at present, and why. */
  readonly limits: ReadonlyArray<string>;
  readonly bargain: BargainView;
}

export interface CorridorView {
  readonly seats: ReadonlyArray<CorridorSeat>;
  readonly talk?: TalkView;
  readonly advice: ReadonlyArray<AdviceView>;
  /** How many texts lie on the table. */
  readonly texts: number;
  /** A text that waits for this office's own proposal. */
  readonly call?: string;
  /** Set where the seat has no corridor. */
  readonly closed?: string;
}

interface Rank {
  readonly group: CorridorGroup;
  readonly order: number;
  readonly line: string;
}

/** Where a member stands on the texts that are voted on; a text that one vote could stop weighs most. */
function standing(library: Library, session: Play, seat: MemberCode): Rank {
  const words = wordsOf(library).corridor.line;
  const voted = openTexts(session).filter((text) => isVotedOn(library, text));
  const on = (declared: Declared, alone: boolean) =>
    voted.filter(
      (text) => session.observation.declared[text.id]?.[seat] === declared && stoppedByOne(library, text) === alone,
    );
  const short = (texts: ReadonlyArray<Proposal>) =>
    listOf(
      library,
      texts.map(({ act }) => `“${actTitle(library, act)}”`),
    );
  const veto = on('against', true);
  const against = on('against', false);
  const open = [...on('notYet', true), ...on('notYet', false)];
  const said = [
    ...(veto.length > 0 ? [words.veto(short(veto))] : []),
    ...(against.length > 0 ? [words.against(short(against))] : []),
    ...(open.length > 0 ? [words.notYet(short(open))] : []),
  ];
  if (said.length > 0) {
    const order = veto.length > 0 ? 2 : open.length > 0 ? 3 : 4;
    return { group: 'worth', order, line: said.join('; ') };
  }
  return { group: 'content', order: 6, line: voted.length === 0 ? words.nothing : words.for };
}

/** One vote against is enough: all have to agree, or nobody may object. */
function stoppedByOne({ bundle }: Library, { act }: Proposal): boolean {
  const { rule, needsAll } = bundle.scenario.acts[act];
  return rule === 'unanimity' || rule === 'consensus' || needsAll;
}

/** Who is worth a word: an offer that waits, then dossiers held back, then who could stop a text or hesitates. */
function rank(library: Library, session: Play, seat: SeatId): Rank {
  const words = wordsOf(library).corridor.line;
  const { bargains } = session.observation.state.council;
  const last = bargains.findLast(({ from, to }) => from === seat || to === seat);
  if (last?.answer === 'open' && last.from === seat) return { group: 'waiting', order: 0, line: words.offers };
  const own = ownRank(library, session, seat);
  if (!last) return own;
  // Its place in the list stays as it was, so that whoever has just been spoken with does not jump away.
  const line = last.answer === 'open' ? words.weighing : last.answer === 'accepted' ? words.accepted : words.refused;
  return { ...own, line };
}

function ownRank(library: Library, session: Play, seat: SeatId): Rank {
  const words = wordsOf(library).corridor.line;
  if (!isMember(seat)) return { group: 'voteless', order: 7, line: words.office };
  const holding = session.observation.state.members.find(({ code }) => code === seat)?.holding ?? [];
  if (holding.length > 0) {
    const { dossiers } = wordsOf(library).desk.hostage;
    const names = holding.map((dossier) => dossiers[dossier]);
    return { group: 'worth', order: 1, line: words.hostage(listOf(library, names)) };
  }
  return standing(library, session, seat);
}

/** What a seat has said of one text, such as "Hungary: not yet". */
export function partnerLine(library: Library, session: Play, id: string, seat: SeatId): string | undefined {
  const text = openTexts(session).find((each) => each.id === id);
  const declared = isMember(seat) ? session.observation.declared[id]?.[seat] : undefined;
  if (!text || !declared || !isVotedOn(library, text)) return undefined;
  return wordsOf(library).corridor.partner(seatShort(library, seat), wordsOf(library).desk.declared[declared]);
}

function seatsOf(library: Library, session: Play): CorridorSeat[] {
  const words = wordsOf(library).title.stances;
  const [table] = library.bundle.scenario.populations;
  const weight = (seat: SeatId) => (isMember(seat) ? (table?.population[seat] ?? 0) : 0);
  return [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS]
    .filter((seat) => seat !== session.seat)
    .map((seat) => ({ seat, ...rank(library, session, seat) }))
    .sort((a, b) => a.order - b.order || weight(b.seat) - weight(a.seat))
    .map(({ seat, line, group }) => {
      const stance = isMember(seat) ? session.observation.stances[seat] : undefined;
      return {
        seat,
        group,
        name: seatShort(library, seat),
        line,
        ...(stance ? { stance, stanceWord: words[stance] } : {}),
      };
    });
}

/** Why a seat has declined: the reason that it gave; where it gave none, what its offer itself tells. */
function refusal(library: Library, { gives, asks, reason }: Bargain): string {
  const words = wordsOf(library).corridor.refusal;
  if (reason !== undefined && reason !== 'gives-too-little') return words[reason];
  if (asks.some(({ kind }) => kind === 'release')) return words.dossier;
  return gives.length === 0 ? words.nothing : words['gives-too-little'];
}

function offerSlip(library: Library, session: Play, bargain: Bargain): OfferSlip {
  const words = wordsOf(library).corridor;
  const own = bargain.from === session.seat;
  const list = (terms: Bargain['gives']) => terms.map((term) => termLabel(library, session, term)).join('; ');
  const [gives, asks] = [list(bargain.gives), list(bargain.asks)];
  const answers = words.answers;
  return {
    id: bargain.id,
    from: own ? words.you : seatShort(library, bargain.from),
    own,
    said: own ? words.saidYou(gives, asks) : words.said(gives, asks),
    gives: gives === '' ? words.nothing : gives,
    asks: asks === '' ? words.nothing : asks,
    answer: own ? answers[bargain.answer](seatShort(library, bargain.to)) : answers[`${bargain.answer}You`],
    ...(own && bargain.answer === 'refused' ? { reason: refusal(library, bargain) } : {}),
    mayAnswer: session.offers.some((offer) => offer.type === 'answer' && offer.bargain === bargain.id),
  };
}

function matterOf(term: Term): string {
  return 'proposal' in term ? term.proposal : term.kind;
}

/** What this seat has refused to you this month: it is not asked for the same again. */
function refusedMatters({ observation, seat: own }: Play, seat: SeatId): ReadonlySet<string> {
  const refused = observation.state.council.bargains.filter(
    ({ from, to, answer }) => from === own && to === seat && answer === 'refused',
  );
  return new Set(refused.flatMap(({ asks }) => asks.map(matterOf)));
}

/** What a side payment costs, or that political capital does not reach for one. */
function paymentLimit(library: Library, session: Play): string[] {
  const { observation, seat } = session;
  const price = library.bundle.scenario.fixed.capital.values.gift ?? 0;
  const left = observation.state.capital[seat];
  const { noPayment, paymentTakes } = wordsOf(library).corridor;
  if (left !== undefined && left < price) return [noPayment(price, left)];
  return [paymentTakes(price, paymentPrice(library, session))];
}

/** The deal that is being composed; while none is, the offer that waits for an answer. */
function dealBefore({ seat }: Play, between: ReadonlyArray<Bargain>, composed: Deal): Deal {
  if (composed.gives.length + composed.asks.length > 0) return composed;
  const open = between.findLast(({ answer }) => answer === 'open');
  if (!open) return composed;
  return open.from === seat ? open : { gives: open.asks, asks: open.gives };
}

function talkWith(library: Library, session: Play, seat: SeatId, composed: Deal): TalkView {
  const words = wordsOf(library).corridor;
  const { bargains } = session.observation.state.council;
  const between = bargains.filter(({ from, to }) => from === seat || to === seat);
  const open = session.offers.some((offer) => offer.type === 'offer' && offer.to.includes(seat));
  const gives = termChoices(library, session, session.seat, seat);
  const refused = refusedMatters(session, seat);
  const all = termChoices(library, session, seat, session.seat);
  const asks = all.filter(({ term }) => !refused.has(matterOf(term)));
  const closed = !open ? words.pending : gives.length + asks.length === 0 ? words.noTerms : undefined;
  return {
    seat,
    title: words.with(seatInText(library, seat)),
    offers: between.map((bargain) => offerSlip(library, session, bargain)),
    gives,
    asks,
    limits: [
      ...paymentLimit(library, session),
      ...(asks.length < all.length ? [words.askedBefore(seatShort(library, seat))] : []),
    ],
    ...(closed === undefined ? {} : { closed }),
    bargain: bargainView(library, session, seat, dealBefore(session, between, composed)),
  };
}

/** Nothing given, nothing asked. */
export const NO_DEAL: Deal = { gives: [], asks: [] };

/** The corridor: every seat with its public line, and one conversation at a time. */
export function corridorView(
  library: Library,
  session: Play,
  chosen: SeatId | undefined,
  composed: Deal = NO_DEAL,
): CorridorView {
  if (session.seat === 'director') {
    const closed = wordsOf(library).corridor.director;
    return { seats: [], advice: adviceView(library, session), texts: openTexts(session).length, closed };
  }
  const seats = seatsOf(library, session);
  const seat = chosen ?? seats[0]?.seat;
  const call = session.offers.find((offer) => offer.type === 'propose');
  return {
    seats,
    advice: adviceView(library, session).slice(0, 2),
    texts: openTexts(session).length,
    ...(call?.type === 'propose' ? { call: call.proposal } : {}),
    ...(seat === undefined ? {} : { talk: talkWith(library, session, seat, composed) }),
  };
}
