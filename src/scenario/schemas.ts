import type { DocumentKind, DocumentsCheck } from './documents';
import { checkEvidence, EVIDENCE_KINDS } from './evidence';
import { checkPowers } from './powers';
import { checkScenarioFiles, SCENARIO_KINDS } from './scenario-kinds';

/** Every kind of file under scenarios/, the first match holds. */
export const SCHEMAS: ReadonlyArray<DocumentKind> = [...EVIDENCE_KINDS, ...SCENARIO_KINDS];

/** Checks over several files. */
export const CHECKS: ReadonlyArray<DocumentsCheck> = [checkEvidence, checkScenarioFiles, checkPowers];
