import type { Scenario, SeatId, Setup } from '../../src/engine';
import { createMatch, type Match } from '../../src/match';
import { formatFault, readScenario } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

let shipped: Scenario | undefined;

export function february(): Scenario {
  if (!shipped) {
    const { bundle, faults } = readScenario(collectFiles(['scenarios/february-2026', 'scenarios/evidence']).files);
    if (!bundle) throw new Error(faults.slice(0, 5).map(formatFault).join('\n'));
    shipped = bundle.scenario;
  }
  return shipped;
}

export function setupOf(seed: string, more: Partial<Setup> = {}): Setup {
  return { seed, lens: 'papers', turns: 12, mode: 'seats', ...more };
}

export function start(seed: string, humans: ReadonlyArray<SeatId> = [], more: Partial<Setup> = {}): Match {
  return createMatch(february(), { setup: setupOf(seed, more), humans });
}

/** Lets the machine players finish the game. */
export function playOut(match: Match): Match {
  for (let step = 0; step < 7 * 36 && !match.ended(); step += 1) match.next();
  return match;
}
