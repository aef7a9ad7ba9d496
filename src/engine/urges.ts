import {
  atEnvoyLevel,
  type Climate,
  climateOn,
  coordination,
  gate,
  margin,
  position,
  positionIn,
} from './model/derived';
import { logistic } from './numeric';
import { memberOf } from './readiness';
import type { Rules } from './rules';
import type { MemberState, WorldState } from './state';

/** Inclinations of offices and governments, as chances in a month. */

/** Chance that the High Representative makes the proposal that Art. 33 requires. */
export function proposalChance(rules: Rules, state: WorldState, gift: boolean): number {
  const w = rules.c.hrGate;
  const used = (coordination(rules, state) - w.coordinationAt) / w.coordination;
  return logistic(w.base + w.gate * gate(rules, state) + used + (gift ? w.gift : 0) + rules.k.hrLean);
}

/** Chance this month that a capital acts alone (OSW-K2, C7): none while a coordinated Union channel works. */
export function freelanceChance(rules: Rules, state: WorldState, member: MemberState): number {
  return logistic(freelanceScore(rules, state, rules.memberIndex[member.code], climateOn(rules, state, 'talk')));
}

/** The same on the logit scale, for the member at a place in protocol order. */
export function freelanceScore(rules: Rules, state: WorldState, place: number, climate: Climate): number {
  const w = rules.c.freelance;
  const { talks } = state;
  const open = talks.by === 'union' && talks.level !== 'none';
  if (open && talks.coordinated && atEnvoyLevel(state)) return Number.NEGATIVE_INFINITY;
  const member = state.members[place] as MemberState;
  const talk = positionIn(climate, rules, member, place);
  const held = (open ? w.channelOpen : 0) + (member.changed ? w.changed : 0);
  const toured = state.memory.toured > 0 ? rules.c.tour.freelance : 0;
  return w.base + w.position * talk + w.margin * margin(state) - held - toured;
}

/** Chances this month that a member takes or lets go of a hostage (oil, elections: OSW-P6). */
export function hostageChances(rules: Rules, state: WorldState, member: MemberState): { start: number; end: number } {
  const data = rules.scenario.members[rules.memberIndex[member.code]];
  if (!data?.hostage || member.hostageOver) return { start: 0, end: 1 };
  const { start, end, campaign = 0, afterChange, oil } = data.hostage;
  const followed = afterChange !== undefined && memberOf(rules, state, afterChange.of).changed;
  const before = state.month < (data.electionMonth ?? 0) ? campaign : 0;
  const dear = state.stocks.oil > oil.above ? oil.start : 0;
  return { start: (followed ? afterChange.start : start) + before + dear, end };
}

/** Whether a member would pull the emergency brake on a special representative (critics with much at stake). */
export function brakeChance(rules: Rules, state: WorldState, member: MemberState): number {
  const w = rules.c.brake;
  const against = position(rules, state, member, 'talk') < w.position && member.saliences.talk > w.salience;
  return against ? w.chance : 0;
}
