import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stream } from '../../src/engine/random';
import { Wheel } from '../../src/engine/wheel';

/** Draws from a set of things with weights of which only some can be had. */

const SPINS = 20_000;
const things = ['a', 'b', 'c', 'd', 'e'] as const;
type Thing = (typeof things)[number];

const rngOf = (seed: string) => stream({ scenario: 'wheel', seed, turn: 0, purpose: 'spin' });

test.each<[string, Record<Thing, number>, Record<Thing, number>]>([
  ['all can be had', { a: 1, b: 2, c: 3, d: 4, e: 0 }, { a: 1, b: 1, c: 1, d: 1, e: 1 }],
  ['few can be had', { a: 1, b: 2, c: 300, d: 4, e: 5 }, { a: 1, b: 1, c: 0, d: 0, e: 0 }],
  ['shares count', { a: 1, b: 2, c: 3, d: 4, e: 5 }, { a: 1, b: 0.5, c: 0.1, d: 0.9, e: 0.01 }],
  ['all shares are small', { a: 1, b: 2, c: 3, d: 4, e: 5 }, { a: 0.002, b: 0.001, c: 0, d: 0.003, e: 0.001 }],
])('things come in proportion to weight and share: %s', (_, weights, shares) => {
  const wheel = new Wheel(things, (thing) => weights[thing]);
  const rng = rngOf('shares');
  const found = new Map<Thing | undefined, number>();
  for (let i = 0; i < SPINS; i += 1) {
    const thing = wheel.spin(rng, (each, kept) => kept[each], shares);
    found.set(thing, (found.get(thing) ?? 0) + 1);
  }
  const total = things.reduce((sum, thing) => sum + weights[thing] * shares[thing], 0);
  expect(found.get(undefined)).toBe(undefined);
  for (const thing of things) {
    const p = (weights[thing] * shares[thing]) / total;
    const error = Math.abs((found.get(thing) ?? 0) / SPINS - p);
    expect(error).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / SPINS));
  }
});

test('nothing comes where nothing can be had', () => {
  expect(new Wheel(things, () => 1).spin(rngOf('none'), () => 0, undefined)).toBe(undefined);
  expect(new Wheel(things, () => 0).spin(rngOf('none'), () => 1, undefined)).toBe(undefined);
  expect(new Wheel<Thing>([], () => 1).spin(rngOf('none'), () => 1, undefined)).toBe(undefined);
});

test('a thing without weight, or without share, never comes', () => {
  const share = fc.constantFrom(0, 0.2, 1);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(3), share), { minLength: 1, maxLength: 8 }), (seed, list) => {
      const found = new Wheel(list, ([weight]) => weight).spin(rngOf(seed), ([, kept]) => kept, undefined);
      const open = list.some(([weight, kept]) => weight * kept > 0);
      expect(found !== undefined && found[0] * found[1] > 0).toBe(open);
    }),
  );
});
