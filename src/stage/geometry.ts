import type { Rect } from '../view';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Grown by `by` on every side. */
export function grow(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

export function around(centre: Point, width: number, height = width): Rect {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x <= rect.x + rect.width && point.y >= rect.y && point.y <= rect.y + rect.height;
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at `by` from `from` on the way to `to`. */
export function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** Does the straight line from `a` to `b` touch the rectangle? (Liang and Barsky's clipping.) */
export function crosses(a: Point, b: Point, rect: Rect): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const edges: ReadonlyArray<readonly [number, number]> = [
    [-dx, a.x - rect.x],
    [dx, rect.x + rect.width - a.x],
    [-dy, a.y - rect.y],
    [dy, rect.y + rect.height - a.y],
  ];
  let [enter, leave] = [0, 1];
  for (const [direction, room] of edges) {
    if (direction === 0 && room < 0) return false;
    if (direction < 0) enter = Math.max(enter, room / direction);
    if (direction > 0) leave = Math.min(leave, room / direction);
  }
  return enter <= leave;
}

/** Do the segments a-b and c-d cross? */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Is the point inside, by the even-odd rule? `rings`: closed outlines as x, y, x, y, ... */
export function insideRings(rings: ReadonlyArray<ReadonlyArray<number>>, point: Point): boolean {
  return rings.reduce((inside, ring) => inside !== insideRing(ring, point), false);
}

function insideRing(ring: ReadonlyArray<number>, { x, y }: Point): boolean {
  let inside = false;
  let [px, py] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const [qx, qy] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
}
