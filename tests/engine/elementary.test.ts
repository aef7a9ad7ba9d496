import libraryExp from '@stdlib/math-base-special-exp';
import libraryLn from '@stdlib/math-base-special-ln';
import { expect, test } from 'vitest';
import { exp, ln } from '../../src/engine/elementary';
import { stream } from '../../src/engine/random';

const EDGES = [0, -0, 1e-9, 1e-8, 2 ** -28, 1e-6, 690, 709.78, 709.79, 744.4, 745.2, 1e300, 1e301, Number.MAX_VALUE];
const SPECIAL = [Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE, 2 ** -1022, ...EDGES];

/** Numbers of a size that games come to, of every size there is, and around the places where the steps change. */
function numbers(): number[] {
  const rng = stream({ scenario: 'elementary', seed: 1, turn: 0, purpose: 'numbers' });
  const found = SPECIAL.flatMap((x) => [x, -x]);
  for (let at = 0; at < 20_000; at += 1) {
    const power = 2 ** (rng.integer(2000) - 1000);
    const near = (rng.uniform() - 0.5) * 1e-5;
    found.push(rng.uniform() * 16 - 8, rng.uniform() * 1600 - 800, rng.uniform() * power, -rng.uniform() * power);
    found.push(
      1 + near,
      Math.SQRT2 * power * (1 + near),
      (1 + near) * power,
      (rng.integer(2000) - 1000) * Math.LN2 * 0.5,
    );
  }
  return found;
}

const differing = (own: (x: number) => number, library: (x: number) => number): number[] =>
  numbers().filter((x) => !Object.is(own(x), library(x)));

test('the exponential has the bits of the library', () => {
  expect(differing(exp, libraryExp)).toEqual([]);
});

test('the logarithm has the bits of the library', () => {
  expect(differing(ln, libraryLn)).toEqual([]);
});
