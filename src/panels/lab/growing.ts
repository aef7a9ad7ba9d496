import { useEffect, useState } from 'preact/hooks';

/** Rows that one frame can draw without a pause that is felt. */
const ROWS_A_FRAME = 10;

/** A long list frame by frame: its beginning at once, the rest as fast as the screen takes it. */
export function useGrowing<T>(rows: ReadonlyArray<T>): ReadonlyArray<T> {
  const [drawn, setDrawn] = useState({ rows, count: ROWS_A_FRAME });
  const count = drawn.rows === rows ? drawn.count : ROWS_A_FRAME;
  useEffect(() => {
    if (count >= rows.length) return undefined;
    const frame = requestAnimationFrame(() => setDrawn({ rows, count: count + ROWS_A_FRAME }));
    return () => cancelAnimationFrame(frame);
  }, [rows, count]);
  return count >= rows.length ? rows : rows.slice(0, count);
}
