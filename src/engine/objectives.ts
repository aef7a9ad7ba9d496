import { fact } from './facts';
import type { Rules } from './rules';
import { unopened } from './start';
import type { SeatId, WorldState } from './state';

/** What a seat wants of one number over a campaign. */
export interface Aim {
  /** As conditions name it. */
  readonly fact: string;
  readonly direction: 'up' | 'down' | 'hold';
  /** The level to compare with; without it the start of the campaign. */
  readonly from?: number | undefined;
}

/** One aim of a seat's brief. */
export interface Objective {
  readonly measure: Aim;
  /** Share of the seat's own reckoning, 0 to 1; those of a seat add up to 1. */
  readonly weight: number;
}

/** Numbers whose rise is a loss for whoever wants them held; so is every act that a seat wants left alone. */
const WORSE_UP: ReadonlySet<string> = new Set([
  'fatigue',
  'fear',
  'incidents',
  'hostages',
  'oil',
  'tempo',
  'losses',
  'demands',
  'dissent',
  'disinfo',
  'gap',
  'normalisation',
  'buildUp',
]);
/** A number that was to be held may slip by this much, in points. */
export const AIM_SLACK = 3;
/** A number that was to move has to move by this much at the least, in points. */
export const AIM_STEP = 0.5;
const UNIT: ReadonlySet<string> = new Set(['resolve', 'pays', 'frame', 'gate', 'margin']);

function isCount(id: string): boolean {
  return id.includes('.') || ['talksMonths', 'envoy', 'hostages', 'incidents'].includes(id);
}

/** Points that one unit of a number is worth. */
function scaleOf(id: string): number {
  if (UNIT.has(id)) return 100;
  return id === 'tempo' ? 10 : 1;
}

/** How far a number that was to be held may slip, in points. */
function slackOf(id: string): number {
  return isCount(id) ? 0 : AIM_SLACK;
}

/** Whether a number did what a seat wanted of it, from a level to where it ended. */
export function isKept({ fact: id, direction }: Aim, from: number, to: number): boolean {
  const change = (to - from) * scaleOf(id);
  const least = isCount(id) ? 1 : AIM_STEP;
  if (direction === 'up') return change >= least;
  if (direction === 'down') return change <= -least;
  const slack = slackOf(id);
  return WORSE_UP.has(id) || id.startsWith('done.') ? change <= slack : change >= -slack;
}

/** A level that a number is to end above or below, or at the least or most. */
export interface Mark {
  readonly side: 'above' | 'below' | 'least' | 'most';
  readonly at: number;
}

/** The mark of an aim that names a level of its own; none where it is measured from the start of the campaign. */
export function markOf({ fact: id, direction, from }: Aim): Mark | undefined {
  if (from === undefined || from === 0) return undefined;
  if (direction === 'up') return { side: 'above', at: from };
  if (direction === 'down') return { side: 'below', at: from };
  const slack = slackOf(id) / scaleOf(id);
  return WORSE_UP.has(id) ? { side: 'most', at: from + slack } : { side: 'least', at: from - slack };
}

/** The level that an aim is measured from in a game. */
export function levelBefore(rules: Rules, { fact: id, from }: Aim): number {
  return from ?? fact(rules, unopened(rules), id);
}

/**
 * How much of its own aims a seat has kept, 0 to 100: the shares of those that its debrief would call kept. It never pays
 * for the outcome index.
 */
export function ownScore(rules: Rules, state: WorldState, seat: SeatId, objectives: ReadonlyArray<Objective>): number {
  let score = 0;
  for (const { measure, weight } of objectives) {
    if (isKept(measure, levelBefore(rules, measure), fact(rules, state, measure.fact, seat))) score += 100 * weight;
  }
  return score;
}
