import { useState } from 'preact/hooks';
import { type CommitView, commitView, type Draft, EMPTY_DRAFT, missingIn, type SessionView, sealOf } from '../../view';
import { Button, ScreenHeading, useApp } from '../shared';
import { Expectation } from './expectation';
import { SealedSheet } from './sealed';
import { TextSheet } from './text-sheet';
import { BeforeCouncil, Unvoted } from './unvoted';

interface CommitScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
}

interface SheetProps {
  readonly view: CommitView;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

type Arrangement = 'single' | 'votes' | 'office';

/** One sheet alone, votes beside the expectation, or the expectation beside what others decide. */
function arrangementOf(view: CommitView): Arrangement {
  if (view.sealed !== undefined || view.texts.length + view.unvoted.length === 0) return 'single';
  return view.hasVote ? 'votes' : 'office';
}

function Texts({ view, draft, onChange }: SheetProps) {
  return (
    <div class="commit-texts">
      {view.hasVote &&
        view.texts.map((text) => <TextSheet key={text.id} text={text} draft={draft} onChange={onChange} />)}
      <BeforeCouncil view={view} />
      <Unvoted view={view} />
    </div>
  );
}

/** The way on, always in reach at the foot of the screen. */
function Foot({ view, draft }: Omit<SheetProps, 'onChange'>) {
  const { words, emit } = useApp();
  const missing = missingIn(words.commit, view, draft);
  if (view.sealed) {
    return (
      <footer class="screen-foot">
        {view.canUndo && <Button onPress={() => emit({ type: 'undo' })}>{words.commit.undo}</Button>}
        <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
          {words.commit.open}
        </Button>
      </footer>
    );
  }
  return (
    <footer class="screen-foot">
      <p class="aside-note" id="commit-missing" aria-live="polite">
        {missing ?? ''}
      </p>
      <Button
        rank="primary"
        icon="lock-simple"
        disabled={missing !== undefined}
        describedBy="commit-missing"
        onPress={() => emit({ type: 'move', move: { type: 'seal', commitment: sealOf(draft) } })}
      >
        {words.commit.seal}
      </Button>
    </footer>
  );
}

/** Before the cards turn: votes where the seat has one, one prediction, one reason, and the seal. */
export function CommitScreen({ session }: CommitScreenProps) {
  const { library } = useApp();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const view = commitView(library, session);
  const arrangement = arrangementOf(view);
  const expectation = view.sealed ? (
    <SealedSheet sealed={view.sealed} />
  ) : (
    <Expectation view={view} draft={draft} onChange={setDraft} />
  );
  return (
    <>
      <div class={`commit commit-${arrangement}`}>
        <header class="commit-head">
          <ScreenHeading screen="commit">{view.heading}</ScreenHeading>
          <p class="commit-lead">{view.lead}</p>
        </header>
        {arrangement !== 'single' && <Texts view={view} draft={draft} onChange={setDraft} />}
        <div class="commit-side">
          {expectation}
          {arrangement === 'single' && <Unvoted view={view} />}
        </div>
      </div>
      <Foot view={view} draft={draft} />
    </>
  );
}
