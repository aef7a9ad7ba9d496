import { isOneOf, MEMBER_CODES, type MonthReport, type PureLensId, type Resolution, TALK_ACTS } from '../engine';
import { assumedWord, footingOf, lensShown } from './lenses';
import { type AnswerView, answerOf } from './moscow-answer';
import { goesOn, lookView, otherReading, readingUnder, type Said, seenIn, UNSAID } from './moscow-looks';
import { type OtherReading, otherReadings, otherwiseLine } from './moscow-others';
import type { Library, Play } from './session';
import type { SignalKind, SignalRow } from './stage-models';
import { recordTitle } from './text-title';
import {
  actorWord,
  actTitle,
  inWords,
  listOf,
  monthName,
  passed,
  plain,
  seatInText,
  seatName,
  seatsAtStart,
  signed,
  textsOf,
} from './wording';
import { wordsOf } from './words';

/** One act of the month, how Moscow reads it, and what that does to its belief in Europe. */
export interface ReadRow {
  readonly id: string;
  readonly kind: SignalKind;
  readonly title: string;
  readonly sub: string;
  readonly reading: string;
  readonly evidence: ReadonlyArray<string>;
  /** Said where an effect has no source. */
  readonly assumed?: string;
  /** Change of belief in hundredths. */
  readonly change: number;
  readonly amount: string;
  /** Belief before and after this row, in hundredths, counting down the list. */
  readonly from: number;
  readonly to: number;
  /** The same after this row, as it is written. */
  readonly total: string;
  /** 0 to 1: what it cost Europe. */
  readonly weight: number;
  readonly costless: boolean;
}

export interface MoscowScreenView {
  readonly did: string;
  readonly lens: string;
  /** Said where a reading is kept back with the lens; nothing where the lens is open. */
  readonly keptBack: string;
  readonly rows: ReadonlyArray<ReadRow>;
  readonly axis: { readonly low: number; readonly high: number; readonly ticks: ReadonlyArray<number> };
  readonly before: string;
  readonly after: string;
  readonly beforeAt: number;
  readonly afterAt: number;
  readonly verdict: string;
  readonly answer: AnswerView;
  /** What the lenses that do not move the game make of the month; none as long as one is hidden. */
  readonly others: ReadonlyArray<OtherReading>;
  /** Where the month ends under those lenses, in one line; nothing where there are none. */
  readonly otherwise: string;
}

/** More rows than this do not fit a screen; the smallest are folded together. */
const MOST = 7;
/** Three members against an adopted text are heard outside. */
const DISSENT = 3;
/** Changes of belief below this, in hundredths, show as nothing. */
const SEEN = 0.05;
/** A change of the tie across the Atlantic smaller than this is no row of its own. */
const NOTICED = 0.3;
/** Of more members than this the number is told, not the names. */
const NAMED = 5;
const DEAREST = 1.1;

type Draft = Omit<ReadRow, 'from' | 'to' | 'total' | 'amount'>;

function sumOf(report: MonthReport, sources: ReadonlyArray<string>, cause?: string): number {
  let sum = 0;
  for (const line of report.lines) {
    if (line.variable !== 'resolve' || !sources.includes(line.source)) continue;
    if (cause === undefined || line.cause === cause) sum += line.amount * 100;
  }
  return sum;
}

function countLine(library: Library, { act, tally, outcome, by, rule, votes }: Resolution): string {
  const words = wordsOf(library).moscow;
  if (outcome === 'refused') return words.refused;
  if (outcome === 'noConcession') return words.noConcession;
  if (outcome === 'overtaken') return words.overtaken;
  if (rule === 'none') return by === 'director' ? words.national : words[actorWord(act)](seatInText(library, by));
  if (rule === 'consensus') {
    const codes = MEMBER_CODES.filter((code) => votes[code] === 'against');
    if (codes.length > NAMED) return words.manyObjected(inWords(codes.length));
    return codes.length === 0 ? words.agreed : words.objected(seatsAtStart(library, codes));
  }
  if (!tally) return '';
  const { members } = tally;
  const abstained = members.abstain + members.constructive;
  return members.against === 0 && abstained === 0
    ? words.unanimous
    : words.votes(members.for, abstained, members.against);
}

