import type { CommitText, Draft } from '../../view';
import { Icon, useApp } from '../shared';

interface TextSheetProps {
  readonly text: CommitText;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const SIGNS = {
  for: 'M3 8.6 6.4 12 13 4.6',
  against: 'M4 4 12 12M12 4 4 12',
  abstain: 'M3.4 8H12.6',
  constructive: 'M3.4 8H9.4M11.6 8H12.6',
};

/** Tick, cross or bar: the vote as the card shows it. */
function Sign({ vote }: { readonly vote: keyof typeof SIGNS }) {
  return (
    <svg class="vote-sign" width="26" height="26" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[vote]} fill="none" stroke="currentColor" stroke-width="2.4" />
    </svg>
  );
}

function Votes({ text, draft, onChange }: TextSheetProps) {
  const { words } = useApp();
  const chosen = draft.votes[text.id];
  return (
    <fieldset class="votes" aria-describedby={`abstention-${text.id}`}>
      <legend>{words.commit.yourVote}</legend>
      <div class="votes-row">
        {text.choices.map(({ vote, label }) => (
          <label key={vote} class={`vote-choice${vote === 'constructive' ? ' vote-wide' : ''}`}>
            <input
              type="radio"
              class="visually-hidden"
              name={`vote-${text.id}`}
              value={vote}
              checked={chosen === vote}
              onChange={() => onChange({ ...draft, votes: { ...draft.votes, [text.id]: vote } })}
            />
            <Sign vote={vote} />
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
        <input type="checkbox" checked={pulled} aria-describedby={`brake-${text.id}`} onChange={toggle} />
        <Icon name="hand-palm" size={26} />
        <span>{words.commit.brake}</span>
      </label>
      <p id={`brake-${text.id}`} class="sheet-note">
        {words.commit.brakeHelp}
      </p>
    </div>
  );
}

/** One text of the month with the seat's vote on it. */
export function TextSheet(props: TextSheetProps) {
  const { words } = useApp();
  const { text } = props;
  return (
    <article class="paper sheet" aria-labelledby={`title-${text.id}`}>
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
      {text.promises.map((promise) => (
        <p key={promise} class="sheet-promise">
          <Icon name="handshake" size={22} />
          <span>
            {promise} {words.commit.brokenWord}
          </span>
        </p>
      ))}
      {text.choices.length > 0 && (
        <>
          <hr />
          <Votes {...props} />
          <p class="sheet-note" id={`abstention-${text.id}`}>
            {text.abstention}
          </p>
        </>
      )}
      {props.draft.votes[text.id] === 'constructive' && <p class="sheet-note">{words.commit.constructive}</p>}
      {text.brake && <Brake {...props} />}
    </article>
  );
}
