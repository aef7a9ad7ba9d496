import type { ChamberScreenView } from '../../view';
import { Scroll, useApp } from '../shared';

interface ChamberPaperProps {
  readonly view: ChamberScreenView;
  /** The member whose card is on edge. */
  readonly turning: string | undefined;
}

function Result({ result }: { readonly result: NonNullable<ChamberScreenView['result']> }) {
  return (
    <div class="chamber-result">
      <p class="chamber-verdict">{result.word}</p>
      <p>{result.reason}</p>
      {result.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {result.count !== '' && <p class="sheet-note numbers">{result.count}</p>}
    </div>
  );
}

/** The text on the table, in the middle of the chamber; once all cards lie open it carries the result. */
export function ChamberPaper({ view, turning }: ChamberPaperProps) {
  const { words } = useApp();
  const { text, result, next } = view;
  if (!text) {
    return (
      <div class="chamber-middle chamber-middle-alone">
        <article class="paper chamber-paper">
          <h2 class="sheet-title">{words.chamber.noVote}</h2>
          <p class="sheet-text">{words.chamber.noVoteText}</p>
        </article>
      </div>
    );
  }
  return (
    <div class="chamber-middle">
      <article class="paper chamber-paper">
        <Scroll class="chamber-told">
          <p class="sheet-top">
            <span>{text.place}</span>
            <span>{text.rule}</span>
          </p>
          <h2 class="sheet-title">{text.title}</h2>
          {result ? (
            <Result result={result} />
          ) : (
            <>
              <p class="sheet-text">{text.text}</p>
              {text.options.length > 0 && <p class="sheet-note">{text.options.join('; ')}</p>}
              <p class="sheet-note">{text.tabled}</p>
            </>
          )}
        </Scroll>
      </article>
      <p class="chamber-status">
        <span>
          {turning !== undefined
            ? words.chamber.turning(turning)
            : next
              ? words.chamber.isNext(next.name)
              : words.chamber.allTurned}
        </span>
        {next && <small>{next.place}</small>}
      </p>
    </div>
  );
}
