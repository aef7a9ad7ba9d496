import { firstGameLine, labOfGame, readingView, type SessionView } from '../../view';
import { Button, ScreenHeading, useApp } from '../shared';
import { goTo } from '../shared/address';
import { Aside } from './aside';
import { Causes } from './causes';
import { FullLedger } from './full-ledger';
import { LensMonth } from './lens-month';
import { MonthTracks } from './month-tracks';

interface ReadingScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
}

/** What the month changed, and why. */
export function ReadingScreen({ session }: ReadingScreenProps) {
  const { library, words, emit, lab } = useApp();
  const view = readingView(library, session);
  const first = firstGameLine(library, session);
  return (
    <div class="reading">
      <div class="reading-main">
        <header class="reading-head">
          <ScreenHeading screen="reading">{view.heading}</ScreenHeading>
          <p class="aside-note">{view.lead}</p>
          {first !== undefined && <p class="aside-note">{first}</p>}
        </header>
        {view.events.length > 0 && (
          <ul class="paper reading-events">
            {view.events.map((event) => (
              <li key={event}>{event}</li>
            ))}
          </ul>
        )}
        <MonthTracks tracks={view.tracks} />
        <Causes causes={view.causes} />
        {view.lenses && <LensMonth view={view.lenses} />}
        <FullLedger view={view} />
      </div>
      <aside class="reading-side">
        <Aside view={view} />
        <div class="reading-actions">
          {lab && !session.setup.hidden && (
            <Button rank="quiet" icon="flask" onPress={() => goTo(labOfGame(session.setup.lens))}>
              {words.lab.fromPlay}
            </Button>
          )}
          <Button
            rank="primary"
            icon="arrow-right"
            onPress={() => emit(view.ended ? { type: 'to-debrief' } : { type: 'next' })}
          >
            {view.next}
          </Button>
        </div>
      </aside>
    </div>
  );
}
