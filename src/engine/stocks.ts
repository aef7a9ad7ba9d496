import type { StockId } from './vocabulary';

/**
 * Stocks by a name that varies. Written out, since the rules do this a thousand times a game: `stocks[id]` with forty
 * different names is looked up in a table each time, a place said by name is not.
 */

type Stocks = Record<StockId, number>;

export function stockOf(stocks: Readonly<Stocks>, id: StockId): number {
  switch (id) {
    case 'unity':
      return stocks.unity;
    case 'hrAuthority':
      return stocks.hrAuthority;
    case 'commissionAuthority':
      return stocks.commissionAuthority;
    case 'standing':
      return stocks.standing;
    case 'seat':
      return stocks.seat;
    case 'treasury':
      return stocks.treasury;
    case 'sanctions':
      return stocks.sanctions;
    case 'enforcement':
      return stocks.enforcement;
    case 'support':
      return stocks.support;
    case 'deepStrike':
      return stocks.deepStrike;
    case 'defence':
      return stocks.defence;
    case 'offence':
      return stocks.offence;
    case 'resilience':
      return stocks.resilience;
    case 'legitimacy':
      return stocks.legitimacy;
    case 'dissent':
      return stocks.dissent;
    case 'repression':
      return stocks.repression;
    case 'warEconomy':
      return stocks.warEconomy;
    case 'warEffort':
      return stocks.warEffort;
    case 'demands':
      return stocks.demands;
    case 'resolve':
      return stocks.resolve;
    case 'pays':
      return stocks.pays;
    case 'buildUp':
      return stocks.buildUp;
    case 'fearPressure':
      return stocks.fearPressure;
    case 'disinfo':
      return stocks.disinfo;
    case 'tempo':
      return stocks.tempo;
    case 'toughness':
      return stocks.toughness;
    case 'resistance':
      return stocks.resistance;
    case 'front':
      return stocks.front;
    case 'losses':
      return stocks.losses;
    case 'consent':
      return stocks.consent;
    case 'dealPush':
      return stocks.dealPush;
    case 'normalisation':
      return stocks.normalisation;
    case 'presence':
      return stocks.presence;
    case 'transatlantic':
      return stocks.transatlantic;
    case 'oil':
      return stocks.oil;
    case 'slip':
      return stocks.slip;
    case 'frame':
      return stocks.frame;
  }
}

export function raise(stocks: Stocks, id: StockId, by: number): void {
  switch (id) {
    case 'unity':
      stocks.unity += by;
      break;
    case 'hrAuthority':
      stocks.hrAuthority += by;
      break;
    case 'commissionAuthority':
      stocks.commissionAuthority += by;
      break;
    case 'standing':
      stocks.standing += by;
      break;
    case 'seat':
      stocks.seat += by;
      break;
    case 'treasury':
      stocks.treasury += by;
      break;
    case 'sanctions':
      stocks.sanctions += by;
      break;
    case 'enforcement':
      stocks.enforcement += by;
      break;
    case 'support':
      stocks.support += by;
      break;
    case 'deepStrike':
      stocks.deepStrike += by;
      break;
    case 'defence':
      stocks.defence += by;
      break;
    case 'offence':
      stocks.offence += by;
      break;
    case 'resilience':
      stocks.resilience += by;
      break;
    case 'legitimacy':
      stocks.legitimacy += by;
      break;
    case 'dissent':
      stocks.dissent += by;
      break;
    case 'repression':
      stocks.repression += by;
      break;
    case 'warEconomy':
      stocks.warEconomy += by;
      break;
    case 'warEffort':
      stocks.warEffort += by;
      break;
    case 'demands':
      stocks.demands += by;
      break;
    case 'resolve':
      stocks.resolve += by;
      break;
    case 'pays':
      stocks.pays += by;
      break;
    case 'buildUp':
      stocks.buildUp += by;
      break;
    case 'fearPressure':
      stocks.fearPressure += by;
      break;
    case 'disinfo':
      stocks.disinfo += by;
      break;
    case 'tempo':
      stocks.tempo += by;
      break;
    case 'toughness':
      stocks.toughness += by;
      break;
    case 'resistance':
      stocks.resistance += by;
      break;
    case 'front':
      stocks.front += by;
      break;
    case 'losses':
      stocks.losses += by;
      break;
    case 'consent':
      stocks.consent += by;
      break;
    case 'dealPush':
      stocks.dealPush += by;
      break;
    case 'normalisation':
      stocks.normalisation += by;
      break;
    case 'presence':
      stocks.presence += by;
      break;
    case 'transatlantic':
      stocks.transatlantic += by;
      break;
    case 'oil':
      stocks.oil += by;
      break;
    case 'slip':
      stocks.slip += by;
      break;
    case 'frame':
      stocks.frame += by;
      break;
  }
}
