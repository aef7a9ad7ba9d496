import { AIM_SLACK, AIM_STEP, isOneOf, type MonthReport, type Resolution, type SeatId, TALK_ACTS } from '../engine';
import { parseSourced, type SourcedText } from './citation';
import { shortDecision } from './commit';
import { rulesOf } from './known';
import { byMechanism, type LedgerGroup, ledgerRows } from './ledger';
import { type LensDebriefView, lensDebriefView } from './lens-debrief';
import { lensLabel, lensShown } from './lenses';
import { type ObjectiveView, objectiveViews } from './objectives';
import { type Foreseen, foreseen } from './predictions';
import { type QuestionView, questionViews } from './questions';
import { type QualityView, qualityViews } from './reading';
import { type RollCallRow, rollCall } from './roll-call';
import type { Debrief, Library } from './session';
import type { SignalKind } from './stage-models';
import { type TurningPoint, turningPoint } from './turning';
import { type TwinRow, twinRows } from './twin';
import {
  capital,
  insideSentence,
  inWords,
  monthName,
  passed,
  plain,
  seatInText,
  seatName,
  textsOf,
  withoutCitations,
} from './wording';
import { wordsOf } from './words';

export interface MonthMark {
  readonly month: number;
  readonly short: string;
  readonly full: string;
  /** The month's decision that weighs most, in two or three words. */
  readonly decision: string;
  readonly kind: SignalKind;
  readonly all: string;
  readonly yours: string;
  readonly twin: string;
  readonly turning: boolean;
}

export interface SourceGroup {
  readonly paper: string;
  readonly entries: ReadonlyArray<{ readonly id: string; readonly where: string; readonly text: string }>;
}

/** A mechanism with its weightiest changes, and the smaller ones to unfold. */
export interface FoldedGroup extends LedgerGroup {
  readonly rest: LedgerGroup['rows'];
}

export interface DebriefScreenView {
  readonly title: string;
  readonly role: string;
  readonly lead: string;
  readonly evidence: ReadonlyArray<string>;
  readonly strength: {
    readonly yours: ReadonlyArray<number>;
    readonly twin: ReadonlyArray<number>;
    readonly gate: number;
    readonly lead: string;
    readonly describe: string;
    readonly parted: boolean;
  };
  readonly months: ReadonlyArray<MonthMark>;
  readonly turning?: TurningPoint;
  readonly tracks: ReadonlyArray<TwinRow>;
  readonly rollCall: ReadonlyArray<RollCallRow>;
  readonly foreseen: ReadonlyArray<Foreseen>;
  readonly foreseenLine: string;
  readonly ending: { readonly title: string; readonly text: SourcedText };
  readonly qualities: ReadonlyArray<QualityView>;
  readonly seatName: string;
  readonly objectives: ReadonlyArray<ObjectiveView>;
  /** How an aim is judged. */
  readonly aims: string;
  readonly kyiv: ReadonlyArray<{ readonly name: string; readonly text: string }>;
  readonly ledger: ReadonlyArray<FoldedGroup>;
  readonly questions: ReadonlyArray<QuestionView>;
  readonly sources: ReadonlyArray<SourceGroup>;
  readonly leftOut: SourcedText;
  /** The game under every lens, as soon as it has been worked out. */
  readonly lenses?: LensDebriefView;
  /** The lens that was kept back until now. */
  readonly revealed?: string;
}

/** As many rows of a mechanism as stay readable. */
const ROWS = 6;

function lastOf(months: ReadonlyArray<MonthReport>): MonthReport {
  const last = months[months.length - 1];
  if (!last) throw new RangeError('A game has at least one month.');
  return last;
}

function headline(library: Library, session: Debrief): string {
  const { ending } = session.observation.state;
  const words = wordsOf(library).debrief;
  const last = lastOf(session.months).month;
  const name = ending === undefined ? '' : textsOf(library).outcome.endings[ending].title;
  const from = monthName(library, 1, last > 10 ? 'full' : 'long');
  return words.title(from, monthName(library, last, 'full'), insideSentence(name));
}

