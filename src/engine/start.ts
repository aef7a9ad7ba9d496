import { eachIn, emptyTable } from './layout';
import type { Book } from './ledger';
import { closedTalks } from './model/acts';
import { gate, strength } from './model/derived';
import { seatsOf } from './offers';
import type { Rng } from './random';
import type { Rules } from './rules';
import type { Member } from './scenario';
import { noSignals, openMonth } from './signals';
import type { Council, MemberState, WorldState } from './state';
import { byAxis, stocksAt } from './stocks';
import { startOnTrial } from './trial';

/** A game in month 1 whose signals have come in. */
export function newGame(rules: Rules, book?: Book): WorldState {
  const state = unopened(rules);
  openMonth({ rules, state, book });
  return state;
}

/** The scenario's start values, before the signals of month 1. */
export function unopened(rules: Rules): WorldState {
  const { scenario, setup } = rules;
  const rng = rules.rng(0, 'start');
  const state: WorldState = {
    month: 1,
    turns: setup.turns,
    phase: 'signals',
    stocks: stocksAt(scenario.start, rules.k.lam0),
    members: eachIn(scenario.members, (member) => memberAtStart(member, rng)),
    talks: closedTalks(),
    envoy: { kind: 'none', months: 0, fights: 0 },
    ceasefire: {
      inForce: false,
      kind: 'none',
      since: 0,
      terms: 0,
      statehood: 0,
      selfDefence: 0,
      deterUkraine: 0,
      deterAllies: 0,
      breaches: 0,
      broken: 0,
    },
    council: emptyCouncil(),
    signals: noSignals(),
    memory: {
      warEconomy: [scenario.start.warEconomy, scenario.start.warEconomy, scenario.start.warEconomy],
      incidents: [],
      usMove: rules.c.usMove.start,
      dose: 0,
      polarity: 1,
      race: 0,
      transatlantic: scenario.start.transatlantic,
      deescalated: 0,
      toured: 0,
      injects: [],
      cards: emptyTable(),
      strength: 0,
      gate: 0,
    },
    pipelines: [],
    capital: capitalAtStart(rules),
    posture: 'wait',
    push: 'none',
    tally: { C1: 0, C2: 0, C3: 0, C4: 0, C5: 0, C6: 0, C7: 0 },
    outlook: { negotiated: 0, brokered: 0, breaches: 0 },
  };
  if (rules.trial) startOnTrial(state, rules.trial);
  state.memory.strength = strength(rules, state);
  state.memory.gate = gate(rules, state);
  return state;
}

function capitalAtStart(rules: Rules): WorldState['capital'] {
  const capital: WorldState['capital'] = {};
  for (const seat of seatsOf(rules)) capital[seat] = rules.c.capital.start;
  return capital;
}

function memberAtStart(member: Member, rng: Rng): MemberState {
  const positions = byAxis(member.positions);
  const coin = rng.uniform();
  if (member.split) positions[member.split.axis] = coin < 0.5 ? member.split.low : member.split.high;
  return {
    code: member.code,
    fatigue: member.fatigue + 4 * rng.uniform() - 2,
    fear: member.fear,
    positions,
    saliences: byAxis(member.saliences),
    changed: false,
    hostage: member.hostage !== undefined,
    holding: member.hostage ? [...member.hostage.dossiers] : [],
    hostageOver: false,
    vetoes: 0,
    shunned: 0,
    gifts: 0,
    brokenWords: [],
  };
}

function emptyCouncil(): Council {
  return {
    proposals: [],
    bargains: [],
    promises: [],
    sealed: {},
    ready: [],
    resolutions: [],
    declared: {},
    gifts: {},
    giftsMade: 0,
    payments: [],
    lapses: [],
    lapsed: [],
    leftOut: [],
    fallback: false,
    done: emptyTable(),
    failed: emptyTable(),
    latest: emptyTable(),
  };
}
