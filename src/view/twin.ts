import { CONSEQUENCES, type ConsequenceId, type MonthReport, type Snapshot } from '../engine';
import type { Debrief, Library } from './session';
import { campaignTracks, servesUpwards, trackLevel } from './tracks';
import { plain } from './wording';
import { wordsOf } from './words';

/** One track of a game beside the same track of the game without talks. */
export interface TwinRow {
  readonly id: ConsequenceId;
  readonly name: string;
  /** Which way its number serves Europe. */
  readonly sense: string;
  /** −1 costs Europe most, 1 serves it most. */
  readonly yours: number;
  readonly twin: number;
  readonly yoursWord: string;
  readonly twinWord: string;
  /** From the first month to the last, such as "61 → 48". */
  readonly yoursMove: string;
  readonly twinMove: string;
  readonly difference: -1 | 0 | 1;
  readonly differenceWord: string;
  /** How far apart the two end. */
  readonly apart: string;
  readonly sentence: string;
  readonly evidence: ReadonlyArray<string>;
}

/** Points at which a bar reaches the end of its scale. */
const FULL = 25;
/** Tracks closer than this are told as one. */
const SAME = 0.75;

const within = (points: number) => Math.max(-1, Math.min(1, points / FULL));

interface Ends {
  readonly from: Snapshot;
  readonly to: Snapshot;
}

function endsOf(months: ReadonlyArray<MonthReport>): Ends | undefined {
  const [first] = months;
  const last = months[months.length - 1];
  return first && last ? { from: first.before, to: last.after } : undefined;
}

/** Decimals that show a difference which is told as one. */
function digitsFor(id: ConsequenceId, yours: number, twin: number, differ: boolean): number {
  const least = id === 'C5' ? 1 : 0;
  return differ && plain(yours, least) === plain(twin, least) ? least + 1 : least;
}

/** A value as it is written, so that differences are those between the figures that stand there. */
function asShown(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The seven tracks of the game beside those of its twin, with the numbers behind each word. */
export function twinRows(library: Library, session: Debrief): TwinRow[] {
  const words = wordsOf(library).debrief.twin;
  const yours = campaignTracks(library, session.months);
  const twin = campaignTracks(library, session.twin);
  const [own, other] = [endsOf(session.months), endsOf(session.twin)];
  if (!own || !other) return [];
  return CONSEQUENCES.flatMap((id, index) => {
    const [mine, theirs] = [yours[index], twin[index]];
    if (!mine || !theirs) return [];
    const points = mine.change - theirs.change;
    const difference = Math.abs(points) < SAME ? 0 : points > 0 ? 1 : -1;
    const [end, twinEnd] = [trackLevel(id, own.to), trackLevel(id, other.to)];
    const digits = digitsFor(id, end, twinEnd, difference !== 0);
    const move = (from: number, to: number) => `${plain(from, digits)} → ${plain(to, digits)}`;
    const differenceWord = difference === 0 ? words.same : difference > 0 ? words.better : words.worse;
    return [
      {
        id,
        name: mine.name,
        sense: words.sense(servesUpwards(id)),
        yours: within(mine.change),
        twin: within(theirs.change),
        yoursWord: mine.word,
        twinWord: theirs.word,
        yoursMove: move(trackLevel(id, own.from), end),
        twinMove: move(trackLevel(id, other.from), twinEnd),
        difference,
        differenceWord,
        apart:
          difference === 0 ? '' : words.apart(plain(Math.abs(asShown(end, digits) - asShown(twinEnd, digits)), digits)),
        sentence: words.row(mine.word, theirs.word),
        evidence: mine.evidence.slice(0, 1),
      } as const,
    ];
  });
}
