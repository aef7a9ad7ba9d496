import { type CitationView, citationView, type RemarkView } from '../../view';
import { useApp } from './context';
import { Dialog } from './dialog';

function Remarks({ title, remarks }: { readonly title: string; readonly remarks: ReadonlyArray<RemarkView> }) {
  if (remarks.length === 0) return null;
  return (
    <section class="citation-part">
      <h3>{title}</h3>
      <ul>
        {remarks.map(({ text, source }) => (
          <li key={text}>
            {text}
            <small>{source}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sheet({ view }: { readonly view: CitationView }) {
  const { words } = useApp();
  return (
    <>
      <p class="citation-paper">
        {view.paper}, {view.paragraph}
      </p>
      <p class="citation-claim">{view.paraphrase}</p>
      {view.note && (
        <section class="citation-part">
          <h3>{view.note.kind}</h3>
          <p>{view.note.text}</p>
          {view.note.values !== undefined && <p>{view.note.values}</p>}
          <small>{view.note.source}</small>
        </section>
      )}
      <Remarks title={words.citation.speaksFor} remarks={view.speaksFor} />
      <Remarks title={words.citation.speaksAgainst} remarks={view.speaksAgainst} />
      <section class="citation-part">
        <h3>{words.citation.uses}</h3>
        {view.uses.length === 0 ? (
          <p>{words.citation.noUse}</p>
        ) : (
          <ul>
            {view.uses.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

interface CitationSheetProps {
  readonly id: string;
  readonly beside: DOMRect;
  readonly onClose: () => void;
}

/** What stands behind a citation: the claim in our words, what speaks for and against it, and its use in this game. */
export function CitationSheet({ id, beside, onClose }: CitationSheetProps) {
  const { library, words } = useApp();
  const view = citationView(library, id);
  return (
    <Dialog title={words.citation.title(view?.label ?? id)} look="paper" beside={beside} onClose={onClose}>
      {view ? <Sheet view={view} /> : <p>{words.citation.unknown}</p>}
    </Dialog>
  );
}