function strengthOf(library: Library, session: Debrief): DebriefScreenView['strength'] {
  const words = wordsOf(library).debrief.chart;
  const series = (months: ReadonlyArray<MonthReport>) => [
    ...months.slice(0, 1).map(({ before }) => before.derived.strength),
    ...months.map(({ after }) => after.derived.strength),
  ];
  const yours = series(session.months);
  const twin = series(session.twin).slice(0, yours.length);
  const gate = rulesOf(library, session.setup).k.gThr;
  const reached = session.months.find(({ after }) => after.derived.strength >= gate);
  const parted = yours.some((value, index) => Math.abs(value - (twin[index] ?? value)) >= 0.05);
  const end = (values: ReadonlyArray<number>) => plain(values[values.length - 1] ?? 0);
  return {
    yours,
    twin,
    gate,
    parted,
    lead: reached ? words.gateReached(monthName(library, reached.month)) : words.gateNever,
    describe: words.describe(plain(yours[0] ?? 0), end(yours), end(twin)),
  };
}

/**
 * The decision of a month that its reader would remember: talks that were agreed on, since they are what the game is
 * about, then an own decision, and what fell due last.
 */
function foremost(resolutions: ReadonlyArray<Resolution>, seat: SeatId): Resolution | undefined {
  const weigh = ({ act, by, outcome }: Resolution) =>
    (act === 'renewListings' || act === 'renewSectoral' ? 0 : 1) +
    (passed({ outcome }) ? 2 : 0) +
    (isOneOf(TALK_ACTS, act) ? (outcome === 'adopted' ? 5 : 2) : 0) +
    (by === seat ? 3 : 0);
  return resolutions.toSorted((a, b) => weigh(b) - weigh(a))[0];
}

/** A name under the chart may break between its words, not inside one. */
function unbroken(name: string): string {
  return name.replaceAll('-', '\u2011');
}

function monthMarks(library: Library, session: Debrief, turning: TurningPoint | undefined): MonthMark[] {
  const words = wordsOf(library).debrief;
  const { acts } = textsOf(library).acts;
  return session.months.map(({ month, resolutions, after }, index) => {
    const own = foremost(resolutions, session.seat);
    const chosen = turning?.month === month ? (turning.resolution ?? own) : own;
    const twin = session.twin[index] ?? lastOf(session.twin);
    return {
      month,
      short: monthName(library, month, 'short'),
      full: monthName(library, month, 'full'),
      decision: unbroken(chosen ? shortDecision(library, chosen) : words.nothing),
      kind: chosen && passed(chosen) ? (acts[chosen.act]?.kind ?? 'neutral') : 'neutral',
      all: resolutions.map((each) => shortDecision(library, each)).join('; ') || words.chart.none,
      yours: plain(after.derived.strength, 1),
      twin: plain(twin.after.derived.strength, 1),
      turning: turning?.month === month,
    };
  });
}

function consulted(library: Library, months: ReadonlyArray<MonthReport>): string {
  const words = wordsOf(library).debrief.kyiv;
  const contacts = months.flatMap(({ resolutions }) =>
    resolutions.filter(
      (each) => passed(each) && textsOf(library).acts.acts[each.act]?.kind === 'talk' && each.act !== 'pauseAid',
    ),
  );
  const agreed = contacts.filter(({ options }) => options.coordinated).length;
  if (contacts.length === 0) return words.noTalks;
  if (agreed === contacts.length) return words.consultedAll;
  const all = inWords(contacts.length);
  return agreed === 0 ? words.consultedNone(all) : capital(words.consultedSome(inWords(agreed), all));
}

