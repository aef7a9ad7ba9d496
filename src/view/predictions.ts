import {
  type Commitment,
  type Direction,
  type MonthReport,
  PREDICTABLE,
  type Predictable,
  type SeatId,
} from '../engine';
import type { Library } from './session';
import { monthName, textsOf } from './wording';

/** From this change on an indicator counts as moved, in its own unit. */
const MOVED: Readonly<Record<Predictable, number>> = {
  demands: 0.5,
  unity: 0.5,
  tempo: 0.05,
  support: 0.5,
  gap: 0.5,
  standing: 0.5,
};

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

/** Which way an indicator really went over a month. */
function directionOf(indicator: Predictable, { before, after }: MonthReport): Direction {
  const change =
    indicator === 'gap' ? after.derived.gap - before.derived.gap : after.stocks[indicator] - before.stocks[indicator];
  if (Math.abs(change) < MOVED[indicator]) return 'same';
  return change < 0 ? 'down' : 'up';
}

export interface Foreseen {
  readonly month: number;
  /** What the prediction was about, such as "Moscow’s terms, July". */
  readonly subject: string;
  readonly said: string;
  readonly was: string;
  readonly right: boolean;
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
  const came = directionOf(indicator, report);
  return {
    month: report.month,
    ...spoken(library, report.month, sealed.prediction),
    was: answerOf(library, indicator, came),
    right: came === direction,
    ...(sealed.reason && !sealed.reason.startsWith('key:') ? { reason: sealed.reason } : {}),
  };
}
