// What runs in each thread of the pool: chunks of the scenario that the thread was started with.
import { Tinypool } from 'tinypool';
import type { Scenario } from '../../engine';
import { type Chunk, type JobKind, runChunk } from '../../lab';

export interface Task {
  readonly kind: JobKind;
  readonly request: unknown;
  readonly chunk: Chunk;
}

export default function runTask({ kind, request, chunk }: Task): unknown {
  const scenario: Scenario = Tinypool.workerData;
  return runChunk(kind, scenario, request, chunk);
}
