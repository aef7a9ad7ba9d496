import type { ChamberScreenView, TurnedCard } from '../../view';
import { useApp } from '../shared';

const SIGNS: Readonly<Record<TurnedCard['vote'], string>> = {
  for: 'M3.5 8.5 6.6 11.6 12.5 5',
  against: 'M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5',
  abstain: 'M4 8H12',
  constructive: 'M4 8H9M11 8H12',
};

function Card({ vote }: { readonly vote: TurnedCard['vote'] }) {
  return (
    <svg class={`card-sign card-${vote}`} width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" />
      <path d={SIGNS[vote]} />
    </svg>
  );
}

function Cards({ cards }: { readonly cards: ReadonlyArray<TurnedCard> }) {
  return (
    <ol>
      {cards.map(({ code, name, vote, voteWord, reason }) => (
        <li key={code}>
          <p class="turned-line">
            <b>{name}</b>
            <span>
              <Card vote={vote} /> {voteWord}
            </span>
          </p>
          <p class="turned-reason">{reason}</p>
        </li>
      ))}
    </ol>
  );
}

/** Cards shown at once; those before them are folded. */
const LATEST = 4;

/** The open cards with their reasons, the newest first. */
export function Turned({ view }: { readonly view: ChamberScreenView }) {
  const { words } = useApp();
  const cards = view.turned.toReversed();
  const earlier = cards.slice(LATEST);
  return (
    <section class="chamber-part chamber-cards">
      <h2 class="panel-title">{words.chamber.cards}</h2>
      {cards.length === 0 ? (
        <p class="aside-note">{view.text ? words.chamber.cardsEmpty : words.chamber.noVote}</p>
      ) : (
        <>
          <Cards cards={cards.slice(0, LATEST)} />
          {earlier.length > 0 && (
            <details class="chamber-earlier">
              <summary>{words.chamber.earlier(earlier.length)}</summary>
              <Cards cards={earlier} />
            </details>
          )}
        </>
      )}
    </section>
  );
}
