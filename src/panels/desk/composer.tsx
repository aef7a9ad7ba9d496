import { useState } from 'preact/hooks';
import {
  type ActChoice,
  composerView,
  type DraftView,
  draftView,
  priceOf,
  type SessionView,
  type TextDetail,
} from '../../view';
import { AdviceList, Button, Cites, Dialog, KindShape, useApp } from '../shared';
import { OptionFields } from './option-fields';
import { Price } from './price';

type Play = Extract<SessionView, { readonly at: 'play' }>;
type Act = ActChoice['act'];

interface ComposerProps {
  readonly session: Play;
  readonly onClose: () => void;
}

function Choice({ choice, onChoose }: { readonly choice: ActChoice; readonly onChoose: () => void }) {
  const words = useApp().words.desk.compose;
  const inner = (
    <>
      <KindShape kind={choice.kind} />
      <span class="act-words">
        <span class="act-title">{choice.title}</span>
        <span class="act-rule">{choice.rule}</span>
        {choice.history !== undefined && <span class="act-history">{choice.history}</span>}
        <span>{choice.barred === undefined ? choice.effect : `${words.barred}: ${choice.barred}`}</span>
      </span>
      <span class="act-cost">{choice.cost}</span>
    </>
  );
  return choice.barred === undefined ? (
    <button type="button" class="act" onClick={onChoose}>
      {inner}
    </button>
  ) : (
    <div class="act act-barred">{inner}</div>
  );
}

function List({ session, onChoose }: { readonly session: Play; readonly onChoose: (act: Act) => void }) {
  const { library } = useApp();
  const view = composerView(library, session);
  return (
    <>
      <p class="aside-note">{view.left}</p>
      {view.dossiers.map(({ id, name, acts }) => (
        <section key={id} class="act-group">
          <h3>{name}</h3>
          <ul>
            {acts.map((choice) => (
              <li key={choice.act}>
                <Choice choice={choice} onChoose={() => onChoose(choice.act)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface DraftProps {
  readonly draft: DraftView;
  readonly options: TextDetail['chosen'];
  readonly onOptions: (options: TextDetail['chosen']) => void;
}

function Draft({ draft, options, onOptions }: DraftProps) {
  const { words } = useApp();
  const text = words.desk.text;
  return (
    <>
      <p class="citation-claim">{draft.text}</p>
      <dl class="facts">
        <div>
          <dt>{text.rule}</dt>
          <dd>{draft.rule}</dd>
        </div>
        {draft.abstention !== undefined && (
          <div>
            <dt>{text.abstention}</dt>
            <dd>{draft.abstention}</dd>
          </div>
        )}
        <div>
          <dt>{text.effect}</dt>
          <dd>
            {draft.effect} <Price words={draft.treasury} />
            <Cites marks={draft.sources} />
          </dd>
        </div>
      </dl>
      {draft.history !== undefined && <p class="draft-history">{draft.history}</p>}
      <OptionFields fields={draft.fields} options={options} onChange={onOptions} />
      {draft.advice.length > 0 && (
        <section class="citation-part">
          <h3>{text.advisers}</h3>
          <AdviceList advice={draft.advice} level={4} />
        </section>
      )}
    </>
  );
}

/** Choose an act, give it its form, table it. */
export function Composer({ session, onClose }: ComposerProps) {
  const { library, words, emit } = useApp();
  const [act, choose] = useState<Act | undefined>(undefined);
  const [options, setOptions] = useState<TextDetail['chosen']>({});
  const draft = act && draftView(library, session, act, options);
  const text = words.desk.compose;
  if (!act || !draft) {
    return (
      <Dialog title={text.title} wide onClose={onClose}>
        <List session={session} onChoose={choose} />
      </Dialog>
    );
  }
  const price = priceOf(library, act, options);
  const table = () => {
    emit({ type: 'move', move: { type: 'table', act, options } });
    onClose();
  };
  const back = () => {
    choose(undefined);
    setOptions({});
  };
  return (
    <Dialog
      key={act}
      title={draft.title}
      look="paper"
      onClose={onClose}
      actions={
        <>
          <p class="draft-price">{price > draft.capital ? text.tooDear : text.price(price, draft.capital)}</p>
          <Button onPress={back}>{text.back}</Button>
          <Button rank="primary" disabled={price > draft.capital} onPress={table}>
            {text.table}
          </Button>
        </>
      }
    >
      <Draft draft={draft} options={options} onOptions={setOptions} />
    </Dialog>
  );
}
