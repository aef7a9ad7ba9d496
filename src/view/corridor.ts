import { type Bargain, isMember, MEMBER_CODES, OFFICES, OUTSIDERS, type SeatId } from '../engine';
import { type AdviceView, adviceView } from './advice';
import { type BargainView, bargainView } from './bargain';
import { seatShort } from './seats';
import type { Library, SessionView } from './session';
import type { Stance } from './stage-models';
import { openTexts } from './table';
import { type TermChoice, termChoices, termLabel } from './terms';
import { actShort } from './wording';
import { wordsOf } from './words';

type Play = Extract<SessionView, { readonly at: 'play' }>;

export interface CorridorSeat {
  readonly seat: SeatId;
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

/** Who is worth a word: those with an open offer, then those who are not yet for a text, then the rest. */
function rank(library: Library, session: Play, seat: SeatId): { readonly order: number; readonly line: string } {
  const words = wordsOf(library).corridor.line;
  const { bargains } = session.observation.state.council;
  const last = bargains.findLast(({ from, to }) => from === seat || to === seat);
  if (last) {
    const incoming = last.from === seat;
    if (last.answer === 'open') return { order: 0, line: incoming ? words.offers : words.weighing };
    return { order: 1, line: last.answer === 'accepted' ? words.accepted : words.refused };
  }
  if (!isMember(seat)) return { order: 6, line: words.office };
  if (session.observation.state.members.some(({ code, hostage }) => code === seat && hostage)) {
    return { order: 2, line: words.hostage };
  }
  const lines = openTexts(session).map((text) => ({
    short: actShort(library, text.act),
    declared: session.observation.declared[text.id]?.[seat],
  }));
  const notYet = lines.find(({ declared }) => declared === 'notYet');
  if (notYet) return { order: 3, line: words.notYet(notYet.short) };
  const against = lines.find(({ declared }) => declared === 'against');
  if (against) return { order: 4, line: words.against(against.short) };
  const yes = lines.find(({ declared }) => declared === 'for');
  return { order: 5, line: yes ? words.for(yes.short) : words.nothing };
}

function seatsOf(library: Library, session: Play): CorridorSeat[] {
  const words = wordsOf(library).title.stances;
  const weight = new Map(
    library.bundle.scenario.populations[0] ? Object.entries(library.bundle.scenario.populations[0].population) : [],
  );
  return [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS]
    .filter((seat) => seat !== session.seat)
    .map((seat) => ({ seat, ...rank(library, session, seat) }))
    .sort((a, b) => a.order - b.order || (weight.get(b.seat) ?? 0) - (weight.get(a.seat) ?? 0))
    .map(({ seat, line }) => {
      const stance = isMember(seat) ? session.observation.stances[seat] : undefined;
      return {
        seat,
        name: seatShort(library, seat),
        line,
        ...(stance ? { stance, stanceWord: words[stance] } : {}),
      };
    });
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
    mayAnswer: session.offers.some((offer) => offer.type === 'answer' && offer.bargain === bargain.id),
  };
}

function talkWith(library: Library, session: Play, seat: SeatId): TalkView {
  const words = wordsOf(library).corridor;
  const { bargains } = session.observation.state.council;
  const between = bargains.filter(({ from, to }) => from === seat || to === seat);
  const open = session.offers.some((offer) => offer.type === 'offer' && offer.to.includes(seat));
  const gives = termChoices(library, session, session.seat);
  const asks = termChoices(library, session, seat);
  const closed = !open ? words.pending : gives.length + asks.length === 0 ? words.noTerms : undefined;
  return {
    seat,
    title: words.with(seatShort(library, seat)),
    offers: between.map((bargain) => offerSlip(library, session, bargain)),
    gives,
    asks,
    ...(closed === undefined ? {} : { closed }),
    bargain: bargainView(library, session, seat),
  };
}

/** The corridor: every seat with its public line, and one conversation at a time. */
export function corridorView(library: Library, session: Play, chosen: SeatId | undefined): CorridorView {
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
    ...(seat === undefined ? {} : { talk: talkWith(library, session, seat) }),
  };
}
