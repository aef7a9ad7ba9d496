import { type ActId, MEMBER_CODES, type MonthReport, type Resolution } from '../engine';
import type { Library } from './session';
import { monthName, passed } from './wording';
import { wordsOf } from './words';

/** At most this many members are named; of more the number says enough. */
const NAMED = 5;

function opponents({ votes }: Resolution): string[] {
  return MEMBER_CODES.filter((code) => votes[code] === 'against');
}

function told(library: Library, month: number, resolution: Resolution): string {
  const words = wordsOf(library).desk.history;
  const name = monthName(library, month);
  if (resolution.outcome === 'enacted') return words.tookPlace(name);
  if (passed(resolution)) return words.passed(name);
  const against = opponents(resolution);
  if (resolution.outcome === 'refused') return words.refused(name);
  if (resolution.outcome === 'braked') return words.braked(name, resolution.brakes.join(', '));
  if (resolution.outcome === 'noConcession') return words.noConcession(name);
  if (resolution.outcome === 'overtaken') return words.overtaken(name);
  if (resolution.outcome === 'coalition') return words.coalition(name);
  return words.failed(name, against.length, against.length <= NAMED ? against.join(', ') : '');
}

/** What became of an act when it was last put to the Council, so that one sees what would have to change. */
export function historyOf(library: Library, months: ReadonlyArray<MonthReport>, act: ActId): string | undefined {
  const before = months.flatMap(({ month, resolutions }) =>
    resolutions.filter((each) => each.act === act).map((resolution) => ({ month, resolution })),
  );
  const last = before.at(-1);
  if (!last) return undefined;
  const line = told(library, last.month, last.resolution);
  const failed = before.filter(({ resolution }) => !passed(resolution)).length;
  return failed > 1 ? `${line} ${wordsOf(library).desk.history.again(failed)}` : line;
}
