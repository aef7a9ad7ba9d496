import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Size } from '../../src/stage/geometry';
import { around, contains, crosses, encloses, overlap, towards } from '../../src/stage/geometry';
import { countryAt, projectDegrees } from '../../src/stage/map-data';
import { rectToStage, toMap, toStage } from '../../src/stage/map-fit';
import { clearOfLabels, groupTokens, type PlacedToken, placeTokens, RING } from '../../src/stage/token-placement';
import { type Insets, type MapToken, NO_INSETS, type Rect } from '../../src/view';
import { DESIGN, drawnLabels, map, measure, PHONES, token } from './support';

const SEVERAL = { incident: 'incidents', contact: 'contacts' };

const INCIDENTS: ReadonlyArray<MapToken> = [
  token('Gulf of Finland', 25.0, 59.65, 'Seabed cable cut'),
  token('Istanbul', 29.0, 41.0, 'Informal contact'),
  token('Copenhagen', 12.6, 55.7, 'Drones over an airport'),
  token('Rzeszów', 22.0, 50.04, 'Convoy held up'),
  token('Vilnius', 25.3, 54.7, 'Disinformation wave'),
  token('Chișinău', 28.85, 47.0, 'Interference in an election'),
  token('Leipzig', 12.4, 51.3, 'Fire in a depot'),
  token('Odesa', 30.7, 46.5, 'Strike on a port'),
  token('Paris', 2.35, 48.85),
  token('Sevastopol', 33.53, 44.6, 'Something happened'),
  token('Narva', 28.2, 59.38, 'Airspace violated'),
  token('Kraków', 19.9, 50.06, 'Crossing closed'),
  token('Luxembourg', 6.1, 49.6, 'Bank frozen'),
  token('Valletta', 14.5, 35.9, 'Tanker stopped'),
  token('Nicosia', 33.4, 35.2, 'Talks in a hotel'),
  token('Brussels', 4.35, 50.85, 'Summit'),
  token('Kirkenes', 30.0, 69.7, 'Crossing closed'),
  token('Lisbon', -9.1, 38.7, 'Ship followed'),
];

function place(tokens: ReadonlyArray<MapToken>, size: Size, covered?: Insets) {
  const { fit, members, names } = drawnLabels(size, covered);
  const labels = [...members, ...names].map(({ box }) => box);
  const crimea = rectToStage(fit, map.crimea);
  const locate = (each: MapToken) =>
    clearOfLabels(toStage(fit, projectDegrees(map.projection, each.lon, each.lat)), labels);
  const placed = placeTokens(groupTokens(tokens, locate, SEVERAL), {
    free: fit.free,
    kept: [...labels, crimea],
    leaders: [],
    ground: (at) => countryAt(map, toMap(fit, at))?.kind ?? 'sea',
    measure,
    wordless: fit.small,
  });
  const landAt = (x: number, y: number) => countryAt(map, toMap(fit, { x, y }));
  return { placed, kept: [...labels, crimea], labels, free: fit.free, landAt };
}

function drawn({ at, words }: PlacedToken): ReadonlyArray<Rect> {
  return [around(at, RING), ...(words ? [words] : [])];
}

function expectClear({ placed, kept, free }: ReturnType<typeof place>): void {
  for (const [i, each] of placed.entries()) {
    const others = placed.filter((_, j) => j !== i).flatMap(drawn);
    for (const part of drawn(each)) {
      expect(encloses(free, part), `${each.title} inside the stage`).toBe(true);
      expect(
        kept.filter((rect) => overlap(rect, part)),
        `${each.title} covers a label or Crimea`,
      ).toEqual([]);
      expect(
        others.filter((rect) => overlap(rect, part)),
        `${each.title} covers another`,
      ).toEqual([]);
      expect(placed.flatMap(({ dots }) => dots).filter((dot) => contains(part, dot))).toEqual([]);
    }
  }
}

test.each(INCIDENTS)('alone at the design size: $place', (incident) => {
  const result = place([incident], DESIGN.size, DESIGN.covered);
  expect(result.placed).toHaveLength(1);
  expect(result.placed[0]?.words, 'has its words').toBeDefined();
  expectClear(result);
});

