import type { Axis, StockId } from './vocabulary';

/**
 * Stocks by a name that varies. Written out, since the rules do this hundreds of times a game: `stocks[id]` with forty
 * different names is looked up in a table each time, a place said by name is not. Stocks that are moved in this way most
 * often come first.
 */

type Stocks = Record<StockId, number>;

export function stockOf(stocks: Readonly<Stocks>, id: StockId): number {
  switch (id) {
    case 'unity':
      return stocks.unity;
    case 'dealPush':
      return stocks.dealPush;
    case 'treasury':
      return stocks.treasury;
    case 'oil':
      return stocks.oil;
    case 'defence':
      return stocks.defence;
    case 'demands':
      return stocks.demands;
    case 'presence':
      return stocks.presence;
    case 'transatlantic':
      return stocks.transatlantic;
    case 'legitimacy':
      return stocks.legitimacy;
    case 'support':
      return stocks.support;
    case 'toughness':
      return stocks.toughness;
    case 'standing':
      return stocks.standing;
    case 'seat':
      return stocks.seat;
    case 'dissent':
      return stocks.dissent;
    case 'tempo':
      return stocks.tempo;
    case 'front':
      return stocks.front;
    case 'resolve':
      return stocks.resolve;
    case 'buildUp':
      return stocks.buildUp;
    case 'warEconomy':
      return stocks.warEconomy;
    case 'consent':
      return stocks.consent;
    case 'resistance':
      return stocks.resistance;
    case 'pays':
      return stocks.pays;
    case 'warEffort':
      return stocks.warEffort;
    case 'frame':
      return stocks.frame;
    case 'enforcement':
      return stocks.enforcement;
    case 'sanctions':
      return stocks.sanctions;
    case 'disinfo':
      return stocks.disinfo;
    case 'fearPressure':
      return stocks.fearPressure;
    case 'losses':
      return stocks.losses;
    case 'repression':
      return stocks.repression;
    case 'deepStrike':
      return stocks.deepStrike;
    case 'normalisation':
      return stocks.normalisation;
    case 'offence':
      return stocks.offence;
    case 'hrAuthority':
      return stocks.hrAuthority;
    case 'commissionAuthority':
      return stocks.commissionAuthority;
    case 'resilience':
      return stocks.resilience;
    case 'slip':
      return stocks.slip;
  }
}

export function raise(stocks: Stocks, id: StockId, by: number): void {
  switch (id) {
    case 'unity':
      stocks.unity += by;
      break;
    case 'dealPush':
      stocks.dealPush += by;
      break;
    case 'treasury':
      stocks.treasury += by;
      break;
    case 'oil':
      stocks.oil += by;
      break;
    case 'defence':
      stocks.defence += by;
      break;
    case 'demands':
      stocks.demands += by;
      break;
    case 'presence':
      stocks.presence += by;
      break;
    case 'transatlantic':
      stocks.transatlantic += by;
      break;
    case 'legitimacy':
      stocks.legitimacy += by;
      break;
    case 'support':
      stocks.support += by;
      break;
    case 'toughness':
      stocks.toughness += by;
      break;
    case 'standing':
      stocks.standing += by;
      break;
    case 'seat':
      stocks.seat += by;
      break;
    case 'dissent':
      stocks.dissent += by;
      break;
    case 'tempo':
      stocks.tempo += by;
      break;
    case 'front':
      stocks.front += by;
      break;
    case 'resolve':
      stocks.resolve += by;
      break;
    case 'buildUp':
      stocks.buildUp += by;
      break;
    case 'warEconomy':
      stocks.warEconomy += by;
      break;
    case 'consent':
      stocks.consent += by;
      break;
    case 'resistance':
      stocks.resistance += by;
      break;
    case 'pays':
      stocks.pays += by;
      break;
    case 'warEffort':
      stocks.warEffort += by;
      break;
    case 'frame':
      stocks.frame += by;
      break;
    case 'enforcement':
      stocks.enforcement += by;
      break;
    case 'sanctions':
      stocks.sanctions += by;
      break;
    case 'disinfo':
      stocks.disinfo += by;
      break;
    case 'fearPressure':
      stocks.fearPressure += by;
      break;
    case 'losses':
      stocks.losses += by;
      break;
    case 'repression':
      stocks.repression += by;
      break;
    case 'deepStrike':
      stocks.deepStrike += by;
      break;
    case 'normalisation':
      stocks.normalisation += by;
      break;
    case 'offence':
      stocks.offence += by;
      break;
    case 'hrAuthority':
      stocks.hrAuthority += by;
      break;
    case 'commissionAuthority':
      stocks.commissionAuthority += by;
      break;
    case 'resilience':
      stocks.resilience += by;
      break;
    case 'slip':
      stocks.slip += by;
      break;
  }
}

// What a game begins with is written out in an order of its own: things with the same keys in the same order share a
// layout, and one that is shared with texts keeps every number in a box.

/** Stocks at the start of a game. */
export function stocksAt(start: Readonly<Stocks>, tempo = start.tempo): Stocks {
  return {
    demands: start.demands,
    tempo,
    front: start.front,
    resolve: start.resolve,
    unity: start.unity,
    legitimacy: start.legitimacy,
    dissent: start.dissent,
    buildUp: start.buildUp,
    warEconomy: start.warEconomy,
    dealPush: start.dealPush,
    consent: start.consent,
    treasury: start.treasury,
    oil: start.oil,
    transatlantic: start.transatlantic,
    resistance: start.resistance,
    support: start.support,
    pays: start.pays,
    warEffort: start.warEffort,
    frame: start.frame,
    enforcement: start.enforcement,
    sanctions: start.sanctions,
    disinfo: start.disinfo,
    fearPressure: start.fearPressure,
    presence: start.presence,
    losses: start.losses,
    toughness: start.toughness,
    repression: start.repression,
    defence: start.defence,
    seat: start.seat,
    standing: start.standing,
    deepStrike: start.deepStrike,
    normalisation: start.normalisation,
    offence: start.offence,
    hrAuthority: start.hrAuthority,
    commissionAuthority: start.commissionAuthority,
    resilience: start.resilience,
    slip: start.slip,
  };
}

/** All stocks in the order of `STOCKS`. */
export function listOfStocks(stocks: Readonly<Stocks>): number[] {
  return [
    stocks.unity,
    stocks.hrAuthority,
    stocks.commissionAuthority,
    stocks.standing,
    stocks.seat,
    stocks.treasury,
    stocks.sanctions,
    stocks.enforcement,
    stocks.support,
    stocks.deepStrike,
    stocks.defence,
    stocks.offence,
    stocks.resilience,
    stocks.legitimacy,
    stocks.dissent,
    stocks.repression,
    stocks.warEconomy,
    stocks.warEffort,
    stocks.demands,
    stocks.resolve,
    stocks.pays,
    stocks.buildUp,
    stocks.fearPressure,
    stocks.disinfo,
    stocks.tempo,
    stocks.toughness,
    stocks.resistance,
    stocks.front,
    stocks.losses,
    stocks.consent,
    stocks.dealPush,
    stocks.normalisation,
    stocks.presence,
    stocks.transatlantic,
    stocks.oil,
    stocks.slip,
    stocks.frame,
  ];
}

export function byAxis({ talk, sanctions, aid, assets }: Readonly<Record<Axis, number>>): Record<Axis, number> {
  return { assets, talk, sanctions, aid };
}
