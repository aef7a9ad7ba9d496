import { expect, test } from 'vitest';
import { tryMoves } from '../match/fuzz';

test('no move of a hundred thousand throws, and a refused one leaves the state as it was', () => {
  const { legal, refused, malformed } = tryMoves(100_000);
  expect(legal + refused + malformed).toBe(100_000);
});

test('nor does anything of a hundred thousand that is no move, or hardly one', () => {
  const { refused, malformed } = tryMoves(100_000, 'broken');
  expect(malformed).toBeGreaterThan(refused);
});
