import type { Rect, Stance } from '../view';
import { around, contains, distance, grow, type Point } from './geometry';
import { type Country, countryAt, type MapData } from './map-data';
import { type Fit, toMap, toStage } from './map-fit';
import { shapeExtent, stanceShape } from './shapes';

/** The width of a text in CSS pixels. */
export type Measure = (text: string, face: 'code' | 'name' | 'title' | 'place' | 'serif', size: number) => number;

/** A member's code and shape, placed. */
export interface MemberBox {
  readonly code: string;
  readonly stance: Stance;
  /** The middle of the code; absent where only the shape is drawn. */
  readonly codeAt?: Point;
  readonly codeSize: number;
  readonly shapeAt: Point;
  readonly shapeSize: number;
  /** Code and shape together, or the whole chip. */
  readonly box: Rect;
  /** Away from its land: stands on a chip, with a leader to this spot. */
  readonly spot?: Point;
  /** Too small to carry its shape: a round badge instead. */
  readonly badge: boolean;
  /** Easily missed: its target is enlarged. */
  readonly tiny: boolean;
}

/** The name of a country outside the Union, placed by its middle. */
export interface NameBox {
  readonly id: string;
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly serif: boolean;
  readonly box: Rect;
}

/** Least side of anything one can press. */
const TARGET = 44;
const GAP = 7;
/** How near to the end of a chip's leader one may press. */
const SPOT = 12;

function sizes(fit: Fit): { readonly code: number; readonly shape: number } {
  if (fit.bare) return { code: 15, shape: Math.max(5, 20 * fit.scale) };
  if (fit.small) return { code: 15, shape: 9.5 };
  if (fit.scale >= 1.25) return { code: 18, shape: 11 };
  return fit.scale >= 0.96 ? { code: 16, shape: 10 } : { code: 15, shape: 9 };
}

function sideBySide(at: Point, code: number, shape: number, height: number) {
  const width = code + GAP + shape;
  const left = at.x - width / 2;
  return {
    codeAt: { x: left + code / 2, y: at.y },
    shapeAt: { x: left + width - shape / 2, y: at.y },
    box: around(at, width, height),
  };
}

function stacked(at: Point, code: number, shape: number, size: number) {
  return {
    codeAt: { x: at.x, y: at.y - size * 0.42 },
    shapeAt: { x: at.x, y: at.y + size * 0.46 },
    box: around(at, Math.max(code, shape), size * 1.7),
  };
}

function memberBox(fit: Fit, country: Country, stance: Stance, measure: Measure): MemberBox | undefined {
  const { label, id: code, bounds } = country;
  if (label === undefined) return undefined;
  const { code: codeSize, shape: shapeSize } = sizes(fit);
  const tiny = Math.min(bounds.width, bounds.height) * fit.scale < TARGET;
  const badge = fit.small && label.spot !== undefined;
  const common = { code, stance, codeSize, shapeSize, tiny, badge };
  const { width: shape } = shapeExtent(stanceShape('leaningFor'), shapeSize);
  if (fit.bare || (fit.small && !label.smallCode)) {
    const at = toStage(fit, label.small);
    return { ...common, shapeAt: at, box: around(at, badge ? shape + 6 : shape) };
  }
  const at = toStage(fit, fit.small ? label.small : label.at);
  const width = measure(code, 'code', codeSize);
  if (label.stacked) return { ...common, ...stacked(at, width, shape, codeSize) };
  const placed = sideBySide(at, width, shape, codeSize * 0.8);
  if (label.spot === undefined) return { ...common, ...placed };
  const box = around(at, Math.round(width + GAP + shape + 14), codeSize + 6);
  return { ...common, ...placed, box, spot: toStage(fit, label.spot) };
}

/** Codes and shapes of all members. */
export function placeMembers(
  map: MapData,
  fit: Fit,
  stances: Readonly<Record<string, Stance>>,
  measure: Measure,
): ReadonlyArray<MemberBox> {
  return map.countries.flatMap((country) => {
    const box = country.kind === 'member' && memberBox(fit, country, stances[country.id] ?? 'undecided', measure);
    return box ? [box] : [];
  });
}

/** Names of the others; on a small screen Ukraine alone. `names`: in the reader's language, by code. */
export function placeNames(
  map: MapData,
  fit: Fit,
  names: Readonly<Record<string, string>>,
  measure: Measure,
): ReadonlyArray<NameBox> {
  const larger = !fit.small && fit.scale >= 1.25 ? 2 : 0;
  return map.countries.flatMap(({ id, kind, name }) => {
    if (name === undefined || (fit.small && kind !== 'ukraine')) return [];
    const text = names[id] ?? name.name;
    const size = (name.serif ? (fit.bare ? 14 : fit.small ? 16 : 18) : 16) + larger;
    const at = toStage(fit, name.at);
    const width = measure(text, name.serif ? 'serif' : 'name', size);
    return [{ id, text, at, size, serif: name.serif, box: around(at, width, size) }];
  });
}

function centre({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The member meant by pointing at a place of the stage: a label, a small state near by, or the land itself. */
export function memberAt(map: MapData, fit: Fit, boxes: ReadonlyArray<MemberBox>, at: Point): string | undefined {
  const near = (box: MemberBox) => distance(centre(box.box), at);
  const [nearest] = [...boxes].sort((a, b) => near(a) - near(b));
  const onLabel = boxes.find(({ box, spot }) => contains(grow(box, 3), at) || (spot && distance(spot, at) <= SPOT));
  if (onLabel) return onLabel.code;
  const reached = nearest !== undefined && contains(around(centre(nearest.box), TARGET), at);
  if (reached && nearest.tiny) return nearest.code;
  const land = countryAt(map, toMap(fit, at));
  if (land !== undefined) return land.kind === 'member' ? land.id : undefined;
  return reached ? nearest.code : undefined;
}
