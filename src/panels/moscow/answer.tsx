import { type AnswerView, type CiteMark, citeMarks } from '../../view';
import { Button, Cites, useApp } from '../shared';

interface AnswerProps {
  readonly answer: AnswerView;
  readonly marks: ReadonlyArray<CiteMark>;
  readonly onOnward: () => void;
}

/** Moscow's answer: a document, with what it changes set beside its words. */
export function Answer({ answer, marks, onOnward }: AnswerProps) {
  const { words } = useApp();
  return (
    <article class="paper moscow-answer" aria-labelledby="answer">
      <p class="sheet-top">
        <span id="answer">{words.moscow.answer}</span>
        <span>{answer.date}</span>
      </p>
      <div class="moscow-answer-body">
        <div class="moscow-answer-words">
          <p class="moscow-answer-text">{answer.text}</p>
          <Cites marks={marks} />
        </div>
        <dl class="moscow-answer-rows">
          {answer.rows.map(({ name, word, evidence }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {word}
                <Cites marks={citeMarks(evidence)} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Button rank="primary" icon="arrow-right" class="moscow-onward" onPress={onOnward}>
        {words.moscow.onward}
      </Button>
    </article>
  );
}
