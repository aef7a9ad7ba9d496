import { type AnswerView, type CiteMark, citeMarks } from '../../view';
import { Cites, useApp } from '../shared';

interface AnswerProps {
  readonly answer: AnswerView;
  readonly marks: ReadonlyArray<CiteMark>;
}

/** Moscow's answer: a document, with what it changes set beside its words. */
export function Answer({ answer, marks }: AnswerProps) {
  const { words } = useApp();
  return (
    <article class="paper moscow-answer" aria-labelledby="answer">
      <div class="moscow-answer-words">
        <p class="sheet-top">
          <span id="answer" tabIndex={-1}>
            {words.moscow.answer}
          </span>
          <span>{answer.date}</span>
        </p>
        <p class="moscow-answer-text">
          {answer.text}
          <Cites marks={marks} assumed={answer.assumed} />
        </p>
      </div>
      <dl class="moscow-answer-rows">
        {answer.rows.map(({ name, word, evidence, assumed }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {word}
              <Cites marks={citeMarks(evidence)} assumed={assumed} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
