import { MEMBER_CODES, type MonthReport, type Resolution, type Vote } from '../engine';
import type { Library } from './session';
import { recordTitle } from './text-title';
import { listOf, monthName, seatName } from './wording';
import { wordsOf } from './words';

/** How each member voted on one text, as far as it did not vote for it. */
export interface RollCallRow {
  readonly id: string;
  readonly month: string;
  readonly title: string;
  readonly outcome: string;
  /** How many were for it; empty where votes are not counted. */
  readonly inFavour: string;
  readonly against: string;
  readonly abstained: string;
}

function rowOf(
  library: Library,
  months: ReadonlyArray<MonthReport>,
  month: number,
  resolution: Resolution,
): RollCallRow {
  const words = wordsOf(library);
  const { agreement, outcomes } = words.chamber;
  const { outcome, rule, votes, proposal } = resolution;
  const codes = (...kinds: ReadonlyArray<Vote>) =>
    MEMBER_CODES.filter((code) => kinds.some((kind) => votes[code] === kind));
  const names = (...kinds: ReadonlyArray<Vote>) => {
    const those = codes(...kinds).map((code) => seatName(library, code));
    return those.length === 0 ? words.debrief.rollCall.nobody : listOf(library, those);
  };
  const consensus = rule === 'consensus';
  const agreed = outcome === 'adopted' ? agreement.word : outcome === 'failed' ? agreement.wordNot : undefined;
  return {
    id: proposal,
    month: monthName(library, month, 'short'),
    title: recordTitle(library, months, resolution),
    outcome: (consensus ? agreed : undefined) ?? outcomes[outcome],
    inFavour: consensus ? '' : String(codes('for').length),
    against: names('against'),
    abstained: names('abstain', 'constructive'),
  };
}

/** Every vote of the game in the order in which it was taken. */
export function rollCall(library: Library, months: ReadonlyArray<MonthReport>): RollCallRow[] {
  return months.flatMap(({ month, resolutions }) =>
    resolutions.filter(({ votes }) => Object.keys(votes).length > 0).map((each) => rowOf(library, months, month, each)),
  );
}
