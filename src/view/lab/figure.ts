import type { Fan } from '../../lab';
import type { Meaning } from '../charts';
import type { Library } from '../session';
import { plain } from '../wording';
import { wordsOf } from '../words';
import type { DataRows } from './export';
import type { Asked } from './jobs';
import { type StrategyView, strategyViews } from './strategies';

/** A line of a fan: whose it is, and its games. */
export interface Arm {
  readonly strategy: Pick<StrategyView, 'id' | 'title' | 'meaning'>;
  readonly fan: Fan;
}

export interface FigureView {
  readonly title: string;
  readonly lead: string;
  readonly describe: string;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<string> }>;
  readonly data: DataRows;
}

/** Two lines of one meaning would share a colour: the second is then drawn in ink. */
export function meanings(arms: ReadonlyArray<Pick<Arm, 'strategy'>>): ReadonlyArray<Meaning> {
  return arms.map(({ strategy }, index) => {
    const taken = arms.slice(0, index).some((other) => other.strategy.meaning === strategy.meaning);
    return taken ? 'neutral' : strategy.meaning;
  });
}

/** A share in hundredths; what is neither nothing nor all is not told as if it were. */
export function hundredths(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share > 0.995) return '>99';
  return plain(100 * share);
}

/** The choices that findings answer, in a line: the strategy where there is only one, lens, months and seed. */
export function basisLine(library: Library, { a, b, lens, months, seed, over, fixed, machines }: Asked): string {
  const words = wordsOf(library);
  const names: Readonly<Record<string, string>> = words.lenses.names;
  const overs: Readonly<Record<string, string>> = words.lab.overs;
  const strategy = b === undefined ? strategyViews(library).find(({ id }) => id === a) : undefined;
  return [
    ...(strategy ? [words.lab.strategy(strategy.title)] : []),
    ...(typeof lens === 'string' ? [words.lenses.lens(names[lens] ?? lens)] : []),
    ...(typeof months === 'number' ? [words.title.months(months)] : []),
    ...(typeof seed === 'string' ? [words.lab.seed(seed)] : []),
    ...(typeof over === 'string' ? [words.lab.moved(overs[over] ?? over)] : []),
    ...(fixed === true ? [words.lab.fixed.drawn] : []),
    ...(machines === true ? [words.lab.lines.byMachines] : []),
  ].join(' · ');
}
