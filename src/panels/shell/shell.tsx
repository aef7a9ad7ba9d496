import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { barView, type SessionView } from '../../view';
import { Dossier } from '../briefing/dossier';
import { ModelCard } from '../card/model-card';
import { MonthSheet } from '../desk/month-sheet';
import { IconButton, useApp } from '../shared';
import { About } from './about';
import { Bar } from './bar';
import { Codex } from './codex';
import { Keys } from './keys';
import { Menu, type MenuChoice } from './menu';
import { MonthSteps } from './month-steps';
import { Notices } from './notices';
import { Places } from './places';
import { useShortcuts } from './shortcuts';

interface ShellProps {
  readonly session: SessionView;
  readonly children: ComponentChildren;
}

/** The frame around a screen: the way past the bar, the bar, notes, and what the menu opens. */
export function Shell({ session, children }: ShellProps) {
  const { library, words, emit } = useApp();
  const [open, setOpen] = useState<MenuChoice | 'menu' | undefined>(undefined);
  const close = useCallback(() => setOpen(undefined), []);
  const bar = barView(library, session);
  const played = session.at === 'play' || session.at === 'debrief' ? session : undefined;
  useShortcuts(session, emit, setOpen);
  return (
    <div class={`app app-${session.at}`}>
      <a class="skip-link" href="#content">
        {words.shell.skip}
      </a>
      {bar ? (
        <Bar view={bar} onMenu={() => setOpen('menu')} />
      ) : (
        <header class="corner">
          <IconButton icon="list" label={words.shell.menu} onPress={() => setOpen('menu')} />
        </header>
      )}
      <Notices notice={session.notice} refused={bar?.refused} />
      <main id="content" class="screen" tabIndex={-1}>
        {children}
      </main>
      {open === 'menu' && <Menu session={session} onChoose={setOpen} onClose={close} />}
      {open === 'codex' && <Codex onClose={close} />}
      {open === 'month' && <MonthSteps onClose={close} />}
      {open === 'about' && <About onClose={close} />}
      {open === 'card' && <ModelCard onClose={close} />}
      {open === 'keys' && <Keys onClose={close} />}
      {open === 'dossier' && played && <Dossier session={played} onClose={close} />}
      {open === 'ledger' && played && <MonthSheet session={played} onClose={close} />}
      {session.at === 'play' && <Places session={session} onLedger={() => setOpen('ledger')} />}
    </div>
  );
}
