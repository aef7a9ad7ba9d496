import type { Rect } from '../view';
import { insideRings, type Point } from './geometry';

/** The baked map. Positions are map units: CSS pixels on a stage of 1040 by 654. */
export interface MapData {
  readonly credit: string;
  readonly projection: Projection;
  /** What must be seen at every size. */
  readonly core: Rect;
  readonly crimea: Rect;
  readonly countries: ReadonlyArray<Country>;
}

interface Projection {
  /** Degrees east and north. */
  readonly centre: readonly [number, number];
  /** Map units per earth radius. */
  readonly scale: number;
  readonly origin: readonly [number, number];
}

export const KINDS = ['other', 'member', 'ukraine'] as const;
export type Kind = (typeof KINDS)[number];

export interface Country {
  readonly id: string;
  readonly kind: Kind;
  readonly label?: MemberLabel;
  readonly name?: CountryName;
  /** Outlines as x, y, x, y, ...; inside by the even-odd rule. */
  readonly rings: ReadonlyArray<ReadonlyArray<number>>;
  readonly bounds: Rect;
}

interface MemberLabel {
  readonly at: Point;
  readonly stacked: boolean;
  /** The label is a chip away from the land, with a leader to this spot. */
  readonly spot?: Point;
  /** Where it stands on a small screen. */
  readonly small: Point;
  readonly smallCode: boolean;
}

interface CountryName {
  readonly name: string;
  readonly at: Point;
  readonly serif: boolean;
}

/** The file as TypeScript sees it: tuples and unions widened. */
export interface MapFile {
  readonly credit: string;
  readonly projection: { readonly centre: number[]; readonly scale: number; readonly origin: number[] };
  readonly core: Rect;
  readonly crimea: Rect;
  readonly countries: ReadonlyArray<{
    readonly id: string;
    readonly kind: string;
    readonly label?: {
      readonly at: number[];
      readonly stacked?: boolean;
      readonly spot?: number[];
      readonly small?: number[];
      readonly smallCode?: boolean;
    };
    readonly name?: { readonly name: string; readonly at: number[]; readonly serif?: boolean };
    readonly rings: ReadonlyArray<ReadonlyArray<number>>;
  }>;
}

function pair(values: ReadonlyArray<number>): readonly [number, number] {
  const [a, b] = values;
  if (a === undefined || b === undefined) throw new Error('map: a position needs two numbers');
  return [a, b];
}

function point(values: ReadonlyArray<number>): Point {
  const [x, y] = pair(values);
  return { x, y };
}

function isKind(kind: string): kind is Kind {
  return KINDS.some((known) => known === kind);
}

function boundsOf(rings: ReadonlyArray<ReadonlyArray<number>>): Rect {
  const flat = rings.flat();
  const xs = flat.filter((_, i) => i % 2 === 0);
  const ys = flat.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function parseLabel(label: NonNullable<MapFile['countries'][number]['label']>): MemberLabel {
  const at = point(label.at);
  const spot = label.spot === undefined ? undefined : point(label.spot);
  const small = label.small === undefined ? (spot ?? at) : point(label.small);
  const base = { at, small, stacked: label.stacked === true, smallCode: label.smallCode === true };
  return spot === undefined ? base : { ...base, spot };
}

function parseCountry(file: MapFile['countries'][number]): Country {
  if (!isKind(file.kind)) throw new Error(`map: ${file.id} has the unknown kind ${file.kind}`);
  const { id, kind, rings } = file;
  const name = file.name && { name: file.name.name, at: point(file.name.at), serif: file.name.serif === true };
  const label = file.label && parseLabel(file.label);
  return { id, kind, rings, bounds: boundsOf(rings), ...(label && { label }), ...(name && { name }) };
}

/** Errors: a kind that does not exist, a position without two numbers. */
export function parseMap(file: MapFile): MapData {
  const { centre, scale, origin } = file.projection;
  const projection = { centre: pair(centre), scale, origin: pair(origin) };
  return { ...file, projection, countries: file.countries.map(parseCountry) };
}

/** Degrees to map units, by the azimuthal equal-area projection (Snyder 1987, 24-2 to 24-4). */
export function projectDegrees({ centre, scale, origin }: Projection, lon: number, lat: number): Point {
  const radians = Math.PI / 180;
  const [turn, phi, phi0] = [(lon - centre[0]) * radians, lat * radians, centre[1] * radians];
  const cosC = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(turn);
  const k = scale * Math.sqrt(2 / (1 + cosC));
  return {
    x: origin[0] + k * Math.cos(phi) * Math.sin(turn),
    y: origin[1] - k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(turn)),
  };
}

/** The country at a place in map units; at sea, nothing. */
export function countryAt(map: MapData, at: Point): Country | undefined {
  return map.countries.find(
    ({ bounds, rings }) =>
      at.x >= bounds.x &&
      at.x <= bounds.x + bounds.width &&
      at.y >= bounds.y &&
      at.y <= bounds.y + bounds.height &&
      insideRings(rings, at),
  );
}