function costOf(library: Library, { act, outcome }: Resolution): number {
  const { signal, treasury } = library.bundle.scenario.acts[act];
  if (outcome !== 'adopted' && outcome !== 'enacted' && outcome !== 'coalition') return 0;
  return Math.min(1, ((signal?.sunk ?? 0) + (signal?.audience ?? 0) + Math.max(0, treasury) / 20) / DEAREST);
}

/** What an act says on the other side: its reading when adopted, or when it fell. */
function readingOf(library: Library, lens: PureLensId | undefined, { act, outcome }: Resolution): Said {
  if (outcome === 'noConcession') {
    return { text: wordsOf(library).moscow.notMetReading, evidence: footingOf(library, lens, 'concB').evidence };
  }
  const { readings } = textsOf(library).moscow;
  const went = outcome === 'coalition' ? readings.coalitionAid?.adopted : undefined;
  const own = readings[act];
  const done = passed({ outcome });
  return readingUnder(lens, went ?? (done ? own?.adopted : own?.failed)) ?? UNSAID;
}

function resolutionRow(library: Library, session: Play, report: MonthReport, resolution: Resolution): Draft {
  const said =
    otherReading(library, session.setup, session.months, report, resolution) ??
    readingOf(library, lensShown(library, session.setup), resolution);
  const { act, proposal } = resolution;
  const kind = textsOf(library).acts.acts[act]?.kind ?? 'neutral';
  const title = recordTitle(library, session.months, resolution);
  const done = passed(resolution) || resolution.outcome === 'coalition';
  const weight = costOf(library, resolution);
  const words = wordsOf(library).moscow;
  const unmet = resolution.outcome === 'noConcession';
  const notPassed = resolution.rule === 'consensus' ? words.notAgreed : words.notAdopted;
  return {
    id: proposal,
    kind: done ? kind : 'neutral',
    title: done ? title : unmet ? words.notMet(title) : notPassed(title),
    sub: countLine(library, resolution),
    ...readingRow(library, said),
    change: sumOf(report, ['bScale', 'bFail', 'bSoft', 'lapse'], proposal),
    weight,
    costless: weight === 0,
  };
}

function readingRow(library: Library, { text, evidence }: Said): Pick<Draft, 'reading' | 'evidence' | 'assumed'> {
  return {
    reading: text,
    evidence,
    assumed: text === '' ? '' : assumedWord(library, { evidence, basis: 'assumption' }),
  };
}

/** Talk as such: what it does to belief hangs on the act that opened it, else on the contacts that go on. */
function talkRows(library: Library, session: Play, report: MonthReport, rows: ReadonlyArray<Draft>): Draft[] {
  const lens = lensShown(library, session.setup);
  const words = wordsOf(library).moscow;
  const change = sumOf(report, ['c2Mu', 'c4Mu']);
  const opened = report.resolutions.find(({ act, outcome }) => isOneOf(TALK_ACTS, act) && passed({ outcome }));
  const names = [...new Set(report.signals.freelancers)].map((code) => seatName(library, code));
  const { readings } = textsOf(library).moscow;
  const alone = lens === undefined ? UNSAID : readings.freelance?.adopted[lens];
  const list = [...rows];
  const freelanced = report.resolutions.some(({ act }) => act === 'freelance');
  if (names.length > 0 && !freelanced && alone) {
    list.push({
      id: 'freelancers',
      kind: 'talk',
      title: words.freelance(listOf(library, names)),
      sub: words.freelanceSub,
      ...readingRow(library, alone),
      change: opened ? 0 : change,
      weight: 0,
      costless: true,
    });
    if (!opened) return list;
  }
  if (opened) return list.map((row) => (row.id === opened.proposal ? { ...row, change: row.change + change } : row));
  if (Math.abs(change) < SEEN) return list;
  const level = report.talks.level;
  const act = level === 'envoy' ? (report.envoy.kind === 'none' ? 'specialRepresentative' : report.envoy.kind) : level;
  const reading = readingUnder(lens, readings[act === 'none' ? 'freelance' : act]?.adopted);
  list.push({
    id: 'talks',
    kind: 'talk',
    ...channelOf(library, report),
    ...readingRow(library, goesOn(library, session.setup, report) ?? reading ?? UNSAID),
    change,
    weight: 0,
    costless: true,
  });
  return list;
}

