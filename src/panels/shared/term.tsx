import { type TermId, termEntry } from '../../view';
import { useApp } from './context';

interface TermProps {
  readonly id: TermId;
  /** The word as it stands in the sentence. */
  readonly children: string;
}

/** A word of the game with a dotted line: a press opens its entry of the codex. */
export function Term({ id, children }: TermProps) {
  const { library, words, explain } = useApp();
  const entry = termEntry(library, id);
  if (!entry) return <>{children}</>;
  return (
    <button
      type="button"
      class="term"
      aria-label={words.shell.explain(children)}
      aria-haspopup="dialog"
      onClick={(event) => {
        event.stopPropagation();
        explain(entry, event.currentTarget);
      }}
    >
      {children}
    </button>
  );
}
