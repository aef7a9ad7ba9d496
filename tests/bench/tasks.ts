import { availableParallelism } from 'node:os';
import { hireThreads } from '../../src/cli/jobs/pool';
import { drive, type EnsembleRequest, playOut } from '../../src/lab';
import { campaigns, loadShipped, MONTHS, playAt } from './campaign';
import type { Tally } from './counting';
import { onBoardgame, onXstate } from './drivers';
import { floorOf } from './floor';

/** What one process measures. */
export type Task =
  | { readonly measure: 'lab' | 'xstateImmer' | 'boardgame'; readonly seconds: number }
  | { readonly measure: 'floor'; readonly seconds: number; readonly tally: Tally }
  | { readonly measure: 'threads'; readonly threads: number; readonly games: number }
  | { readonly measure: 'memory'; readonly runs: number };

/** Campaigns a second; for `memory` the largest resident size in MiB. */
export async function measure(task: Task): Promise<number> {
  switch (task.measure) {
    case 'lab': {
      const campaign = campaigns(loadShipped());
      return bestRate(task.seconds, (game) => {
        const { rules, lead } = campaign(game);
        return playOut(rules, lead).stocks.unity;
      });
    }
    case 'xstateImmer':
    case 'boardgame': {
      const campaign = campaigns(loadShipped());
      const open = task.measure === 'boardgame' ? onBoardgame : onXstate;
      return bestRate(task.seconds, (game) => {
        const next = campaign(game);
        return playAt(next, open(next.rules)).stocks.unity;
      });
    }
    case 'floor':
      return bestRate(task.seconds, floorOf(task.tally));
    case 'threads':
      return ensemble(task.threads, task.games);
    case 'memory':
      await ensemble(availableParallelism(), task.runs);
      return process.resourceUsage().maxRSS / 1024;
  }
}

/** Rounds shorter than this tell little, in ms. */
const ROUND = 50;
const LEAST_ROUNDS = 5;
/** Part of the time that goes by before anything counts: engines get fast by and by. */
const COLD = 0.4;

/**
 * Games a second in the best of the rounds that fit into the time, by the clock or, where other programs keep the
 * processor busy, by the time that this one had of it. What the games come to is added up, so that no engine can leave
 * a part of them out.
 */
function bestRate(seconds: number, play: (game: number) => number): number {
  const begin = performance.now();
  const end = begin + 1000 * seconds;
  const warm = begin + 1000 * seconds * COLD;
  let game = 0;
  let size = 1;
  let best = 0;
  let sum = 0;
  for (let rounds = 0; rounds < LEAST_ROUNDS || performance.now() < end; ) {
    const from = performance.now();
    const used = process.cpuUsage();
    for (let left = size; left > 0; left -= 1) {
      sum += play(game);
      game += 1;
    }
    const { user, system } = process.cpuUsage(used);
    const took = Math.min(performance.now() - from, (user + system) / 1000);
    if (took < ROUND) size = Math.ceil((size * 1.5 * ROUND) / Math.max(took, 1));
    else if (performance.now() > warm) {
      best = Math.max(best, (1000 * size) / took);
      rounds += 1;
    }
  }
  if (!Number.isFinite(sum)) throw new Error(`the games come to ${sum}`);
  return best;
}

/** Plays an ensemble in threads that have warmed up on a share of it; games a second. */
async function ensemble(threads: number, runs: number): Promise<number> {
  const { scenario, strategies } = loadShipped();
  const [strategy] = strategies;
  if (!strategy) throw new Error('no strategy is shipped');
  const request = (games: number): EnsembleRequest => ({
    strategy,
    lens: 'mixed',
    runs: games,
    seed: 'bench',
    turns: MONTHS,
  });
  const crew = hireThreads(scenario, threads);
  try {
    await drive(crew, 'ensemble', scenario, request(Math.ceil(runs * WARM_UP)));
    const from = performance.now();
    await drive(crew, 'ensemble', scenario, request(runs));
    return (1000 * runs) / (performance.now() - from);
  } finally {
    await crew.close();
  }
}

const WARM_UP = 0.3;
