/** Conditions over facts: flat named numbers of a game. Used by strategies, event cards, advice and questions alike. */

export type Facts = Readonly<Record<string, number>>;

export type Clause =
  | {
      readonly fact: string;
      readonly above?: number | undefined;
      readonly below?: number | undefined;
      readonly is?: number | undefined;
      /** True when the fact minus `from` is a non-negative multiple of `every`. */
      readonly every?: number | undefined;
      readonly from?: number | undefined;
    }
  | { readonly any: ReadonlyArray<Clause> }
  | { readonly not: Clause };

/** Whether every clause holds. A fact that is not there counts as 0. */
export function holds(clauses: ReadonlyArray<Clause>, facts: Facts): boolean {
  return holdsBy(clauses, (fact) => facts[fact] ?? 0);
}

/** Whether every clause holds, with each fact looked up only when a clause asks for it. */
export function holdsBy(clauses: ReadonlyArray<Clause>, look: (fact: string) => number): boolean {
  for (const clause of clauses) if (!holdsOne(clause, look)) return false;
  return true;
}

function holdsOne(clause: Clause, look: (fact: string) => number): boolean {
  if ('any' in clause) return clause.any.some((part) => holdsOne(part, look));
  if ('not' in clause) return !holdsOne(clause.not, look);
  const value = look(clause.fact);
  if (clause.above !== undefined && !(value > clause.above)) return false;
  if (clause.below !== undefined && !(value < clause.below)) return false;
  if (clause.is !== undefined && value !== clause.is) return false;
  if (clause.every !== undefined) {
    const since = value - (clause.from ?? 0);
    return since >= 0 && since % clause.every === 0;
  }
  return clause.from === undefined || value >= clause.from;
}
