import { useRef, useState } from 'preact/hooks';
import { type MapScreen, type Moment, mapScreen, movedNote, type SessionView, screenKey } from '../../view';
import { Button, type Layout, ScreenHeading, StageHost, Tabs, Term, useApp, useLayout } from '../shared';
import { Legend, MapTable } from './map-words';
import { Member } from './member';
import { NewGovernment } from './new-government';
import { AdvisersPart, Panel, PanelActions, SignalsPart, TablePart } from './panel';
import { Strength } from './strength';
import { Timeline } from './timeline';
import { Tracks } from './tracks';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** The margin over the open sea, left of the map. */
const MARGIN = 305;

interface MapPartProps {
  readonly map: MapScreen;
  readonly layout: Layout;
  readonly onMember: (code: string) => void;
}

function MapPart({ map, layout, onMember }: MapPartProps) {
  const covered = { left: layout === 'wide' ? MARGIN : 0, top: 0, right: 0, bottom: 0 };
  return (
    <StageHost
      view={{ ...map.view, covered }}
      onIntent={(intent) => {
        if (intent.type === 'member') onMember(intent.code);
      }}
    />
  );
}

type PhoneTab = 'table' | 'tracks' | 'advisers';

function PhoneTabs({ session }: { readonly session: Play }) {
  const { words } = useApp();
  const [tab, setTab] = useState<PhoneTab>('table');
  const agenda = session.observation.state.phase === 'agenda';
  const text = words.desk.tabs;
  const capital = session.observation.state.capital[session.seat];
  return (
    <Tabs<PhoneTab>
      label={text.label}
      tabs={[
        { id: 'table', label: agenda ? text.table : text.signals },
        { id: 'tracks', label: text.tracks },
        { id: 'advisers', label: text.advisers },
      ]}
      current={tab}
      onChange={setTab}
      aside={
        capital === undefined ? undefined : (
          <p class="aside-note">
            <Term id="capital">{words.desk.table.capitalShort}</Term> <strong class="numbers">{capital}</strong>
          </p>
        )
      }
    >
      {tab === 'table' && (agenda ? <TablePart session={session} /> : <SignalsPart session={session} />)}
      {tab === 'table' && agenda && <Strength session={session} parts={false} />}
      {tab === 'table' && <Timeline session={session} />}
      {tab === 'tracks' && (
        <>
          <Tracks session={session} />
          <Strength session={session} />
          <Timeline session={session} />
        </>
      )}
      {tab === 'advisers' && <AdvisersPart session={session} />}
    </Tabs>
  );
}

interface MediumPanelProps {
  readonly session: Play;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** On middle widths the panel is a sheet of half the width that is pulled in. */
function MediumPanel({ session, open, onOpen }: MediumPanelProps) {
  const { words } = useApp();
  const agenda = session.observation.state.phase === 'agenda';
  if (!open) {
    return (
      <div class="panel-pull">
        <Button icon="caret-right" onPress={() => onOpen(true)}>
          {agenda ? words.desk.table.title : words.desk.signals.title}
        </Button>
      </div>
    );
  }
  return (
    <Panel session={session}>
      <Button rank="quiet" icon="caret-right" class="panel-close" onPress={() => onOpen(false)}>
        {words.desk.map.show}
      </Button>
    </Panel>
  );
}

/** Remembers what the month opened with, to say why stances have moved since. */
function useMoved({ observation, seat }: Play): string | undefined {
  const { library } = useApp();
  const { month, phase, posture } = observation.state;
  const now: Moment = { month, stances: observation.stances, posture };
  const opened = useRef<Moment | undefined>(undefined);
  if (phase === 'signals') opened.current = now;
  return phase === 'agenda' ? movedNote(library, opened.current, now, seat) : undefined;
}

export function DeskScreen({ session }: { readonly session: Play }) {
  const { library, words } = useApp();
  const layout = useLayout();
  const [member, openMember] = useState<string | undefined>(undefined);
  const [table, showTable] = useState(false);
  const [pulled, pull] = useState(true);
  const map = mapScreen(library, session, member);
  const { phase } = session.observation.state;
  const heading = words.shell.phases[phase];
  const moved = useMoved(session);
  return (
    <div class={`desk desk-${layout}${layout === 'medium' && pulled ? ' desk-pulled' : ''}`}>
      <ScreenHeading screen={screenKey(session)} hidden>
        {heading}
      </ScreenHeading>
      <div class="sea">
        <div class="map">
          <MapPart map={map} layout={layout} onMember={openMember} />
          {layout === 'wide' && (
            <div class="margin">
              <Tracks session={session} />
              <Strength session={session} />
            </div>
          )}
        </div>
        <Legend map={map} note={moved} onTable={() => showTable(true)} />
        {layout === 'medium' && (
          <div class="under-map">
            <Tracks session={session} />
            <Strength session={session} parts={false} />
          </div>
        )}
        {layout !== 'phone' && <Timeline session={session} />}
      </div>
      {layout === 'wide' && <Panel session={session} />}
      {layout === 'medium' && <MediumPanel session={session} open={pulled} onOpen={pull} />}
      {layout === 'phone' && (
        <div class="phone-panel">
          <PhoneTabs session={session} />
          <PanelActions session={session} />
        </div>
      )}
      <NewGovernment session={session} />
      {table && <MapTable map={map} onMember={openMember} onClose={() => showTable(false)} />}
      {member !== undefined && <Member session={session} code={member} onClose={() => openMember(undefined)} />}
    </div>
  );
}
