import { logistic } from '../numeric';
import type { Rules } from '../rules';
import type { MemberState, WorldState } from '../state';
import { type Axis, type DerivedId, TALK_LEVELS, type TalkLevel } from '../vocabulary';

/** Values computed from the stocks whenever needed. All pure; 0 to 100 unless said. */

/** Pressure in force: sanctions weighted by how well they are enforced (RUSI-N2). */
export function pressure(rules: Rules, state: WorldState): number {
  const { sanctions, enforcement } = state.stocks;
  return sanctions * (rules.c.enforcement.base + (rules.k.eEnf * enforcement) / 100);
}

/** What Europe's deterrent amounts to; lower while arms-control talks run (OSW-X2). */
export function deterrence(rules: Rules, state: WorldState): number {
  const { defence, offence, presence, resilience } = state.stocks;
  const w = rules.c.deterrence;
  const held = w.defence * defence + w.offence * offence + w.presence * presence + w.resilience * resilience;
  return state.talks.armsControl ? held - w.armsControl * rules.k.x2Det : held;
}

export function coordination(rules: Rules, state: WorldState): number {
  const { hrAuthority, commissionAuthority, unity } = state.stocks;
  const w = rules.c.coordination;
  const value = w.hr * hrAuthority + w.commission * commissionAuthority + w.unity * unity;
  return hasEnvoy(state) ? value - rules.k.c6Coord : value;
}

/** Strength to talk from (OSW-T6, T7, X6): defence weighs most. */
export function strength(rules: Rules, state: WorldState): number {
  const s = state.stocks;
  const w = rules.c.strength;
  const military = w.defence * s.defence + w.offence * s.offence + w.base;
  return (
    w.military * military +
    w.pressure * pressure(rules, state) +
    w.support * s.support +
    w.unity * s.unity +
    w.economy * (100 - s.warEconomy)
  );
}

/** How far talks would be held from strength, 0 to 1, counting the trend of Russia's war economy (OSW-X8). */
export function gate(rules: Rules, state: WorldState, held = strength(rules, state)): number {
  const { gThr, gWid, gTrend } = rules.k;
  const { warEconomy } = state.stocks;
  const before = state.memory.warEconomy[2] ?? warEconomy;
  return logistic((held + gTrend * (before - warEconomy) - gThr) / gWid);
}

/** The part of the gate that running talks can use: what they opened with, or less. 0 to 1. */
export function usableGate(rules: Rules, state: WorldState): number {
  const open = gate(rules, state);
  return talkWeight(rules, state) > 0 ? Math.min(open, state.stocks.frame) : open;
}

/** How far Europe is left out: Washington's push for a deal against its own seat at the table. 0 to 1. */
export function margin(state: WorldState): number {
  return (state.stocks.dealPush / 100) * (1 - state.stocks.seat / 100);
}

export function levelWeight({ c: { dose } }: Rules, level: TalkLevel): number {
  switch (level) {
    case 'none':
      return dose.none;
    case 'multilateral':
      return dose.multilateral;
    case 'technical':
      return dose.technical;
    case 'envoy':
      return dose.envoy;
    case 'leaderCall':
      return dose.leaderCall;
    case 'summit':
      return dose.summit;
  }
}

/** Weight of the talks in force, 0 to 1 (OSW-C0). */
export function talkWeight(rules: Rules, state: WorldState): number {
  return levelWeight(rules, state.talks.level);
}

export function levelIndex(level: TalkLevel): number {
  return TALK_LEVELS.indexOf(level);
}

export function atEnvoyLevel(state: WorldState): boolean {
  return levelIndex(state.talks.level) >= 3;
}

export function hasEnvoy(state: WorldState): boolean {
  return state.envoy.kind === 'specialRepresentative' || state.envoy.kind === 'presidentMandate';
}

/** Whether Europe has said of late what it will not accept, and has not taken up Washington's timetable since (OSW-R12a). */
export function hasOwnLine({ c }: Rules, { council, month }: WorldState): boolean {
  const { assert: said, align: given } = council.latest;
  return said !== undefined && month - said < c.ownLine.months && (given === undefined || given < said);
}

/** What a channel carries of its promise, 0 to 1: lenses differ by these values, not by code. */
export function carriage(rules: Rules, state: WorldState): number {
  const { chA, chB, chC, c7Weak } = rules.k;
  const carried = chA + chB * usableGate(rules, state) + (state.talks.coordinated ? chC : 0);
  const informal = state.talks.by === 'informal' ? c7Weak : 1;
  return carried * informal * (1 - state.stocks.slip / 200);
}

