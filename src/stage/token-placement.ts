import type { MapToken, Rect, TokenKind } from '../view';
import {
  around,
  contains,
  crosses,
  distance,
  encloses,
  grow,
  overlap,
  type Point,
  segmentsCross,
  towards,
} from './geometry';
import type { Measure } from './map-labels';

/** What lies under a place of the map. */
export type Ground = 'sea' | 'other' | 'member' | 'ukraine';

/** Where the words stand, seen from the ring. */
export const SIDES = ['right', 'left', 'below'] as const;
export type Side = (typeof SIDES)[number];

/** One ring on the map: a token, or several of one kind that stand close. */
export interface TokenGroup {
  readonly kind: TokenKind;
  readonly tokens: ReadonlyArray<MapToken>;
  readonly dots: ReadonlyArray<Point>;
  readonly title: string;
  readonly place: string;
}

export interface PlacedToken extends TokenGroup {
  readonly at: Point;
  /** The dot that the leader ends at: of several, the nearest. */
  readonly reached: Point;
  /** Where title and place stand; absent on a small screen or where there is no room. */
  readonly words?: Rect;
  /** The title on one line or two. */
  readonly lines: ReadonlyArray<string>;
  readonly side: Side;
}

export interface PlacementField {
  readonly free: Rect;
  /** Labels, chips and Crimea: nothing may cover them. */
  readonly kept: ReadonlyArray<Rect>;
  /** Lines that are there already: leaders of chips. */
  readonly leaders: ReadonlyArray<readonly [Point, Point]>;
  readonly ground: (at: Point) => Ground;
  readonly measure: Measure;
  /** Rings without words. */
  readonly wordless: boolean;
}

export const RING = 38;
export const TITLE_SIZE = 16;
export const DOT = 4.5;
const WORDS_GAP = 8;
export const LINE = 19;
const AIR = 4;
const MOST_RINGS = 5;
const RADII = Array.from({ length: 30 }, (_, i) => 40 + i * 10);
/** Words are worth no longer leader than this: beyond it a ring near its place says more. */
const FAR = 190;
const ANGLES = Array.from({ length: 36 }, (_, i) => (i * Math.PI) / 18);

function middle(points: ReadonlyArray<Point>): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

type Several = Readonly<Record<TokenKind, string>>;

function join(a: TokenGroup, b: TokenGroup, several: Several): TokenGroup {
  const tokens = [...a.tokens, ...b.tokens];
  const places = [...new Set(tokens.map((token) => token.place))];
  const place = places.length > 2 ? `${places.slice(0, 2).join(', ')}, …` : places.join(', ');
  return { kind: a.kind, tokens, dots: [...a.dots, ...b.dots], title: `${tokens.length} ${several[a.kind]}`, place };
}

function joinNearest(groups: ReadonlyArray<TokenGroup>, several: Several): ReadonlyArray<TokenGroup> {
  const pairs = groups.flatMap((a, i) =>
    groups
      .slice(i + 1)
      .filter(({ kind }) => kind === a.kind)
      .map((b) => ({ a, b, gap: distance(middle(a.dots), middle(b.dots)) })),
  );
  const [nearest] = pairs.sort((p, q) => p.gap - q.gap);
  if (nearest === undefined) return groups;
  const { a, b } = nearest;
  return groups.flatMap((group) => (group === a ? [join(a, b, several)] : group === b ? [] : [group]));
}

/** At most five rings: of one kind, those nearest to each other become one with a count. */
export function groupTokens(
  tokens: ReadonlyArray<MapToken>,
  locate: (token: MapToken) => Point,
  several: Several,
): ReadonlyArray<TokenGroup> {
  let groups: ReadonlyArray<TokenGroup> = tokens.map((token) => ({
    kind: token.kind,
    tokens: [token],
    dots: [locate(token)],
    title: token.title,
    place: token.place,
  }));
  while (groups.length > MOST_RINGS) {
    const fewer = joinNearest(groups, several);
    if (fewer.length === groups.length) break;
    groups = fewer;
  }
  return groups;
}

