import { decide } from './council';
import { tallyOf } from './decision';
import { impulse, record, shift, type Turn } from './ledger';
import { enact, payCarveOut, promiseCarveOut, withdrawCarveOut } from './model/acts';
import type { ActOptions } from './moves';
import type { Rules } from './rules';
import type { Proposal, Resolution, WorldState } from './state';
import type { Measure, RenewalAct } from './vocabulary';
import { votesOn } from './votes';

/** Measures that run out on a date unless all agree to carry them on, and what follows when they do not. */

/**
 * Puts on the month's table what has to be carried on. Where seats seal their own votes the Council takes a measure up
 * a month before its date, so that one that failed comes back, with a carve-out paid for by all, before it runs out.
 */
export function renewalsDue(turn: Turn): void {
  const { state, rules } = turn;
  const { council, signals } = state;
  for (const { act, month } of council.lapses) {
    if (month >= state.month) continue;
    signals.lapsed.push(act);
    record(turn, { type: 'lapsed', act, fallback: council.fallback });
  }
  for (const { act, month: lapses } of rules.scenario.renewals) {
    if (lapses < state.month || takenUp(rules, lapses) > state.month) continue;
    if (council.lapsed.includes(act) || signals.lapsed.includes(act)) continue;
    if (takenUp(rules, lapses) === state.month) tableRenewal(turn, act, lapses, false);
    else if (council.lapses.some((due) => due.act === act)) tableRenewal(turn, act, lapses, true);
  }
}

/** The month of the first vote on a measure that runs out in month `lapses`. */
function takenUp({ setup }: Rules, lapses: number): number {
  return setup.mode === 'seats' ? Math.max(1, lapses - 1) : lapses;
}

function tableRenewal(turn: Turn, act: RenewalAct, lapses: number, failedOnce: boolean): void {
  const { state } = turn;
  const favoured = failedOnce ? { favoured: promiseCarveOut(turn) } : {};
  state.signals.renewals.push({ act, lapses, failedOnce, ...favoured });
  const standing = standingOptions(state, act);
  state.council.proposals.push({
    id: `${state.month}.HRVP.${act}.${failedOnce ? 1 : 0}`,
    act,
    by: 'HRVP',
    options: failedOnce ? secondOptions(act, standing, state.council.leftOut) : standing,
    rule: 'unanimity',
    awaitsProposal: false,
    withdrawn: false,
  });
}

/** What is carried on is the version in force, without what an earlier renewal left out. */
function standingOptions({ council }: WorldState, act: RenewalAct): ActOptions {
  const last = council.leftOut[council.leftOut.length - 1];
  return act === 'renewSectoral' && last !== undefined ? { carveOut: last } : {};
}

export type Saved = Pick<Resolution, 'options' | 'reason' | 'votes' | 'tally'> & {
  readonly outcome: 'adopted';
  readonly comesBack: false;
};
type Unsaved = { readonly outcome: 'failed'; readonly comesBack: boolean };

/**
 * What follows a vote that did not carry a measure on. Where no later month is left before its date, or no seat decides
 * for itself, it is tried again at once, with a carve-out paid for by all; the second vote is then the one that counts.
 */
export function renewalFailed(turn: Turn, proposal: Proposal, act: RenewalAct): Saved | Unsaved {
  const { state, rules } = turn;
  const due = state.signals.renewals.find((each) => each.act === act);
  const lapses = due?.lapses ?? state.month;
  const onlyVote = lapses === state.month && due?.failedOnce !== true;
  const saved = onlyVote || rules.setup.mode === 'director' ? triedAgain(turn, proposal, act) : undefined;
  if (saved) return saved;
  if (due?.failedOnce !== true) state.council.lapses.push({ act, month: lapses });
  const comesBack = lapses > state.month;
  record(turn, { type: 'renewal-failed', act, lapses, comesBack });
  return { outcome: 'failed', comesBack };
}

function triedAgain(turn: Turn, proposal: Proposal, act: RenewalAct): Saved | undefined {
  const { state, rules } = turn;
  const gifts = { ...state.council.gifts };
  const favoured = promiseCarveOut(turn);
  const options = secondOptions(act, proposal.options, state.council.leftOut);
  const votes = votesOn(turn, { ...proposal, options }, 'again');
  const decision = decide('unanimity', votes, rules.population);
  if (!decision.adopted) {
    state.council.gifts = gifts;
    withdrawCarveOut(turn, favoured);
    return undefined;
  }
  payCarveOut(turn, proposal.id, favoured);
  enact(turn, { act, options, by: proposal.by, cause: proposal.id, effect: 1 });
  return { outcome: 'adopted', comesBack: false, options, reason: decision.reason, votes, tally: tallyOf(decision) };
}

/** A measure that came back with a price attached has been carried on, or not: the price is paid, or falls away. */
export function settlePrice(turn: Turn, { act, id }: Proposal, carriedOn: boolean): void {
  const favoured = turn.state.signals.renewals.find((due) => due.act === act)?.favoured;
  if (!favoured) return;
  if (carriedOn) payCarveOut(turn, id, [...favoured]);
  else withdrawCarveOut(turn, favoured);
}

/** The second try leaves out what most object to, unless it is left out already; a list of names holds no such part. */
export function secondOptions(act: RenewalAct, options: ActOptions, leftOut: ReadonlyArray<Measure> = []): ActOptions {
  return act === 'renewSectoral' && !leftOut.includes('energy') ? { ...options, carveOut: 'energy' } : options;
}

/** A measure that ran out last month falls away; after a first lapse a national fallback keeps half of it. */
export function lapseMeasures(turn: Turn): void {
  const { state, rules } = turn;
  const { council } = state;
  const { lapse } = rules.c;
  if (council.lapses.length === 0) return;
  for (const { act, month } of council.lapses) {
    if (month >= state.month) continue;
    const full = act === 'renewSectoral' ? lapse.sectoral : lapse.listings;
    const lost = council.fallback ? full * lapse.fallback : full;
    impulse(turn, 'sanctions', -lost, 'lapse', act);
    impulse(turn, 'unity', -lapse.unity, 'lapse', act);
    shift(turn, 'resolve', -lapse.resolve, 'lapse', act);
    council.fallback = true;
    council.lapsed.push(act);
  }
  council.lapses = council.lapses.filter(({ month }) => month >= state.month);
}
