import europe from '../../assets/map/europe.json';
import type { Size } from '../../src/stage/geometry';
import { parseMap } from '../../src/stage/map-data';
import { fitMap } from '../../src/stage/map-fit';
import { type Measure, placeMembers, placeNames } from '../../src/stage/map-labels';
import { type Insets, type MapToken, NO_INSETS, type Stance } from '../../src/view';

export const map = parseMap(europe);

const EM = { code: 0.62, name: 0.52, title: 0.54, place: 0.5, serif: 0.55 };

/** Widths a little above those of the real faces. */
export const measure: Measure = (text, face, size) => text.length * EM[face] * size;

export const DESIGN = { size: { width: 1040, height: 654 }, covered: { left: 305, top: 0, right: 0, bottom: 0 } };

export const PHONES: ReadonlyArray<Size> = [
  { width: 390, height: 356 },
  { width: 360, height: 330 },
  { width: 320, height: 300 },
];

/** Every member leans for talks: the widest shape. */
const WIDEST: Readonly<Record<string, Stance>> = Object.fromEntries(
  map.countries.filter(({ kind }) => kind === 'member').map(({ id }) => [id, 'leaningFor' as const]),
);

function draw(size: Size, covered: Insets) {
  const fit = fitMap(size, covered, map.core);
  return { fit, members: placeMembers(map, fit, WIDEST, measure), names: placeNames(map, fit, {}, measure) };
}

const drawn = new Map<string, ReturnType<typeof draw>>();

/** The labels of a screen, placed once for each of the few sizes. */
export function drawnLabels(size: Size, covered: Insets = NO_INSETS) {
  const key = JSON.stringify([size, covered]);
  const labels = drawn.get(key) ?? draw(size, covered);
  drawn.set(key, labels);
  return labels;
}

export function token(id: string, lon: number, lat: number, title = 'Ministry servers down', place = id): MapToken {
  return { id, kind: 'incident', icon: 'bug', title, place, lon, lat };
}
