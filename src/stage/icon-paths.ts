import type { IconName } from '../view';

const FILES = import.meta.glob<string>('../../assets/icons/*.svg', { query: '?raw', import: 'default', eager: true });
const cache = new Map<IconName, Path2D>();

/** The icon's outline in a square of 256. */
export function iconPath(name: IconName): Path2D {
  const known = cache.get(name);
  if (known) return known;
  const outline = / d="([^"]+)"/.exec(FILES[`../../assets/icons/${name}.svg`] ?? '')?.[1];
  if (outline === undefined) throw new Error(`stage: assets/icons/${name}.svg has no outline`);
  const path = new Path2D(outline);
  cache.set(name, path);
  return path;
}
