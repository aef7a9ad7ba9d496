import type { Shadow } from '../engine';
import { sourceTold } from './ledger';
import { bySource } from './lens-month';
import { assumedWord } from './lenses';
import type { Library, Play } from './session';
import { listOf, plain, signed } from './wording';
import { wordsOf } from './words';

/** What a lens that does not move the game makes of the month's effect on belief. */
export interface OtherReading {
  readonly id: string;
  readonly text: string;
  /** Where belief ends the month under this lens, in a few words. */
  readonly end: string;
  readonly evidence: ReadonlyArray<string>;
  readonly assumed: string;
}

/** Changes of belief below this, in hundredths, are told as none. */
const SEEN = 0.05;

type RestsOn = Pick<OtherReading, 'evidence' | 'assumed'>;

/** What a lens's own change of belief rests on: the effect that carries most of it, in that lens's numbers. */
function restingOn(library: Library, shadow: Shadow, change: number): RestsOn {
  const [largest] = [...bySource(shadow, 'resolve')]
    .filter(([, points]) => points * change > 0)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  if (!largest || Math.abs(change) < SEEN) return { evidence: [], assumed: '' };
  const told = sourceTold(library, shadow.lens, {
    source: largest[0],
    variable: 'resolve',
    points: largest[1],
    failure: undefined,
  });
  return { evidence: told.evidence.slice(0, 2), assumed: assumedWord(library, told) };
}

/** The month's change of belief under the other lenses, from the same decisions and the same luck. */
export function otherReadings(library: Library, { shadows = [] }: Play): OtherReading[] {
  const words = wordsOf(library).lenses;
  const [own, ...others] = shadows.map((shadow) => ({
    shadow,
    change: (shadow.after.stocks.resolve - shadow.before.stocks.resolve) * 100,
  }));
  if (!own) return [];
  const { says, still, ends, own: ownWords, opposite } = words.moscow;
  return others.map(({ shadow, change }) => {
    const name = words.names[shadow.lens];
    const level = plain(shadow.after.stocks.resolve * 100);
    const said = Math.abs(change) < SEEN ? still(name) : says(name, signed(change), level);
    const against = change * own.change < 0 && Math.min(Math.abs(change), Math.abs(own.change)) >= SEEN;
    const here = ownWords(words.names[own.shadow.lens], signed(own.change));
    const text = `${said}, ${here}.${against ? ` ${opposite}` : ''}`;
    return { id: shadow.lens, text, end: ends(name, level), ...restingOn(library, shadow, change) };
  });
}

/** Where belief ends the month under the other lenses; nothing where none is told. */
export function otherwiseLine(library: Library, others: ReadonlyArray<OtherReading>): string {
  if (others.length === 0) return '';
  const ends = others.map(({ end }) => end);
  return wordsOf(library).lenses.moscow.brief(listOf(library, ends));
}