/** Whose channel goes on, and at what level. */
function channelOf(library: Library, { talks, envoy }: MonthReport): Pick<Draft, 'title' | 'sub'> {
  const words = wordsOf(library).moscow;
  if (talks.level === 'none') return { title: words.contacts, sub: words.levels.none };
  if (talks.by === 'informal') {
    const { holder } = talks;
    const sub = holder === undefined ? words.informalBySome : words.informalBy(seatInText(library, holder));
    return { title: words.informalGoesOn, sub };
  }
  const voice = talks.level === 'envoy' && envoy.kind in words.voices ? envoy.kind : undefined;
  const sub = voice === undefined ? words.levels[talks.level] : words.voices[voice as keyof typeof words.voices];
  return { title: words.goesOn, sub };
}

/** Members that voted against what was adopted are heard in Moscow as well. */
function dissentRows(library: Library, { setup }: Play, report: MonthReport): Draft[] {
  const words = wordsOf(library).moscow;
  const loudest = report.resolutions
    .filter((each) => passed(each) && (each.tally?.members.against ?? 0) >= DISSENT)
    .toSorted((a, b) => (b.tally?.members.against ?? 0) - (a.tally?.members.against ?? 0))[0];
  if (!loudest?.tally) return [];
  const count = inWords(loudest.tally.members.against);
  return [
    {
      id: 'dissent',
      kind: 'neutral',
      title: words.aloud(count.charAt(0).toUpperCase() + count.slice(1)),
      sub: actTitle(library, loudest.act),
      ...readingRow(library, { text: words.readings.divided, evidence: seenIn(library, setup).slice(0, 1) }),
      change: 0,
      weight: 0,
      costless: true,
    },
  ];
}

/** What moved belief without an act of the month. */
function otherRows(library: Library, session: Play, report: MonthReport): Draft[] {
  const lens = lensShown(library, session.setup);
  const words = wordsOf(library).moscow;
  const quiet = (id: string, title: string, sub: string, said: Said, change: number): Draft => ({
    id,
    kind: 'neutral',
    title,
    sub,
    ...readingRow(library, said),
    change,
    weight: 0,
    costless: true,
  });
  const list: Draft[] = [];
  const soft = sumOf(report, ['bSoft'], 'unanswered');
  const absorbed = readingUnder(lens, textsOf(library).moscow.readings.absorb?.adopted);
  if (soft !== 0 && absorbed) list.push(quiet('unanswered', words.unanswered, words.unansweredSub, absorbed, soft));
  const lapsed = sumOf(report, ['lapse']);
  if (lapsed !== 0) {
    const { evidence } = footingOf(library, lens, 'lapse');
    list.push(quiet('lapse', words.lapse, words.lapseSub, { text: words.readings.lapse, evidence }, lapsed));
  }
  const leak = sumOf(report, ['quiet']);
  if (leak !== 0) {
    const { evidence } = footingOf(library, lens, 'quiet');
    list.push(quiet('leak', words.leak, words.leakSub, { text: words.readings.leak, evidence }, leak));
  }
  const rift = sumOf(report, ['bTrans']);
  const drift = sumOf(report, ['bDrift']);
  if (Math.abs(rift) >= NOTICED) {
    const text = rift > 0 ? words.readings.atlanticUp : words.readings.atlanticDown;
    const { evidence } = footingOf(library, lens, 'bTrans');
    list.push(quiet('atlantic', words.atlantic(rift > 0), words.atlanticSub, { text, evidence }, rift));
  }
  const rest = Math.abs(rift) >= NOTICED ? drift : drift + rift;
  if (Math.abs(rest) >= SEEN) {
    const { title, sub, ...said } = lookView(library, session.setup, report, rest);
    list.push(quiet('unity', title, sub, said, rest));
  }
  return list;
}

