import { booked, draw, pulled, pullShare, pushed, type Turn } from '../ledger';
import { mean, pressure } from './derived';

/** Russia's war economy under pressure, its war effort, and evasion that adapts (OSW-R15c, RUSI-N2). */
export function economy(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const oil = c.economy.oil * (s.oil - 50);
  const pressed = -k.ePres * (pressure(rules, state) - c.economy.pressureAt);
  const struck = -c.economy.deepStrike * s.deepStrike;
  const share = pullShare(s.warEconomy, c.economy.level + oil + pressed + struck, k.eRate);
  s.warEconomy += booked(turn, 'warEconomy', share * (c.economy.level - s.warEconomy), 'eRate');
  s.warEconomy += booked(turn, 'warEconomy', share * oil, 'economy');
  s.warEconomy += booked(turn, 'warEconomy', share * pressed, 'ePres');
  s.warEconomy += booked(turn, 'warEconomy', share * struck, 'economy');

  const able = k.eff * (s.warEconomy - c.effort.level);
  const effort = pullShare(s.warEffort, c.effort.level + able, c.effort.rate);
  s.warEffort += booked(turn, 'warEffort', effort * (c.effort.level - s.warEffort), 'effort');
  s.warEffort += booked(turn, 'warEffort', effort * able, 'eff');

  s.enforcement += booked(turn, 'enforcement', pushed(s.enforcement, -c.enforcement.evade * k.eEvade), 'eEvade');
}

/** The Union's fiscal room. */
export function treasury(turn: Turn): void {
  const { state, rules } = turn;
  const { c } = rules;
  const s = state.stocks;
  const dear = c.treasury.oil * (s.oil - c.oil.level);
  const forgone = c.treasury.sanctions * Math.max(0, s.sanctions - c.treasury.sanctionsAbove);
  const tired = c.treasury.fatigue * Math.max(0, mean(state.members, 'fatigue') - c.treasury.fatigueAbove);
  const level = c.treasury.level - dear - forgone - tired;
  s.treasury += booked(turn, 'treasury', pulled(s.treasury, level, c.treasury.rate), 'treasury');
}

/** Front, losses and Ukraine's power to resist (OSW-R15d, RUSI-N1). */
export function front(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  if (!state.ceasefire.inForce) {
    const supplied = k.fSup * (s.support - c.front.supportAt);
    const struck = c.front.deepStrike * (s.deepStrike - c.front.deepStrikeAt);
    const pressed = -c.front.effort * (s.warEffort - c.front.effortAt);
    const resisted = c.front.resistance * (s.resistance - c.front.resistanceAt);
    const share = pullShare(s.front, c.front.level + supplied + struck + pressed + resisted, c.front.rate);
    s.front += booked(turn, 'front', share * (c.front.level - s.front), 'front');
    s.front += booked(turn, 'front', share * supplied, 'fSup');
    s.front += booked(turn, 'front', share * struck, 'front');
    s.front += booked(turn, 'front', share * pressed, 'front');
    s.front += booked(turn, 'front', share * resisted, 'front');
    const noise = draw(turn, 'front').normal() * c.front.noise;
    s.front += booked(turn, 'front', Math.max(-s.front, Math.min(100 - s.front, noise)), 'front');
    s.losses += booked(turn, 'losses', pushed(s.losses, c.front.losses), 'front');
    const level =
      c.resistance.base +
      c.resistance.support * s.support +
      c.resistance.front * (s.front - c.front.level) -
      c.resistance.losses * (s.losses - c.consent.lossesAt);
    s.resistance += booked(turn, 'resistance', pulled(s.resistance, level, c.resistance.rate), 'resistance');
    return;
  }
  const level = c.resistance.ceasefireBase + c.resistance.ceasefireSupport * s.support;
  s.resistance += booked(turn, 'resistance', pulled(s.resistance, level, c.resistance.rate), 'resistance');
}