test('any few incidents: nothing covers a label, Crimea or another token, on screens of every size', () => {
  const some = fc.subarray([...INCIDENTS], { minLength: 2, maxLength: 6 });
  const screens = fc.constantFrom(
    { size: DESIGN.size, covered: DESIGN.covered },
    { size: { width: 1480, height: 836 }, covered: DESIGN.covered },
    ...PHONES.map((size) => ({ size, covered: NO_INSETS })),
  );
  fc.assert(
    fc.property(some, screens, (tokens, { size, covered }) => {
      const result = place(tokens, size, covered);
      expectClear(result);
      expect(result.placed.flatMap((each) => each.tokens.map(({ id }) => id)).sort()).toEqual(
        tokens.map(({ id }) => id).sort(),
      );
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('more than five become five rings, with a count that says how many', () => {
  const { placed } = place(INCIDENTS.slice(0, 7), DESIGN.size, DESIGN.covered);
  expect(placed).toHaveLength(5);
  const counts = placed.map(({ tokens, title }) => [tokens.length, title] as const);
  expect(counts.reduce((sum, [count]) => sum + count, 0)).toBe(7);
  for (const [count, title] of counts) if (count > 1) expect(title).toBe(`${count} incidents`);
});

test('five or fewer stay as they are: a count alone does not say what happened', () => {
  const { placed } = place(INCIDENTS.slice(0, 5), DESIGN.size, DESIGN.covered);
  expect(placed.map(({ title }) => title).sort()).toEqual([
    'Convoy held up',
    'Disinformation wave',
    'Drones over an airport',
    'Informal contact',
    'Seabed cable cut',
  ]);
});

test('on a phone tokens have no words', () => {
  for (const size of PHONES) {
    for (const { words } of place(INCIDENTS.slice(0, 3), size).placed) expect(words).toBeUndefined();
  }
});

test('a dot never hides a label', () => {
  for (const incident of INCIDENTS) {
    const { placed, labels } = place([incident], DESIGN.size, DESIGN.covered);
    for (const dot of placed.flatMap(({ dots }) => dots)) {
      expect(
        labels.filter((label) => contains(label, dot)),
        incident.place,
      ).toEqual([]);
    }
  }
});

const ON_COASTS = [
  token('Varna', 27.9, 43.2, 'A mine adrift'),
  token('Crete', 25.1, 35.3, 'Tanker followed'),
  token('Marseille', 5.4, 43.3, 'Fire in a port'),
  token('Porvoo', 25.7, 60.4, 'Jets cross for minutes'),
];

test.each([...INCIDENTS, ...ON_COASTS])(
  'no leader crosses a label and no words lie on a member’s land: $place',
  (each) => {
    const { placed, labels, landAt } = place([each], DESIGN.size, DESIGN.covered);
    for (const { at, reached, words } of placed) {
      const end = towards(reached, at, 12);
      expect(labels.filter((label) => crosses(towards(at, reached, RING / 2), end, label))).toEqual([]);
      if (!words) continue;
      let [claimed, all] = [0, 0];
      for (let x = words.x; x <= words.x + words.width; x += 2) {
        for (let y = words.y; y <= words.y + words.height; y += 2) {
          const { kind } = landAt(x, y) ?? { kind: 'sea' };
          all += 1;
          if (kind === 'member' || kind === 'ukraine') claimed += 1;
        }
      }
      expect(claimed / all, 'no more than the tip of an island').toBeLessThan(0.005);
    }
  },
);

test('talks are never counted among incidents', () => {
  const incidents = INCIDENTS.slice(0, 5);
  const contacts: ReadonlyArray<MapToken> = [
    { ...token('for the Union', 4.35, 50.85, 'Technical talks'), kind: 'contact' },
    { ...token('France, on its own', 2.35, 48.85, 'Contact with Moscow'), kind: 'contact' },
  ];
  const { placed } = place([...incidents, ...contacts], DESIGN.size, DESIGN.covered);
  expect(placed.length).toBeLessThanOrEqual(5);
  for (const { tokens, title } of placed) {
    expect(new Set(tokens.map(({ kind }) => kind)).size).toBe(1);
    if (tokens.length > 1) expect(title).toBe(`${tokens.length} ${tokens[0]?.kind}s`);
  }
});

test('the same view is placed the same way twice', () => {
  const twice = [1, 2].map(() => place(INCIDENTS.slice(2, 6), DESIGN.size, DESIGN.covered).placed);
  expect(twice[0]).toEqual(twice[1]);
});
