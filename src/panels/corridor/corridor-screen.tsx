import { useEffect, useRef, useState } from 'preact/hooks';
import {
  CORRIDOR_GROUPS,
  type CorridorSeat,
  type CorridorView,
  corridorView,
  type Deal,
  NO_DEAL,
  type SessionView,
  screenKey,
} from '../../view';
import { RolloutButton } from '../adviser';
import { TableSlips } from '../desk/panel';
import { TextSheet } from '../desk/text-sheet';
import {
  AdviceList,
  Button,
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

function Entry({
  entry,
  current,
  onChoose,
}: { readonly entry: CorridorSeat; readonly current: boolean } & Pick<SeatsProps, 'onChoose'>) {
  const { seat, name, stance, stanceWord, line } = entry;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current, line]);
  return (
    <li>
      <button
        ref={ref}
        type="button"
        class="corridor-seat"
        aria-current={current ? 'true' : undefined}
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
  );
}

/** Every seat, those worth a word first; whoever is spoken with stays in sight. */
function Seats({ view, onChoose }: SeatsProps) {
  const { words } = useApp();
  const groups = CORRIDOR_GROUPS.map((id) => ({ id, seats: view.seats.filter(({ group }) => group === id) }));
  return (
    <nav class="corridor-seats" aria-label={words.corridor.list}>
      {groups
        .filter(({ seats }) => seats.length > 0)
        .map(({ id, seats }) => (
          <section key={id}>
            <h2 class="group-name">{words.corridor.groups[id]}</h2>
            <ul>
              {seats.map((entry) => (
                <Entry key={entry.seat} entry={entry} current={entry.seat === view.talk?.seat} onChoose={onChoose} />
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

interface TalkProps {
  readonly session: Play;
  readonly view: CorridorView;
  readonly onDeal: (deal: Deal) => void;
}

function Talk({ session, view, onDeal }: TalkProps) {
  const { words } = useApp();
  const [call, setCall] = useState<string | undefined>(undefined);
  if (!view.talk) return <p class="talk">{view.closed ?? words.corridor.nobody}</p>;
  return (
    <section class="talk" aria-labelledby="talk-title">
      <h2 id="talk-title" class="panel-title">
        {view.talk.title}
      </h2>
      {view.call !== undefined && (
        <div class="talk-call">
          <p>{words.corridor.call}</p>
          <Button onPress={() => setCall(view.call)}>{words.desk.table.yourCall}</Button>
        </div>
      )}
      <Scroll class="talk-offers">
        <Offers offers={view.talk.offers} />
        <OfferComposer key={view.talk.seat} talk={view.talk} onDeal={onDeal} />
        <Undo session={session} />
        <section class="panel-part talk-texts">
          <h3 class="panel-title">{words.desk.table.title}</h3>
          <TableSlips session={session} partner={view.talk.seat} />
        </section>
      </Scroll>
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

function Aside({ session, view }: { readonly session: Play; readonly view: CorridorView }) {
  const { words } = useApp();
  return (
    <>
      {view.talk && <BargainPart bargain={view.talk.bargain} />}
      <section class="panel-part" aria-labelledby="corridor-advisers">
        <h2 id="corridor-advisers" class="panel-title">
          {words.corridor.advisers}
        </h2>
        <AdviceList advice={view.advice} />
        <RolloutButton session={session} />
      </section>
    </>
  );
}

type CorridorTab = 'seats' | 'offers' | 'moves';

function Narrow({ session, view, onChoose, onDeal }: SeatsProps & TalkProps) {
  const { words } = useApp();
  const [tab, setTab] = useState<CorridorTab>('seats');
  const text = words.corridor.tabs;
  const choose = (seat: Seat) => {
    onChoose(seat);
    setTab('offers');
  };
  const seat = view.talk?.seat;
  // Whoever opens a seat reads from its name on, not from where the list was left.
  useEffect(() => {
    if (tab === 'offers' && seat !== undefined)
      document.getElementById('talk-title')?.scrollIntoView({ block: 'start' });
  }, [tab, seat]);
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
          <div hidden={tab !== 'offers'}>
            <Talk session={session} view={view} onDeal={onDeal} />
          </div>
          {tab === 'moves' && <Aside session={session} view={view} />}
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
  const [deal, setDeal] = useState<Deal>(NO_DEAL);
  const view = corridorView(library, session, chosen, deal);
  const chooseSeat = (seat: Seat) => {
    setDeal(NO_DEAL);
    choose(seat);
  };
  const heading = (
    <ScreenHeading screen={screenKey(session)} hidden={layout !== 'wide'}>
      {words.corridor.title}
    </ScreenHeading>
  );
  if (layout === 'phone') {
    return (
      <>
        {heading}
        <Narrow session={session} view={view} onChoose={chooseSeat} onDeal={setDeal} />
      </>
    );
  }
  return (
    <div class={`corridor corridor-${layout}`}>
      <div class="corridor-list">
        {heading}
        <Seats view={view} onChoose={chooseSeat} />
        <p class="aside-note">{words.corridor.note}</p>
      </div>
      <Talk session={session} view={view} onDeal={setDeal} />
      <aside class="panel">
        <Scroll class="panel-scroll">
          <Aside session={session} view={view} />
        </Scroll>
        <Actions />
      </aside>
    </div>
  );
}
