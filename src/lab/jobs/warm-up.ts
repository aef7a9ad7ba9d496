import { PURE_LENSES, type Scenario } from '../../engine';
import type { StrategyFile } from '../../scenario';
import { runChunk } from './drive';
import type { FanRequest } from './fan';

/** Games of each lens after which an engine has the rules translated. */
const GAMES = 60;
const MONTHS = 12;
const PLAYER: StrategyFile = { id: 'warm-up', title: '', text: '', rules: [], random: { acts: 3 } };

/** Plays some games whose result nobody reads, so that the first job does not wait for the engine to get going. */
export function warmUp(scenario: Scenario): void {
  for (const lens of PURE_LENSES) {
    const request: FanRequest = { from: { turns: MONTHS }, strategy: PLAYER, lens, runs: GAMES, seed: 'warm-up' };
    runChunk('fan', scenario, request, { from: 0, runs: GAMES });
  }
}
