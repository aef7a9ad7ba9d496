import { type Endpoint, type Remote, wrap } from 'comlink';
import type { Scenario } from '../../engine';
import type { WorkerDoor } from './browser.worker';
import type { Crew, CrewJob } from './drive';
import { handOver } from './hand-over';
import { type JobKind, jobOf } from './kinds';

/** What is asked of a browser's `Worker`. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

/** Workers of a browser. */
export interface WorkerCrew extends Crew {
  /** Starts the workers ahead of the first job; settles when they have warmed up. */
  warm(): Promise<void>;
  close(): void;
}

interface Hand {
  readonly door: Remote<WorkerDoor>;
  readonly worker: WorkerLike;
  /** Settles when the worker has the scenario and has warmed up. */
  readonly ready: Promise<unknown>;
  /** Rejects when the worker breaks down. */
  readonly broken: Promise<never>;
  /** Jobs whose request it has. */
  readonly jobs: Set<number>;
  chunks: number;
}

/** Chunks that lie with a worker at once: one that runs, one that waits, so that it never waits for the main thread. */
const AT_ONCE = 2;

/**
 * Shares chunks out to workers of a browser, which each get the scenario once. A worker that breaks down fails the
 * jobs it had a part in, and a new one takes its place. One that ends without a word, as where memory runs short, is
 * noticed by the lock that each of them holds as long as it lives: `locks` is a name for them that no other page uses,
 * left out where the browser has no locks. Where it denies them to the page, its workers do without.
 */
export function hireWorkers(scenario: Scenario, width: number, start: () => WorkerLike, locks?: string): WorkerCrew {
  const hands: Hand[] = [];
  const waiting: (() => void)[] = [];
  let jobs = 0;
  let started = 0;

  const engage = (): Hand => {
    const worker = start();
    const door = wrap<WorkerDoor>(worker);
    started += 1;
    const lock = locks === undefined ? undefined : `${locks}.${started}`;
    let lose: (reason: string) => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      lose = (reason) => {
        const place = hands.indexOf(hand);
        if (place < 0) return;
        hands.splice(place, 1);
        worker.terminate();
        reject(new Error(reason));
        waiting.shift()?.();
      };
    });
    const breakDown = (event: Event): void => {
      const reason = 'message' in event && event.message ? `: ${event.message}` : '';
      lose(`A worker of this browser broke down${reason}.`);
    };
    worker.addEventListener('error', breakDown);
    worker.addEventListener('messageerror', breakDown);
    const begun = door.begin(scenario, lock).then((isHeld) => {
      if (isHeld && lock !== undefined) {
        // Nobody waits for this: it is granted when the worker is gone, and never where the page goes first.
        const freed = navigator.locks.request(lock, () => lose('A worker of this browser ended without a word.'));
        freed.catch(() => undefined);
      }
      return door.warm();
    });
    const ready = Promise.race([begun, broken]);
    // Whoever waits for the worker hears of it; where nobody waits there is nobody to tell.
    for (const promise of [broken, ready]) promise.catch(() => undefined);
    const hand: Hand = { door, worker, ready, broken, jobs: new Set(), chunks: 0 };
    hands.push(hand);
    return hand;
  };

  const leastBusy = (): Hand => {
    const idle = hands.find(({ chunks }) => chunks === 0);
    if (idle) return idle;
    if (hands.length < width) return engage();
    return hands.reduce((best, hand) => (hand.chunks < best.chunks ? hand : best));
  };

  /** A worker that has room for a chunk, sooner or later. */
  const freeHand = async (): Promise<Hand> => {
    for (let hand = leastBusy(); ; hand = leastBusy()) {
      if (hand.chunks < AT_ONCE) return hand;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const open = (kind: JobKind, request: unknown): CrewJob => {
    jobs += 1;
    const job = jobs;
    const withJob = (hand: Hand): Remote<WorkerDoor> => {
      if (!hand.jobs.has(job)) {
        hand.jobs.add(job);
        hand.door.open(job, kind, request).catch(() => undefined);
      }
      return hand.door;
    };
    let closed = false;
    let mergingHand: Hand | undefined;
    const merging = (): Hand => {
      mergingHand ??= leastBusy();
      return mergingHand;
    };
    const merger = {
      add: (part: unknown) => Promise.race([withJob(merging()).add(job, handOver(part)), merging().broken]),
      result: () => Promise.race([withJob(merging()).result(job), merging().broken]),
    };
    return {
      async run(chunk) {
        const hand = await freeHand();
        if (closed) {
          waiting.shift()?.();
          throw new Error('this job is over');
        }
        hand.chunks += 1;
        try {
          return await Promise.race([withJob(hand).run(job, chunk), hand.broken]);
        } finally {
          hand.chunks -= 1;
          waiting.shift()?.();
        }
      },
      ...(jobOf(kind).lightMerge ? {} : { merger }),
      close() {
        closed = true;
        for (const hand of hands) if (hand.jobs.delete(job)) hand.door.close(job).catch(() => undefined);
      },
    };
  };

  return {
    width,
    open,
    async warm() {
      // One after the other: handing the scenario over takes the main thread some milliseconds each time.
      // A worker that does not start is told by the first job that meets one.
      while (hands.length < width) {
        const started = await engage().ready.then(
          () => true,
          () => false,
        );
        if (!started) return;
      }
    },
    close() {
      for (const { worker } of hands.splice(0)) worker.terminate();
    },
  };
}