/** A dot under a label moves to the label's nearest edge that is clear of other labels, so that both can be seen. */
export function clearOfLabels(dot: Point, labels: ReadonlyArray<Rect>): Point {
  const kept = labels.map((label) => grow(label, DOT + 2));
  const over = kept.find((label) => contains(label, dot));
  if (over === undefined) return dot;
  const edges = [
    { x: dot.x, y: over.y },
    { x: dot.x, y: over.y + over.height },
    { x: over.x, y: dot.y },
    { x: over.x + over.width, y: dot.y },
  ];
  const clear = edges.filter((edge) => !kept.some((label) => label !== over && contains(label, edge)));
  return nearestTo(clear.length > 0 ? clear : edges, dot);
}

interface Taken {
  readonly rects: ReadonlyArray<Rect>;
  readonly leaders: ReadonlyArray<readonly [Point, Point]>;
}

/** A title of two words or more, broken where its halves are most alike. */
function broken(title: string): ReadonlyArray<string> {
  const words = title.split(' ');
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: ReadonlyArray<string>) => Math.max(...lines.map(({ length }) => length));
  return splits.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}

function wordsWidth({ place }: TokenGroup, lines: ReadonlyArray<string>, measure: Measure): number {
  return Math.max(...lines.map((line) => measure(line, 'title', TITLE_SIZE)), measure(place, 'place', TITLE_SIZE));
}

function wordsRect(at: Point, side: Side, width: number, lines: number): Rect {
  const [height, reach] = [LINE * (lines + 1), RING / 2 + WORDS_GAP];
  if (side === 'below') return { x: at.x - width / 2, y: at.y + RING / 2 + AIR, width, height };
  return { x: side === 'right' ? at.x + reach : at.x - reach - width, y: at.y - height / 2, width, height };
}

/** Close enough that no island between them would be missed. */
const MESH = 5;

function samples({ x, y, width, height }: Rect): ReadonlyArray<Point> {
  const [across, down] = [Math.ceil(width / MESH), Math.ceil(height / MESH)];
  return Array.from({ length: (across + 1) * (down + 1) }, (_, i) => ({
    x: x + ((i % (across + 1)) / across) * width,
    y: y + (Math.floor(i / (across + 1)) / down) * height,
  }));
}

/** A ring that lies wholly on a member or on Ukraine. */
const LAND_COST = 210;
/** A leader across a label, across another leader or under words. */
const HIT_COST = 220;
const SIDE_COST: Readonly<Record<Side, number>> = { right: 0, left: 6, below: 16 };
/** A title on one line is read faster. */
const BREAK_COST = 12;
/** A leader longer than this is hard to follow. */
const LONG = 110;

/** A leader drawn across Ukraine reads as something that moves there; across a member it is hard to follow. */
const ACROSS: Readonly<Record<Ground, number>> = { sea: 0, other: 0, member: 14, ukraine: 45 };

function groundCost(a: Point, b: Point, ground: PlacementField['ground']): number {
  const at = (u: number) => ({ x: a.x + u * (b.x - a.x), y: a.y + u * (b.y - a.y) });
  return [0.2, 0.4, 0.6, 0.8].reduce((sum, u) => sum + ACROSS[ground(at(u))], 0);
}

function lengthCost(length: number): number {
  return length * 0.7 + Math.max(0, length - LONG) * 1.2;
}

/** Lower is better; infinite where something would be covered, or where it cannot fall below `limit`. */
function cost(
  candidate: PlacedToken,
  taken: Taken,
  field: PlacementField,
  dots: ReadonlyArray<Point>,
  { strict, limit }: { readonly strict: boolean; readonly limit: number },
): number {
  const ring = around(candidate.at, RING + 2);
  const parts = candidate.words ? [ring, candidate.words] : [ring];
  const blocked = [...field.kept, ...taken.rects, ...dots.map((dot) => around(dot, DOT * 2))];
  const bad = parts.some(
    (part) => !encloses(grow(field.free, -AIR), part) || blocked.some((b) => overlap(grow(part, AIR), b)),
  );
  if (bad) return Number.POSITIVE_INFINITY;
  const [a, b] = [towards(candidate.at, candidate.reached, RING / 2), candidate.reached];
  const inTheWay = candidate.words ? [...blocked, candidate.words] : blocked;
  const hits = [
    ...inTheWay.filter((rect) => !contains(rect, b) && crosses(a, b, grow(rect, 2))),
    ...taken.leaders.filter(([c, d]) => segmentsCross(a, b, c, d) || parts.some((part) => crosses(c, d, part))),
  ];
  if (strict && hits.length > 0) return Number.POSITIVE_INFINITY;
  const way =
    hits.length * HIT_COST +
    lengthCost(distance(a, b)) +
    SIDE_COST[candidate.side] +
    (candidate.lines.length - 1) * BREAK_COST;
  if (way >= limit) return Number.POSITIVE_INFINITY;
  const claimed = (point: Point) => field.ground(point) === 'member' || field.ground(point) === 'ukraine';
  if (candidate.words && samples(candidate.words).some(claimed)) return Number.POSITIVE_INFINITY;
  const spots = samples(ring);
  const under = (spots.filter(claimed).length / spots.length) * LAND_COST;
  return way + groundCost(a, b, field.ground) + under;
}