/** What is left is told with the largest row where it is too small to be seen, else as news, so that the rows add up. */
function withRemainder(library: Library, rows: ReadonlyArray<Draft>, total: number): Draft[] {
  const left = total - rows.reduce((sum, { change }) => sum + change, 0);
  const [largest] = rows.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (Math.abs(left) < SEEN && largest) {
    return rows.map((row) => (row === largest ? { ...row, change: row.change + left } : row));
  }
  const words = wordsOf(library).moscow;
  return [
    ...rows,
    {
      id: 'news',
      kind: 'neutral',
      title: words.news,
      sub: words.newsSub,
      reading: words.readings.news,
      evidence: [],
      change: left,
      weight: 0,
      costless: true,
    },
  ];
}

/** Folds the acts that say least into one row. */
function foldSmall(library: Library, rows: ReadonlyArray<Draft>): Draft[] {
  if (rows.length <= MOST) return [...rows];
  const words = wordsOf(library).moscow;
  const kept = new Set(
    rows
      .toSorted((a, b) => Math.abs(b.change) + b.weight - Math.abs(a.change) - a.weight)
      .slice(0, MOST - 1)
      .map(({ id }) => id),
  );
  const small = rows.filter(({ id }) => !kept.has(id));
  const change = small.reduce((sum, row) => sum + row.change, 0);
  return [
    ...rows.filter(({ id }) => kept.has(id)),
    {
      id: 'rest',
      kind: 'neutral',
      title: words.rest,
      sub: words.restSub(small.length),
      reading: words.restReading,
      evidence: [],
      change,
      weight: 0,
      costless: true,
    },
  ];
}

function waterfall(rows: ReadonlyArray<Draft>, start: number): ReadRow[] {
  let at = start;
  return rows.map((row) => {
    const from = at;
    at += row.change;
    return { ...row, from, to: at, total: plain(at), amount: Math.abs(row.change) < SEEN ? '0' : signed(row.change) };
  });
}

/** Every month is drawn on one scale, which is moved only when belief would leave it and never made finer. */
const AXIS = { low: 30, length: 40, step: 10 } as const;

function axisOf(values: ReadonlyArray<number>): MoscowScreenView['axis'] {
  const { step } = AXIS;
  const highest = Math.max(0, Math.floor((Math.min(...values) - 1) / step) * step);
  const end = Math.min(100, Math.ceil((Math.max(...values) + 1) / step) * step);
  const length = Math.max(AXIS.length, end - highest);
  const low = Math.max(0, end - length, Math.min(AXIS.low, highest));
  const ticks = Array.from({ length: length / step + 1 }, (_, index) => low + index * step);
  return { low, high: low + length, ticks };
}

/** What the month says on the other side, as the lens in play has it. */
export function moscowView(library: Library, session: Play): MoscowScreenView {
  const words = wordsOf(library);
  const report = session.months[session.months.length - 1];
  if (!report) throw new RangeError('A session has at least the running month.');
  const lens = lensShown(library, session.setup);
  const acts = report.resolutions.map((each) => resolutionRow(library, session, report, each));
  const drafts = [
    ...talkRows(library, session, report, acts),
    ...dissentRows(library, session, report),
    ...otherRows(library, session, report),
  ];
  const start = report.before.stocks.resolve * 100;
  const end = report.after.stocks.resolve * 100;
  const rows = waterfall(foldSmall(library, withRemainder(library, drafts, end - start)), start);
  const [before, after] = [plain(start), plain(end)];
  const others = otherReadings(library, session);
  return {
    did: words.moscow.did(monthName(library, report.month)),
    lens: lens === undefined ? words.lenses.moscow.hidden : words.moscow.lens(words.lenses.names[lens]),
    keptBack: lens === undefined ? words.lenses.moscow.keptBack : '',
    others,
    otherwise: otherwiseLine(library, others),
    rows,
    axis: axisOf([start, end, ...rows.map(({ to }) => to)]),
    before,
    after,
    beforeAt: start,
    afterAt: end,
    verdict: before === after ? words.moscow.unchanged(after) : words.moscow.from(after, before),
    answer: answerOf(library, session, report),
  };
}

/** The rows as the picture draws them, once the page has measured where they stand. */
export function signalRows(rows: ReadonlyArray<ReadRow>, heights: Readonly<Record<string, number>>): SignalRow[] {
  return rows.flatMap(({ id, kind, weight, costless, change }) => {
    const y = heights[id];
    return y === undefined ? [] : [{ id, kind, weight, costless, firm: weight > 0 || Math.abs(change) >= 1, y }];
  });
}
