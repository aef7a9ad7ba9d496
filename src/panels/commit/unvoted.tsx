import type { CommitText, CommitView } from '../../view';
import { useApp } from '../shared';

function Before({ text }: { readonly text: CommitText }) {
  return (
    <li>
      <p class="aside-note">{text.rule}</p>
      <h3>{text.title}</h3>
      <p class="commit-before-text">{text.text}</p>
      <p class="aside-note">{[...text.options, text.tabled, ...text.notes].join('; ')}</p>
    </li>
  );
}

/** What is before the Council, for a seat that has no vote on it: nothing here is signed, so nothing is paper. */
export function BeforeCouncil({ view }: { readonly view: CommitView }) {
  const { words } = useApp();
  if (view.hasVote || view.texts.length === 0) return null;
  return (
    <section class="commit-list">
      <h2 class="panel-title">{words.commit.beforeCouncil}</h2>
      <ul class="commit-before">
        {view.texts.map((text) => (
          <Before key={text.id} text={text} />
        ))}
      </ul>
    </section>
  );
}

/** Acts of the month that need no vote. */
export function Unvoted({ view }: { readonly view: CommitView }) {
  const { words } = useApp();
  if (view.unvoted.length === 0) return null;
  return (
    <section class="commit-list">
      <h2 class="panel-title">{words.commit.takesPlace}</h2>
      <ul class="commit-unvoted">
        {view.unvoted.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
