import { statSync } from 'node:fs';
import { geoAzimuthalEqualArea } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Point } from '../../src/stage/geometry';
import { countryAt, parseMap, projectDegrees } from '../../src/stage/map-data';
import { fitMap, toMap, toStage } from '../../src/stage/map-fit';
import { DESIGN, map } from './support';

const UNION = 'BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE'.split(' ').sort();

function at(lon: number, lat: number): Point {
  return projectDegrees(map.projection, lon, lat);
}

test('the twenty-seven members are there under the Union’s codes, and nobody else is a member', () => {
  const members = map.countries.filter(({ kind }) => kind === 'member').map(({ id }) => id);
  expect(members.sort()).toEqual(UNION);
});

test.each('RU BY MD UK NO IS CH TR RS BA ME MK AL XK GE AM AZ'.split(' '))('%s is drawn, as another country', (id) => {
  expect(map.countries.find((country) => country.id === id)?.kind).toBe('other');
});

const PLACES: ReadonlyArray<readonly [string, number, number, string]> = [
  ['Simferopol', 34.1, 44.95, 'UA'],
  ['Sevastopol', 33.53, 44.6, 'UA'],
  ['Kerch', 36.4, 45.33, 'UA'],
  ['Donetsk', 37.8, 48.0, 'UA'],
  ['Luhansk', 39.3, 48.57, 'UA'],
  ['Kherson', 32.6, 46.64, 'UA'],
  ['Krasnodar', 39.0, 45.04, 'RU'],
  ['Kaliningrad', 20.5, 54.7, 'RU'],
  ['Kyrenia, in the north of Cyprus', 33.3, 35.3, 'CY'],
  ['Nicosia', 33.36, 35.15, 'CY'],
  ['Valletta', 14.4, 35.88, 'MT'],
  ['Luxembourg', 6.13, 49.7, 'LU'],
  ['Mariehamn', 19.95, 60.2, 'FI'],
  ['Reykjavik', -21.8, 64.1, 'IS'],
  ['Tiraspol', 29.6, 46.85, 'MD'],
  ['Athens', 23.8, 38.0, 'EL'],
  ['Minsk', 27.6, 53.9, 'BY'],
];

test.each(PLACES)('%s lies in the right country and in no other', (_name, lon, lat, id) => {
  const owners = map.countries.filter((country) => countryAt({ ...map, countries: [country] }, at(lon, lat)));
  expect(owners.map((country) => country.id)).toEqual([id]);
});

test('the Baltic, the Black Sea and the Gulf of Finland are sea', () => {
  for (const [lon, lat] of [
    [19.0, 56.0],
    [33.0, 43.3],
    [25.0, 59.75],
  ] as const) {
    expect(countryAt(map, at(lon, lat))).toBeUndefined();
  }
});

test('northern Cyprus, Greenland and overseas parts have no outline of their own', () => {
  const ids = map.countries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('CYN');
  expect(ids).not.toContain('GL');
  for (const { kind, bounds } of map.countries) if (kind === 'member') expect(bounds.x).toBeGreaterThan(300);
});

test('from Portugal to Cyprus and from the north cape to Malta everything is in the frame at the design size', () => {
  const fit = fitMap(DESIGN.size, DESIGN.covered, map.core);
  for (const [lon, lat] of [
    [14.4, 35.85],
    [-22, 64],
    [-9.4, 38.7],
    [34.5, 35.6],
    [25.8, 71.1],
    [40.1, 49.2],
  ] as const) {
    expect(contains(fit.free, toStage(fit, at(lon, lat))), `${lon} ${lat}`).toBe(true);
  }
});

test('the projection is the azimuthal equal-area one, as d3 computes it', () => {
  const { centre, scale, origin } = map.projection;
  const reference = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale(scale)
    .translate([origin[0], origin[1]]);
  const degrees = fc.tuple(fc.double({ min: -30, max: 70, noNaN: true }), fc.double({ min: 28, max: 78, noNaN: true }));
  fc.assert(
    fc.property(degrees, ([lon, lat]) => {
      const [x = Number.NaN, y = Number.NaN] = reference([lon, lat]) ?? [];
      expect(at(lon, lat).x).toBeCloseTo(x, 6);
      expect(at(lon, lat).y).toBeCloseTo(y, 6);
    }),
  );
});

test('stage and map positions are each other’s inverse, and the core is never cut', () => {
  const side = fc.integer({ min: 240, max: 3000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 0, max: 200 }), (width, height, left) => {
      const fit = fitMap({ width, height }, { left, top: 0, right: 0, bottom: 0 }, map.core);
      const back = toMap(fit, toStage(fit, { x: 500, y: 400 }));
      expect(back.x).toBeCloseTo(500, 6);
      expect(back.y).toBeCloseTo(400, 6);
      const corner = toStage(fit, { x: map.core.x + map.core.width, y: map.core.y + map.core.height });
      expect(corner.x).toBeLessThanOrEqual(width + 1e-6);
      expect(corner.y).toBeLessThanOrEqual(height + 1e-6);
      expect(toStage(fit, map.core).x).toBeGreaterThanOrEqual(left - 1e-6);
    }),
  );
});

test('neighbours share their border: most of Belgium’s points with the Netherlands are the same points', () => {
  const points = (id: string) => {
    const rings = map.countries.find((country) => country.id === id)?.rings ?? [];
    return new Set(rings.flatMap((ring) => ring.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${ring[i + 1]}`] : []))));
  };
  for (const [a, b, least] of [
    ['BE', 'NL', 10],
    ['PL', 'UA', 20],
    ['UA', 'RU', 80],
  ] as const) {
    const [mine, theirs] = [points(a), points(b)];
    expect([...mine].filter((point) => theirs.has(point)).length, `${a} ${b}`).toBeGreaterThanOrEqual(least);
  }
});

test('Natural Earth is credited and the file stays small', () => {
  expect(map.credit).toContain('Natural Earth');
  expect(map.credit).toContain('United Nations');
  expect(statSync(new URL('../../assets/map/europe.json', import.meta.url)).size).toBeLessThan(250_000);
});

test('an unknown kind or half a position is refused', () => {
  const country = { id: 'XX', kind: 'colony', rings: [] };
  const file = { ...map, projection: { centre: [14, 53], scale: 1, origin: [0, 0] }, countries: [country] };
  expect(() => parseMap(file)).toThrow('XX has the unknown kind colony');
  const half = { ...file, countries: [{ ...country, kind: 'member', label: { at: [1] } }] };
  expect(() => parseMap(half)).toThrow('a position needs two numbers');
});