function kyivScore(library: Library, { months }: Debrief): DebriefScreenView['kyiv'] {
  const words = wordsOf(library).debrief.kyiv;
  const { indicators } = textsOf(library).outcome;
  const before = months[0]?.before ?? lastOf(months).before;
  const { after } = lastOf(months);
  const { gap } = after.derived;
  const terms = gap <= 0 ? words.termsWithin : words.termsBeyond(plain(gap));
  const word = (id: 'front' | 'resistance') => {
    const moved = after.stocks[id] - before.stocks[id];
    if (Math.abs(moved) < 1) return capital(words.unchanged);
    return capital((moved > 0 ? indicators[id]?.up : indicators[id]?.down) ?? '');
  };
  const { stocks: s } = after;
  const { stocks: from } = before;
  return [
    { name: words.terms, text: lastOf(months).ceasefire.inForce ? words.signed(terms) : terms },
    { name: words.support, text: words.supportIs(plain(s.support), plain(from.support)) },
    { name: words.front, text: words.frontIs(plain(s.front), plain(from.front), word('front')) },
    {
      name: words.resistance,
      text: words.resistanceIs(plain(s.resistance), plain(from.resistance), word('resistance')),
    },
    { name: words.consulted, text: consulted(library, months) },
  ];
}

/** What the debrief cites, by the paper it stands in. */
function sourcesOf(library: Library, ids: ReadonlyArray<string>): SourceGroup[] {
  const groups = new Map<string, SourceGroup['entries'][number][]>();
  for (const id of [...new Set(ids)].toSorted()) {
    const found = library.register.cite(id);
    if (!found) continue;
    const paper =
      found.kind === 'record' || found.kind === 'stance' ? wordsOf(library).debrief.sources.record : found.paper;
    const entry = { id, where: found.paragraph, text: found.paraphrase };
    groups.set(paper, [...(groups.get(paper) ?? []), entry]);
  }
  return [...groups].map(([paper, entries]) => ({ paper, entries }));
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/\[([A-Z]+-[A-Za-z0-9.]+)\]/g)].map(([, id = '']) => id);
}

/** The whole game, looked back on. */
export function debriefView(library: Library, session: Debrief): DebriefScreenView {
  const texts = textsOf(library);
  const words = wordsOf(library);
  const last = lastOf(session.months);
  const ending = texts.outcome.endings[session.observation.state.ending ?? 'dragsOn'];
  const lens = lensShown(library, session.setup);
  const turning = turningPoint(library, lens, session.months, session.twin);
  const told = session.months.flatMap((report) => foreseen(library, report, session.seat) ?? []);
  const questions = questionViews(library, session, turning);
  const tracks = twinRows(library, session);
  const qualities = qualityViews(library, last);
  const leftOut = texts.codex.find(({ id }) => id === 'leftOut')?.text ?? '';
  const ledger = byMechanism(library, ledgerRows(library, lens, session.months, false)).map((group) => ({
    ...group,
    rows: group.rows.slice(0, ROWS),
    rest: group.rows.slice(ROWS),
  }));
  const name = seatName(library, session.seat);
  const lenses = lensDebriefView(library, session);
  const shown = session.record.setup.hidden ? lens : undefined;
  return {
    title: headline(library, session),
    role: words.debrief.role(name, lensLabel(library, session.setup), session.setup.seed),
    lead: withoutCitations(ending.sentence),
    evidence: ending.evidence.slice(0, 2),
    strength: strengthOf(library, session),
    months: monthMarks(library, session, turning),
    ...(turning ? { turning } : {}),
    tracks,
    rollCall: rollCall(library, session.months),
    foreseen: told,
    foreseenLine: words.debrief.foresaw.right(told.filter(({ right }) => right).length, told.length),
    ending: { title: ending.title, text: parseSourced(ending.text) },
    qualities,
    seatName: seatInText(library, session.seat),
    objectives: objectiveViews(library, session),
    aims: words.debrief.own.explain(plain(AIM_SLACK), plain(AIM_STEP, 1)),
    kyiv: kyivScore(library, session),
    ledger,
    questions,
    sources: sourcesOf(library, [
      ...ending.evidence,
      ...idsIn(ending.text),
      ...(turning?.evidence ?? []),
      ...tracks.flatMap(({ evidence }) => evidence),
      ...questions.flatMap(({ evidence }) => evidence),
      ...qualities.flatMap(({ evidence }) => evidence),
    ]),
    leftOut: parseSourced(leftOut),
    ...(lenses ? { lenses } : {}),
    ...(shown ? { revealed: words.lenses.debrief.revealed(words.lenses.names[shown]) } : {}),
  };
}
