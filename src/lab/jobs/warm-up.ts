import { PURE_LENSES, type Scenario } from '../../engine';
import type { StrategyFile } from '../../scenario';
import type { FanRequest } from '../games/fan';
import type { Fork } from '../games/fork';
import { recordRun } from '../simulate';
import { runChunk } from './drive';

/** Games of each lens after which an engine has the rules translated. */
const GAMES = 60;
const MONTHS = 12;
const PLAYER: StrategyFile = { id: 'warm-up', title: '', text: '', rules: [], random: { acts: 3 } };
const SEED = 'warm-up';

/**
 * Plays some games whose result nobody reads, so that the first job does not wait for the engine to get going: from the
 * start, and from the middle of a game, since what has been copied is translated anew.
 */
export function warmUp(scenario: Scenario): void {
  for (const lens of PURE_LENSES) {
    const { setup, moves } = recordRun(scenario, PLAYER, { lens, runs: 1, seed: SEED, turns: MONTHS }, 0);
    const middle: Fork = { record: { setup, moves: moves.slice(0, moves.length / 2) } };
    for (const from of [{ turns: MONTHS }, middle]) {
      const request: FanRequest = { from, strategy: PLAYER, lens, runs: GAMES, seed: SEED };
      runChunk('fan', scenario, request, { from: 0, runs: GAMES });
    }
  }
}
