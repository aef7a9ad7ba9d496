import { Tinypool } from 'tinypool';
import type { Scenario } from '../../engine';
import { type Crew, runChunk } from '../../lab';
import type { Task } from './thread';

/** A crew that has to be sent home. */
export interface HiredCrew extends Crew {
  close(): Promise<void>;
}

/** Threads of this computer; each gets the scenario once. One thread is the calling one. */
export function hireThreads(scenario: Scenario, threads: number): HiredCrew {
  if (threads === 1) {
    return {
      width: 1,
      // A turn of the event loop between chunks, so that Ctrl-C and timers are heard.
      run: (kind, request, chunk) =>
        new Promise((resolve, reject) => {
          setImmediate(() => {
            try {
              resolve(runChunk(kind, scenario, request, chunk));
            } catch (error) {
              reject(error);
            }
          });
        }),
      close: async () => {},
    };
  }
  const pool = new Tinypool({
    filename: new URL('./thread.mjs', import.meta.url).href,
    execArgv: [],
    minThreads: threads,
    maxThreads: threads,
    workerData: scenario,
  });
  return {
    width: threads,
    run: (kind, request, chunk) => pool.run({ kind, request, chunk } satisfies Task),
    close: () => pool.destroy(),
  };
}
