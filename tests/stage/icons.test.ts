import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILLED_ICONS, ICONS } from '../../src/view';

const FOLDER = new URL('../../assets/icons/', import.meta.url);

test('every named icon ships, and every icon that ships is named', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
  const named = [...ICONS, ...FILLED_ICONS.map((name) => `${name}-fill`)].map((name) => `${name}.svg`);
  expect(files.sort()).toEqual(named.sort());
});

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.svg')))(
  '%s is one outline in the current colour',
  (name) => {
    const svg = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(svg).toContain('viewBox="0 0 256 256"');
    expect(svg).toContain('fill="currentColor"');
    expect(svg.match(/ d="/g)).toHaveLength(1);
  },
);

test('the icons’ licence stands beside them', () => {
  expect(readFileSync(new URL('LICENSE', FOLDER), 'utf8')).toContain('MIT License');
});
