import { LENS_EVIDENCE } from './lenses';
import type { Library, Play } from './session';
import { signed } from './wording';
import { wordsOf } from './words';

/** What a lens that does not move the game makes of the month's effect on belief. */
export interface OtherReading {
  readonly id: string;
  readonly text: string;
  readonly evidence: ReadonlyArray<string>;
}

/** Changes of belief below this, in hundredths, are told as none. */
const SEEN = 0.05;

/** The month's change of belief under the other lenses, from the same decisions and the same luck. */
export function otherReadings(library: Library, { shadows = [] }: Play): OtherReading[] {
  const words = wordsOf(library).lenses;
  const [own, ...others] = shadows.map(({ lens, before, after }) => ({
    lens,
    change: (after.stocks.resolve - before.stocks.resolve) * 100,
  }));
  if (!own) return [];
  const { says, still, own: ownWords, opposite } = words.moscow;
  return others.map(({ lens, change }) => {
    const name = words.names[lens];
    const said = Math.abs(change) < SEEN ? still(name) : says(name, signed(change));
    const against = change * own.change < 0 && Math.min(Math.abs(change), Math.abs(own.change)) >= SEEN;
    const here = ownWords(words.names[own.lens], signed(own.change));
    return { id: lens, text: `${said}, ${here}.${against ? ` ${opposite}` : ''}`, evidence: LENS_EVIDENCE[lens] };
  });
}
