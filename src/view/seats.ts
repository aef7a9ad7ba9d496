import { isMember, type MemberCode, type SeatId, stanceOf } from '../engine';
import type { TextBook } from '../scenario';
import type { Library } from './session';
import type { Stance } from './stage-models';
import { seatName, textsOf } from './wording';
import { wordsOf } from './words';

export type SeatBrief = TextBook['seats']['offices']['COM'];

/** A seat's name without an article, for bars, lists and choices. */
export function seatShort(library: Library, seat: SeatId): string {
  return isMember(seat) ? seatName(library, seat) : wordsOf(library).title.seats[seat];
}

/** What is written about a seat; the director has no dossier of its own. */
export function seatBrief(library: Library, seat: SeatId): SeatBrief | undefined {
  if (seat === 'director') return undefined;
  const { members, offices, outside } = textsOf(library).seats;
  return isMember(seat) ? members[seat] : { ...offices, ...outside }[seat];
}

/** Where the members stand on talks before anything has happened, in the Council's order. */
export function startStances({
  bundle,
}: Library): ReadonlyArray<{ readonly code: MemberCode; readonly stance: Stance }> {
  return bundle.scenario.members.map(({ code, positions }) => ({
    code,
    stance: stanceOf(bundle.scenario, positions.talk),
  }));
}
