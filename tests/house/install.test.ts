import { expect, test } from 'vitest';
import { isAtLeast, isInstalled } from '../../src/cli/install.mjs';

test.each([
  ['20.19.0', '20.19', true],
  ['20.20.2', '20.19', true],
  ['22.0.0', '20.19', true],
  ['20.9.0', '20.19', false],
  ['18.20.4', '20.19', false],
  ['9.99.99', '20.19', false],
])('Node %s is at least %s: %s', (version, floor, expected) => {
  expect(isAtLeast(version, floor)).toBe(expected);
});

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
};

test('an installation that matches the lock file is left alone', () => {
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
});

test.each([
  ['lacks a package', {}],
  ['has another version', { 'node_modules/zod': { version: '4.6.6' } }],
])('an installation that %s is made anew', (_name, installed) => {
  expect(isInstalled(wanted, installed)).toBe(false);
});
