import { type ActId, type Facts, holds } from '../engine';
import type { TextBook } from '../scenario';
import { type CiteMark, citeMarks } from './citation';
import { factsOf } from './known';
import type { Library, SessionView } from './session';
import { textsOf } from './wording';

type Play = Extract<SessionView, { readonly at: 'play' }>;
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

function view(advice: Advice, line: Line): AdviceView {
  const { name, reads } = advice.advisers[line.adviser];
  return { id: line.adviser, adviser: name, reads, text: line.text, sources: citeMarks(line.evidence) };
}

/** The weightiest line of each adviser that holds; the first of equals. */
function spoken(lines: ReadonlyArray<Line>, known: Facts): Line[] {
  return ADVISERS.flatMap((adviser) => {
    let best: Line | undefined;
    for (const line of lines) {
      if (line.adviser !== adviser || !holds(line.when, known)) continue;
      if (!best || line.weight > best.weight) best = line;
    }
    return best ? [best] : [];
  });
}

/** What the four advisers say this month: each one line, from its own reading. */
export function adviceView(library: Library, session: Play): AdviceView[] {
  const { advice } = textsOf(library);
  return spoken(advice.lines, factsOf(library, session)).map((line) => view(advice, line));
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
  return spoken(about, { ...factsOf(library, session), [fact]: 1 }).map((line) => view(advice, line));
}
