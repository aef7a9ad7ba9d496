import type { MonthReport, PureLensId, Resolution, Setup } from '../engine';
import type { TextBook } from '../scenario';
import { citedUnder, footingOf, lensShown } from './lenses';
import type { Library } from './session';
import { variantOf } from './variants';
import { actShort, passed, plain, textsOf } from './wording';
import { wordsOf } from './words';

/** What a text that fell, one that is repeated, and Europe as such look like from the other side. */

export interface Said {
  readonly text: string;
  readonly evidence: ReadonlyArray<string>;
}

export const UNSAID: Said = { text: '', evidence: [] };

/** Readings differ by lens: as long as that is hidden, none is told. */
export function readingUnder(
  lens: PureLensId | undefined,
  by: Readonly<Record<PureLensId, Said>> | undefined,
): Said | undefined {
  return lens === undefined ? undefined : by?.[lens];
}

/** As many against, with most others for, leave a text held up by a few. */
const FEW = 4;
const MOST = 17;
const HALF = 14;
/** Rules under which votes against, and not missing votes for, stop a text. */
const STOPPED_BY_ONE: ReadonlySet<string> = new Set(['unanimity', 'consensus']);
/** Months in which an act counts as done before. */
const LATELY = 4;

type Fell = keyof TextBook['moscow']['fell'];

function howItFell({ act, outcome, tally, rule, reason }: Resolution): Fell | undefined {
  if (outcome === 'refused' || outcome === 'braked' || outcome === 'overtaken') return outcome;
  if (outcome !== 'failed' || !tally) return undefined;
  const { against, for: yes } = tally.members;
  // That most refuse Moscow a concession is no quarrel among them: the act's own reading says what it is.
  if (against >= HALF) return act === 'pauseAid' ? undefined : 'most';
  const one = STOPPED_BY_ONE.has(rule) || reason === 'act-of-all-refused';
  if (!one) return yes < HALF ? 'split' : 'short';
  if (yes < MOST) return 'split';
  if (against === 1) return 'lone';
  return against > 1 && against <= FEW ? 'few' : undefined;
}

function earlier(months: ReadonlyArray<MonthReport>, report: MonthReport, most: number): MonthReport[] {
  return months.filter(({ month }) => month < report.month && month >= report.month - most);
}

function comesAgain(months: ReadonlyArray<MonthReport>, report: MonthReport, resolution: Resolution): boolean {
  if (!passed(resolution)) return false;
  return earlier(months, report, LATELY).some(({ resolutions }) =>
    resolutions.some((each) => each.act === resolution.act && passed(each)),
  );
}

/** A sentence with the short name of an act in it. */
function withAct(library: Library, text: string, act: Resolution['act']): string {
  return text.replace('{act}', actShort(library, act));
}

/** A reading beside the act's own, where the vote says more than the act, or, once a month, a repetition. */
export function otherReading(
  library: Library,
  setup: Setup,
  months: ReadonlyArray<MonthReport>,
  report: MonthReport,
  resolution: Resolution,
): Said | undefined {
  const { fell, again } = textsOf(library).moscow;
  const lens = lensShown(library, setup);
  const { act } = resolution;
  const before = months.filter(({ month }) => month < report.month).flatMap(({ resolutions }) => resolutions);
  const way = howItFell(resolution);
  if (way) {
    const earlierToday = report.resolutions.slice(0, report.resolutions.indexOf(resolution));
    const times = [...before, ...earlierToday].filter((each) => howItFell(each) === way).length;
    const text = variantOf(setup, `fell ${way}`, fell[way].texts, times);
    return text === undefined ? undefined : { text, evidence: citedUnder(lens, fell[way]) };
  }
  if (report.resolutions.find((each) => comesAgain(months, report, each)) !== resolution) return undefined;
  const { kind } = textsOf(library).acts.acts[act] ?? { kind: 'neutral' as const };
  const own = before.filter((each) => each.act === act && passed(each)).length;
  const text = variantOf(setup, `again ${act}`, again[kind].texts, own);
  return text === undefined
    ? undefined
    : { text: withAct(library, text, act), evidence: citedUnder(lens, again[kind]) };
}

/** Talks of which nothing new is to be said: that they change nothing is what the papers argue. */
export function goesOn(library: Library, setup: Setup, { month, talks }: MonthReport): Said | undefined {
  if (talks.level === 'none' || talks.months < 2) return undefined;
  const text = variantOf(setup, 'talks go on', wordsOf(library).moscow.readings.goesOn, month);
  const argued = (lensShown(library, setup) ?? 'papers') === 'papers';
  return text === undefined ? undefined : { text, evidence: argued ? ['OSW-C2b'] : [] };
}

/** What about Europe moved Moscow's belief in it by itself, from the largest change of the month. */
type Look = 'quarrel' | 'tire' | 'closer' | 'rested' | 'lower' | 'higher';

const EVIDENCE: Readonly<Record<Look, ReadonlyArray<string>>> = {
  quarrel: ['OSW-R9a'],
  tire: ['OSW-R9b', 'OSW-P7'],
  closer: ['OSW-R9a'],
  rested: ['OSW-P7'],
  lower: ['OSW-R8', 'OSW-R9a'],
  higher: ['OSW-R9a'],
};

/** Smaller changes of unity and weariness, in points, are not what Moscow sees. */
const UNITY = 0.75;
const WEARY = 0.4;

function lookOf({ before, after }: MonthReport, change: number): Look {
  const unity = after.stocks.unity - before.stocks.unity;
  const weary = after.derived.fatigue - before.derived.fatigue;
  if (change < 0) {
    if (unity <= -UNITY && -unity >= weary) return 'quarrel';
    return weary >= WEARY ? 'tire' : 'lower';
  }
  if (unity >= UNITY && unity >= -weary) return 'closer';
  return weary <= -WEARY ? 'rested' : 'higher';
}

export interface LookView extends Said {
  readonly title: string;
  readonly sub: string;
}

/** On what it rests that Moscow sees a divided or a united Europe, under the lens that is shown. */
export function seenIn(library: Library, setup: Setup): ReadonlyArray<string> {
  return footingOf(library, lensShown(library, setup), 'bUni').evidence;
}

/** How united and how weary Europe looks, by what moved. */
export function lookView(library: Library, setup: Setup, report: MonthReport, change: number): LookView {
  const words = wordsOf(library).moscow;
  const look = lookOf(report, change);
  const { before, after } = report;
  const figure = (value: number) => plain(value);
  return {
    title: words.looks[look].title,
    sub: (look === 'lower' || look === 'higher' ? words.looksAt : words.lookSub)(
      [figure(before.stocks.unity), figure(after.stocks.unity)],
      [figure(before.derived.fatigue), figure(after.derived.fatigue)],
    ),
    text: variantOf(setup, `look ${look}`, words.looks[look].texts, report.month) ?? '',
    evidence: seenIn(library, setup).length === 0 ? [] : EVIDENCE[look],
  };
}
