import { plain } from '../wording';

/** Decimals that show the smallest effect worth the name. */
export function digitsFor(least: number): number {
  return least >= 1 ? 1 : least >= 0.1 ? 2 : 3;
}

/** An effect with its sign and so many decimals; 0 where they show nothing of it. */
export function tellEffect(value: number, digits: number): string {
  const text = plain(Math.abs(value), digits);
  return Number(text) === 0 ? '0' : `${value < 0 ? '−' : '+'}${text}`;
}
