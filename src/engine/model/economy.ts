import { add, draw, impulse, pull, type Turn } from '../ledger';
import { mean, pressure } from './derived';

/** Russia's war economy under pressure, its war effort, and evasion that adapts (OSW-R15c, RUSI-N2). */
export function economy(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  pull(turn, 'warEconomy', k.eRate, { level: c.economy.level, source: 'eRate' }, [
    ['economy', c.economy.oil * (s.oil - 50)],
    ['ePres', -k.ePres * (pressure(rules, state) - c.economy.pressureAt)],
    ['economy', -c.economy.deepStrike * s.deepStrike],
  ]);
  pull(turn, 'warEffort', c.effort.rate, { level: c.effort.level, source: 'effort' }, [
    ['eff', k.eff * (s.warEconomy - c.effort.level)],
  ]);
  impulse(turn, 'enforcement', -c.enforcement.evade * k.eEvade, 'eEvade');
}

/** The Union's fiscal room. */
export function treasury(turn: Turn): void {
  const { state, rules } = turn;
  const { c } = rules;
  const dear = c.treasury.oil * (state.stocks.oil - c.oil.level);
  const forgone = c.treasury.sanctions * Math.max(0, state.stocks.sanctions - c.treasury.sanctionsAbove);
  const tired = c.treasury.fatigue * Math.max(0, mean(state.members, 'fatigue') - c.treasury.fatigueAbove);
  const level = c.treasury.level - dear - forgone - tired;
  pull(turn, 'treasury', c.treasury.rate, { level, source: 'treasury' });
}

/** Front, losses and Ukraine's power to resist (OSW-R15d, RUSI-N1). */
export function front(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  if (!state.ceasefire.inForce) {
    pull(turn, 'front', c.front.rate, { level: c.front.level, source: 'front' }, [
      ['fSup', k.fSup * (s.support - c.front.supportAt)],
      ['front', c.front.deepStrike * (s.deepStrike - c.front.deepStrikeAt)],
      ['front', -c.front.effort * (s.warEffort - c.front.effortAt)],
      ['front', c.front.resistance * (s.resistance - c.front.resistanceAt)],
    ]);
    const noise = draw(turn, 'front').normal() * c.front.noise;
    add(turn, 'front', Math.max(-s.front, Math.min(100 - s.front, noise)), 'front');
    impulse(turn, 'losses', c.front.losses, 'front');
    const level =
      c.resistance.base +
      c.resistance.support * s.support +
      c.resistance.front * (s.front - c.front.level) -
      c.resistance.losses * (s.losses - c.consent.lossesAt);
    pull(turn, 'resistance', c.resistance.rate, { level, source: 'resistance' });
    return;
  }
  const level = c.resistance.ceasefireBase + c.resistance.ceasefireSupport * s.support;
  pull(turn, 'resistance', c.resistance.rate, { level, source: 'resistance' });
}
