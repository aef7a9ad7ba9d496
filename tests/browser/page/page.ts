import scenario from 'virtual:scenario/february-2026';
import { type GameRecord, hashOf, type SeatId } from '../../../src/engine';
import { createSaveStore, createSession, type Session } from '../../../src/flow';
import { drive, hireWorkers, type JobKind, type RequestOf } from '../../../src/lab';
import { type Play, playGame, replayGame, type Trace } from './games';

/** What the tests may call in the browser. The game itself has no such door. */
export interface TestDoor {
  play(play: Play): Trace;
  replay(record: GameRecord): Trace;
  readonly session: Session;
  /** Settles when everything is saved. */
  settled(): Promise<void>;
  /** The hash of a job's result, done by two workers. */
  job<K extends JobKind>(kind: K, request: RequestOf<K>): Promise<string>;
  /** Starts a job and stops it as soon as some runs are done; why it ended, and the runs done by then. */
  stopped<K extends JobKind>(kind: K, request: RequestOf<K>): Promise<string>;
  /** Starts a job and has a worker break down under it, or end without an event; why the job ended. */
  brokenDown<K extends JobKind>(kind: K, request: RequestOf<K>, how: 'event' | 'silence'): Promise<string>;
  /** Has workers to which the browser denies locks warm up and do a job: how many have started by then, and the hash. */
  lockless<K extends JobKind>(
    kind: K,
    request: RequestOf<K>,
  ): Promise<{ readonly warm: number; readonly hash: string }>;
  /** Does a job some times with workers that have warmed up, and listens to what the main thread has time for. */
  measure<K extends JobKind>(kind: K, request: RequestOf<K>, times: number): Promise<Measured>;
  /** Texts of the files handed to the reader. */
  readonly files: ReadonlyArray<string>;
}

/** All in ms. */
export interface Measured {
  /** From asking to the result, each time. */
  readonly walls: ReadonlyArray<number>;
  /** Tasks of the main thread above 50 ms, as the browser counts them. */
  readonly longTasks: ReadonlyArray<number>;
  /** The longest that a timer of 1 ms had to wait. */
  readonly longestWait: number;
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

const workers: Worker[] = [];
const start = (): Worker => {
  const worker = new Worker(new URL('../../../src/lab/jobs/browser.worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return worker;
};
const crew = hireWorkers(rules, 2, start, 'test page');

async function lockless<K extends JobKind>(kind: K, request: RequestOf<K>): ReturnType<TestDoor['lockless']> {
  let warm = 0;
  const startDenied = (): Worker => {
    warm += 1;
    return new Worker(new URL('./denied.worker.ts', import.meta.url), { type: 'module' });
  };
  const denied = hireWorkers(rules, 3, startDenied, 'denied');
  await denied.warm();
  const started = { warm, hash: hashOf(await drive(denied, kind, rules, request)) };
  denied.close();
  return started;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

window.door = {
  job: async (kind, request) => hashOf(await drive(crew, kind, rules, request)),
  stopped(kind, request) {
    const stop = new AbortController();
    const progress = (done: number, total: number): void => {
      if (done < total) stop.abort(new Error('stopped early'));
    };
    return drive(crew, kind, rules, request, { signal: stop.signal, progress }).then(() => 'not stopped', reasonOf);
  },
  async brokenDown(kind, request, how) {
    // The end of a worker that has not yet begun is no silent one: what cannot be loaded is an event.
    await crew.warm();
    let struck = false;
    const progress = (): void => {
      if (struck) return;
      struck = true;
      if (how === 'silence') workers.at(-1)?.terminate();
      else workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'struck' }));
    };
    return drive(crew, kind, rules, request, { progress }).then(() => 'not broken', reasonOf);
  },
  lockless,
  play: (play) => playGame(rules, play),
  replay: (record) => replayGame(rules, record),
  async measure(kind, request, times) {
    await crew.warm();
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let longestWait = 0;
    const clock = setInterval(() => {
      const now = performance.now();
      longestWait = Math.max(longestWait, now - last);
      last = now;
    }, 1);
    const walls: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const began = performance.now();
      await drive(crew, kind, rules, request);
      walls.push(performance.now() - began);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    clearInterval(clock);
    observer.disconnect();
    return { walls, longTasks, longestWait };
  },
  session: createSession({ scenario: rules, humansFor, store, choice, deliver: (_, text) => void files.push(text) }),
  settled: () => store.settled(),
  files,
};
