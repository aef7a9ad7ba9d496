import type { Rect } from '../view';
import { around, type Point, type Size as Sides } from './geometry';

/** One place at the Council's table. */
export interface SeatPlace {
  readonly card: Rect;
  /** The middle of what the member had declared, outside the card. */
  readonly declaredAt: Point;
  /** The middle of the code while the card turns, inside the arc. */
  readonly calledAt: Point;
}

export interface SeatPlan {
  readonly arrangement: 'arc' | 'rows';
  readonly seats: ReadonlyArray<SeatPlace>;
  readonly free: Rect;
  readonly codeSize: number;
  readonly shapeSize: number;
}

const CARD = { width: 36, height: 41 };
const SMALL_CARD = { width: 32, height: 36 };
/** Air between a card's edge and what stands outside or inside it. */
const AIR = 5;
const EDGE = 14;
const PER_ROW = 9;
const SHAPE = 11;
const SMALL_SHAPE = 9;
/** The narrowest step along the arc at which cards and shapes stay apart. */
const LEAST_STEP = 42;

/** Angles that cut the upper half of an ellipse into steps of equal length, from left to right. */
function evenAngles(rx: number, ry: number, count: number): ReadonlyArray<number> {
  const grain = 720;
  const lengths = [0];
  for (let i = 1; i <= grain; i += 1) {
    const [a, b] = [((i - 1) * Math.PI) / grain, (i * Math.PI) / grain];
    const step = Math.hypot(rx * (Math.cos(b) - Math.cos(a)), ry * (Math.sin(b) - Math.sin(a)));
    lengths.push((lengths[i - 1] ?? 0) + step);
  }
  const total = lengths[grain] ?? 0;
  return Array.from({ length: count }, (_, k) => {
    const wanted = count === 1 ? total / 2 : (total * k) / (count - 1);
    const i = lengths.findIndex((length) => length >= wanted - 1e-9);
    return Math.PI - (i * Math.PI) / grain;
  });
}

/** How far along the ray a box of the given half sides must stand to be clear of the card. */
function clear(ray: Point, card: Sides, half: Sides): number {
  const across = Math.abs(ray.x) / (card.width / 2 + half.width + AIR);
  const up = Math.abs(ray.y) / (card.height / 2 + half.height + AIR);
  return 1 / Math.max(across, up);
}

function seatAt(at: Point, ray: Point, card: Sides, shapeSize: number): SeatPlace {
  const middle = { x: Math.round(at.x), y: Math.round(at.y) };
  const out = clear(ray, card, { width: shapeSize * 0.56, height: shapeSize * 0.56 });
  const inside = clear(ray, card, { width: 11, height: 6 });
  return {
    card: around(middle, card.width, card.height),
    declaredAt: { x: middle.x + ray.x * out, y: middle.y + ray.y * out },
    calledAt: { x: middle.x - ray.x * inside, y: middle.y - ray.y * inside },
  };
}

function seatArc(room: Rect, count: number): SeatPlan {
  const side = CARD.width / 2 + 24 + EDGE;
  const rx = room.width / 2 - side;
  const ry = Math.min(room.height - CARD.height - 30 - EDGE, rx);
  const centre = { x: room.x + room.width / 2, y: room.y + EDGE + 30 + CARD.height / 2 + ry };
  const seats = evenAngles(rx, ry, count).map((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const normal = Math.hypot(cos * ry, sin * rx);
    const ray = { x: (cos * ry) / normal, y: (-sin * rx) / normal };
    return seatAt({ x: centre.x + rx * cos, y: centre.y - ry * sin }, ray, CARD, SHAPE);
  });
  return { arrangement: 'arc', seats, free: inscribed(centre, rx, ry), codeSize: 15, shapeSize: SHAPE };
}

/** The rectangle under the arc that text may use: three fifths of its width and height, clear of the cards. */
function inscribed(centre: Point, rx: number, ry: number): Rect {
  const [innerX, innerY] = [rx - CARD.width, ry - CARD.height];
  const half = innerX * 0.64;
  const top = centre.y - innerY * Math.sqrt(1 - 0.64 * 0.64) + 12;
  return { x: centre.x - half, y: top, width: half * 2, height: centre.y + CARD.height / 2 - top };
}

/** Too narrow for an arc: the same order, read like lines of text. */
function seatRows(room: Rect, count: number): SeatPlan {
  const pitch = (room.width - 16) / PER_ROW;
  const line = SMALL_CARD.height + 26;
  const width = Math.min(SMALL_CARD.width, Math.floor(pitch - 4));
  const seats = Array.from({ length: count }, (_, i) => {
    const [row, column] = [Math.floor(i / PER_ROW), i % PER_ROW];
    const at = { x: room.x + 8 + pitch * (column + 0.5), y: room.y + 24 + SMALL_CARD.height / 2 + row * line };
    return seatAt(at, { x: 0, y: -1 }, { width, height: SMALL_CARD.height }, SMALL_SHAPE);
  });
  const top = room.y + 24 + Math.ceil(count / PER_ROW) * line;
  const free = { x: room.x, y: top, width: room.width, height: Math.max(0, room.y + room.height - top) };
  return { arrangement: 'rows', seats, free, codeSize: 14, shapeSize: SMALL_SHAPE };
}

/** Places for all members inside `room`, in order from the left. */
export function planSeats(room: Rect, count: number): SeatPlan {
  const arc = seatArc(room, count);
  const [first, second] = arc.seats;
  const step = first && second ? Math.hypot(first.card.x - second.card.x, first.card.y - second.card.y) : LEAST_STEP;
  return step < LEAST_STEP ? seatRows(room, count) : arc;
}
