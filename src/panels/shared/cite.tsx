import type { CiteMark, SourcedText } from '../../view';
import { useApp } from './context';

/** The id of a source as a button that opens what stands behind it. */
export function Cite({ mark }: { readonly mark: CiteMark }) {
  const { cite, words } = useApp();
  return (
    <button
      type="button"
      class="cite"
      aria-label={words.citation.open(mark.label)}
      onClick={(event) => {
        event.stopPropagation();
        cite(mark.id, event.currentTarget);
      }}
    >
      {mark.label}
    </button>
  );
}

interface CitesProps {
  readonly marks: ReadonlyArray<CiteMark>;
  /** Said where an effect has no source. */
  readonly assumed?: string;
}

/** Several sources after a sentence, or the word that it is assumed. */
export function Cites({ marks, assumed = '' }: CitesProps) {
  return (
    <span class="cites">
      {assumed !== '' && <span class="cites-assumed"> {assumed}</span>}
      {marks.map((mark) => (
        <span key={mark.id}>
          {' '}
          <Cite mark={mark} />
        </span>
      ))}
    </span>
  );
}

/** A sentence with its sources where they stand. */
export function Sourced({ text }: { readonly text: SourcedText }) {
  return text.map((part, index) =>
    part.cite === undefined ? <span key={index}>{part.text}</span> : <Cite key={index} mark={part.cite} />,
  );
}
