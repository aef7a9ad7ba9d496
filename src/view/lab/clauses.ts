import type { Clause } from '../../engine';
import type { StrategyFile } from '../../scenario';
import type { Library } from '../session';
import { actShort, insideSentence, inWords, listOf, monthName, optionLabels } from '../wording';
import { wordsOf } from '../words';
import { indicatorView, isIndicator, tell } from './indicators';

type FactClause = Extract<Clause, { readonly fact: string }>;

/** What a clause says of the calendar: from when on, until when, in which month, or how often. */
function sayMonth(library: Library, { above, below, is, every, from = 1 }: FactClause): string {
  const { clauses } = wordsOf(library).lab.search;
  if (below !== undefined) return clauses.monthBefore(monthName(library, below));
  if (is !== undefined) return clauses.monthIs(monthName(library, is));
  if (every === undefined) return clauses.monthFrom(monthName(library, (above ?? 0) + 1));
  const month = monthName(library, from);
  return every === 1 ? clauses.everyMonth(month) : clauses.every(inWords(every), month);
}

/** What a clause says of a thing that is so or not; nothing where the fact is a number to be compared. */
function sayState(library: Library, { fact, above, below, is }: FactClause): string | undefined {
  const { clauses, levels } = wordsOf(library).lab.search;
  const none = is === 0 || below === 1;
  switch (fact) {
    case 'talks':
      if (below !== undefined) return clauses.talksBelow(levels[below] ?? String(below));
      return above === undefined ? undefined : clauses.talksAbove(levels[above] ?? String(above));
    case 'envoy':
      return none ? clauses.noEnvoy : undefined;
    case 'armsControl':
      return none ? clauses.noArmsControl : undefined;
    case 'hostages':
      return none ? clauses.noHostages : clauses.hostages;
    case 'attributed':
      return none ? undefined : clauses.attributed;
    default:
      return undefined;
  }
}

function sayFact(library: Library, clause: FactClause): string {
  if (clause.fact === 'month') return sayMonth(library, clause);
  const state = sayState(library, clause);
  if (state !== undefined) return state;
  const { clauses } = wordsOf(library).lab.search;
  const { fact, above, below, is } = clause;
  const indicator = isIndicator(fact) ? indicatorView(library, fact) : undefined;
  const name = indicator ? insideSentence(indicator.name) : fact;
  const number = (value: number) => tell(value, { digits: Number.isInteger(value) ? 0 : (indicator?.digits ?? 2) });
  const said = [
    ...(above === undefined ? [] : [clauses.above(name, number(above))]),
    ...(below === undefined ? [] : [clauses.below(name, number(below))]),
    ...(is === undefined ? [] : [clauses.is(name, number(is))]),
  ];
  return listOf(library, said);
}

function sayClause(library: Library, clause: Clause): string {
  const { clauses } = wordsOf(library).lab.search;
  if ('not' in clause) return clauses.not(sayClause(library, clause.not));
  if (!('any' in clause)) return sayFact(library, clause);
  return clauses.or(clause.any.map((each) => sayClause(library, each)).join('; '));
}

const isOfCalendar = (clause: Clause): boolean => 'fact' in clause && clause.fact === 'month';

/** When a rule of a strategy is followed, the calendar first. */
function sayConditions(library: Library, when: ReadonlyArray<Clause>): string {
  const words = wordsOf(library).lab.search;
  if (when.length === 0) return words.always;
  const months = when.filter(isOfCalendar).map((clause) => sayClause(library, clause));
  const others = when.filter((clause) => !isOfCalendar(clause)).map((clause) => sayClause(library, clause));
  return [...months, ...(others.length > 0 ? [words.clauses.if(listOf(library, others))] : [])].join(', ');
}

/** A rule of a strategy as a sentence: what is tabled, and when. */
export function sayRule(library: Library, rule: StrategyFile['rules'][number]): string {
  const words = wordsOf(library).lab.search;
  const acts = rule.do.map(({ act, options = {} }) => {
    const labels = optionLabels(library, { options }).map(insideSentence);
    return labels.length > 0 ? words.acts(actShort(library, act), listOf(library, labels)) : actShort(library, act);
  });
  return words.rule(listOf(library, acts), sayConditions(library, rule.when ?? []));
}
