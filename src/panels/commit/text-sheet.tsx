import { type CommitText, type Draft, mayPull, withVote } from '../../view';
import { Icon, useApp, VoteSign } from '../shared';

interface TextSheetProps {
  readonly text: CommitText;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Votes({ text, draft, onChange }: TextSheetProps) {
  const chosen = draft.votes[text.id];
  return (
    <fieldset class="votes" aria-describedby={`abstention-${text.id}`}>
      <legend>{text.asks}</legend>
      <div class="votes-row">
        {text.choices.map(({ vote, label }) => (
          <label key={vote} class={`vote-choice${vote === 'constructive' ? ' vote-wide' : ''}`}>
            <input
              type="radio"
              name={`vote-${text.id}`}
              value={vote}
              checked={chosen === vote}
              onChange={() => onChange(withVote(draft, text.id, vote))}
            />
            <VoteSign vote={vote} size={26} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Brake({ text, draft, onChange }: TextSheetProps) {
  const { words } = useApp();
  const pulled = draft.brake.includes(text.id);
  const toggle = () =>
    onChange({
      ...draft,
      brake: pulled ? draft.brake.filter((id) => id !== text.id) : [...draft.brake, text.id],
    });
  return (
    <div class="commit-brake">
      <label class="brake-choice">
        <input
          type="checkbox"
          checked={pulled}
          disabled={!mayPull(draft, text.id)}
          aria-describedby={`brake-${text.id}`}
          onChange={toggle}
        />
        <Icon name="hand-palm" size={26} />
        <span>{words.commit.brake}</span>
      </label>
      <p id={`brake-${text.id}`} class="sheet-note">
        {words.commit.brakeHelp}
      </p>
    </div>
  );
}

/** What the text says, who tabled it, and what was promised on it. */
function Said({ text }: { readonly text: CommitText }) {
  const { words } = useApp();
  return (
    <div class="sheet-part">
      <p class="sheet-top">
        <span>{text.number}</span>
        <span>{text.rule}</span>
      </p>
      <h2 id={`title-${text.id}`} class="sheet-title">
        {text.title}
      </h2>
      <p class="sheet-text">{text.text}</p>
      {text.options.length > 0 && (
        <ul class="sheet-options">
          {text.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      <p class="sheet-note">{text.tabled}</p>
      {text.notes.map((note) => (
        <p key={note} class="sheet-note sheet-notice">
          {note}
        </p>
      ))}
      {text.promises.map((promise) => (
        <p key={promise} class="sheet-promise">
          <Icon name="handshake" size={22} />
          <span>
            {promise} {words.commit.brokenWord}
          </span>
        </p>
      ))}
    </div>
  );
}

/** One text of the month with the seat's vote on it. */
export function TextSheet(props: TextSheetProps) {
  const { words } = useApp();
  const { text } = props;
  return (
    <article class="paper sheet sheet-split" aria-labelledby={`title-${text.id}`}>
      <Said text={text} />
      <div class="sheet-part sheet-vote">
        <Votes {...props} />
        <p class="sheet-note" id={`abstention-${text.id}`}>
          {text.abstention}
        </p>
        {props.draft.votes[text.id] === 'constructive' && <p class="sheet-note">{words.commit.constructive}</p>}
        {text.brake && <Brake {...props} />}
      </div>
    </article>
  );
}
