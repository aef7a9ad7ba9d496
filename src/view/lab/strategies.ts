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

function shippedStrategy({ bundle }: Library, id: string): StrategyFile | undefined {
  return bundle.strategies.find((strategy) => strategy.id === id);
}

/** A strategy of the scenario, to be played. Throws a RangeError where it ships none of that id. */
export function strategyFile(library: Library, id: string): StrategyFile {
  const found = shippedStrategy(library, id);
  if (!found) throw new RangeError(`The scenario ships no strategy "${id}".`);
  return found;
}

/** What a strategy is called; its id where the scenario ships none of that id. */
export function strategyTitle(library: Library, id: string): string {
  return shippedStrategy(library, id)?.title ?? id;
}
