import { PURE_LENSES } from '../../engine';
import {
  type Check,
  type CheckFigure,
  checksAt,
  type Robustness,
  type RobustnessRequest,
  robustnessRequest,
  type Unasked,
} from '../../lab';
import type { Library } from '../session';
import { actShort, counted, monthName, plain, textsOf } from '../wording';
import { wordsOf } from '../words';
import { tellEffect } from './effect';
import type { DataRows } from './export';
import { hundredths } from './figure';
import { fixedToo } from './fixed';
import type { LabSettings } from './route';
import { strategyTitle } from './strategies';

export interface BalanceRow {
  readonly id: string;
  readonly demand: string;
  readonly status: 'holds' | 'fails' | 'open' | 'unasked';
  readonly verdict: string;
  /** What was measured, and what was not asked and why, a line each. */
  readonly measured: ReadonlyArray<string>;
}

export interface BalanceView {
  readonly title: string;
  readonly lead: string;
  readonly rows: ReadonlyArray<BalanceRow>;
  readonly data: DataRows;
  /** What each act adds where it should pay, and how often each event does harm, once they have been measured. */
  readonly tables: ReadonlyArray<BalanceTable>;
}

/** Figures behind a demand. */
export interface BalanceTable {
  readonly title: string;
  readonly lead: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<string> }>;
}

/** Games for each strategy and lens from which chance seldom breaks a demand. */
const ENOUGH = 1000;
/** Months of the games for which the demands were set. */
const STANDARD_MONTHS = 12;

/** Everything that the demands ask for. */
export function balanceRequest(library: Library, settings: LabSettings): RobustnessRequest {
  const { scenario, strategies } = library.bundle;
  const { runs, seed, months } = settings;
  const worlds = { runs, seed, turns: months, ...fixedToo(library, settings) };
  return robustnessRequest(scenario, strategies, strategies, worlds);
}

function strategyName(library: Library, id: string): string {
  return wordsOf(library).lab.balance.strategy(strategyTitle(library, id));
}

function eventTitle({ bundle }: Library, inject: string): string {
  return bundle.content.injects.injects.find(({ id }) => id === inject)?.title ?? inject;
}

/** What a number is of; empty where the demand says it. */
function labelOf(library: Library, { lens, strategy, ending, inject, act, of }: CheckFigure): string {
  const words = wordsOf(library).lab.balance;
  const named = strategy === undefined ? '' : strategyName(library, strategy);
  if (of === 'better') return words.better(named);
  if (of !== undefined) return words.of[of];
  if (inject !== undefined) {
    return words.harms(eventTitle(library, inject), named);
  }
  if (act !== undefined) return words.notShown(actShort(library, act));
  if (ending !== undefined) return textsOf(library).outcome.endings[ending].title;
  return [...(lens ? [wordsOf(library).lenses.names[lens]] : []), ...(named ? [named] : [])].join(', ');
}

/** The number in words, with its unit. */
function amountOf(library: Library, { value, all = 0, unit }: CheckFigure): string {
  const { units } = wordsOf(library).lab.balance;
  switch (unit) {
    case 'points':
      return units.points(plain(value, 1));
    case 'difference':
      return units.points(tellEffect(value, 2));
    case 'acts':
      return units.acts(plain(value), plain(all));
    default:
      return units[unit](hundredths(value));
  }
}

function tell(library: Library, figure: CheckFigure): string {
  const label = labelOf(library, figure);
  const amount = amountOf(library, figure);
  return label === '' ? amount : wordsOf(library).lab.balance.said(label, amount);
}

function statusOf(check: Check | undefined, unasked: ReadonlyArray<Unasked>): BalanceRow['status'] {
  if (check) return check.holds ? 'holds' : 'fails';
  return unasked.length > 0 ? 'unasked' : 'open';
}

/** Which strategies a demand, or an act of it, would have needed. */
function tellUnasked(library: Library, { act, lacks, strategies }: Unasked): string {
  const words = wordsOf(library).lab.balance;
  const why = words.lacks[lacks](strategies.map((id) => strategyName(library, id)));
  return act === undefined ? words.notAsked(why) : words.actNotAsked(actShort(library, act), why);
}

