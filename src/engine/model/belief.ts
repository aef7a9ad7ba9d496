import { evidenceWeight, inactionOdds, signalOdds } from '../council';
import { shift, type Turn } from '../ledger';
import { logit } from '../numeric';
import { mean } from './derived';

/** A costly act that was adopted, or a strength vote that failed in public, moves belief in Europe's resolve. */
export function signal(turn: Turn, sunk: number, audience: number, sent: boolean, cause: string): void {
  const { k, c } = turn.rules;
  const odds = signalOdds(k.bLam, sunk, audience, c.signal);
  const weight = sent ? evidenceWeight(odds) : k.bFail * evidenceWeight(inactionOdds(odds));
  const amount = k.bScale * weight;
  shift(turn, 'resolve', amount, sent ? 'bScale' : 'bFail', cause);
}

/** Declining to act after an attributed incident, or de-escalating, reads as weakness (OSW-R11b to R11d). */
export function softness(turn: Turn, share: number, cause: string): void {
  shift(turn, 'resolve', -turn.rules.k.bSoft * share, 'bSoft', cause);
}

/** Drift to a prior set by unity and fatigue (OSW-R9a, R9b); a rift with Washington reads as weakness (OSW-R12b). */
export function beliefDrift(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const rift = state.stocks.transatlantic - state.memory.transatlantic;
  shift(turn, 'resolve', (k.bTrans * rift) / 10, 'bTrans');
  const united = (k.bUni * (state.stocks.unity - c.belief.unityAt)) / 10;
  const tired = (c.belief.fatigue * (mean(state.members, 'fatigue') - c.belief.fatigueAt)) / 10;
  const prior = c.belief.base + united - tired;
  shift(turn, 'resolve', k.bDrift * (prior - logit(state.stocks.resolve)), 'bDrift');
}
