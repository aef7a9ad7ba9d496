import { canSwitchOff, LINKS } from '../../engine';
import type { ClaimPart, ClaimsFile } from '../../scenario';

/** Some claims put to the test with parts of the model switched off together. */
export interface Loss {
  readonly off: ReadonlyArray<ClaimPart>;
  /** Ids of claims. */
  readonly claims: ReadonlyArray<string>;
}

/** A part by name: a link, or a fixed number with the value at which it does nothing. */
export function nameOfPart(part: ClaimPart): string {
  return typeof part === 'string' ? part : `${part.fixed} at ${part.at}`;
}

/** Parts that are taken out together, by name. */
export function nameOfLoss(off: ReadonlyArray<ClaimPart>): string {
  return off.map(nameOfPart).join(' and ');
}

/** Every link by itself, for some claims. */
export function singleLosses(claims: ReadonlyArray<string>): ReadonlyArray<Loss> {
  return LINKS.filter(canSwitchOff).map((link) => ({ off: [link], claims }));
}

/**
 * The losses that claims name: each part alone where it breaks the claim, and for sets each of their parts and all of
 * them. What several sets of a claim have in common comes once.
 */
export function statedLosses({ claims }: ClaimsFile, ids: ReadonlyArray<string>): ReadonlyArray<Loss> {
  return claims
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, needs = [], paths = [] }) => {
      const named = [...needs.map((part) => [part]), ...paths.flatMap((set) => [...set.map((part) => [part]), set])];
      const once = new Map(named.map((off) => [nameOfLoss(off), off]));
      return [...once.values()].map((off) => ({ off, claims: [id] }));
    });
}
