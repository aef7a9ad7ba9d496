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
  return condition(clauses, (fact) => (known: Facts) => known[fact] ?? 0)(facts);
}

/** Whether something is so in a world. */
export type Condition<World> = (world: World) => boolean;

/** Clauses made ready to be asked often: what reads a fact is looked up once, and a fact is read only when it counts. */
export function condition<World>(
  clauses: ReadonlyArray<Clause>,
  readerOf: (fact: string) => (world: World) => number,
): Condition<World> {
  const parts = clauses.map((clause) => conditionOf(clause, readerOf));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (world) => {
    for (const part of parts) if (!part(world)) return false;
    return true;
  };
}

function conditionOf<World>(clause: Clause, readerOf: (fact: string) => (world: World) => number): Condition<World> {
  if ('any' in clause) {
    const parts = clause.any.map((part) => conditionOf(part, readerOf));
    return (world) => parts.some((part) => part(world));
  }
  if ('not' in clause) {
    const part = conditionOf(clause.not, readerOf);
    return (world) => !part(world);
  }
  const read = readerOf(clause.fact);
  const { above, below, is, every, from } = clause;
  return (world) => {
    const value = read(world);
    if (above !== undefined && !(value > above)) return false;
    if (below !== undefined && !(value < below)) return false;
    if (is !== undefined && value !== is) return false;
    if (every !== undefined) {
      const since = value - (from ?? 0);
      return since >= 0 && since % every === 0;
    }
    return from === undefined || value >= from;
  };
}
