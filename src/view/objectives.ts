import { type Aim, isKept, levelBefore, markOf } from '../engine';
import { factsOf, rulesOf } from './known';
import { seatBrief } from './seats';
import type { Debrief, Library } from './session';
import { plain, textsOf } from './wording';
import { wordsOf } from './words';

export interface ObjectiveView {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly kept: boolean;
}

const UNIT: ReadonlySet<string> = new Set(['resolve', 'pays', 'frame', 'gate', 'margin']);

/** A seat's own three aims, by the numbers that it would look at; none for the one who sets the Union's agenda. */
export function objectiveViews(library: Library, session: Debrief): ObjectiveView[] {
  const known = factsOf(library, session);
  const rules = rulesOf(library, session.setup);
  return (seatBrief(library, session.seat)?.objectives ?? []).map(({ id, text, measure }) => {
    const { fact } = measure;
    const from = levelBefore(rules, measure);
    const start = markOf(measure) ? levelBefore(rules, { ...measure, from: undefined }) : from;
    const to = known[fact] ?? 0;
    const digits = UNIT.has(fact) ? 2 : fact === 'tempo' ? 1 : 0;
    const of = fact === 'tempo' ? ` ${wordsOf(library).debrief.own.unionRate}` : '';
    return {
      id,
      text: withMark(library, text, measure),
      from: plain(start, digits),
      to: `${plain(to, digits)}${of}`,
      kept: isKept(measure, from, to),
    };
  });
}

/** An aim in words, with the number that is looked at and the level that it has to reach where it names one. */
export function withMark(library: Library, text: string, measure: Aim): string {
  const mark = markOf(measure);
  if (!mark) return text;
  const { marks, marked, months } = wordsOf(library).briefing;
  const { inside } = wordsOf(library).lenses;
  const number = measure.fact === 'talksMonths' ? months : textsOf(library).outcome.indicators[measure.fact]?.name;
  const level = marks[mark.side](plain(mark.at, 0));
  return marked(text, number === undefined ? level : `${inside(number)} ${level}`);
}
