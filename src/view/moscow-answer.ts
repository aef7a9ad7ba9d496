import { holds, type MonthReport, type StockId } from '../engine';
import type { TextBook } from '../scenario';
import { type CausePart, causesOf } from './causes';
import { assumedWord, citedUnder, lensShown } from './lenses';
import { factsOfMonth } from './memory';
import type { Library, Play } from './session';
import { type TrackView, trackChange, trackView } from './tracks';
import { variantOf } from './variants';
import { monthName, passed, textsOf } from './wording';
import { wordsOf } from './words';

type Answer = TextBook['moscow']['answers'][number];

export interface AnswerView {
  readonly date: string;
  readonly text: string;
  readonly evidence: ReadonlyArray<string>;
  /** Said where the text has no source. */
  readonly assumed: string;
  readonly rows: ReadonlyArray<{
    readonly name: string;
    readonly word: string;
    readonly evidence: ReadonlyArray<string>;
    readonly assumed: string;
  }>;
}

interface Spoken {
  readonly answer: Answer;
  readonly text: string;
}

/** What Moscow said so far: an answer's texts come in an order of this game's own, and no `since` comes twice. */
function spokenBy(library: Library, { setup, months }: Play): Spoken | undefined {
  const times: Record<string, number> = {};
  const said = new Set<string>();
  let last: Spoken | undefined;
  for (const index of months.keys()) {
    const known = factsOfMonth(months, index);
    const answer = textsOf(library)
      .moscow.answers.filter(({ when }) => holds(when, known))
      .toSorted((a, b) => b.weight - a.weight)[0];
    if (!answer) continue;
    const since = answer.since?.find(({ when, text }) => !said.has(text) && holds(when, known));
    const count = times[answer.id] ?? 0;
    const text = since?.text ?? variantOf(setup, answer.id, answer.texts, count) ?? '';
    if (since) said.add(since.text);
    else times[answer.id] = count + 1;
    last = { answer, text };
  }
  return last;
}

/** What moved Moscow's terms in a month in which Europe decided nothing. */
function moversOf(library: Library, report: MonthReport, first: CausePart | undefined): AnswerView['rows'] {
  if (!first || report.resolutions.some(passed)) return [];
  return [{ name: wordsOf(library).moscow.movedBy, word: first.sentence, ...restingOn(first) }];
}

type RestsOn = Pick<AnswerView['rows'][number], 'evidence' | 'assumed'>;

/** The first part of a change, and with it the source of the whole; none where a number did not move. */
function restingOn(part: CausePart | undefined): RestsOn {
  const evidence = part?.evidence ?? [];
  return { evidence, assumed: evidence.length === 0 ? (part?.assumed ?? '') : '' };
}

/** How Moscow answers at the end of the running month. */
export function answerOf(library: Library, session: Play, report: MonthReport): AnswerView {
  const words = wordsOf(library).moscow;
  const spoken = spokenBy(library, session);
  const { before, after, ceasefire } = report;
  const terms = trackView(library, 'C2', trackChange('C2', before, after));
  const footing = trackView(library, 'C1', trackChange('C1', before, after));
  const lens = lensShown(library, session.setup);
  const causes = causesOf(library, lens, report);
  const evidence = spoken ? citedUnder(lens, spoken.answer) : [];
  const movedBy = (number: StockId, { step }: TrackView) =>
    step === 0 ? undefined : causes.find(({ id }) => id === number)?.parts[0];
  const demands = movedBy('demands', terms);
  const moved = after.stocks.front - before.stocks.front;
  const front = moved > 0.2 ? words.frontWords.up : moved < -0.2 ? words.frontWords.down : words.frontWords.same;
  return {
    date: words.answerDate(monthName(library, report.month, 'full')),
    text: spoken?.text ?? '',
    evidence,
    assumed: spoken ? assumedWord(library, { evidence, basis: 'assumption' }) : '',
    rows: [
      ...(spoken ? [{ name: words.inWords, word: spoken.answer.terms, ...restingOn(undefined) }] : []),
      { name: words.terms, word: terms.word, ...restingOn(demands) },
      ...moversOf(library, report, demands),
      { name: words.footing, word: footing.word, ...restingOn(movedBy('legitimacy', footing)) },
      { name: words.front, word: ceasefire.inForce ? words.ceasefire : front, ...restingOn(undefined) },
    ],
  };
}
