import { MEMBER_CODES, type MemberCode, type Posture, type SeatId } from '../engine';
import type { Library, Play } from './session';
import type { Stance } from './stage-models';
import { listOf } from './wording';
import { wordsOf } from './words';

/** What was to be seen at one moment of a month. */
export interface Moment {
  readonly month: number;
  readonly stances: Readonly<Record<MemberCode, Stance>>;
  readonly posture: Posture;
}

/** What is said of Moscow's offer beside the news: until Moscow has chosen anew, on the agenda, it is last month's. */
export function openOffer(library: Library, { observation: { state } }: Play): string | undefined {
  const words = wordsOf(library).desk.moved;
  if (state.posture !== 'offer') return undefined;
  return state.phase === 'signals' ? words.offered : words.offer('');
}

/**
 * Why stances differ from those shown when the month opened: between signals and agenda only Moscow's posture moves
 * them. Nothing where nothing changed.
 */
export function movedNote(library: Library, before: Moment | undefined, now: Moment, seat: SeatId): string | undefined {
  const words = wordsOf(library).desk.moved;
  const same = before !== undefined && before.month === now.month;
  const codes = same ? MEMBER_CODES.filter((code) => before.stances[code] !== now.stances[code]) : [];
  const own = codes.some((code) => code === seat) ? ` ${words.own}` : '';
  if (now.posture === 'offer') return words.offer(codes.length === 0 ? '' : listOf(library, codes)) + own;
  return codes.length === 0 ? undefined : words.withdrawn(listOf(library, codes)) + own;
}
