import { type GameRecord, type MonthReport, PHASES } from '../../engine';
import type { Fan, FanRequest } from '../../lab';
import { type BandSeries, bandChart, type FigureFrame } from '../charts';
import type { Library, SessionView } from '../session';
import { monthName } from '../wording';
import { wordsOf } from '../words';
import { type FanView, fanView } from './fan';
import { type Indicator, indicatorView, tell } from './indicators';
import type { StrategyView } from './strategies';

/** The game on the table, as far as it has been played and read. */
export interface PlayedGame {
  readonly record: GameRecord;
  readonly months: ReadonlyArray<MonthReport>;
  readonly ended: boolean;
}

/** Phases in which the month's consequences have been shown: before them a player sees only what advisers could say. */
const READ: ReadonlySet<string> = new Set(['consequences', 'reading']);

/** Why the rest of a game cannot be played out. */
export function whyNoGame(session: SessionView): 'none' | 'hidden' | 'unread' {
  if (session.at !== 'play') return 'none';
  return session.setup.hidden ? 'hidden' : 'unread';
}

/** The game on the table where what could follow may be shown. */
export function playedGame(session: SessionView, record: GameRecord | undefined): PlayedGame | undefined {
  if (!record || (session.at !== 'play' && session.at !== 'debrief')) return undefined;
  const { phase, ending } = session.observation.state;
  const ended = ending !== undefined;
  if (session.setup.hidden || (!ended && !READ.has(phase))) return undefined;
  return { record, months: session.months, ended };
}

/** Months at whose end other games may go on: 0 stands before the first. */
export function forkMonths({ months, ended }: PlayedGame): ReadonlyArray<number> {
  const last = months[months.length - 1]?.month ?? 0;
  return Array.from({ length: ended ? last : last + 1 }, (_, month) => month);
}

/**
 * The month that is asked for where games can go on from it. Else the last one while a game runs, and for a finished game
 * the middle, from where there is something left to tell.
 */
export function forkMonth(game: PlayedGame, wanted: number | undefined): number {
  const months = forkMonths(game);
  const usual = game.ended ? Math.floor(months.length / 2) : months.length - 1;
  return months.find((month) => month === wanted) ?? months[usual] ?? 0;
}

/** The game as it stood when a month had been read: the fork from which others go on. */
export function forkAt({ record }: PlayedGame, month: number): FanRequest['from'] {
  if (month === 0) return { turns: record.setup.turns };
  let left = PHASES.length * month - 1;
  const moves = record.moves.filter(({ move }) => {
    if (left === 0) return false;
    if (move.type === 'advance') left -= 1;
    return true;
  });
  return { record: { setup: record.setup, moves } };
}

/** What the game itself came to, month by month, from a month on; nothing where the ledger does not keep the number. */
function ownValues(
  { months }: PlayedGame,
  id: Indicator,
  points: ReadonlyArray<number>,
): ReadonlyArray<number | undefined> {
  return points.map((point) => {
    const report = months.find(({ month }) => month === Math.max(1, point));
    const moment = point === 0 ? report?.before : report?.after;
    if (!moment || id === 'outcome') return undefined;
    return { ...moment.stocks, ...moment.derived }[id];
  });
}

/** The rest of a game under a strategy, beside what was played. */
export function gameFanView(
  library: Library,
  game: PlayedGame,
  strategy: StrategyView,
  fan: Fan,
  id: Indicator,
  frame: FigureFrame,
): FanView | undefined {
  const words = wordsOf(library).lab.game;
  const view = fanView(library, [{ strategy, fan }], id, frame);
  if (!view) return undefined;
  const indicator = indicatorView(library, id);
  const [from = 0] = fan.months;
  const title = words.finding(
    indicator.name,
    from === 0 ? words.begin : monthName(library, from, 'full'),
    strategy.title,
  );
  const own = ownValues(game, id, fan.months);
  const known = own.flatMap((value) => (value === undefined ? [] : [value]));
  if (known.length < 2) return { ...view, title };
  const series: ReadonlyArray<BandSeries> = [
    {
      id: 'fan',
      name: strategy.title,
      meaning: strategy.meaning,
      bands: fan.indicators[id].map(({ p05, p25, p50, p75, p95 }) => ({
        mid: p50,
        half: [p25, p75],
        most: [p05, p95],
      })),
    },
    { id: 'own', name: words.own, meaning: 'neutral', bands: known.map((mid) => ({ mid })) },
  ];
  const names = fan.months.map((month) => (month === 0 ? words.start : monthName(library, month, 'short')));
  return {
    ...view,
    title,
    describe: `${view.describe} ${words.describeOwn(tell(known[known.length - 1] ?? 0, indicator))}`,
    chart: bandChart(series, names, frame, indicator.bounds ? { bounds: indicator.bounds } : {}),
    columns: [...view.columns, words.own],
    rows: view.rows.map(({ key, cells }, index) => {
      const value = own[index];
      return { key, cells: [...cells, value === undefined ? words.notYet : tell(value, indicator)] };
    }),
    data: {
      columns: [...view.data.columns, 'played'],
      rows: view.data.rows.map((row, index) => [...row, own[index] ?? '']),
    },
  };
}

/** A month by its full name. */
export function monthLabel(library: Library, month: number): string {
  return monthName(library, month, 'full');
}