/**
 * Every demand of the balance list with what was measured for it.
 * @param whole whether everything was measured that the demands ask for
 * @param fixed whether the fixed numbers were drawn too
 */
export function balanceView(library: Library, result: Robustness, whole: boolean, fixed = false): BalanceView {
  const words = wordsOf(library).lab.balance;
  const { names } = wordsOf(library).lenses;
  const rows = checksAt(result.turns).map((id): BalanceRow => {
    const check = result.checks.find((each) => each.id === id);
    const unasked = result.unasked.filter((each) => each.id === id);
    const status = statusOf(check, unasked);
    return {
      id,
      demand: words.asks[id]({ strategy: (strategy) => strategyName(library, strategy), lens: names }),
      status,
      verdict: words[status],
      measured: [
        ...(check?.figures ?? []).map((figure) => tell(library, figure)),
        ...unasked.map((each) => tellUnasked(library, each)),
      ],
    };
  });
  const count = (which: BalanceRow['status']) => rows.filter(({ status }) => status === which).length;
  const [open, unasked] = [count('open'), count('unasked')];
  return {
    title: [
      words.finding(result.held, result.total),
      ...(open > 0 ? [words.unmeasured(open)] : []),
      ...(unasked > 0 ? [words.unaskable(unasked)] : []),
    ].join('; '),
    lead: [
      words.lead(counted(library, result.runs)),
      ...(result.turns < STANDARD_MONTHS ? [words.short(wordsOf(library).title.months(result.turns))] : []),
      ...(fixed ? [words.fixed] : []),
      ...(result.runs < ENOUGH ? [words.few] : []),
      ...(whole ? [] : [words.partly]),
    ].join(' '),
    rows,
    data: dataOf(result),
    tables: [...actsTable(library, result), ...eventsTable(library, result)],
  };
}

function actsTable(library: Library, { options }: Robustness): BalanceTable[] {
  const words = wordsOf(library).lab.balance.acts;
  const { names } = wordsOf(library).lenses;
  if (options.length === 0) return [];
  return [
    {
      title: words.title,
      lead: words.lead,
      columns: words.columns,
      rows: options.map(({ act, lens, strategy, from, pairs, mean, error, holds, carriedOut }) => ({
        key: act,
        cells: [
          carriedOut ? words.carriedOut(actShort(library, act)) : actShort(library, act),
          names[lens],
          strategyTitle(library, strategy),
          monthName(library, from),
          counted(library, pairs),
          words.points(tellEffect(mean, 2), plain(error, 2)),
          holds ? words.shown : words.notShown,
        ],
      })),
    },
  ];
}

function eventsTable(library: Library, { injects }: Robustness): BalanceTable[] {
  const words = wordsOf(library).lab.balance.events;
  const { names } = wordsOf(library).lenses;
  if (injects.length === 0) return [];
  const range = (shares: ReadonlyArray<number>) =>
    words.range(hundredths(Math.min(...shares)), hundredths(Math.max(...shares)));
  return [
    {
      title: words.title,
      lead: words.lead,
      columns: [words.event, ...PURE_LENSES.map((lens) => names[lens])],
      rows: injects.map(({ inject, harmed }) => ({
        key: inject,
        cells: [eventTitle(library, inject), ...PURE_LENSES.map((lens) => range(Object.values(harmed[lens])))],
      })),
    },
  ];
}

function dataOf({ checks }: Robustness): DataRows {
  return {
    columns: ['demand', 'holds', 'lens', 'strategy', 'of', 'unit', 'value', 'all'],
    rows: checks.flatMap(({ id, holds, figures }) =>
      figures.map(({ lens = '', strategy = '', ending, inject, act, of, unit, value, all = '' }) => [
        id,
        String(holds),
        lens,
        strategy,
        of ?? ending ?? inject ?? act ?? '',
        unit,
        value,
        all,
      ]),
    ),
  };
}
