import type { MonthReport } from '../engine';
import { amountOf, byWeight, type LedgerRow, ledgerRows, measureOf } from './ledger';
import { assumedWord, type ShownLens } from './lenses';
import type { Library } from './session';
import { monthTracks, trackOfStock } from './tracks';
import { textsOf } from './wording';
import { wordsOf } from './words';

/** As many causes as a reader takes in at once, and parts of each. */
const CAUSES = 6;
const PARTS = 3;
/** A remainder below this is rounding. */
const NOTHING = 0.05;
/** Points of the common scale in one incident a month. */
const INCIDENT = 10;

/** Numbers that stand behind the seven tracks and the strength to talk from: what a month is told by. */
export const TOLD: ReadonlySet<string> = new Set([
  'legitimacy',
  'demands',
  'support',
  'standing',
  'tempo',
  'hrAuthority',
  'commissionAuthority',
  'unity',
  'resolve',
  'pays',
  'defence',
  'offence',
  'resilience',
  'sanctions',
  'enforcement',
  'warEconomy',
  'front',
  'resistance',
  'seat',
  'deepStrike',
  'consent',
  'fatigue',
  'fear',
  'treasury',
  'transatlantic',
]);

/** Levels to which a number returns by itself are no cause that a reader could act on. */
export const RETURNS: ReadonlySet<string> = new Set([
  'bDrift',
  'paysDrift',
  'regime',
  'domestic',
  'fearPressure',
  'effort',
  'dRate',
  'drive',
  'demand',
]);

const sourceOf = ({ id }: LedgerRow): string => id.split(' ')[1] ?? '';

/** The largest changes of some months with a cause worth telling, one for each sentence. */
export function strongest(
  library: Library,
  lens: ShownLens,
  months: ReadonlyArray<MonthReport>,
  most: number,
): LedgerRow[] {
  return strongestOf(library, ledgerRows(library, lens, months), most);
}

/** The weightiest of some ledger rows that are worth telling. */
export function strongestOf(library: Library, rows: ReadonlyArray<LedgerRow>, most: number): LedgerRow[] {
  const seen = new Set<string>();
  return byWeight(withOneDemand(library, rows)).filter((row) => {
    const source = sourceOf(row);
    if (!TOLD.has(row.variable) || RETURNS.has(source) || seen.has(source)) return false;
    if (seen.size >= most) return false;
    seen.add(source);
    return true;
  });
}

/** What Moscow would ask of a firm Europe, and how far it doubts that Europe is firm, say something only together. */
const FIRMNESS: ReadonlySet<string> = new Set(['dSafe', 'dHard']);

function sumOf(rows: ReadonlyArray<LedgerRow>): number {
  return rows.reduce((sum, { points }) => sum + points, 0);
}

/** The pulls on Moscow's terms, the two of its belief in Europe as one. */
function pullsOf(library: Library, rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  const pulls = rows.filter(({ variable, mechanism }) => variable === 'demands' && mechanism === 'demand');
  const firmness = pulls.filter((row) => FIRMNESS.has(sourceOf(row)));
  const [first] = firmness;
  if (!first) return pulls;
  const points = sumOf(firmness);
  const told = textsOf(library).links.told.dHard;
  const one = { ...first, sentence: (points < 0 ? told?.fall : told?.rise) ?? first.sentence, points };
  return [...pulls.filter((row) => !firmness.includes(row)), one];
}

/** Moscow's terms are pulled many ways at once: told are their sum, the strongest pull with it and the one against it. */
function withOneDemand(library: Library, rows: ReadonlyArray<LedgerRow>): LedgerRow[] {
  const parts = pullsOf(library, rows).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const points = sumOf(parts);
  const leading = parts.find((each) => each.points < 0 === points < 0);
  if (!leading) return [...rows];
  const against = parts.find((each) => each.points < 0 !== points < 0 && Math.abs(each.points) > NOTHING);
  const { indicators } = textsOf(library).outcome;
  const words = wordsOf(library).reading;
  const evidence = [...new Set([leading, ...(against ? [against] : [])].flatMap((row) => row.evidence))].slice(0, 3);
  const net: LedgerRow = {
    ...leading,
    id: 'demands pulls',
    sentence: against ? `${leading.sentence} ${words.heldBack(against.sentence)}` : leading.sentence,
    points,
    amount: amountOf(points),
    measure: measureOf(library, 'demands', points),
    word: (points < 0 ? indicators.demands?.down : indicators.demands?.up) ?? '',
    evidence,
    assumed: assumedWord(library, { evidence, basis: leading.basis }),
    weight: Math.abs(points),
  };
  const pulled = (row: LedgerRow) => row.variable === 'demands' && row.mechanism === 'demand';
  return [...rows.filter((row) => !pulled(row)), net];
}

