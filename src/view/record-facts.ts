import type { Facts, MonthReport } from '../engine';
import { factsOf } from './known';
import type { Debrief, Library } from './session';
import { passed } from './wording';

/** What a finished game was like beyond its last month, for the conditions of questions. */

function changes(months: ReadonlyArray<MonthReport>): Record<string, number> {
  const [first] = months;
  const last = months[months.length - 1];
  if (!first || !last) return {};
  const start: Readonly<Record<string, number>> = { ...first.before.stocks, ...first.before.derived };
  const end: Readonly<Record<string, number>> = { ...last.after.stocks, ...last.after.derived };
  return Object.fromEntries(Object.entries(end).map(([id, value]) => [`change.${id}`, value - (start[id] ?? value)]));
}

/** By act, the most votes against a text of the kind that was adopted all the same. */
function opposition(months: ReadonlyArray<MonthReport>): Record<string, number> {
  const most: Record<string, number> = {};
  for (const { resolutions } of months) {
    for (const each of resolutions) {
      const key = `opposed.${each.act}`;
      if (passed(each)) most[key] = Math.max(most[key] ?? 0, each.tally?.members.against ?? 0);
    }
  }
  return most;
}

function count(months: ReadonlyArray<MonthReport>, holds: (report: MonthReport) => boolean): number {
  return months.filter(holds).length;
}

/** The facts of a finished game: those at its end, what changed since its start, and what its months hold. */
export function factsOfRecord(library: Library, session: Debrief): Facts {
  const { months } = session;
  const opened = months.find(({ talks }) => talks.level !== 'none');
  return {
    ...factsOf(library, session),
    ...changes(months),
    ...opposition(months),
    talked: count(months, ({ talks }) => talks.level !== 'none'),
    agreed: count(months, ({ talks }) => talks.level !== 'none' && talks.coordinated),
    openedFrame: opened?.after.stocks.frame ?? 0,
    freelanced: months.reduce((sum, { signals }) => sum + signals.freelancers.length, 0),
    landed: months.reduce((sum, { signals }) => sum + signals.incidents.filter(({ foiled }) => !foiled).length, 0),
    lapsed: count(months, ({ signals, lines }) => signals.lapsed.length > 0 || lines.some(lapses)),
    predicted: count(months, ({ sealed }) => sealed[session.seat]?.prediction !== undefined),
  };
}

const lapses = ({ source, variable }: MonthReport['lines'][number]): boolean =>
  source === 'lapse' && variable === 'resolve';
