import { useState } from 'preact/hooks';
import { type Deal, NO_DEAL, type OfferSlip, type TalkView, type TermChoice } from '../../view';
import { Button, Select, useApp } from '../shared';

function Offer({ offer }: { readonly offer: OfferSlip }) {
  const { words, emit } = useApp();
  const text = words.corridor;
  const answer = (accept: boolean) => emit({ type: 'move', move: { type: 'answer', bargain: offer.id, accept } });
  return (
    <li class={`offer${offer.own ? ' offer-own' : ''}`}>
      <p class="offer-from">{offer.from}</p>
      <article class="offer-slip paper">
        <p class="offer-said">{offer.said}</p>
        <dl>
          <div>
            <dt>{text.gives}</dt>
            <dd>{offer.gives}</dd>
          </div>
          <div>
            <dt>{text.asks}</dt>
            <dd>{offer.asks}</dd>
          </div>
        </dl>
        <p class="offer-answer">
          <span>{offer.answer}</span> {offer.reason}
        </p>
        {offer.mayAnswer && (
          <div class="offer-acts">
            <Button onPress={() => answer(false)}>{text.decline}</Button>
            <Button onPress={() => answer(true)}>{text.accept}</Button>
          </div>
        )}
      </article>
    </li>
  );
}

export function Offers({ offers }: { readonly offers: ReadonlyArray<OfferSlip> }) {
  const { words } = useApp();
  if (offers.length === 0) return <p class="aside-note">{words.corridor.none}</p>;
  return (
    <ol class="offers" aria-live="polite">
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
    </ol>
  );
}

interface SideProps {
  readonly label: string;
  readonly choices: ReadonlyArray<TermChoice>;
  /** Said in place of the choices where there are none. */
  readonly none: string;
  readonly keys: ReadonlyArray<string>;
  readonly onKeys: (keys: ReadonlyArray<string>) => void;
}

/** At most this many terms a side. */
const TERMS = 4;

/** One side of a bargain: one choice after another. */
function Side({ label, choices, none, keys, onKeys }: SideProps) {
  const { words } = useApp();
  if (choices.length === 0) return <p class="aside-note side">{none}</p>;
  const nothing = { value: '', label: words.corridor.nothingChosen };
  const options = [nothing, ...choices.map(({ key, name }) => ({ value: key, label: name }))];
  const put = (index: number, key: string) => {
    const next = keys.map((each, at) => (at === index ? key : each));
    onKeys(next.filter((each, at) => each !== '' || at === 0));
  };
  const shown = (key: string) => (choices.some((each) => each.key === key) ? key : '');
  const full = keys.length >= Math.min(TERMS, choices.length) || keys.some((key) => key === '');
  return (
    <div class="side">
      {keys.map((key, index) => (
        <Select
          key={`${index}`}
          label={label}
          value={shown(key)}
          options={options.filter(({ value }) => value === '' || value === key || !keys.includes(value))}
          onChange={(value) => put(index, value)}
        />
      ))}
      {!full && (
        <Button rank="quiet" onPress={() => onKeys([...keys, ''])}>
          {words.corridor.also}
        </Button>
      )}
    </div>
  );
}

interface OfferComposerProps {
  readonly talk: TalkView;
  /** Tells the deal as it stands after each choice. */
  readonly onDeal: (deal: Deal) => void;
}

/** What you give and what you ask, then send. Whoever the machine plays answers at once. */
export function OfferComposer({ talk, onDeal }: OfferComposerProps) {
  const { words, emit } = useApp();
  const text = words.corridor;
  const [gives, setGives] = useState<ReadonlyArray<string>>(['']);
  const [asks, setAsks] = useState<ReadonlyArray<string>>(['']);
  if (talk.closed !== undefined) return <p class="aside-note">{talk.closed}</p>;
  const chosen = (choices: ReadonlyArray<TermChoice>, keys: ReadonlyArray<string>) =>
    choices.filter(({ key }) => keys.includes(key)).map(({ term }) => term);
  const offer = { gives: chosen(talk.gives, gives), asks: chosen(talk.asks, asks) };
  const send = () => {
    setGives(['']);
    setAsks(['']);
    onDeal(NO_DEAL);
    emit({ type: 'move', move: { type: 'offer', to: talk.seat, ...offer } });
  };
  const give = (keys: ReadonlyArray<string>) => {
    setGives(keys);
    onDeal({ ...offer, gives: chosen(talk.gives, keys) });
  };
  const ask = (keys: ReadonlyArray<string>) => {
    setAsks(keys);
    onDeal({ ...offer, asks: chosen(talk.asks, keys) });
  };
  return (
    <div class="offer-composer">
      <Side label={text.give} choices={talk.gives} none={text.nothingToGive} keys={gives} onKeys={give} />
      <Side label={text.ask} choices={talk.asks} none={text.nothingToAsk} keys={asks} onKeys={ask} />
      {talk.limits.map((limit) => (
        <p key={limit} class="aside-note side-limit">
          {limit}
        </p>
      ))}
      <Button icon="paper-plane-tilt" disabled={offer.gives.length + offer.asks.length === 0} onPress={send}>
        {text.send}
      </Button>
    </div>
  );
}
