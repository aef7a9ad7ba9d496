import type { Library, Play } from './session';
import { actTitle, insideSentence, listOf, passed, plain } from './wording';
import { wordsOf } from './words';

/** In a fork: how the same month ended in the first game, as long as that game is at hand. */
export function firstGameLine(library: Library, { fork, months }: Play): string | undefined {
  const month = months.at(-1)?.month;
  const first = fork?.original?.find((each) => each.month === month && each.month >= fork.from);
  if (!first) return undefined;
  const words = wordsOf(library).shell;
  const done = first.resolutions.filter(passed).map(({ act }) => `“${insideSentence(actTitle(library, act))}”`);
  const { derived, stocks } = first.after;
  return words.firstGame(
    plain(derived.strength),
    plain(stocks.demands),
    plain(stocks.unity),
    done.length === 0 ? words.firstGameNothing : listOf(library, done),
  );
}
