import { holds, type MonthReport } from '../engine';
import type { TextBook } from '../scenario';
import { causesOf } from './causes';
import { factsOfMonth } from './memory';
import type { Library, Play } from './session';
import { trackChange, trackView } from './tracks';
import { variantOf } from './variants';
import { monthName, passed, textsOf } from './wording';
import { wordsOf } from './words';

type Answer = TextBook['moscow']['answers'][number];

export interface AnswerView {
  readonly date: string;
  readonly text: string;
  readonly evidence: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{
    readonly name: string;
    readonly word: string;
    readonly evidence: ReadonlyArray<string>;
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
function moversOf(library: Library, report: MonthReport, step: number): AnswerView['rows'] {
  const first = causesOf(library, report).find(({ id }) => id === 'demands')?.parts[0];
  if (step === 0 || !first || report.resolutions.some(passed)) return [];
  return [{ name: wordsOf(library).moscow.movedBy, word: first.sentence, evidence: first.evidence }];
}

/** How Moscow answers at the end of the running month. */
export function answerOf(library: Library, session: Play, report: MonthReport): AnswerView {
  const words = wordsOf(library).moscow;
  const spoken = spokenBy(library, session);
  const { before, after, ceasefire } = report;
  const terms = trackView(library, 'C2', trackChange('C2', before, after));
  const footing = trackView(library, 'C1', trackChange('C1', before, after));
  const moved = after.stocks.front - before.stocks.front;
  const front = moved > 0.2 ? words.frontWords.up : moved < -0.2 ? words.frontWords.down : words.frontWords.same;
  return {
    date: words.answerDate(monthName(library, report.month, 'full')),
    text: spoken?.text ?? '',
    evidence: spoken?.answer.evidence ?? [],
    rows: [
      ...(spoken ? [{ name: words.inWords, word: spoken.answer.terms, evidence: [] }] : []),
      { name: words.terms, word: terms.word, evidence: ['OSW-C2a'] },
      ...moversOf(library, report, terms.step),
      { name: words.footing, word: footing.word, evidence: ['OSW-C1e'] },
      { name: words.front, word: ceasefire.inForce ? words.ceasefire : front, evidence: [] },
    ],
  };
}
