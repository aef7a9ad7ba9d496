import { holdsIn } from './facts';
import { incidents, isRested } from './incidents';
import { affect, draw, impulseMember, record, type Turn } from './ledger';
import { oilPrice, washingtonMoves } from './model/washington';
import { memberOf } from './readiness';
import { renewalsDue } from './renewals';
import type { EventCard, GovernmentChange, Inject, Member, MemberEffect } from './scenario';
import type { MemberState, Signals } from './state';
import { byAxis } from './stocks';
import { hostageChances } from './urges';

export function noSignals(): Signals {
  return {
    incidents: [],
    attributed: false,
    answered: false,
    usMove: false,
    injects: [],
    cards: [],
    elections: [],
    renewals: [],
    lapsed: [],
    freelancers: [],
    wedge: false,
    mocked: false,
    leaked: false,
    returnedToWar: false,
  };
}

/** The month opens: Washington, oil, elections, hostages, injects, incidents and what falls due. The other side moves first. */
export function openMonth(turn: Turn): void {
  const { state } = turn;
  state.signals = noSignals();
  state.memory.transatlantic = state.stocks.transatlantic;
  washingtonMoves(turn);
  oilPrice(turn);
  elections(turn);
  if (turn.rules.setup.mode === 'director') hostages(turn);
  injects(turn);
  cards(turn);
  incidents(turn);
  renewalsDue(turn);
}

function elections(turn: Turn): void {
  const { state, rules } = turn;
  const w = rules.c.election;
  for (const { code, electionMonth, change } of rules.scenario.members) {
    if (electionMonth !== state.month) continue;
    const member = memberOf(rules, state, code);
    const pressed =
      (state.stocks.tempo > w.tempoAbove ? w.tempo : 0) + w.resilience * (1 - state.stocks.resilience / 100);
    const changed = draw(turn, 'election', code).chance(change ? change.chance : w.shift + pressed);
    state.signals.elections.push({ member: code, changed });
    if (!changed) continue;
    member.changed = true;
    record(turn, { type: 'government-changed', member: code });
    if (change) changeGovernment(member, change);
    else {
      const moved = (value: number, by: number) => Math.max(0, Math.min(100, value + by));
      member.positions.talk = moved(member.positions.talk, w.talk);
      member.positions.sanctions = moved(member.positions.sanctions, -w.sanctions);
      member.positions.aid = moved(member.positions.aid, -w.aid);
    }
  }
}

/** The next government takes its own positions and lets go of what the last one held. */
function changeGovernment(member: MemberState, { positions, salience }: GovernmentChange): void {
  member.positions = byAxis(positions);
  member.saliences = byAxis({ talk: salience, sanctions: salience, aid: salience, assets: salience });
  member.hostage = false;
  member.holding = [];
  member.hostageOver = true;
}

/** Where no seat decides for itself, hostages are taken and let go by chance. */
function hostages(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'hostages');
  for (const { code, hostage } of rules.holders) {
    const member = memberOf(rules, state, code);
    const { start, end } = hostageChances(rules, state, member);
    const chance = rng.uniform();
    member.hostage = member.hostage ? chance >= end : chance < start;
    member.holding = member.hostage ? [...hostage.dossiers] : [];
  }
}

/** Unforeseen events: a chance each month, and a minimum in the months that need them. */
function injects(turn: Turn): void {
  const { state, rules } = turn;
  const forced = rules.trial?.inject;
  if (forced?.month === state.month) {
    const inject = rules.scenario.injects.find(({ id }) => id === forced.id);
    if (inject) applyInject(turn, inject);
  }
  const rng = draw(turn, 'inject');
  const due = rules.injectMonths.includes(state.month) || rng.chance(rules.c.inject.chance);
  if (!due) return;
  const inject = rules.injects.spin(rng, mayHappen, turn);
  if (inject) applyInject(turn, inject);
}

function mayHappen({ id, when }: Inject, turn: Turn): number {
  const { rules, state } = turn;
  return Number(id !== rules.trial?.inject?.id && !state.memory.injects.includes(id) && holdsIn(when, turn));
}

function applyInject(turn: Turn, inject: Inject): void {
  const { state, rules } = turn;
  const source = `inject:${inject.id}` as const;
  state.signals.injects.push(inject.id);
  state.memory.injects.push(inject.id);
  for (const { stock, impulse } of inject.effects) affect(turn, stock, impulse, source);
  for (const { memberStock, who, impulse: amount } of inject.memberEffects) {
    let place = 0;
    for (const member of state.members) {
      if (isMeant(who, rules.scenario.members[place])) impulseMember(turn, member, memberStock, amount, source);
      place += 1;
    }
  }
}

function isMeant(who: MemberEffect['who'], member: Member | undefined): boolean {
  if (who === 'all' || member === undefined) return who === 'all';
  if (who === 'flank') return member.flank;
  return who === 'lobby' ? member.lobby > 50 : who.includes(member.code);
}

function mayCome({ id, when }: EventCard, turn: Turn): number {
  return Number(isRested(turn, id) && holdsIn(when, turn));
}

/** Smaller news from the decks of Washington, the front, energy and the media. */
function cards(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'cards');
  if (!rng.chance(rules.c.inject.card)) return;
  const card = rules.cards.spin(rng, mayCome, turn);
  if (!card) return;
  state.signals.cards.push(card.id);
  state.memory.cards[card.id] = state.month;
  for (const { stock, impulse } of card.effects) affect(turn, stock, impulse, `card:${card.id}`);
}
