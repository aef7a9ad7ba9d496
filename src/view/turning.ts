import { CONSEQUENCES, isOneOf, type MonthReport, type Resolution, TALK_ACTS } from '../engine';
import { strongest, strongestOf } from './causes';
import { type LedgerRow, ledgerRows } from './ledger';
import type { ShownLens } from './lenses';
import type { Library } from './session';
import { trackChange, trackOfStock } from './tracks';
import { actTitle, inWords, monthName, passed } from './wording';
import { wordsOf } from './words';

/** The month in which a game took its way, and what did it. */
export interface TurningPoint {
  readonly month: number;
  readonly name: string;
  /** Set where a text or an act of that month stands behind it. */
  readonly resolution?: Resolution;
  readonly paragraphs: ReadonlyArray<string>;
  readonly evidence: ReadonlyArray<string>;
  readonly assumed: string;
  readonly causes: ReadonlyArray<LedgerRow>;
}

/** How far all tracks together moved in a month, in points, or how far they moved apart from the twin's. */
function turnOf(report: MonthReport, twin: MonthReport | undefined): number {
  let sum = 0;
  for (const id of CONSEQUENCES) {
    const own = trackChange(id, report.before, report.after);
    sum += Math.abs(own - (twin ? trackChange(id, twin.before, twin.after) : 0));
  }
  return sum;
}

function most(months: ReadonlyArray<MonthReport>, weigh: (report: MonthReport) => number): MonthReport | undefined {
  return months.toSorted((a, b) => weigh(b) - weigh(a))[0];
}

/** Apart by less than this in every month, a game and its twin are one. */
const APART = 0.5;
/** A cause below this says nothing. */
const SAYS = 0.05;
const CAUSES = 3;
const ALL = Number.POSITIVE_INFINITY;
const BELIEFS: ReadonlySet<string> = new Set(['resolve', 'pays']);

/** What changed otherwise than in the twin that month, largest difference first, with the amounts of the game itself. */
function apartRows(library: Library, lens: ShownLens, report: MonthReport, twin: MonthReport | undefined): LedgerRow[] {
  if (!twin) return ofTracks(strongest(library, lens, [report], ALL));
  const rows = ledgerRows(library, lens, [report]);
  const others = new Map(ledgerRows(library, lens, [twin]).map(({ id, points }) => [id, points]));
  const differences = rows.map((row) => {
    const points = row.points - (others.get(row.id) ?? 0);
    return { ...row, points, weight: row.points === 0 ? 0 : Math.abs((row.weight * points) / row.points) };
  });
  const own = new Map([...strongestOf(library, rows, ALL), ...rows].map((row) => [row.id, row]));
  return ofTracks(
    strongestOf(library, differences, ALL).flatMap(({ id, weight }) => {
      const row = own.get(id);
      return row && weight >= SAYS && row.weight >= SAYS ? [{ ...row, weight }] : [];
    }),
  );
}

/** A turn is one of the tracks and of what Moscow believes: what moved those comes first, all else only where nothing did. */
function ofTracks(rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  const own = rows.filter(
    ({ variable, weight }) => weight > 0 && (BELIEFS.has(variable) || trackOfStock(variable) !== undefined),
  );
  return (own.length > 0 ? own : rows).slice(0, CAUSES);
}

/** The decision that a line of the ledger cites as its cause. */
function citedBy(row: LedgerRow | undefined, { resolutions }: MonthReport): Resolution | undefined {
  return resolutions.find(({ proposal }) => row?.id.endsWith(` ${proposal}`));
}

/** What was done that month: the decision behind the largest change or, where the ledger cites none, the talks agreed. */
function opening(library: Library, report: MonthReport, cited: Resolution | undefined): string {
  const words = wordsOf(library).debrief.turned;
  const name = monthName(library, report.month);
  const done = report.resolutions.filter(passed);
  if (cited) {
    const others = inWords(done.filter(({ proposal }) => proposal !== cited.proposal).length);
    return (passed(cited) ? words.act : words.failed)(name, actTitle(library, cited.act), others);
  }
  const talks = done.find(({ act }) => isOneOf(TALK_ACTS, act));
  return talks ? `${words.noAct(name)} ${words.decided(actTitle(library, talks.act))}` : words.noAct(name);
}

/** The turning point of a game; nothing for a game without a finished month. */
export function turningPoint(
  library: Library,
  lens: ShownLens,
  months: ReadonlyArray<MonthReport>,
  twin: ReadonlyArray<MonthReport>,
): TurningPoint | undefined {
  const apart = (report: MonthReport) => turnOf(report, twin[report.month - 1] ?? twin[twin.length - 1]);
  const furthest = most(months, apart);
  const parted = furthest !== undefined && apart(furthest) >= APART;
  const report = parted ? furthest : most(months, (each) => turnOf(each, undefined));
  if (!report) return undefined;
  const words = wordsOf(library).debrief.turned;
  const causes = apartRows(library, lens, report, parted ? twin[report.month - 1] : undefined);
  const [cause] = causes;
  const resolution = citedBy(cause, report);
  const first = opening(library, report, resolution);
  return {
    month: report.month,
    name: monthName(library, report.month),
    ...(resolution ? { resolution } : {}),
    paragraphs: [
      [first, ...(cause ? [words.moved(cause.variableName, cause.word, cause.amount, cause.sentence)] : [])].join(' '),
      parted ? words.largestApart : words.largestAlone,
    ],
    evidence: [...new Set(causes.slice(0, 1).flatMap(({ evidence }) => evidence.slice(0, 3)))],
    assumed: cause?.assumed ?? '',
    causes,
  };
}
