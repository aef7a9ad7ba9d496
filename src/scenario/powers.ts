import { type ActId, isMember, isRenewal, MEMBER_CODES, mayTable, OFFICES, type Rules, rulesFor } from '../engine';
import { assembleRules, MissingFile } from './assemble-rules';
import { createChecker } from './checker';
import { type DocumentsCheck, documentsOf, type KindDocument } from './documents';
import { LINE } from './scenario-kinds';

/**
 * Acts in a line of play that its seat could never table. The powers are asked of the rules themselves, so nothing is found
 * while a file that they are made of is missing or faulty.
 */
export const checkPowers: DocumentsCheck = (documents) => {
  const lines = documentsOf(documents, LINE);
  const rules = lines.length === 0 ? undefined : rulesOf(documents);
  if (rules === undefined) return [];
  return lines.flatMap((document) => {
    const checker = createChecker(document);
    const { seat, agenda } = document.value;
    for (const [index, { do: steps }] of agenda.entries()) {
      for (const [at, { act }] of steps.entries()) {
        if (act === undefined || isRenewal(act) || isInPowers(rules, seat, act)) continue;
        const path = ['agenda', index, 'do', at, 'act'];
        checker.error(path, 'not-in-powers', `${act} is not in the powers of ${seat}: ${remedy(rules, act)}`);
      }
    }
    return [...checker.faults];
  });
};

function rulesOf(documents: ReadonlyArray<KindDocument>): Rules | undefined {
  try {
    const { scenario } = assembleRules(documents);
    return rulesFor(scenario, { seed: '', lens: 'papers', turns: 1, mode: 'seats' });
  } catch (error) {
    if (error instanceof MissingFile) return undefined;
    throw error;
  }
}

type Seat = (typeof MEMBER_CODES)[number] | (typeof OFFICES)[number];

function isInPowers(rules: Rules, seat: Seat, act: ActId): boolean {
  const { holders } = rules.scenario.acts[act];
  return mayTable(rules, seat, act) && !(isMember(seat) && holders !== undefined && !holders.includes(seat));
}

function remedy(rules: Rules, act: ActId): string {
  const may = (seat: Seat): boolean => isInPowers(rules, seat, act);
  const members = MEMBER_CODES.filter(may);
  const seats = [...OFFICES.filter(may), ...(members.length === MEMBER_CODES.length ? ['every member'] : members)];
  return `leave it out${seats.length > 0 ? `; it is for ${seats.join(', ')}` : ''}`;
}