function nearestTo(points: ReadonlyArray<Point>, to: Point): Point {
  return points.reduce((best, point) => (distance(point, to) < distance(best, to) ? point : best), points[0] ?? to);
}

function candidates(group: TokenGroup, field: PlacementField, wordless: boolean): ReadonlyArray<PlacedToken> {
  const from = middle(group.dots);
  const titles = wordless ? [[group.title]] : [[group.title], broken(group.title)];
  const forms = titles.flatMap((lines) => {
    const width = wordless ? 0 : wordsWidth(group, lines, field.measure);
    return (wordless ? (['right'] as const) : SIDES).map((side) => ({ side, lines, width }));
  });
  const radii = wordless ? RADII : RADII.filter((radius) => radius <= FAR);
  return radii.flatMap((radius) =>
    ANGLES.flatMap((angle) => {
      const at = { x: Math.round(from.x + radius * Math.cos(angle)), y: Math.round(from.y + radius * Math.sin(angle)) };
      return forms.map(({ side, lines, width }) => ({
        ...group,
        at,
        reached: nearestTo(group.dots, at),
        side,
        lines,
        ...(wordless ? {} : { words: wordsRect(at, side, width, lines.length) }),
      }));
    }),
  );
}

/** From the best to the last resort: with words, without them, and only then with a leader across something. */
const WAYS = [
  [false, true],
  [true, true],
  [true, false],
] as const;

function best(
  group: TokenGroup,
  taken: Taken,
  field: PlacementField,
  dots: ReadonlyArray<Point>,
): PlacedToken | undefined {
  for (const [wordless, strict] of field.wordless ? WAYS.slice(1) : WAYS) {
    let found: { readonly token: PlacedToken; readonly cost: number } | undefined;
    for (const token of candidates(group, field, wordless)) {
      const limit = found?.cost ?? Number.POSITIVE_INFINITY;
      const price = cost(token, taken, field, dots, { strict, limit });
      if (price < limit) found = { token, cost: price };
    }
    if (found) return found.token;
  }
  return undefined;
}

/** Points closer than this are taken to lie on the same ground: which one is asked thousands of times for each ring. */
const CELL = 2;

function remembered(ground: PlacementField['ground']): PlacementField['ground'] {
  const known = new Map<number, Ground>();
  return ({ x, y }) => {
    const [column, row] = [Math.round(x / CELL), Math.round(y / CELL)];
    const cell = column * 65_536 + row;
    const found = known.get(cell) ?? ground({ x: column * CELL, y: row * CELL });
    known.set(cell, found);
    return found;
  };
}

/** Rings beside their places, so that none covers a label, Crimea or another; a group without room is left out. */
export function placeTokens(groups: ReadonlyArray<TokenGroup>, place: PlacementField): ReadonlyArray<PlacedToken> {
  const field = { ...place, ground: remembered(place.ground) };
  const dots = groups.flatMap((group) => group.dots);
  const placed: PlacedToken[] = [];
  for (const group of groups) {
    const taken = {
      rects: placed.flatMap(({ at, words }) => [around(at, RING + 2), ...(words ? [words] : [])]),
      leaders: [...field.leaders, ...placed.map(({ at, reached }) => [at, reached] as const)],
    };
    const token = best(group, taken, field, dots);
    if (token) placed.push(token);
  }
  return placed;
}
