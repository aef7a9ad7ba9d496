import { transfer } from 'comlink';

/** Marks the typed arrays of a part to go to the other thread as they are, without a copy; here they are empty then. */
export function handOver(part: unknown): unknown {
  const buffers = new Set<ArrayBufferLike>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(part);
  return buffers.size > 0 ? transfer(part as object, [...buffers] as ArrayBuffer[]) : part;
}
