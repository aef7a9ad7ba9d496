import { expect, test } from 'vitest';
import { tryMoves } from './fuzz';

test('no move throws, and a refused one leaves the state as it was', () => {
  const { legal, refused, malformed } = tryMoves(4000);
  expect(legal + refused + malformed).toBe(4000);
  expect(Math.min(legal, refused, malformed)).toBeGreaterThan(100);
});
