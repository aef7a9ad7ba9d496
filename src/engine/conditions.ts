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
  for (const clause of clauses) if (!holdsOne(clause, facts)) return false;
  return true;
}

function holdsOne(clause: Clause, facts: Facts): boolean {
  if ('any' in clause) return clause.any.some((part) => holdsOne(part, facts));
  if ('not' in clause) return !holdsOne(clause.not, facts);
  const value = facts[clause.fact] ?? 0;
  if (clause.above !== undefined && !(value > clause.above)) return false;
  if (clause.below !== undefined && !(value < clause.below)) return false;
  if (clause.is !== undefined && value !== clause.is) return false;
  if (clause.every !== undefined) {
    const since = value - (clause.from ?? 0);
    return since >= 0 && since % clause.every === 0;
  }
  return clause.from === undefined || value >= clause.from;
}
