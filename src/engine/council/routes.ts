/** Legal ways round a veto, and what happens to a measure that is not renewed. */
import type { MemberCode, Population } from './members';
import type { Decision, Votes } from './rules';
import { decide } from './rules';

/** Art. 20(2) TEU. */
const ENHANCED_COOPERATION_MINIMUM = 9;

export const ROUTE_REASONS = [
  'open',
  'military-or-defence',
  'too-few-participants',
  'no-consent-of-parliament',
  'vote-failed',
] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

export interface Route {
  readonly open: boolean;
  readonly reason: RouteReason;
  /** Absent when the route is closed before any vote. */
  readonly decision?: Decision;
}

function closed(reason: RouteReason): Route {
  return { open: false, reason };
}

function byVote(decision: Decision): Route {
  return { open: decision.adopted, reason: decision.adopted ? 'open' : 'vote-failed', decision };
}

/**
 * The passerelle: the European Council unanimously lets the Council decide a further kind of foreign-policy case by
 * qualified majority (Art. 31(3) TEU), never one with military or defence implications (Art. 31(4)).
 */
export function extendQualifiedMajority(
  matter: { readonly militaryOrDefence: boolean },
  votes: Votes,
  population: Population,
): Route {
  if (matter.militaryOrDefence) return closed('military-or-defence');
  return byVote(decide('unanimity', votes, population));
}

export interface EnhancedCooperationRequest {
  readonly participants: ReadonlyArray<MemberCode>;
  readonly foreignPolicy: boolean;
  /** Needed outside foreign policy only. */
  readonly parliamentConsents: boolean;
}

/**
 * Authorisation of enhanced cooperation (Art. 20 TEU, 329 TFEU): at least nine states; in foreign policy the Council
 * is unanimous, elsewhere it acts by qualified majority after Parliament has consented. All members vote on it; the
 * participants then decide among themselves: `decide(rule, votes, population, { participants })`.
 */
export function authoriseEnhancedCooperation(
  request: EnhancedCooperationRequest,
  votes: Votes,
  population: Population,
): Route {
  if (new Set(request.participants).size < ENHANCED_COOPERATION_MINIMUM) return closed('too-few-participants');
  if (request.foreignPolicy) return byVote(decide('unanimity', votes, population));
  if (!request.parliamentConsents) return closed('no-consent-of-parliament');
  return byVote(decide('qmv', votes, population));
}

/** A measure with an end date; times are in any one unit, for example months of a campaign. */
export interface TimedMeasure {
  /** Last moment in force. */
  readonly expires: number;
}

export interface RenewalDecision {
  readonly at: number;
  readonly adopted: boolean;
  /** New last moment in force. */
  readonly until: number;
}

export const RENEWAL_STATUSES = ['in-force', 'renewed', 'lapsed'] as const;
export interface Renewal {
  readonly status: (typeof RENEWAL_STATUSES)[number];
  readonly expires: number;
}

/** A measure is renewed by a decision adopted before it expires; without one it lapses, whatever is decided later. */
export function renewal(measure: TimedMeasure, now: number, decision?: RenewalDecision): Renewal {
  const inTime = decision?.adopted === true && decision.at <= measure.expires && decision.at <= now;
  const expires = inTime ? Math.max(decision.until, measure.expires) : measure.expires;
  if (now > expires) return { status: 'lapsed', expires };
  return { status: inTime ? 'renewed' : 'in-force', expires };
}
