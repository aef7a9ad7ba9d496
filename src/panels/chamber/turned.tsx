import type { ChamberScreenView, TurnedCard } from '../../view';
import { useApp, VoteCard } from '../shared';

function Cards({ cards }: { readonly cards: ReadonlyArray<TurnedCard> }) {
  return (
    <ol>
      {cards.map(({ code, name, vote, voteWord, reason, otherwise }) => (
        <li key={code} class={otherwise === undefined ? undefined : 'turned-otherwise'}>
          <p class="turned-line">
            <b>{name}</b>
            <span>
              <VoteCard vote={vote} /> {voteWord}
            </span>
          </p>
          {otherwise !== undefined && <p class="turned-declared">{otherwise}</p>}
          {reason !== '' && <p class="turned-reason">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}

interface FoldedProps {
  readonly label: string;
  readonly cards: ReadonlyArray<TurnedCard>;
  readonly open?: boolean;
}

function Folded({ label, cards, open = false }: FoldedProps) {
  return (
    <details class="chamber-earlier" open={open}>
      <summary>{label}</summary>
      <Cards cards={cards} />
    </details>
  );
}

/** Cards shown at once while they turn; those before them are folded. */
const LATEST = 4;

/** While cards turn, the newest first with their reasons. */
function Turning({ view }: { readonly view: ChamberScreenView }) {
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
          {earlier.length > 0 && <Folded label={words.chamber.earlier(earlier.length)} cards={earlier} />}
        </>
      )}
    </section>
  );
}

/** Once all lie open: first who did otherwise than it had declared, and why; all cards are folded unless nobody did. */
function Opened({ view }: { readonly view: ChamberScreenView }) {
  const { words } = useApp();
  return (
    <section class="chamber-part chamber-cards">
      <h2 class="panel-title">{words.chamber.surprises}</h2>
      {view.surprises.length === 0 ? (
        <p class="aside-note">{words.chamber.noSurprise}</p>
      ) : (
        <Cards cards={view.surprises} />
      )}
      <Folded label={words.chamber.allCards} cards={view.turned} open={view.surprises.length === 0} />
    </section>
  );
}

/** The open cards with their reasons. */
export function Turned({ view }: { readonly view: ChamberScreenView }) {
  return view.allOpen && view.text ? <Opened view={view} /> : <Turning view={view} />;
}
