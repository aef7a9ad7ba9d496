import { useState } from 'preact/hooks';
import { type BriefingView, briefingView, type SessionView } from '../../view';
import { Button, ScreenHeading, useApp } from '../shared';
import { Codex } from '../shell/codex';
import { Dossiers } from './dossiers';
import { Sheet } from './sheet';
import { Standing } from './standing';

const ALL = 'all';

function Further({ view, onOpen }: { readonly view: BriefingView; readonly onOpen: (id: string) => void }) {
  const { words } = useApp();
  return (
    <section class="further" aria-labelledby="further-title">
      <h2 id="further-title" class="panel-title">
        {words.briefing.readFurther}
      </h2>
      <ul>
        {view.further.map(({ id, title, basis }) => (
          <li key={id}>
            <button type="button" class="further-entry" onClick={() => onOpen(id)}>
              <span class="further-title">{title}</span>
              <span class="aside-note">{basis}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="further-entry" onClick={() => onOpen(ALL)}>
            <span class="further-title">{words.briefing.allEntries}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

export function BriefingScreen({ session }: { readonly session: Extract<SessionView, { readonly at: 'briefing' }> }) {
  const { library, words, emit } = useApp();
  const [reading, read] = useState(session.choice.seat);
  const [entry, open] = useState<string | undefined>(undefined);
  const view = briefingView(library, session, reading);
  return (
    <div class="briefing">
      <ScreenHeading screen="briefing" hidden>
        {words.briefing.forSeat}: {view.seatName}
      </ScreenHeading>
      <Dossiers view={view} reading={reading} onRead={read} />
      {view.sheet && <Sheet key={view.sheet.seat} view={view.sheet} />}
      <aside class="briefing-aside">
        <Standing view={view} onRead={read} />
        <Further view={view} onOpen={open} />
        <footer class="take-band">
          <Button rank="primary" icon="arrow-right" class="take-seat" onPress={() => emit({ type: 'take-seat' })}>
            {words.briefing.take}
          </Button>
        </footer>
      </aside>
      {entry !== undefined && <Codex {...(entry === ALL ? {} : { only: entry })} onClose={() => open(undefined)} />}
    </div>
  );
}
