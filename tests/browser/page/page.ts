import scenario from 'virtual:scenario/february-2026';
import type { GameRecord, SeatId } from '../../../src/engine';
import { createSaveStore, createSession, type Session } from '../../../src/flow';
import { type Play, playGame, replayGame, type Trace } from './games';

/** What the tests may call in the browser. The game itself has no such door. */
export interface TestDoor {
  play(play: Play): Trace;
  replay(record: GameRecord): Trace;
  readonly session: Session;
  /** Settles when everything is saved. */
  settled(): Promise<void>;
  /** Texts of the files handed to the reader. */
  readonly files: ReadonlyArray<string>;
}

declare global {
  interface Window {
    door: TestDoor;
  }
}

const rules = scenario.scenario;
const humansFor = (seat: SeatId): ReadonlyArray<SeatId> => [seat];
const store = createSaveStore({ scenario: rules, humansFor, now: () => new Date().toISOString() });
const files: string[] = [];
const choice = { seat: 'HRVP', lens: 'papers', turns: 6, seed: 'browser' } as const;

window.door = {
  play: (play) => playGame(rules, play),
  replay: (record) => replayGame(rules, record),
  session: createSession({ scenario: rules, humansFor, store, choice, deliver: (_, text) => void files.push(text) }),
  settled: () => store.settled(),
  files,
};
