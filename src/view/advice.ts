import { ACTS, type ActId, type Facts, holds, type MonthReport } from '../engine';
import type { TextBook } from '../scenario';
import { type CiteMark, citeMarks } from './citation';
import { factsOf } from './known';
import { factsOfMonth } from './memory';
import type { Library, Play } from './session';
import { actShort, textsOf } from './wording';
import { wordsOf } from './words';

type Advice = TextBook['advice'];
type Line = Advice['lines'][number];
type Clause = Line['when'][number];

export interface AdviceView {
  readonly id: string;
  readonly adviser: string;
  /** The reading behind it, such as "reads with Papers". */
  readonly reads: string;
  readonly text: string;
  readonly sources: ReadonlyArray<CiteMark>;
}

const ADVISERS = ['eastern', 'negotiation', 'archive', 'kyiv'] as const;

function view(advice: Advice, line: Line, text = line.text): AdviceView {
  const { name, reads } = advice.advisers[line.adviser];
  return { id: line.adviser, adviser: name, reads, text, sources: citeMarks(line.evidence) };
}

/** An adviser's lines that hold, the weightiest first. */
function open(lines: ReadonlyArray<Line>, adviser: Line['adviser'], known: Facts): Line[] {
  return lines
    .filter((line) => line.adviser === adviser && holds(line.when, known))
    .toSorted((a, b) => b.weight - a.weight);
}

/** Months back to which advisers compare, and for which a line that was said stays away if there is another. */
const BACK = 3;

function changesSince(months: ReadonlyArray<MonthReport>): Facts {
  const now = months[months.length - 1];
  const then = months[Math.max(0, months.length - 1 - BACK)];
  if (!now || !then) return {};
  const past: Facts = { ...then.before.stocks, ...then.before.derived };
  return Object.fromEntries(
    Object.entries({ ...now.before.stocks, ...now.before.derived }).map(([id, value]) => [
      `since.${id}`,
      value - (past[id] ?? value),
    ]),
  );
}

/** What a month was like when it opened, and the same with the texts that came to be tabled in it. */
function factsAtOpening(months: ReadonlyArray<MonthReport>, index: number): ReadonlyArray<Facts> {
  const report = months[index];
  if (!report) return [];
  const tabled = {
    ...factsOfMonth(months, index),
    ...report.before.stocks,
    ...report.before.derived,
    ...changesSince(months.slice(0, index + 1)),
    attributed: Number(report.signals.attributed),
  };
  const renewed = new Set(report.signals.renewals.map(({ act }) => `tabled.${act}`));
  const opening = Object.entries(tabled).filter(([id]) => renewed.has(id) || !/^(tabled|adopted|failed)\./.test(id));
  return [Object.fromEntries(opening), tabled];
}

/** The weightiest line not said in the last months; where all were, the one that was said longest ago. */
function choose(lines: ReadonlyArray<Line>, said: ReadonlyArray<Line>): Line | undefined {
  const recent = said.slice(-2 * BACK);
  return (
    lines.find((line) => !recent.includes(line)) ??
    lines.toSorted((a, b) => said.lastIndexOf(a) - said.lastIndexOf(b))[0]
  );
}

/** What an adviser said in the months before, as far as their reports tell, and says now. */
function spokenBy(
  lines: ReadonlyArray<Line>,
  adviser: Line['adviser'],
  before: ReadonlyArray<Facts>,
  known: Facts,
): Line | undefined {
  const own = lines.filter((line) => line.adviser === adviser);
  const said: Line[] = [];
  for (const then of before) {
    const line = choose(open(own, adviser, then), said);
    if (line) said.push(line);
  }
  return choose(open(own, adviser, known), said);
}

/** The text on the table that a line speaks of, if it speaks of one. */
function aboutOf({ when }: Line, known: Facts): ActId | undefined {
  return ACTS.find((act) => (known[`tabled.${act}`] ?? 0) > 0 && when.some((clause) => names(clause, `tabled.${act}`)));
}

/** What the four advisers say this month: each one line, from its own reading, and on which text. */
export function adviceView(library: Library, session: Play): AdviceView[] {
  const { advice } = textsOf(library);
  const words = wordsOf(library).desk.advisers;
  const known = { ...factsOf(library, session), ...changesSince(session.months) };
  const { months } = session;
  const before = months.slice(0, -1).flatMap((_, index) => factsAtOpening(months, index));
  return ADVISERS.flatMap((adviser) => {
    const line = spokenBy(advice.lines, adviser, before, known);
    if (!line) return [];
    const about = aboutOf(line, known);
    return [view(advice, line, about ? words.on(actShort(library, about), line.text) : line.text)];
  });
}

function names(clause: Clause, fact: string): boolean {
  if ('any' in clause) return clause.any.some((each) => names(each, fact));
  return 'not' in clause ? false : clause.fact === fact;
}

/** What advisers say about one act, as if it lay on the table; those who have nothing to say on it keep silent. */
export function adviceOn(library: Library, session: Play, act: ActId): AdviceView[] {
  const { advice } = textsOf(library);
  const fact = `tabled.${act}`;
  const about = advice.lines.filter(({ when }) => when.some((clause) => names(clause, fact)));
  const known = { ...factsOf(library, session), [fact]: 1 };
  return ADVISERS.flatMap((adviser) => open(about, adviser, known).slice(0, 1)).map((line) => view(advice, line));
}