/** One thing that moved a number, with what set it off. */
export interface CausePart {
  readonly id: string;
  readonly sentence: string;
  /** The acts or events that set it off, with the amount of each where there are several. */
  readonly setOff: ReadonlyArray<string>;
  readonly points: number;
  readonly measure: string;
  readonly evidence: ReadonlyArray<string>;
  /** What is assumed of it, in words: all, or the size alone. */
  readonly assumed: string;
}

/** A number that the month moved, and the parts of the change; the parts add up to it. */
export interface CauseView {
  readonly id: string;
  readonly variableName: string;
  readonly word: string;
  readonly points: number;
  readonly measure: string;
  readonly parts: ReadonlyArray<CausePart>;
}

/** Rows with one sentence told as one part. */
function partsOf(library: Library, rows: ReadonlyArray<LedgerRow>): CausePart[] {
  const { assumption: all } = wordsOf(library).ledger.basis;
  const { assumed: size } = wordsOf(library).reading;
  const bySentence = new Map<string, LedgerRow[]>();
  for (const row of byWeight(rows)) bySentence.set(row.sentence, [...(bySentence.get(row.sentence) ?? []), row]);
  return [...bySentence].flatMap(([sentence, same]) => {
    const [first] = same;
    if (!first) return [];
    const points = sumOf(same);
    const causes = same.flatMap(({ cause, amount }) => (cause === undefined ? [] : [{ cause, amount }]));
    const several = causes.length > 1;
    const evidence = [...new Set(same.flatMap((row) => row.evidence))].slice(0, 2);
    return [
      {
        id: first.id,
        sentence,
        setOff: causes.map(({ cause, amount }) => (several ? `${cause} ${amount}` : cause)),
        points,
        measure: measureOf(library, first.variable, points),
        evidence,
        assumed: !same.every(({ basis }) => basis === 'assumption') ? '' : evidence.length === 0 ? all : size,
      },
    ];
  });
}

/** The largest parts, and as many more as it takes until those left unnamed weigh less together than the last named. */
function namedParts(all: ReadonlyArray<CausePart>): CausePart[] {
  for (let count = Math.min(PARTS, all.length); count < all.length; count += 1) {
    const rest = all.slice(count).reduce((sum, { points }) => sum + Math.abs(points), 0);
    if (rest < Math.abs(all[count - 1]?.points ?? 0)) return all.slice(0, count);
  }
  return [...all];
}

/** The size of a change on the common scale, on which a tenth of an incident a month counts as a point. */
function sizeOf(variable: string, points: number): number {
  return Math.abs(variable === 'tempo' ? points * INCIDENT : points);
}

function causeOf(library: Library, variable: string, rows: ReadonlyArray<LedgerRow>): CauseView {
  const { indicators } = textsOf(library).outcome;
  const points = sumOf(rows);
  const all = partsOf(library, rows)
    .filter((part) => sizeOf(variable, part.points) >= NOTHING)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const parts = namedParts(all);
  const left = points - parts.reduce((sum, part) => sum + part.points, 0);
  const others: CausePart = {
    id: `${variable} others`,
    sentence: wordsOf(library).reading.others,
    setOff: [],
    points: left,
    measure: measureOf(library, variable, left),
    evidence: [],
    assumed: '',
  };
  return {
    id: variable,
    variableName: rows[0]?.variableName ?? variable,
    word: (points < 0 ? indicators[variable]?.down : indicators[variable]?.up) ?? '',
    points,
    measure: measureOf(library, variable, points),
    parts: sizeOf(variable, left) < NOTHING ? parts : [...parts, others],
  };
}

/**
 * What did the work in a month: by the number that was moved, the largest change first, with the parts of each change.
 * No track that moved is left out.
 */
export function causesOf(library: Library, lens: ShownLens, report: MonthReport): CauseView[] {
  const rows = withOneDemand(library, ledgerRows(library, lens, [report]));
  const moved = new Set(monthTracks(library, report).flatMap(({ id, step }) => (step === 0 ? [] : [id])));
  const numbers = [...new Set(rows.map(({ variable }) => variable))]
    .filter((variable) => TOLD.has(variable))
    .map((variable) => {
      const own = rows.filter((row) => row.variable === variable);
      const track = trackOfStock(variable);
      const acted = own.some((row) => !RETURNS.has(sourceOf(row)));
      return {
        variable,
        own,
        acted,
        size: sizeOf(variable, sumOf(own)),
        told: track !== undefined && moved.has(track),
      };
    })
    .filter(({ size, acted, told }) => size >= NOTHING && (acted || told))
    .toSorted((a, b) => b.size - a.size);
  const tracks = numbers.filter(({ told }) => told);
  const others = numbers.filter(({ told }) => !told).slice(0, Math.max(0, CAUSES - tracks.length));
  return numbers
    .filter((each) => tracks.includes(each) || others.includes(each))
    .map(({ variable, own }) => causeOf(library, variable, own));
}
