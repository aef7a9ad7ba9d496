import { PURE_LENSES, type PureLensId } from '../../engine';
import type { TimingResult, TimingRow } from '../../lab';
import { bandChart, type FigureFrame } from '../charts';
import type { Library } from '../session';
import { capital, counted, monthName, plain } from '../wording';
import { wordsOf } from '../words';
import type { FanView } from './fan';

/** How a result runs with the month of the call. */
export type Course =
  | { readonly kind: 'flat' | 'falls' | 'rises' }
  | { readonly kind: 'hump'; readonly from: number; readonly to: number };

/** Points of the outcome index below which months do not differ, and by which one is no worse than the best. */
const FLAT = 2.5;
const NEAR = 1;

/** Standard errors on either side of a mean that the band shows. */
const BAND = 2;

/** Reads the course off the means, so that the title says what the picture shows. */
export function courseOf(rows: ReadonlyArray<TimingRow>): Course {
  const means = rows.flatMap(({ month, mean }) => (month === undefined ? [] : [{ month, mean }]));
  const most = Math.max(...means.map(({ mean }) => mean));
  const least = Math.min(...means.map(({ mean }) => mean));
  if (means.length === 0 || most - least < FLAT) return { kind: 'flat' };
  const near = means.filter(({ mean }) => mean >= most - NEAR).map(({ month }) => month);
  const [from = 1] = near;
  const to = near[near.length - 1] ?? from;
  if (from === means[0]?.month) return { kind: 'falls' };
  if (to === means[means.length - 1]?.month) return { kind: 'rises' };
  return { kind: 'hump', from, to };
}

function sentenceOf(library: Library, lens: PureLensId, rows: ReadonlyArray<TimingRow>): string {
  const words = wordsOf(library).lab.timing;
  const { names } = wordsOf(library).lenses;
  const course = courseOf(rows);
  const month = (index: number) => monthName(library, index);
  const said =
    course.kind === 'hump'
      ? words.hump(month(course.from), month(course.to), course.from === course.to)
      : words[course.kind];
  return words.under(names[lens], said);
}

/** One act in every month of a campaign, under each lens: how the games end by the month of the call. */
export function timingView(library: Library, result: TimingResult, frame: FigureFrame): FanView | undefined {
  const words = wordsOf(library).lab.timing;
  const { names } = wordsOf(library).lenses;
  const lenses = PURE_LENSES.flatMap((lens) => {
    const rows = result.under[lens];
    return rows ? [{ lens, rows, called: rows.filter(({ month }) => month !== undefined) }] : [];
  });
  const [first] = lenses;
  if (!first) return undefined;
  const steps = first.called.map(({ month = 1 }) => monthName(library, month, 'short'));
  const sentences = lenses.map(({ lens, rows }) => sentenceOf(library, lens, rows));
  return {
    title: new Set(lenses.map(({ rows }) => courseOf(rows).kind)).size > 1 ? words.finding : words.title,
    lead: `${sentences.map((sentence) => `${capital(sentence)}.`).join(' ')} ${words.lead(counted(library, result.runs))}`,
    describe: sentences.map((sentence) => `${capital(sentence)}.`).join(' '),
    chart: bandChart(
      lenses.map(({ lens, called }) => ({
        id: lens,
        name: names[lens],
        meaning: 'neutral',
        bands: called.map(({ mean, error }) => ({ mid: mean, half: [mean - BAND * error, mean + BAND * error] })),
      })),
      steps,
      frame,
    ),
    columns: [words.month, ...lenses.map(({ lens }) => names[lens])],
    rows: first.rows.map(({ month }, index) => ({
      key: String(month ?? 'never'),
      cells: [
        month === undefined ? words.never : monthName(library, month, 'full'),
        ...lenses.map(({ rows }) => {
          const row = rows[index];
          return row ? words.value(plain(row.mean, 1), plain(BAND * row.error, 1)) : '';
        }),
      ],
    })),
    data: {
      columns: ['lens', 'month', 'mean', 'change', 'error'],
      rows: lenses.flatMap(({ lens, rows }) =>
        rows.map(({ month, mean, change, error }) => [lens, month ?? 'never', mean, change, error]),
      ),
    },
  };
}
