import { decide } from './council';
import { tallyOf } from './decision';
import { impulse, record, shift, type Turn } from './ledger';
import { carveOut, enact } from './model/acts';
import type { ActOptions } from './moves';
import type { Rules } from './rules';
import type { Proposal, Resolution } from './state';
import type { RenewalAct } from './vocabulary';
import { castVotes } from './votes';

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
    if (council.lapsed.includes(act) || signals.lapsed.includes(act)) continue;
    if (takenUp(rules, lapses) === state.month) tableRenewal(turn, act, lapses, false);
    else if (lapses === state.month && council.lapses.some((due) => due.act === act)) {
      carveOut(turn, tableRenewal(turn, act, lapses, true));
    }
  }
}

/** The month of the first vote on a measure that runs out in month `lapses`. */
function takenUp({ setup }: Rules, lapses: number): number {
  return setup.mode === 'seats' ? Math.max(1, lapses - 1) : lapses;
}

function tableRenewal({ state }: Turn, act: RenewalAct, lapses: number, failedOnce: boolean): string {
  const id = `${state.month}.HRVP.${act}.${failedOnce ? 1 : 0}`;
  state.signals.renewals.push({ act, lapses, failedOnce });
  state.council.proposals.push({
    id,
    act,
    by: 'HRVP',
    options: failedOnce ? secondOptions(act, {}) : {},
    rule: 'unanimity',
    awaitsProposal: false,
    withdrawn: false,
  });
  return id;
}

type Saved = Pick<Resolution, 'options' | 'reason' | 'votes' | 'tally'> & { readonly outcome: 'adopted' };

/**
 * What follows a vote that did not carry a measure on. Where no later month is left before its date, or no seat decides
 * for itself, it is tried again at once, with a carve-out paid for by all; the second vote is then the one that counts.
 */
export function renewalFailed(turn: Turn, proposal: Proposal, act: RenewalAct): Saved | { readonly outcome: 'failed' } {
  const { state, rules } = turn;
  const due = state.signals.renewals.find((each) => each.act === act);
  const lapses = due?.lapses ?? state.month;
  const onlyVote = lapses === state.month && due?.failedOnce !== true;
  const saved = onlyVote || rules.setup.mode === 'director' ? triedAgain(turn, proposal, act) : undefined;
  if (saved) return saved;
  if (due?.failedOnce !== true) state.council.lapses.push({ act, month: lapses });
  record(turn, { type: 'renewal-failed', act, lapses, comesBack: lapses > state.month });
  return { outcome: 'failed' };
}

function triedAgain(turn: Turn, proposal: Proposal, act: RenewalAct): Saved | undefined {
  const { state, rules } = turn;
  carveOut(turn, proposal.id);
  const options = secondOptions(act, proposal.options);
  const votes = castVotes(rules, state, { ...proposal, options }, 'again');
  const decision = decide('unanimity', votes, rules.population);
  if (!decision.adopted) return undefined;
  enact(turn, { act, options, by: proposal.by, cause: proposal.id, effect: 1 });
  return { outcome: 'adopted', options, reason: decision.reason, votes, tally: tallyOf(decision) };
}

/** The second try leaves out what most object to; a list of names holds no such part. */
function secondOptions(act: RenewalAct, options: ActOptions): ActOptions {
  return act === 'renewSectoral' ? { ...options, carveOut: 'energy' } : options;
}

/** A measure that ran out last month falls away; after a first lapse a national fallback keeps half of it. */
export function lapseMeasures(turn: Turn): void {
  const { state, rules } = turn;
  const { council } = state;
  const { lapse } = rules.c;
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
