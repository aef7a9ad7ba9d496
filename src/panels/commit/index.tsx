import { useState } from 'preact/hooks';
import { type CommitView, commitView, type Draft, EMPTY_DRAFT, missingIn, type SessionView, sealOf } from '../../view';
import { Button, ScreenHeading, useApp } from '../shared';
import { Expectation } from './expectation';
import { SealedSheet } from './sealed';
import { TextSheet } from './text-sheet';

interface CommitScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
}

interface SheetProps {
  readonly view: CommitView;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Unvoted({ view }: { readonly view: CommitView }) {
  const { words } = useApp();
  if (view.unvoted.length === 0) return null;
  return (
    <section class="commit-unvoted">
      <h2 class="panel-title">{words.commit.takesPlace}</h2>
      <ul>
        {view.unvoted.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function OpenSheet({ view, draft, onChange }: SheetProps) {
  return (
    <>
      {view.texts.map((text) => (
        <TextSheet key={text.id} text={text} draft={draft} onChange={onChange} />
      ))}
    </>
  );
}

/** Before the cards turn: votes where the seat has one, one prediction, one reason, and the seal. */
export function CommitScreen({ session }: CommitScreenProps) {
  const { library, words, emit } = useApp();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const view = commitView(library, session);
  const missing = missingIn(words.commit, view, draft);
  const single = view.texts.length + view.unvoted.length === 0 || view.sealed !== undefined;
  return (
    <div class={`commit${single ? ' commit-single' : ''}`}>
      <header class="commit-head">
        <ScreenHeading screen="commit">{view.heading}</ScreenHeading>
        <p class="commit-lead">{view.lead}</p>
      </header>
      {!single && (
        <div class="commit-texts">
          <OpenSheet view={view} draft={draft} onChange={setDraft} />
          <Unvoted view={view} />
        </div>
      )}
      <div class="commit-side">
        {view.sealed ? (
          <SealedSheet sealed={view.sealed} />
        ) : (
          <Expectation view={view} draft={draft} onChange={setDraft} />
        )}
        {single && <Unvoted view={view} />}
        <div class="commit-actions">
          {!view.sealed && (
            <p class="aside-note" id="commit-missing" aria-live="polite">
              {missing ?? ''}
            </p>
          )}
          {view.sealed ? (
            <>
              {view.canUndo && <Button onPress={() => emit({ type: 'undo' })}>{words.commit.undo}</Button>}
              <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
                {words.commit.open}
              </Button>
            </>
          ) : (
            <Button
              rank="primary"
              icon="lock-simple"
              disabled={missing !== undefined}
              describedBy="commit-missing"
              onPress={() => emit({ type: 'move', move: { type: 'seal', commitment: sealOf(draft) } })}
            >
              {words.commit.seal}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
