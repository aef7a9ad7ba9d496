import { record, type Turn } from './ledger';
import { enact } from './model/acts';
import type { ActOptions } from './moves';
import { failInPublic } from './resolve';
import type { Resolution, SeatId } from './state';
import { type ActId, DIRECTOR } from './vocabulary';

/**
 * Experiments carry acts out, or let them fail, without a vote, a price in capital or a regard for what fits the month:
 * a claim says what follows from an act, not whether it would be adopted.
 */

/** Carries an act out at once. Returns false when talks hung on a concession that Moscow did not make. */
export function enactNow(turn: Turn, act: ActId, options: ActOptions = {}, by: SeatId = DIRECTOR): boolean {
  const cause = causeOf(turn, act, by);
  const happened = enact(turn, { act, options, by, cause, effect: 1 });
  enter(turn, { proposal: cause, act, options, by, outcome: happened ? 'enacted' : 'noConcession' });
  return happened;
}

/** Lets a text fail in public, with so many members against it. */
export function failNow(
  turn: Turn,
  act: ActId,
  against: number,
  options: ActOptions = {},
  by: SeatId = DIRECTOR,
): void {
  const cause = causeOf(turn, act, by);
  const { failed } = turn.state.council;
  failInPublic(turn, { id: cause, act, options }, against);
  failed[act] = (failed[act] ?? 0) + 1;
  enter(turn, { proposal: cause, act, options, by, outcome: 'failed' });
}

/** Different for each act of a month, so that draws that hang on a text differ too. */
function causeOf({ state }: Turn, act: ActId, by: SeatId): string {
  return `${state.month}.${by}.${act}.${state.council.resolutions.length}`;
}

function enter(turn: Turn, what: Pick<Resolution, 'proposal' | 'act' | 'by' | 'options' | 'outcome'>): void {
  const resolution: Resolution = { ...what, rule: 'none', reason: 'no-vote-needed', votes: {}, brakes: [] };
  turn.state.council.resolutions.push(resolution);
  record(turn, { type: 'resolution', resolution });
}
