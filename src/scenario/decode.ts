import type { Fault } from './faults';

export type Decoded = { readonly text: string } | { readonly fault: Fault };

/** Length of the longest part of `bytes`, from its start, that is UTF-8. */
function soundLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      // `stream` leaves a character that is cut off at the end for later instead of refusing it.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** Bytes of a file as text; a file that is not UTF-8 yields a fault at its first wrong byte. */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, soundLength(bytes)), { stream: true });
    const lines = before.split('\n');
    const position = { line: lines.length, col: (lines.at(-1)?.length ?? 0) + 1 };
    const message = 'not UTF-8; save the file as UTF-8';
    return { fault: { file, ...position, code: 'not-utf8', message, severity: 'error' } };
  }
}
