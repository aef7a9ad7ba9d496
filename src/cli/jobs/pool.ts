import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { Scenario } from '../../engine';
import { type Crew, runChunk } from '../../lab';
import { bundleThread } from './bundle';
import type { Task } from './thread';

/** A crew that has to be sent home. */
export interface HiredCrew extends Crew {
  close(): Promise<void>;
}

/** Threads of this computer; each gets the scenario once. One thread is the calling one. */
export function hireThreads(scenario: Scenario, threads: number): HiredCrew {
  return threads === 1 ? callingThread(scenario) : hirePool(scenario, threads);
}

function callingThread(scenario: Scenario): HiredCrew {
  return {
    width: 1,
    open: (kind, request) => ({
      async run(chunk) {
        // A turn of the event loop between chunks, so that Ctrl-C is heard.
        await setImmediate();
        return runChunk(kind, scenario, request, chunk);
      },
      close: () => {},
    }),
    close: async () => {},
  };
}

/** Threads beside the calling one, which stays free. */
export function hirePool(scenario: Scenario, threads: number): HiredCrew {
  const pool = new Tinypool({
    filename: bundleThread(),
    execArgv: [],
    minThreads: threads,
    maxThreads: threads,
    workerData: scenario,
  });
  return {
    width: threads,
    open: (kind, request) => ({
      run: (chunk) => pool.run({ kind, request, chunk } satisfies Task),
      close: () => {},
    }),
    close: () => pool.destroy(),
  };
}
