import {
  CARRIED_KINDS,
  createRegister,
  type EvidenceData,
  entriesSchema,
  papersSchema,
  type Reason,
  type Register,
  reasonsSchema,
  recordSchema,
  stancesSchema,
} from '../evidence';
import { createChecker } from './checker';
import { checkId, checkIds, checkPlaced, placesOf } from './content';
import {
  collectFaults,
  type DocumentKind,
  type DocumentsCheck,
  documentsOf,
  type KindDocument,
  readDocuments,
} from './documents';
import type { Fault } from './faults';
import type { Files } from './read';

const PAPERS = { name: 'evidence-papers', pattern: 'evidence/papers.yaml', schema: papersSchema } as const;
const RECORD = { name: 'evidence-record', pattern: 'evidence/record.yaml', schema: recordSchema } as const;
const STANCES = { name: 'evidence-stances', pattern: 'evidence/stances.yaml', schema: stancesSchema } as const;
const REASONS = { name: 'evidence-reasons', pattern: 'evidence/reasons.yaml', schema: reasonsSchema } as const;
const ENTRIES = { name: 'evidence-entries', pattern: 'evidence/*.yaml', schema: entriesSchema } as const;

export const EVIDENCE_KINDS: ReadonlyArray<DocumentKind> = [PAPERS, RECORD, STANCES, REASONS, ENTRIES];

/** What the register is built from, without the files that are missing or faulty. */
function dataOf(documents: ReadonlyArray<KindDocument>): EvidenceData {
  const values = <T>(kind: DocumentKind<T>): ReadonlyArray<T> =>
    documentsOf(documents, kind).map((document) => document.value);
  return {
    entries: values(ENTRIES),
    papers: { papers: values(PAPERS).flatMap((file) => file.papers) },
    record: {
      consequences: values(RECORD).flatMap((file) => file.consequences),
      facts: values(RECORD).flatMap((file) => file.facts),
    },
    stances: {
      asOf: values(STANCES)[0]?.asOf ?? '',
      stances: values(STANCES).flatMap((file) => file.stances),
    },
  };
}

const buildRegister = (documents: ReadonlyArray<KindDocument>): Register => createRegister(dataOf(documents));

/** Every id that may be cited, from the evidence files among the documents. */
export function evidenceIdsOf(documents: ReadonlyArray<KindDocument>): ReadonlySet<string> {
  return buildRegister(documents).ids();
}

function checkEntries(documents: ReadonlyArray<KindDocument>, ids: ReadonlySet<string>): ReadonlyArray<Fault> {
  const seen = new Map<string, string>();
  return documentsOf(documents, ENTRIES).flatMap((document) => {
    const checker = createChecker(document);
    for (const [index, entry] of document.value.entries.entries()) {
      const path = ['entries', index];
      const first = seen.get(entry.id);
      if (first !== undefined) checker.error([...path, 'id'], 'duplicate-id', `"${entry.id}" is already in ${first}`);
      else seen.set(entry.id, document.file);
      if (!entry.id.startsWith(`${document.value.source}-`)) {
        checker.error([...path, 'id'], 'bad-value', `"${entry.id}" does not belong to ${document.value.source}`);
      }
      checker.issues(checkIds(entry.note?.records, ids, 'evidence', [...path, 'note', 'records']));
    }
    return checker.faults;
  });
}

function checkRecord(documents: ReadonlyArray<KindDocument>, ids: ReadonlySet<string>): ReadonlyArray<Fault> {
  return documentsOf(documents, RECORD).flatMap((document) => {
    const checker = createChecker(document);
    const { consequences, facts } = document.value;
    checker.issues(checkPlaced([...placesOf(consequences, 'consequences'), ...placesOf(facts, 'facts')]));
    for (const [index, item] of consequences.entries()) {
      const path = ['consequences', index];
      checker.issues(checkId(item.about, ids, 'evidence', [...path, 'about']));
      for (const side of ['speaksFor', 'speaksAgainst'] as const) {
        for (const [place, remark] of item[side].entries()) {
          checker.issues(checkIds(remark.records, ids, 'evidence', [...path, side, place, 'records']));
        }
      }
    }
    for (const [index, fact] of facts.entries()) {
      checker.issues(checkIds(fact.records, ids, 'evidence', ['facts', index, 'records']));
    }
    return checker.faults;
  });
}

function checkStances(documents: ReadonlyArray<KindDocument>): ReadonlyArray<Fault> {
  return documentsOf(documents, STANCES).flatMap((document) => {
    const checker = createChecker(document);
    checker.issues(checkPlaced(placesOf(document.value.stances, 'stances')));
    return checker.faults;
  });
}

function checkReasons(documents: ReadonlyArray<KindDocument>, register: Register): ReadonlyArray<Fault> {
  return documentsOf(documents, REASONS).flatMap((document) => {
    const checker = createChecker(document);
    const reasons = placesOf(document.value.reasons, 'reasons');
    checker.issues(checkPlaced(reasons));
    for (const { path, id } of reasons) {
      checker.issues(checkId(id, register.ids(), 'evidence', path));
      const entry = register.get(id);
      if (entry !== undefined && !CARRIED_KINDS.has(entry.kind)) {
        checker.warning(path, 'bad-value', `"${id}" is of kind ${entry.kind}, which needs no reason`);
      }
    }
    return checker.faults;
  });
}

/** Ids that occur twice or point nowhere. Looks only at files that met their schema. */
export const checkEvidence: DocumentsCheck = (documents) => {
  const register = buildRegister(documents);
  const ids = register.ids();
  return [
    ...checkEntries(documents, ids),
    ...checkRecord(documents, ids),
    ...checkStances(documents),
    ...checkReasons(documents, register),
  ];
};

export interface Evidence {
  readonly register: Register;
  /** What the register was built from, as JSON. */
  readonly data: EvidenceData;
  readonly reasons: ReadonlyArray<Reason>;
}

export interface EvidenceResult {
  /** Undefined when any fault is an error. */
  readonly evidence: Evidence | undefined;
  readonly faults: ReadonlyArray<Fault>;
}

/** Reads the files of scenarios/evidence; other files are left alone. */
export function readEvidence(files: Files): EvidenceResult {
  const own = new Map([...files].filter(([path]) => /(^|\/)evidence\/[^/]+\.yaml$/.test(path)));
  const documents = readDocuments(EVIDENCE_KINDS, own);
  const faults = collectFaults(documents, [checkEvidence]);
  if (faults.some((fault) => fault.severity === 'error')) return { evidence: undefined, faults };
  const reasons = documentsOf(documents, REASONS).flatMap((document) => document.value.reasons);
  const data = dataOf(documents);
  return { evidence: { register: createRegister(data), data, reasons }, faults };
}
