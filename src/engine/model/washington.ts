import { add, draw, impulse, pull, type Turn } from '../ledger';

/** Washington's own course at the start of a month: drift, noise and now and then a move (OSW-A2, P5a, RUSI-4a). */
export function washingtonMoves(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const rng = draw(turn, 'washington');
  impulse(turn, 'dealPush', c.usMove.drift * k.wDrift, 'wDrift');
  impulse(turn, 'dealPush', c.usMove.noise * rng.normal(), 'usMove');
  impulse(turn, 'dealPush', (k.wAlone * Math.max(0, c.alone.below - s.transatlantic)) / 10, 'wAlone');
  const eager = state.push === 'push' ? c.washington.push : state.push === 'reassure' ? c.washington.reassure : 1;
  if (!state.ceasefire.inForce && rng.chance(c.usMove.chance * eager)) {
    state.signals.usMove = true;
    state.memory.usMove = 0;
    impulse(turn, 'dealPush', c.usMove.dealPush, 'usMove');
    impulse(turn, 'normalisation', c.usMove.normalisation, 'usMove');
  }
}

/** The tie and what hangs on it (RUSI-N4, N6, OSW-R3). */
export function transatlanticTie(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const own = (s.defence - c.tie.defence + s.support - c.tie.support) / c.tie.scale;
  impulse(turn, 'transatlantic', c.tie.monthly * k.wTrDef * own, 'wTrDef');
  const level = c.presence.base + k.wPres * s.transatlantic;
  pull(turn, 'presence', c.presence.rate, { level, source: 'wPres' });
}

export function oilPrice(turn: Turn): void {
  const { rules } = turn;
  pull(turn, 'oil', rules.c.oil.rate, { level: rules.c.oil.level, source: 'oil' });
  const noise = rules.c.oil.noise * draw(turn, 'oil').normal();
  const room = turn.state.stocks.oil;
  add(turn, 'oil', Math.max(-room, Math.min(100 - room, noise)), 'oil');
}
