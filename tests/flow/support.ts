import type { Commitment, Move, Scenario, SeatId, SessionView } from '../../src/engine';
import { createSession } from '../../src/flow';
import { createSaveStore } from '../../src/flow/saves';
import { ENGLISH } from '../../src/flow/sentences';
import { memoryShelf, type Shelf } from '../../src/flow/shelf';
import { createMatch, type Match } from '../../src/match';
import { readScenario } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

const { bundle, faults } = readScenario(collectFiles(['scenarios/february-2026', 'scenarios/evidence']).files);
if (!bundle) throw new Error(faults.map(({ message }) => message).join('\n'));
export const scenario: Scenario = bundle.scenario;

export const CHOICE = { seat: 'HRVP', lens: 'papers', turns: 6, seed: 'flow' } as const;
const humansFor = (seat: SeatId): ReadonlyArray<SeatId> => [seat];
export const readers = { scenario, humansFor, sentences: ENGLISH };

const commitment: Commitment = { votes: {}, prediction: { indicator: 'demands', direction: 'up' } };
export const seal: Move = { type: 'seal', commitment };

export function newMatch(turns = 6, seat: SeatId = 'HRVP'): Match {
  const mode = seat === 'director' ? 'director' : 'seats';
  return createMatch(scenario, { setup: { seed: 'flow', lens: 'papers', turns, mode }, humans: [seat] });
}

/** Plays on until the game is over, sealing each month. */
export function finish(match: Match, seat: SeatId = 'HRVP'): Match {
  while (!match.ended()) {
    if (match.phase() === 'commit') match.play(seat, seal);
    match.next();
  }
  return match;
}

let clock = 0;
/** A clock that never shows one time twice. */
export function now(): string {
  clock += 1;
  return new Date(Date.UTC(2026, 1, 24) + 1000 * clock).toISOString();
}

/** A session on a shelf that other sessions may share, as tabs of one browser do. */
export function openSession(saves: Map<string, unknown> = new Map(), lasting = true, beforeWrite = () => {}) {
  const files: { name: string; text: string }[] = [];
  const shelf = memoryShelf(saves);
  const put: Shelf['put'] = async (id, decide) => {
    beforeWrite();
    await shelf.put(id, decide);
  };
  const store = createSaveStore({ ...readers, now, shelf: Promise.resolve({ ...shelf, put, lasting }) });
  const session = createSession({
    scenario,
    humansFor,
    store,
    choice: CHOICE,
    deliver: (name, text) => void files.push({ name, text }),
  });
  return { ...session, store, files, saves };
}

export function expectAt<At extends SessionView['at']>(view: SessionView, at: At): Extract<SessionView, { at: At }> {
  if (view.at !== at) throw new Error(`at ${view.at}, not at ${at}`);
  return view as Extract<SessionView, { at: At }>;
}
