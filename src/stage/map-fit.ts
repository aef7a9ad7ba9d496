import type { Insets, Rect } from '../view';
import type { Point, Size } from './geometry';

/** From map units to CSS pixels: `x * scale + dx`, `y * scale + dy`. */
export interface Fit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** The part of the host that nothing covers. */
  readonly free: Rect;
  /** Too small for 27 codes: eight of them, and shapes for all. */
  readonly small: boolean;
  /** Smaller still: shapes alone. */
  readonly bare: boolean;
}

/** Below this scale the codes of neighbours would touch. */
const SMALLEST_FULL_SCALE = 0.8;
/** Below this not even eight codes have room. */
const SMALLEST_CODED_SCALE = 0.42;
/** The width beside the core that is kept for the words of tokens; what is left over is shared out. */
const TOKEN_ROOM = 140;

export function freeRect(size: Size, covered: Insets): Rect {
  return {
    x: covered.left,
    y: covered.top,
    width: Math.max(1, size.width - covered.left - covered.right),
    height: Math.max(1, size.height - covered.top - covered.bottom),
  };
}

/** The largest map whose core is seen whole. */
export function fitMap(size: Size, covered: Insets, core: Rect): Fit {
  const free = freeRect(size, covered);
  const scale = Math.min(free.width / core.width, free.height / core.height);
  const spare = free.width - core.width * scale - TOKEN_ROOM;
  const left = free.x + Math.max(0, spare) * 0.35;
  const top = free.y + (free.height - core.height * scale) / 2;
  const [dx, dy] = [left - core.x * scale, top - core.y * scale];
  return { scale, dx, dy, free, small: scale < SMALLEST_FULL_SCALE, bare: scale < SMALLEST_CODED_SCALE };
}

export function toStage(fit: Fit, at: Point): Point {
  return { x: at.x * fit.scale + fit.dx, y: at.y * fit.scale + fit.dy };
}

export function toMap(fit: Fit, at: Point): Point {
  return { x: (at.x - fit.dx) / fit.scale, y: (at.y - fit.dy) / fit.scale };
}

export function rectToStage(fit: Fit, rect: Rect): Rect {
  return { ...toStage(fit, rect), width: rect.width * fit.scale, height: rect.height * fit.scale };
}
