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

/** A card at the design size; cards in a row are a little smaller. */
const CARD = { width: 36, height: 41 };
const SMALL_CARD = { width: 32, height: 36 };
/** Cards shrink and grow with the step along the arc, within these bounds. */
const SMALLEST = 0.8;
const LARGEST = 1.2;
/** Two upright cards side by side on a slope touch when they are nearer than their diagonal. */
const STEP = Math.hypot(CARD.width, CARD.height);
/** Air between a card's edge and what stands outside or inside it. */
const AIR = 5;
const EDGE = 14;
const PER_ROW = 9;
const SHAPE = 11;
const SMALL_SHAPE = 9;
/** Angles that cut the upper half of an ellipse into steps of equal length, from left to right, and that length. */
function evenSteps(
  rx: number,
  ry: number,
  count: number,
): { readonly angles: ReadonlyArray<number>; readonly step: number } {
  const grain = 720;
  const lengths = [0];
  for (let i = 1; i <= grain; i += 1) {
    const [a, b] = [((i - 1) * Math.PI) / grain, (i * Math.PI) / grain];
    const piece = Math.hypot(rx * (Math.cos(b) - Math.cos(a)), ry * (Math.sin(b) - Math.sin(a)));
    lengths.push((lengths[i - 1] ?? 0) + piece);
  }
  const step = (lengths[grain] ?? 0) / Math.max(1, count - 1);
  const angles = Array.from({ length: count }, (_, k) => {
    const i = Math.max(
      1,
      lengths.findIndex((length) => length >= step * k - 1e-9),
    );
    const [low, high] = [lengths[i - 1] ?? 0, lengths[i] ?? 1];
    return Math.PI - ((i - 1 + (step * k - low) / (high - low)) * Math.PI) / grain;
  });
  return { angles, step };
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

function seatArc(room: Rect, count: number, grown: number): SeatPlan & { readonly step: number } {
  const card = { width: Math.round(CARD.width * grown), height: Math.round(CARD.height * grown) };
  const shapeSize = SHAPE * grown;
  const above = card.height / 2 + AIR + shapeSize + EDGE;
  const rx = room.width / 2 - card.width / 2 - AIR - shapeSize - EDGE;
  const ry = Math.min(room.height - above - card.height / 2 - 1, rx);
  const centre = { x: room.x + room.width / 2, y: room.y + above + ry };
  const { angles, step } = evenSteps(rx, ry, count);
  const seats = angles.map((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const normal = Math.hypot(cos * ry, sin * rx);
    const ray = { x: (cos * ry) / normal, y: (-sin * rx) / normal };
    return seatAt({ x: centre.x + rx * cos, y: centre.y - ry * sin }, ray, card, shapeSize);
  });
  const free = inscribed(centre, rx - card.width, ry - card.height, card.height / 2);
  return { arrangement: 'arc', seats, free, step, codeSize: Math.max(14, Math.round(15 * grown)), shapeSize };
}

/** The rectangle under the arc that text may use, clear of the cards. `rx`, `ry`: half sides of the inner ellipse. */
function inscribed(centre: Point, rx: number, ry: number, below: number): Rect {
  const share = 0.64;
  const top = Math.ceil(centre.y - ry * Math.sqrt(1 - share * share) + 12);
  const half = Math.floor(rx * share);
  return { x: centre.x - half, y: top, width: half * 2, height: Math.floor(centre.y + below) - top };
}

/** Too narrow for an arc: the same order, read like lines of text. */
function seatRows(room: Rect, count: number): SeatPlan {
  const pitch = Math.min(60, (room.width - 16) / PER_ROW);
  const left = room.x + (room.width - pitch * PER_ROW) / 2;
  const line = SMALL_CARD.height + 26;
  const width = Math.min(SMALL_CARD.width, Math.floor(pitch - 4));
  const seats = Array.from({ length: count }, (_, i) => {
    const [row, column] = [Math.floor(i / PER_ROW), i % PER_ROW];
    const at = { x: left + pitch * (column + 0.5), y: room.y + 24 + SMALL_CARD.height / 2 + row * line };
    return seatAt(at, { x: 0, y: -1 }, { width, height: SMALL_CARD.height }, SMALL_SHAPE);
  });
  const top = room.y + 24 + Math.ceil(count / PER_ROW) * line;
  const free = { x: room.x, y: top, width: room.width, height: Math.max(0, room.y + room.height - top) };
  return { arrangement: 'rows', seats, free, codeSize: 14, shapeSize: SMALL_SHAPE };
}

/** Places for all members inside `room`, in order from the left. */
export function planSeats(room: Rect, count: number): SeatPlan {
  const grown = Math.min(LARGEST, (seatArc(room, count, 1).step - 0.5) / STEP);
  return grown < SMALLEST ? seatRows(room, count) : seatArc(room, count, grown);
}
