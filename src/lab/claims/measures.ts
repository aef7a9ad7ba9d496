import {
  brokeredQuality,
  CONSEQUENCES,
  type ConsequenceId,
  capitulationChance,
  DERIVED,
  type DerivedId,
  expectedIncidents,
  fact,
  isOneOf,
  ln,
  logit,
  type Member,
  type MemberState,
  position,
  qualities,
  type Rules,
  STOCKS,
  stateIndex,
  type WorldState,
} from '../../engine';
import type { ClaimIndicator, ClaimMeasure } from '../../scenario';

type Read = (rules: Rules, state: WorldState) => number;

/** How an indicator is read at the end of a month; a sum counts all months so far. */
export interface Reader {
  readonly read: Read;
  readonly sums: boolean;
}

const now = (read: Read): Reader => ({ read, sums: false });
const sum = (read: Read): Reader => ({ read, sums: true });

/** From here on a member counts as having a strong lobby for trade with Moscow. */
const STRONG_LOBBY = 50;
/** The middle of every scale of positions. */
const MIDDLE = 50;

type Among = (member: MemberState, data: Member) => boolean;

/** Mean position on an axis of those members that are meant. */
function positions(axis: 'talk' | 'sanctions' | 'aid', among: Among): Reader {
  return now((rules, state) => {
    let total = 0;
    let number = 0;
    for (const [place, member] of state.members.entries()) {
      const data = rules.scenario.members[place];
      if (!data || !among(member, data)) continue;
      total += position(rules, state, member, axis);
      number += 1;
    }
    return number === 0 ? 0 : total / number;
  });
}

/** Landed incidents of the month per supporter of aid, less those per sceptic. */
function onSupporters(_rules: Rules, { members, signals }: WorldState): number {
  const supporters = members.filter(({ positions: { aid } }) => aid > MIDDLE).map(({ code }) => code);
  const landed = signals.incidents.filter(({ foiled }) => !foiled);
  const hits = landed.filter(({ member }) => supporters.includes(member)).length;
  const per = (number: number, heads: number) => (heads === 0 ? 0 : number / heads);
  return per(hits, supporters.length) - per(landed.length - hits, members.length - supporters.length);
}

const MEASURES: Readonly<Record<ClaimMeasure, Reader>> = {
  outlookNegotiated: sum((_rules, { outlook }) => outlook.negotiated),
  outlookBrokered: sum((_rules, { outlook }) => outlook.brokered),
  outlookCapitulation: sum(capitulationChance),
  brokeredStatehood: now((rules, state) => brokeredQuality(rules, state).statehood),
  brokeredSelfDefence: now((rules, state) => brokeredQuality(rules, state).selfDefence),
  quality: now((rules, state) => qualities(rules, state).reduce((total, { value }) => total + value, 0) / 4),
  floorsMissed: now((rules, state) => qualities(rules, state).filter(({ value, floor }) => value < floor).length),
  breaches: now((_rules, { ceasefire }) => ceasefire.breaches),
  expectedBreaches: now((_rules, { outlook }) => outlook.breaches),
  wedges: sum((_rules, { signals }) => Number(signals.wedge)),
  mockery: sum((_rules, { signals }) => Number(signals.mocked)),
  incidentsCyber: sum((rules, state) => expectedIncidents({ rules, state }, 'cyber')),
  incidentsElections: sum((rules, state) => expectedIncidents({ rules, state }, 'elections')),
  incidentsSabotage: sum(
    (rules, state) => expectedIncidents({ rules, state }, 'kinetic') + expectedIncidents({ rules, state }, 'subsea'),
  ),
  incidentsOnSupporters: sum(onSupporters),
  logitResolve: now((_rules, { stocks }) => logit(stocks.resolve)),
  logitPays: now((_rules, { stocks }) => logit(stocks.pays)),
  lnTempo: now((_rules, { stocks }) => ln(stocks.tempo)),
  hand: now((_rules, { stocks }) => (100 * stocks.resolve + stocks.standing + stocks.seat) / 3),
  voice: now(
    (rules, state) =>
      (state.stocks.hrAuthority + state.stocks.commissionAuthority + fact(rules, state, 'coordination')) / 3,
  ),
  state: now(stateIndex),
  legitimacyLessStanding: now((_rules, { stocks }) => stocks.legitimacy - stocks.standing),
  deepStrikeLessSupport: now(
    ({ scenario: { start } }, { stocks }) =>
      100 * (stocks.deepStrike / start.deepStrike - stocks.support / start.support),
  ),
  talkMean: positions('talk', () => true),
  talkOfCritics: positions('talk', (member) => member.positions.talk < MIDDLE),
  talkOfSupporters: positions('talk', (member) => member.positions.talk >= MIDDLE),
  talkOfLobbies: positions('talk', (_member, { lobby }) => lobby >= STRONG_LOBBY),
  sanctionsMean: positions('sanctions', () => true),
  aidMean: positions('aid', () => true),
  aidOfSceptics: positions('aid', (member) => member.positions.aid <= MIDDLE),
};

export function readerOf(indicator: ClaimIndicator): Reader {
  if (isOneOf(CONSEQUENCES, indicator)) return now((_rules, { tally }) => tally[indicator as ConsequenceId]);
  if (isOneOf(STOCKS, indicator) || isOneOf(DERIVED, indicator)) {
    return now((rules, state) => fact(rules, state, indicator as DerivedId));
  }
  return MEASURES[indicator];
}
