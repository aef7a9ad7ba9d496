import { eachIn, tableOf } from './layout';
import type { Ceasefire, Council, Envoy, MemberState, Memory, Signals, Talks, WorldState } from './state';
import { byAxis, stocksAt } from './stocks';

/**
 * A copy of a game's state to play on from. Parts that the rules change are written out in the order in which a new game
 * has them: a spread copy has another layout, with every number in a box, and a game played on from it is slow. What is
 * only added to or taken away whole is shared.
 */
export function copyOfState(state: WorldState): WorldState {
  const copy: WorldState = {
    month: state.month,
    turns: state.turns,
    phase: state.phase,
    stocks: stocksAt(state.stocks),
    members: eachIn(state.members, copyOfMember),
    talks: copyOfTalks(state.talks),
    envoy: copyOfEnvoy(state.envoy),
    ceasefire: copyOfCeasefire(state.ceasefire),
    council: copyOfCouncil(state.council),
    signals: copyOfSignals(state.signals),
    memory: copyOfMemory(state.memory),
    pipelines: [...state.pipelines],
    capital: { ...state.capital },
    posture: state.posture,
    push: state.push,
    tally: { ...state.tally },
    outlook: {
      negotiated: state.outlook.negotiated,
      brokered: state.outlook.brokered,
      breaches: state.outlook.breaches,
    },
  };
  if (state.ending !== undefined) copy.ending = state.ending;
  return copy;
}

function copyOfMember(member: MemberState): MemberState {
  return {
    code: member.code,
    fatigue: member.fatigue,
    fear: member.fear,
    positions: byAxis(member.positions),
    saliences: byAxis(member.saliences),
    changed: member.changed,
    hostage: member.hostage,
    holding: [...member.holding],
    hostageOver: member.hostageOver,
    vetoes: member.vetoes,
    shunned: member.shunned,
    gifts: member.gifts,
    brokenWords: [...member.brokenWords],
  };
}

function copyOfTalks(talks: Talks): Talks {
  const copy: Talks = {
    level: talks.level,
    by: talks.by,
    coordinated: talks.coordinated,
    quiet: talks.quiet,
    concession: talks.concession,
    months: talks.months,
    armsControl: talks.armsControl,
    rise: talks.rise,
    contacts: talks.contacts,
    dose: talks.dose,
    polarity: talks.polarity,
  };
  if (talks.holder !== undefined) copy.holder = talks.holder;
  return copy;
}

function copyOfEnvoy({ kind, months, fights, candidate }: Envoy): Envoy {
  const copy: Envoy = { kind, months, fights };
  if (candidate !== undefined) copy.candidate = candidate;
  return copy;
}

function copyOfCeasefire(ceasefire: Ceasefire): Ceasefire {
  return {
    inForce: ceasefire.inForce,
    kind: ceasefire.kind,
    since: ceasefire.since,
    terms: ceasefire.terms,
    statehood: ceasefire.statehood,
    selfDefence: ceasefire.selfDefence,
    deterUkraine: ceasefire.deterUkraine,
    deterAllies: ceasefire.deterAllies,
    breaches: ceasefire.breaches,
    broken: ceasefire.broken,
  };
}

function copyOfCouncil(council: Council): Council {
  return {
    proposals: eachIn(council.proposals, (proposal) => ({ ...proposal, options: { ...proposal.options } })),
    bargains: eachIn(council.bargains, (bargain) => ({ ...bargain })),
    promises: [...council.promises],
    sealed: { ...council.sealed },
    ready: [...council.ready],
    resolutions: [...council.resolutions],
    declared: { ...council.declared },
    gifts: { ...council.gifts },
    giftsMade: council.giftsMade,
    payments: [...council.payments],
    lapses: eachIn(council.lapses, ({ act, month }) => ({ act, month })),
    lapsed: [...council.lapsed],
    leftOut: [...council.leftOut],
    fallback: council.fallback,
    done: tableOf(council.done),
    failed: tableOf(council.failed),
    latest: tableOf(council.latest),
  };
}

function copyOfSignals(signals: Signals): Signals {
  return {
    incidents: [...signals.incidents],
    attributed: signals.attributed,
    answered: signals.answered,
    usMove: signals.usMove,
    injects: [...signals.injects],
    cards: [...signals.cards],
    elections: [...signals.elections],
    renewals: [...signals.renewals],
    lapsed: [...signals.lapsed],
    freelancers: [...signals.freelancers],
    wedge: signals.wedge,
    mocked: signals.mocked,
    leaked: signals.leaked,
    returnedToWar: signals.returnedToWar,
  };
}

function copyOfMemory(memory: Memory): Memory {
  return {
    warEconomy: [...memory.warEconomy],
    incidents: [...memory.incidents],
    usMove: memory.usMove,
    dose: memory.dose,
    polarity: memory.polarity,
    race: memory.race,
    transatlantic: memory.transatlantic,
    deescalated: memory.deescalated,
    toured: memory.toured,
    injects: [...memory.injects],
    cards: tableOf(memory.cards),
    strength: memory.strength,
    gate: memory.gate,
  };
}
