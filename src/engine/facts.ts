import type { Facts } from './conditions';
import { derived, levelIndex, mean } from './model/derived';
import type { Rules } from './rules';
import type { SeatId, WorldState } from './state';
import { ACTS, ENDINGS, STOCKS } from './vocabulary';

/**
 * A game as flat named numbers, for the conditions of strategies, cards, advice and questions: every stock and derived
 * value by its id, the talks, what lies on the table, what was done and what happened this month.
 */
export function facts(rules: Rules, state: WorldState, seat?: SeatId): Facts {
  const { signals, council, talks } = state;
  const known: Record<string, number> = {
    ...derived(rules, state),
    month: state.month,
    turnsLeft: state.turns - state.month,
    talks: levelIndex(talks.level),
    coordinated: Number(talks.coordinated),
    quiet: Number(talks.quiet),
    talksMonths: talks.months,
    armsControl: Number(talks.armsControl),
    envoy: Number(state.envoy.kind !== 'none'),
    informal: Number(talks.by === 'informal'),
    incidents: signals.incidents.length,
    attributed: Number(signals.attributed && !signals.answered),
    hostages: state.members.filter(({ hostage }) => hostage).length,
    ceasefire: Number(state.ceasefire.inForce),
    usMove: state.memory.usMove,
    renewalDue: Number(signals.renewals.length > 0),
    capital: seat === undefined ? 0 : (state.capital[seat] ?? 0),
    breaches: state.ceasefire.breaches,
    fatigue: mean(state.members, 'fatigue'),
  };
  for (const stock of STOCKS) known[stock] = state.stocks[stock];
  for (const act of ACTS) {
    const done = council.done[act];
    if (done !== undefined) known[`done.${act}`] = done;
    const failed = council.failed[act];
    if (failed !== undefined) known[`failures.${act}`] = failed;
  }
  for (const proposal of council.proposals) if (!proposal.withdrawn) known[`tabled.${proposal.act}`] = 1;
  for (const { act, outcome } of council.resolutions) {
    const passed = outcome === 'adopted' || outcome === 'enacted';
    known[`${passed ? 'adopted' : 'failed'}.${act}`] = 1;
  }
  for (const { family } of signals.incidents) known[`incident.${family}`] = 1;
  for (const inject of signals.injects) known[`inject.${inject}`] = 1;
  for (const ending of ENDINGS) if (state.ending === ending) known[`ending.${ending}`] = 1;
  return known;
}
