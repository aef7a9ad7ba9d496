import { useState } from 'preact/hooks';
import { type CorridorSeat, type CorridorView, corridorView, type SessionView, screenKey } from '../../view';
import { TableSlips } from '../desk/panel';
import { TextSheet } from '../desk/text-sheet';
import {
  AdviceList,
  Button,
  Dialog,
  ScreenHeading,
  Scroll,
  StanceShape,
  Tabs,
  Undo,
  Unseen,
  useApp,
  useLayout,
} from '../shared';
import { OfferComposer, Offers } from './offers';
import { BargainPart } from './rails';

type Play = Extract<SessionView, { readonly at: 'play' }>;
type Seat = CorridorSeat['seat'];

interface SeatsProps {
  readonly view: CorridorView;
  readonly onChoose: (seat: Seat) => void;
}

function Seats({ view, onChoose }: SeatsProps) {
  const { words } = useApp();
  return (
    <nav class="corridor-seats" aria-label={words.corridor.list}>
      <ul>
        {view.seats.map(({ seat, name, stance, stanceWord, line }) => (
          <li key={seat}>
            <button
              type="button"
              class="corridor-seat"
              aria-current={seat === view.talk?.seat ? 'true' : undefined}
              onClick={() => onChoose(seat)}
            >
              {stance ? <StanceShape stance={stance} /> : <span class="no-shape" />}
              <span>
                <span class="corridor-name">{name}</span>
                {stanceWord !== undefined && <Unseen>, {stanceWord} talks now: </Unseen>}
                <span class="corridor-line">{line}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Talk({ session, view }: { readonly session: Play; readonly view: CorridorView }) {
  const { words } = useApp();
  const [texts, setTexts] = useState(false);
  const [call, setCall] = useState<string | undefined>(undefined);
  if (!view.talk) return <p>{view.closed ?? words.corridor.nobody}</p>;
  return (
    <section class="talk" aria-labelledby="talk-title">
      <div class="row-split">
        <h2 id="talk-title" class="panel-title">
          {view.talk.title}
        </h2>
        {view.talk.offers.length > 0 && (
          <Button rank="quiet" onPress={() => setTexts(true)}>
            {words.corridor.texts(view.texts)}
          </Button>
        )}
      </div>
      {view.call !== undefined && (
        <div class="talk-call">
          <p>{words.corridor.call}</p>
          <Button onPress={() => setCall(view.call)}>{words.desk.table.yourCall}</Button>
        </div>
      )}
      <Scroll class="talk-offers">
        <Offers offers={view.talk.offers} />
        {view.talk.offers.length === 0 && (
          <section class="panel-part talk-texts">
            <h3 class="panel-title">{words.desk.table.title}</h3>
            <TableSlips session={session} />
          </section>
        )}
      </Scroll>
      <Undo session={session} />
      <OfferComposer key={view.talk.seat} talk={view.talk} />
      {texts && (
        <Dialog title={words.desk.table.title} onClose={() => setTexts(false)}>
          <TableSlips session={session} />
        </Dialog>
      )}
      {call !== undefined && <TextSheet session={session} id={call} onClose={() => setCall(undefined)} />}
    </section>
  );
}

function Actions() {
  const { words, emit } = useApp();
  return (
    <footer class="panel-actions">
      <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
        {words.corridor.toVote}
      </Button>
    </footer>
  );
}

function Aside({ view }: { readonly view: CorridorView }) {
  const { words } = useApp();
  return (
    <>
      {view.talk && <BargainPart bargain={view.talk.bargain} />}
      <section class="panel-part" aria-labelledby="corridor-advisers">
        <h2 id="corridor-advisers" class="panel-title">
          {words.corridor.advisers}
        </h2>
        <AdviceList advice={view.advice} />
      </section>
    </>
  );
}

type CorridorTab = 'seats' | 'offers' | 'moves';

function Narrow({ session, view, onChoose }: SeatsProps & { readonly session: Play }) {
  const { words } = useApp();
  const [tab, setTab] = useState<CorridorTab>('seats');
  const text = words.corridor.tabs;
  const choose = (seat: Seat) => {
    onChoose(seat);
    setTab('offers');
  };
  return (
    <div class="corridor corridor-narrow">
      <div class="phone-panel">
        <Tabs<CorridorTab>
          label={text.label}
          tabs={[
            { id: 'seats', label: text.seats },
            { id: 'offers', label: text.offers },
            { id: 'moves', label: text.moves },
          ]}
          current={tab}
          onChange={setTab}
        >
          {tab === 'seats' && <Seats view={view} onChoose={choose} />}
          {tab === 'offers' && <Talk session={session} view={view} />}
          {tab === 'moves' && <Aside view={view} />}
        </Tabs>
        <Actions />
      </div>
    </div>
  );
}

/** The corridor: who could be moved, what lies between you, and what a bargain would move. */
export function CorridorScreen({ session }: { readonly session: Play }) {
  const { library, words } = useApp();
  const layout = useLayout();
  const [chosen, choose] = useState<Seat | undefined>(undefined);
  const view = corridorView(library, session, chosen);
  const heading = (
    <ScreenHeading screen={screenKey(session)} hidden={layout !== 'wide'}>
      {words.corridor.title}
    </ScreenHeading>
  );
  if (layout === 'phone') {
    return (
      <>
        {heading}
        <Narrow session={session} view={view} onChoose={choose} />
      </>
    );
  }
  return (
    <div class={`corridor corridor-${layout}`}>
      <div class="corridor-list">
        {heading}
        <Seats view={view} onChoose={choose} />
        <p class="aside-note">{words.corridor.note}</p>
      </div>
      <Talk session={session} view={view} />
      <aside class="panel">
        <Scroll class="panel-scroll">
          <Aside view={view} />
        </Scroll>
        <Actions />
      </aside>
    </div>
  );
}
