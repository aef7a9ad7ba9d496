import type { DerivedId, MonthReport, Snapshot, StockId } from '../engine';
import { factsOf } from './known';
import { seatBrief } from './seats';
import type { Debrief, Library } from './session';
import { plain } from './wording';
import { wordsOf } from './words';

export interface ObjectiveView {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly kept: boolean;
}

/** Numbers whose rise is a loss for whoever wants them held. */
const WORSE_UP: ReadonlySet<string> = new Set([
  'fatigue',
  'fear',
  'oil',
  'tempo',
  'losses',
  'demands',
  'dissent',
  'done.assets',
  'disinfo',
  'gap',
]);
/** A number that was to be held may slip by this much. */
const SLACK = 3;
/** A number that was to move has to move by this much at the least, in points. */
const MOVED = 0.5;
const UNIT: ReadonlySet<string> = new Set(['resolve', 'pays', 'frame', 'gate', 'margin']);

function startOf(first: MonthReport | undefined, fact: string): number {
  const before: Snapshot | undefined = first?.before;
  return before?.stocks[fact as StockId] ?? before?.derived[fact as DerivedId] ?? 0;
}

function isCount(fact: string): boolean {
  return fact.includes('.') || ['talksMonths', 'envoy', 'hostages', 'incidents'].includes(fact);
}

function isKept(fact: string, direction: 'up' | 'down' | 'hold', from: number, to: number): boolean {
  const scale = UNIT.has(fact) ? 100 : fact === 'tempo' ? 10 : 1;
  const change = (to - from) * scale;
  const least = isCount(fact) ? 1 : MOVED;
  if (direction === 'up') return change >= least;
  if (direction === 'down') return change <= -least;
  const slack = isCount(fact) ? 0 : SLACK;
  return WORSE_UP.has(fact) ? change <= slack : change >= -slack;
}

/** A seat's own three aims, by the numbers that it would look at; none for the one who sets the Union's agenda. */
export function objectiveViews(library: Library, session: Debrief): ObjectiveView[] {
  const known = factsOf(library, session);
  const hostagesBefore = library.bundle.scenario.members.filter(({ hostage }) => hostage).length;
  return (seatBrief(library, session.seat)?.objectives ?? []).map(({ id, text, measure }) => {
    const { fact, direction } = measure;
    const from = measure.from ?? (fact === 'hostages' ? hostagesBefore : startOf(session.months[0], fact));
    const to = known[fact] ?? 0;
    const digits = UNIT.has(fact) ? 2 : fact === 'tempo' ? 1 : 0;
    const of = fact === 'tempo' ? ` ${wordsOf(library).debrief.own.unionRate}` : '';
    return {
      id,
      text,
      from: plain(from, digits),
      to: `${plain(to, digits)}${of}`,
      kept: isKept(fact, direction, from, to),
    };
  });
}
