import { draw, impulse, type Turn } from '../ledger';
import type { ActOptions } from '../moves';
import { hasEnvoy } from './derived';

/** C6, on naming an envoy: the offices that speak for the Union lose weight (OSW-C6a, C6b). */
export function envoyNamed(turn: Turn, cause: string): void {
  const { k } = turn.rules;
  turn.state.tally.C6 -= impulse(turn, 'hrAuthority', -k.c6Hr, 'c6Hr', cause);
  turn.state.tally.C6 -= impulse(turn, 'commissionAuthority', -k.c6Com, 'c6Com', cause);
}

/** C6: a nomination that fails or is refused divides the Union (OSW-C6e). */
export function nominationFight(turn: Turn, cause: string, options: ActOptions): void {
  const { k, c } = turn.rules;
  turn.state.envoy.fights += 1;
  const softer = options.candidate === undefined ? 1 : c.candidate.fight;
  turn.state.tally.C6 -= impulse(turn, 'hrAuthority', -k.c6Hr * c.envoy.fight, 'c6Hr', cause);
  turn.state.tally.C6 -= impulse(turn, 'unity', -k.c6Fight * softer, 'c6Fight', cause);
}

/** C6, month by month while an envoy works. */
export function envoyAtWork(turn: Turn): void {
  const { state, rules } = turn;
  if (!hasEnvoy(state) || state.envoy.months < 1) return;
  const { k, c } = rules;
  turn.state.tally.C6 -= impulse(turn, 'hrAuthority', -k.c6Hr * c.envoy.monthly, 'c6Hr');
  turn.state.tally.C6 -= impulse(turn, 'commissionAuthority', -k.c6Com * c.envoy.monthly, 'c6Com');
}

/** C7, on giving an informal mandate (OSW-C7a). */
export function mandateGiven(turn: Turn, cause: string): void {
  turn.state.tally.C7 -= impulse(turn, 'unity', -turn.rules.k.c7Uni, 'c7Uni', cause);
}

/** C7, month by month: tension, slip towards the holder's own interest, and a field for Moscow's wedges. */
export function mandateAtWork(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  if (state.talks.by === 'informal') {
    if (state.talks.months >= 1) {
      turn.state.tally.C7 -= impulse(turn, 'unity', -k.c7Uni * c.mandate.monthly, 'c7Uni');
    }
    impulse(turn, 'slip', k.c7Slip * (electionAtHome(turn) ? c.mandate.election : 1), 'c7Slip');
    const louder = 1 + state.stocks.disinfo / 100;
    const split = c.mandate.wedgeUnity - state.stocks.unity / 100;
    const keen = state.posture === 'divide' ? c.moscow.divideChance : 1;
    if (draw(turn, 'wedge').chance(k.c7Div * louder * split * keen)) {
      state.signals.wedge = true;
      turn.state.tally.C7 -= impulse(turn, 'unity', -c.mandate.wedge, 'c7Div');
    }
  }
  const { freelancers } = state.signals;
  if (freelancers.length === 0) return;
  // A leader's contact weighs more than an official's.
  const weight = state.talks.contacts / (c.freelance.weight * freelancers.length);
  for (const code of freelancers) {
    turn.state.tally.C7 -= impulse(turn, 'unity', -k.c7Uni * c.freelance.unity * weight, 'c7Uni', `freelance.${code}`);
  }
}

/** A near election in the holder's state pulls the mandate home (OSW-C7c). */
function electionAtHome(turn: Turn): boolean {
  const holder = turn.state.talks.holder;
  if (holder === undefined) return false;
  const month = turn.rules.scenario.members[turn.rules.memberIndex[holder]]?.electionMonth;
  return month !== undefined && month >= turn.state.month && month - turn.state.month <= turn.rules.c.mandate.horizon;
}

/** Arms-control talks: a slower build-up, division, less fear; a cap that holds only where Moscow keeps it (OSW-X2, R17, R18). */
export function armsControl(turn: Turn): void {
  const { state, rules } = turn;
  if (!state.talks.armsControl) return;
  const { k } = rules;
  impulse(turn, 'defence', -k.x2Det, 'x2Det');
  impulse(turn, 'unity', -k.x2Uni, 'x2Uni');
  impulse(turn, 'buildUp', -k.x2Bld, 'x2Bld');
}
