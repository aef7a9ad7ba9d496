import type { StrategyFile } from '../../scenario';
import type { Meaning } from '../charts';
import type { Library } from '../session';
import { textsOf } from '../wording';

export interface StrategyView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly meaning: Meaning;
  readonly evidence: ReadonlyArray<string>;
}

/** Talk or pressure by what most of a strategy's acts are; neither where no kind prevails. */
function meaningOf(library: Library, { rules }: StrategyFile): Meaning {
  const { acts } = textsOf(library).acts;
  const kinds = rules.flatMap((rule) => rule.do.map(({ act }) => acts[act]?.kind ?? 'neutral'));
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  if (count('talk') > 0 && count('talk') >= count('pressure')) return 'talk';
  return count('pressure') > 0 && 2 * count('pressure') >= kinds.length ? 'pressure' : 'neutral';
}

/** The strategies that the scenario ships. */
export function strategyViews(library: Library): ReadonlyArray<StrategyView> {
  return library.bundle.strategies.map((strategy) => ({
    id: strategy.id,
    title: strategy.title,
    text: strategy.text,
    meaning: meaningOf(library, strategy),
    evidence: strategy.evidence ?? [],
  }));
}

export function strategyFile(library: Library, id: string): StrategyFile {
  const found = library.bundle.strategies.find((strategy) => strategy.id === id) ?? library.bundle.strategies[0];
  if (!found) throw new RangeError('The scenario ships no strategy.');
  return found;
}
