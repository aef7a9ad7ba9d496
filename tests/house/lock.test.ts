import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

function isLocked(from: string, name: string): boolean {
  const folders = from.split('/node_modules/').map((_part, depth, parts) => parts.slice(0, depth + 1).join('/'));
  return ['', ...folders.map((folder) => `${folder}/`)].some((place) => `${place}node_modules/${name}` in packages);
}

// npm leaves out of a lock file what it could not fetch for another system; `npm ci` then fails on that file.
test('the lock file holds the binaries for every system', () => {
  const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ from, name })),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter(({ from, name }) => !isLocked(from, name))).toEqual([]);
});

test('every package of the lock file has a version', () => {
  expect(Object.entries(packages).filter(([, entry]) => !entry.version)).toEqual([]);
});