export function mean(members: ReadonlyArray<MemberState>, stock: 'fatigue' | 'fear'): number {
  let sum = 0;
  if (stock === 'fatigue') for (const { fatigue } of members) sum += fatigue;
  else for (const { fear } of members) sum += fear;
  return sum / members.length;
}

/** Terms asked by Moscow less what Kyiv could sign. */
export function gap(state: WorldState): number {
  return state.stocks.demands - state.stocks.consent;
}

export function derived(rules: Rules, state: WorldState): Record<DerivedId, number> {
  return {
    coordination: coordination(rules, state),
    deterrence: deterrence(rules, state),
    pressure: pressure(rules, state),
    strength: strength(rules, state),
    gate: gate(rules, state),
    margin: margin(state),
    fatigue: mean(state.members, 'fatigue'),
    fear: mean(state.members, 'fear'),
    gap: gap(state),
  };
}

/** Where a member stands today on an axis, 0 to 100: its line, moved by fatigue, fear, margin, lobby and the gate. */
export function position(rules: Rules, state: WorldState, member: MemberState, axis: Axis): number {
  return positionIn(climateOn(rules, state, axis), rules, member, rules.memberIndex[member.code]);
}

/** What moves the positions of all members on an axis alike, worked out once for the twenty-seven. */
export interface Climate {
  readonly axis: Axis;
  /** Points for talks as Europe is left out, and for those who doubt talks as the gate opens. */
  readonly aside: number;
  readonly gated: number;
  /** What Moscow's offers add for those who favour talks. */
  readonly offered: number;
  /** What lobbies hope for: per point of lobby, before scaling. */
  readonly hope: number;
  /** What talks under way take from a sceptic's will to give aid. */
  readonly paused: number;
}

export function climateOn(rules: Rules, state: WorldState, axis: Axis): Climate {
  const { k, c } = rules;
  const { stocks } = state;
  const onTalk = axis === 'talk';
  return {
    axis,
    aside: onTalk ? k.posMar * (margin(state) - c.domestic.marginAt) : 0,
    gated: onTalk ? k.posGate * gate(rules, state) : 0,
    offered: onTalk && state.posture === 'offer' ? c.moscow.offerTalk : 0,
    hope: stocks.oil - c.lobby.oilAt + stocks.normalisation - c.lobby.normalisationAt,
    paused: axis === 'aid' && atEnvoyLevel(state) ? pauseMotion(rules, state) : 0,
  };
}

/** The position of the member at a place in protocol order. */
export function positionIn(climate: Climate, rules: Rules, member: MemberState, place: number): number {
  return Math.max(0, Math.min(100, movedIn(climate, rules, member, place)));
}

/** The same before it is held on the scale. */
function movedIn(climate: Climate, rules: Rules, member: MemberState, place: number): number {
  const { k, c } = rules;
  const { positions } = member;
  const { axis } = climate;
  const tired = k.posFat * (member.fatigue - c.domestic.fatigueAt);
  const afraid = k.posFear * (member.fear - c.domestic.fearAt);
  if (axis === 'talk') {
    const moved = positions.talk + (tired + afraid + climate.aside + lobbying(climate, rules, place));
    return moved + (positions.talk < 50 ? climate.gated : climate.offered);
  }
  if (axis === 'sanctions') return positions.sanctions - (tired + lobbying(climate, rules, place));
  if (axis === 'aid') {
    const moved = positions.aid - c.domestic.aidFear * afraid;
    return positions.aid <= 50 ? moved - climate.paused : moved;
  }
  // Nothing moves this one: a sum all the same, or else the others would be put into a box to be returned as it is.
  return positions.assets + 0;
}

/** So many times the value on an axis; said by name, since a look-up by a varying key is slow. */
export function timesOnAxis(factor: number, values: Readonly<Record<Axis, number>>, axis: Axis): number {
  if (axis === 'talk') return factor * values.talk;
  if (axis === 'sanctions') return factor * values.sanctions;
  if (axis === 'aid') return factor * values.aid;
  return factor * values.assets;
}

/** Trade and energy hopes of the member's lobby. */
function lobbying({ hope }: Climate, { k, lobbies }: Rules, place: number): number {
  const lobby = lobbies[place] ?? 0;
  return (k.posLob * lobby * hope) / 1000;
}

/** What talks under way take from a sceptic's will to give aid (OSW-C3b, C3c). */
function pauseMotion(rules: Rules, state: WorldState): number {
  const louder = rules.c.talk.disinfo + state.stocks.disinfo / 100;
  return rules.k.c3Pos * talkWeight(rules, state) * state.talks.polarity * louder;
}
