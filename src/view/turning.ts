import { CONSEQUENCES, isOneOf, type MonthReport, type Resolution, TALK_ACTS } from '../engine';
import { strongest, strongestOf } from './causes';
import { type LedgerRow, ledgerRows } from './ledger';
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

function behind(causes: ReadonlyArray<LedgerRow>, { resolutions }: MonthReport): Resolution | undefined {
  const done = resolutions.filter(passed);
  const named = done.find(({ proposal }) => causes.some(({ id }) => id.endsWith(` ${proposal}`)));
  const talks = done.find(({ act }) => isOneOf(TALK_ACTS, act));
  return talks ?? named;
}

/** What changed otherwise than in the twin that month, largest first, with the amounts that are the game's own. */
function apartRows(library: Library, report: MonthReport, twin: MonthReport | undefined): LedgerRow[] {
  if (!twin) return ofTracks(strongest(library, [report], ALL));
  const others = new Map(ledgerRows(library, [twin]).map((row) => [keyOf(row), row.points]));
  const rows = ledgerRows(library, [report]).map((row) => {
    const points = row.points - (others.get(keyOf(row)) ?? 0);
    return { ...row, weight: row.points === 0 ? 0 : Math.abs((row.weight * points) / row.points) };
  });
  return ofTracks(strongestOf(library, rows, ALL));
}

/** A turn is one of the tracks and of what Moscow believes: what moved those comes first, all else only where nothing did. */
function ofTracks(rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  const own = rows.filter(
    ({ variable, weight }) => weight > 0 && (BELIEFS.has(variable) || trackOfStock(variable) !== undefined),
  );
  return (own.length > 0 ? own : rows).slice(0, CAUSES);
}

const BELIEFS: ReadonlySet<string> = new Set(['resolve', 'pays']);
const ALL = Number.POSITIVE_INFINITY;

function keyOf({ id }: LedgerRow): string {
  return id.split(' ').slice(0, 2).join(' ');
}

const CAUSES = 3;

/** The turning point of a game; nothing for a game without a finished month. */
export function turningPoint(
  library: Library,
  months: ReadonlyArray<MonthReport>,
  twin: ReadonlyArray<MonthReport>,
): TurningPoint | undefined {
  const apart = (report: MonthReport) => turnOf(report, twin[report.month - 1] ?? twin[twin.length - 1]);
  const talked = months.filter(({ resolutions }) =>
    resolutions.some((each) => passed(each) && isOneOf(TALK_ACTS, each.act)),
  );
  const furthest = most(talked.length > 0 ? talked : months, apart);
  const parted = furthest !== undefined && apart(furthest) >= APART;
  const report = parted ? furthest : most(months, (each) => turnOf(each, undefined));
  if (!report) return undefined;
  const words = wordsOf(library).debrief.turned;
  const causes = apartRows(library, report, parted ? twin[report.month - 1] : undefined);
  const resolution = parted ? behind(causes, report) : report.resolutions.find(passed);
  const name = monthName(library, report.month);
  const [cause] = causes;
  const others = inWords(Math.max(0, report.resolutions.filter(passed).length - 1));
  const first = resolution ? words.act(name, actTitle(library, resolution.act), others) : words.noAct(name);
  return {
    month: report.month,
    name,
    ...(resolution ? { resolution } : {}),
    paragraphs: [
      [first, ...(cause ? [words.moved(cause.variableName, cause.word, cause.amount, cause.sentence)] : [])].join(' '),
      parted ? (talked.length > 0 ? words.largest : words.largestApart) : words.largestAlone,
    ],
    evidence: [...new Set(causes.slice(0, 1).flatMap(({ evidence }) => evidence.slice(0, 3)))],
    causes,
  };
}
