import { useCallback, useEffect, useState } from 'preact/hooks';
import { type LabPort, type LabRoute, readRoute, type SessionView } from '../../view';
import { ModelCard } from '../card/model-card';
import { Button, ScreenHeading, useApp } from '../shared';
import { goTo } from '../shared/address';
import { About } from '../shell/about';
import { Codex } from '../shell/codex';
import { Keys } from '../shell/keys';
import { Menu, type MenuChoice } from '../shell/menu';
import { MonthSteps } from '../shell/month-steps';
import { LabBar } from './bar';
import { ClaimsPart } from './claims-part';
import { ComparePart } from './compare-part';
import { GamePart } from './game-part';
import { RobustnessPart } from './robustness-part';
import { SensitivityPart } from './sensitivity-part';
import { choiceOf } from './use-lab';

interface LabScreenProps {
  readonly port: LabPort;
  readonly hash: string;
  readonly session: SessionView;
}

interface PartProps {
  readonly session: SessionView;
  readonly port: LabPort;
  readonly route: LabRoute;
}

function Part({ port, route, session }: PartProps) {
  const choice = choiceOf(route);
  switch (route.part) {
    case 'compare':
      return <ComparePart port={port} {...choice} />;
    case 'claims':
      return <ClaimsPart port={port} {...choice} />;
    case 'sensitivity':
      return <SensitivityPart port={port} {...choice} />;
    case 'game':
      return <GamePart port={port} session={session} {...choice} />;
    case 'robustness':
      return <RobustnessPart port={port} {...choice} />;
  }
}

/** A game that is opened in the lab is another screen: what was pressed is gone, and focus goes to the heading. */
function screenOf({ part }: LabRoute, session: SessionView): string {
  return part === 'game' ? `lab.game.${session.at === 'title' ? 'none' : 'open'}` : `lab.${part}`;
}

/** The way out: to the game where one is on the table, else to the title. */
function Leave({ session }: { readonly session: SessionView }) {
  const { words } = useApp();
  const playing = session.at === 'play' || session.at === 'debrief';
  return (
    <Button rank="quiet" icon="arrow-left" class="lab-leave" onPress={() => goTo('')}>
      {playing ? words.lab.back.game : words.lab.back.title}
    </Button>
  );
}

/** The lab: strategies, claims and assumptions tried in many imagined games, without playing one. */
export function LabScreen({ port, hash, session }: LabScreenProps) {
  const { library, words } = useApp();
  const route = readRoute(library, hash);
  const [open, setOpen] = useState<MenuChoice | 'menu' | undefined>(undefined);
  const close = useCallback(() => setOpen(undefined), []);
  useEffect(() => port.warm(), [port]);
  const heading = words.lab.headings[route.part];
  useEffect(() => {
    document.title = `${words.lab.name}: ${heading} · ${words.shell.name}`;
  }, [words, heading]);
  return (
    <div class="app app-lab">
      <a class="skip-link" href="#content">
        {words.shell.skip}
      </a>
      <LabBar route={route} onMenu={() => setOpen('menu')} />
      <main id="content" class="screen" tabIndex={-1}>
        <div class="lab">
          <header class="lab-head">
            <ScreenHeading screen={screenOf(route, session)}>{heading}</ScreenHeading>
            <Leave session={session} />
            <p class="aside-note lab-caution">{words.lab.caution}</p>
          </header>
          <Part port={port} route={route} session={session} />
        </div>
      </main>
      {open === 'menu' && <Menu session={session} apart onChoose={setOpen} onClose={close} />}
      {open === 'codex' && <Codex onClose={close} />}
      {open === 'about' && <About onClose={close} />}
      {open === 'card' && <ModelCard onClose={close} />}
      {open === 'month' && <MonthSteps onClose={close} />}
      {open === 'keys' && <Keys onClose={close} />}
    </div>
  );
}
