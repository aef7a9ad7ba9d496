import { useState } from 'preact/hooks';
import type { CommitView, Draft } from '../../view';
import { Icon, useApp } from '../shared';

interface ExpectationProps {
  readonly view: CommitView;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const LONGEST = 200;
const NEARLY = 40;

function Prediction({ view, draft, onChange }: ExpectationProps) {
  const { words } = useApp();
  const [asked, setAsked] = useState(view.questions[0]?.indicator);
  const question = view.questions.find(({ indicator }) => indicator === asked);
  if (!question) return null;
  const choose = (value: string) => {
    const next = view.questions.find(({ indicator }) => indicator === value);
    if (!next) return;
    setAsked(next.indicator);
    const { prediction: _dropped, ...rest } = draft;
    onChange(rest);
  };
  return (
    <>
      <div class="sheet-field">
        <label for="prediction-about">{words.commit.about}</label>
        <div class="select">
          <select
            id="prediction-about"
            value={question.indicator}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {view.questions.map(({ indicator, name }) => (
              <option key={indicator} value={indicator}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="caret-down" size={18} />
        </div>
      </div>
      <fieldset class="segments">
        <legend>{question.question}</legend>
        <div class="segments-row">
          {question.answers.map(({ direction, label }) => (
            <label key={direction} class="segment">
              <input
                type="radio"
                name="prediction"
                checked={draft.prediction?.direction === direction}
                onChange={() => onChange({ ...draft, prediction: { indicator: question.indicator, direction } })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** What the seat expects and why: one prediction and one reason. */
export function Expectation(props: ExpectationProps) {
  const { words } = useApp();
  const { draft, onChange } = props;
  const left = LONGEST - draft.reason.length;
  return (
    <section class="paper sheet" aria-labelledby="expectation">
      <h2 id="expectation" class="sheet-title sheet-title-small">
        {words.commit.prediction}
      </h2>
      <Prediction {...props} />
      <div class="sheet-field">
        <label for="because" class="sheet-serif">
          {words.commit.because}
        </label>
        <textarea
          id="because"
          rows={3}
          maxLength={LONGEST}
          value={draft.reason}
          aria-describedby="because-help"
          onInput={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
        />
        <p id="because-help" class="sheet-note">
          {words.commit.becauseHelp}
          {left <= NEARLY && ` ${words.commit.left(left)}.`}
        </p>
      </div>
    </section>
  );
}
