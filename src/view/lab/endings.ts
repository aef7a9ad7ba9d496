import { ENDINGS, type EndingId } from '../../engine';
import type { EndingShares } from '../../lab';
import type { Meaning } from '../charts';
import { type CiteMark, citeMark } from '../citation';
import type { Library } from '../session';
import { insideSentence, textsOf } from '../wording';
import { wordsOf } from '../words';
import { type Arm, type FigureView, hundredths, meanings } from './figure';

export interface EndingBar {
  readonly name: string;
  readonly meaning: Meaning;
  readonly order: number;
  /** In hundredths of the games. */
  readonly share: number;
  readonly said: string;
}

export interface EndingsView extends FigureView {
  readonly endings: ReadonlyArray<{
    readonly id: EndingId;
    readonly title: string;
    readonly source?: CiteMark;
    readonly bars: ReadonlyArray<EndingBar>;
  }>;
}

/** Endings from the one that Europe would rather have to the one that it would not. */
const IN_ORDER: ReadonlyArray<EndingId> = [
  'ceasefireThatDeters',
  'neitherWarNorPeace',
  'dragsOn',
  'imposedDeal',
  'capitulation',
];

/** How the games of one or two strategies end. */
export function endingsView(
  library: Library,
  arms: ReadonlyArray<{ readonly strategy: Arm['strategy']; readonly endings: EndingShares }>,
): EndingsView {
  const words = wordsOf(library).lab.endings;
  const { endings: texts } = textsOf(library).outcome;
  const drawn = meanings(arms);
  const ids = [...IN_ORDER, ...ENDINGS.filter((id) => !IN_ORDER.includes(id))];
  const most = (shares: EndingShares) => ids.reduce((best, id) => (shares[id] > shares[best] ? id : best));
  const findings = arms.map(({ strategy, endings }) => {
    const id = most(endings);
    const said = words.finding(insideSentence(texts[id].title), hundredths(endings[id]));
    return arms.length > 1 ? `${strategy.title}. ${said}.` : `${said}.`;
  });
  return {
    title: words.heading,
    lead: words.lead,
    describe: findings.join(' '),
    columns: [words.column, ...arms.map(({ strategy }) => strategy.title)],
    rows: ids.map((id) => ({
      key: id,
      cells: [texts[id].title, ...arms.map(({ endings }) => hundredths(endings[id]))],
    })),
    data: {
      columns: ['strategy', 'ending', 'share'],
      rows: arms.flatMap(({ strategy, endings }) => ids.map((id) => [strategy.id, id, endings[id]])),
    },
    endings: ids.map((id) => ({
      id,
      title: texts[id].title,
      ...(texts[id].evidence[0] === undefined ? {} : { source: citeMark(texts[id].evidence[0]) }),
      bars: arms.map(({ strategy, endings }, order) => ({
        name: strategy.title,
        meaning: drawn[order] ?? 'neutral',
        order,
        share: 100 * endings[id],
        said: hundredths(endings[id]),
      })),
    })),
  };
}
