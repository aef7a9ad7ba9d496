import { useMemo, useState } from 'preact/hooks';
import { citeMarks, type DebriefScreenView, debriefView, labOfGame, type SessionView } from '../../view';
import { Button, Cites, ScreenHeading, type Tab, Tabs, useApp, useLayout } from '../shared';
import { goTo } from '../shared/address';
import { Forks } from './forks';
import { GameLedger } from './game-ledger';
import { Lenses } from './lenses';
import { PrintHead, PrintTail } from './print';
import { Questions } from './questions';
import { Results } from './results';
import { RollCall } from './roll-call';
import { StrengthChart } from './strength-chart';
import { TalksUnder } from './talks-under';
import { Turned } from './turned';
import { TwinTable } from './twin-table';

interface DebriefScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'debrief' }>;
}

const TABS = ['reading', 'ledger', 'lenses', 'votes', 'forks', 'questions'] as const;
type TabId = (typeof TABS)[number];

function Reading({ view }: { readonly view: DebriefScreenView }) {
  return (
    <div class="debrief-reading">
      <div class="debrief-main">
        <StrengthChart view={view} />
        <TwinTable view={view} />
        <TalksUnder view={view} />
        <Results view={view} />
      </div>
      <aside class="debrief-side">
        <Turned view={view} />
      </aside>
    </div>
  );
}

function Part({ id, view }: { readonly id: TabId; readonly view: DebriefScreenView }) {
  switch (id) {
    case 'reading':
      return <Reading view={view} />;
    case 'ledger':
      return <GameLedger groups={view.ledger} />;
    case 'lenses':
      return <Lenses view={view} />;
    case 'votes':
      return <RollCall rows={view.rollCall} />;
    case 'forks':
      return <Forks view={view} />;
    case 'questions':
      return <Questions view={view} />;
  }
}

/** The whole game, looked back on: on the screen in four parts, on paper in one. */
export function DebriefScreen({ session }: DebriefScreenProps) {
  const { library, words, emit, lab } = useApp();
  const [tab, setTab] = useState<TabId>('reading');
  // On a narrow screen the controls stand below: above, they would take the room of the first lines.
  const layout = useLayout();
  const view = useMemo(() => debriefView(library, session), [library, session]);
  const tabs: ReadonlyArray<Tab<TabId>> = TABS.map((id) => ({ id, label: words.debrief.tabs[id] }));
  const controls = (
    <div class="debrief-controls">
      {lab && (
        <Button icon="flask" onPress={() => goTo(labOfGame(session.setup.lens))}>
          {words.lab.fromDebrief}
        </Button>
      )}
      <Button icon="download-simple" onPress={() => emit({ type: 'export-save' })}>
        {words.debrief.keep}
      </Button>
      <Button icon="printer" onPress={() => window.print()}>
        {words.debrief.print}
      </Button>
    </div>
  );
  return (
    <div class="debrief">
      <PrintHead view={view} />
      <header class="debrief-head">
        <ScreenHeading screen="debrief">{view.title}</ScreenHeading>
        <p class="debrief-lead">
          {view.lead} <Cites marks={citeMarks(view.evidence)} />
        </p>
      </header>
      <Tabs
        label={words.debrief.tabList}
        tabs={tabs}
        current={tab}
        onChange={setTab}
        aside={layout === 'phone' ? undefined : controls}
      >
        <Part id={tab} view={view} />
      </Tabs>
      {layout === 'phone' && controls}
      <PrintTail view={view} shown={tab} />
    </div>
  );
}
