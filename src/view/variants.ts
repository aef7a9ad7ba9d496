import { type Setup, stream } from '../engine';

/** Where a text has several forms: a game goes through all of them in an order of its own before one comes back. */

function orderOf({ seed }: Setup, id: string, count: number): number[] {
  const rng = stream({ scenario: 'wording', seed, turn: 0, purpose: 'variants', extra: id });
  const left = Array.from({ length: count }, (_, index) => index);
  const order: number[] = [];
  while (left.length > 0) order.push(...left.splice(rng.integer(left.length), 1));
  return order;
}

/** The form for the `times`-th use (from 0) of a text in this game; never the same twice in a row where there are two. */
export function variantOf<T>(setup: Setup, id: string, forms: ReadonlyArray<T>, times: number): T | undefined {
  const order = orderOf(setup, id, forms.length);
  return forms[order[times % Math.max(1, forms.length)] ?? 0];
}
