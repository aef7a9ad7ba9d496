import type { Scenario } from '../engine';
import { assembleRules, type Content, MissingFile } from './assemble-rules';
import { collectFaults, documentsOf, type KindDocument, readDocuments } from './documents';
import type { Fault } from './faults';
import type { Files } from './read';
import { CLAIMS, LINE, REST, STRATEGY, TEXT_KINDS } from './scenario-kinds';
import type { ClaimsFile } from './schema-claims';
import type { LineFile } from './schema-line';
import type { StrategyFile } from './schema-strategy';
import type { TextBook } from './schema-text';
import { CHECKS, SCHEMAS } from './schemas';

/** A whole scenario: the rules' part, the readers' part, the texts by locale and the strategies it ships. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly content: Content;
  readonly texts: Readonly<Record<string, TextBook>>;
  readonly strategies: ReadonlyArray<StrategyFile>;
  /** Absent where a scenario claims nothing. */
  readonly claims?: ClaimsFile;
  /** Ways for one seat to play a whole campaign. */
  readonly lines: ReadonlyArray<LineFile>;
  /** Sets the agenda of all other seats while one follows a line. */
  readonly rest?: StrategyFile;
}

export interface ScenarioReading {
  /** Absent when any file is missing or faulty. */
  readonly bundle?: ScenarioBundle;
  readonly faults: ReadonlyArray<Fault>;
}

/** Reads the files of one scenario together with the evidence files, checks everything and puts it together. */
export function readScenario(files: Files): ScenarioReading {
  const documents = readDocuments(SCHEMAS, files);
  const faults = [...collectFaults(documents, CHECKS)];
  if (faults.some(({ severity }) => severity === 'error')) return { faults };
  try {
    return { bundle: assemble(documents), faults };
  } catch (error) {
    if (error instanceof MissingFile) return { faults: [...faults, error.fault] };
    throw error;
  }
}

function assemble(documents: ReadonlyArray<KindDocument>): ScenarioBundle {
  const [rest] = documentsOf(documents, REST);
  return {
    ...assembleRules(documents),
    texts: textsOf(documents),
    strategies: documentsOf(documents, STRATEGY).map(({ value }) => value),
    ...claimsOf(documents),
    lines: documentsOf(documents, LINE).map(({ value }) => value),
    ...(rest ? { rest: rest.value } : {}),
  };
}

function claimsOf(documents: ReadonlyArray<KindDocument>): Pick<ScenarioBundle, 'claims'> {
  const [document] = documentsOf(documents, CLAIMS);
  return document ? { claims: document.value } : {};
}

/** Texts by locale; a locale counts only when it is complete. */
function textsOf(documents: ReadonlyArray<KindDocument>): Record<string, TextBook> {
  const locales = new Map<string, Partial<Record<keyof TextBook, unknown>>>();
  for (const [part, kind] of Object.entries(TEXT_KINDS)) {
    for (const { file, value } of documentsOf<unknown>(documents, kind)) {
      const locale = /text\/([^/]+)\//.exec(file)?.[1] ?? 'en';
      locales.set(locale, { ...locales.get(locale), [part]: value });
    }
  }
  const complete = [...locales].filter(([, book]) => Object.keys(TEXT_KINDS).every((part) => part in book));
  return Object.fromEntries(complete) as Record<string, TextBook>;
}
