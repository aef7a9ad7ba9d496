import { createChecker } from './checker';
import { documentsOf, pathMatches, readDocuments } from './documents';
import { EVIDENCE_KINDS } from './evidence';
import { compareFaults, type Fault, isError } from './faults';
import { type Files, readDocument } from './read';
import { contextFor, INJECTS, SCENARIO } from './scenario-kinds';
import { checkStrategy, type StrategyFile, strategySchema } from './schema-strategy';

export interface StrategyReading {
  /** Absent when any fault is an error. */
  readonly strategy?: StrategyFile;
  readonly faults: ReadonlyArray<Fault>;
}

/** Reads one strategy, YAML or JSON, that stands outside of a scenario's folder; `scenario` are the files it is for. */
export function readStrategy(file: string, text: string, scenario: Files): StrategyReading {
  const kinds = [SCENARIO, INJECTS, ...EVIDENCE_KINDS];
  const needed = [...scenario].filter(([path]) => kinds.some(({ pattern }) => pathMatches(pattern, path)));
  const documents = readDocuments(kinds, new Map(needed));
  const injects = documentsOf(documents, INJECTS).flatMap(({ value }) => value.injects.map(({ id }) => id));
  const document = readDocument(file, text, strategySchema);
  const checker = createChecker(document);
  if (document.value) checker.issues(checkStrategy(document.value, contextFor(documents, new Set(injects))));
  const faults = [...document.faults, ...checker.faults].toSorted(compareFaults);
  return document.value && !faults.some(isError) ? { strategy: document.value, faults } : { faults };
}
