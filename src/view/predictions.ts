import {
  type Commitment,
  type Direction,
  type MonthReport,
  PREDICTABLE,
  type Predictable,
  predictedChange,
  type SeatId,
  type Snapshot,
} from '../engine';
import type { Library } from './session';
import { trackChange, trackOfStock, trackView } from './tracks';
import { monthName, plain, textsOf } from './wording';
import { wordsOf } from './words';

/** From this change on the gap counts as wider or narrower, here as where the month is read. */
export const GAP_MOVED = 0.5;

/** What may be foretold, each as a question with its three answers. */
export interface PredictionQuestion {
  readonly indicator: Predictable;
  readonly name: string;
  readonly question: string;
  readonly answers: ReadonlyArray<{ readonly direction: Direction; readonly label: string }>;
}

/** Predictions made in a month are about the start of the next one. */
export function predictionQuestions(library: Library, month: number): PredictionQuestion[] {
  const { predictions, indicators } = textsOf(library).outcome;
  const until = monthName(library, month + 1);
  return PREDICTABLE.flatMap((indicator) => {
    const texts = predictions[indicator];
    if (!texts) return [];
    return [
      {
        indicator,
        name: indicators[indicator]?.name ?? indicator,
        question: texts.question.replace('{month}', until),
        answers: [
          { direction: 'down', label: texts.down },
          { direction: 'same', label: texts.same },
          { direction: 'up', label: texts.up },
        ],
      },
    ];
  });
}

function valueIn({ stocks, derived }: Snapshot, indicator: Predictable): number {
  return indicator === 'gap' ? derived.gap : stocks[indicator];
}

/**
 * Which way an indicator really went since the sheets were sealed. It counts as moved when the words of its track
 * would say so, so that no reader is told "the same" beside "a shade harder".
 */
function directionOf(library: Library, indicator: Predictable, report: MonthReport): Direction {
  const change = predictedChange(report, indicator);
  const track = trackOfStock(indicator);
  const from = report.atSealing ?? report.before;
  const moved =
    track === undefined
      ? Math.abs(change) > GAP_MOVED
      : trackView(library, track, trackChange(track, from, report.after)).step !== 0;
  if (!moved) return 'same';
  return change < 0 ? 'down' : 'up';
}

/** The value on the screen when the sheets were sealed and the one it was measured against, as they are written. */
function measured(indicator: Predictable, { atSealing, before, after }: MonthReport) {
  const [from, to] = [valueIn(atSealing ?? before, indicator), valueIn(after, indicator)];
  const least = indicator === 'tempo' ? 1 : 0;
  const digits = plain(from, least) === plain(to, least) && Math.abs(to - from) >= 0.05 ? least + 1 : least;
  return { from: plain(from, digits), to: plain(to, digits) };
}

export interface Foreseen {
  readonly month: number;
  /** What the prediction was about, such as "Moscow’s terms, July". */
  readonly subject: string;
  readonly said: string;
  readonly was: string;
  readonly right: boolean;
  /** Its value when the sheets were sealed, and at the end of the month. */
  readonly from: string;
  readonly to: string;
  /** What the values count, where their name does not say it. */
  readonly unit?: string;
  readonly reason?: string;
}

function answerOf(library: Library, indicator: Predictable, direction: Direction): string {
  return textsOf(library).outcome.predictions[indicator]?.[direction] ?? direction;
}

/** A seat's prediction as a phrase: subject and answer. */
export function spoken(library: Library, month: number, prediction: NonNullable<Commitment['prediction']>) {
  const name = textsOf(library).outcome.indicators[prediction.indicator]?.name ?? prediction.indicator;
  return {
    subject: `${name}, ${monthName(library, month + 1)}`,
    said: answerOf(library, prediction.indicator, prediction.direction),
  };
}

/** A seat's prediction of a month beside what came of it; nothing when it made none. */
export function foreseen(library: Library, report: MonthReport, seat: SeatId): Foreseen | undefined {
  const sealed = report.sealed[seat];
  if (!sealed?.prediction) return undefined;
  const { indicator, direction } = sealed.prediction;
  const came = directionOf(library, indicator, report);
  return {
    month: report.month,
    ...spoken(library, report.month, sealed.prediction),
    was: answerOf(library, indicator, came),
    right: came === direction,
    ...measured(indicator, report),
    ...(indicator === 'tempo' ? { unit: wordsOf(library).debrief.foresaw.rate } : {}),
    ...(sealed.reason && !sealed.reason.startsWith('key:') ? { reason: sealed.reason } : {}),
  };
}
