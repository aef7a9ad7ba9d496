import { type CodexEntry, codexView } from '../../view';
import { Dialog, Sourced, useApp } from '../shared';

function Entry({ entry }: { readonly entry: CodexEntry }) {
  const { words } = useApp();
  return (
    <article class="codex-entry">
      <h3>{entry.title}</h3>
      <p>
        <Sourced text={entry.text} />
      </p>
      {entry.unverified && <p class="citation-paper">{words.shell.unverified}</p>}
    </article>
  );
}

interface CodexProps {
  readonly only?: string;
  readonly beside?: DOMRect;
  readonly onClose: () => void;
}

/** All short entries, or the one that is asked for. */
export function Codex({ only, beside, onClose }: CodexProps) {
  const { library, words } = useApp();
  const all = codexView(library);
  const [one] = all.filter(({ id }) => id === only);
  return (
    <Dialog title={words.shell.codexTitle} look="paper" wide={!one} {...(beside ? { beside } : {})} onClose={onClose}>
      {one ? (
        <Entry entry={one} />
      ) : (
        <>
          <p class="citation-paper">{words.shell.codexNote}</p>
          <div class="codex">
            {all.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}
