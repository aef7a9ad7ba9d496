import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
  documentTitle,
  type Emit,
  isLabHash,
  isLeftUnread,
  type LabPort,
  type Library,
  readOn,
  type SessionView,
  type StagePort,
  screenKey,
  wordsOf,
} from '../view';
import { RolloutSheet } from './adviser';
import { BriefingScreen } from './briefing/briefing-screen';
import { ChamberScreen } from './chamber';
import { CommitScreen } from './commit';
import { CorridorScreen } from './corridor/corridor-screen';
import { DebriefScreen } from './debrief';
import { DeskScreen } from './desk/desk-screen';
import { LabScreen } from './lab';
import { MoscowScreen } from './moscow';
import { ReadingScreen } from './reading';
import { AppProvider, type AppSurroundings } from './shared';
import { useAddress } from './shared/address';
import { CitationSheet } from './shared/citation-sheet';
import { Codex } from './shell/codex';
import { Shell } from './shell/shell';
import { TitleScreen } from './title/title-screen';

interface FrameProps {
  readonly library: Library;
  readonly session: SessionView;
  readonly emit: Emit;
  readonly stage?: StagePort;
  readonly lab?: LabPort;
}

/** What lies open beside the place that was pressed. */
interface Opened {
  readonly id: string;
  readonly beside: DOMRect;
}

function Screen({ session }: { readonly session: SessionView }) {
  switch (session.at) {
    case 'title':
      return <TitleScreen session={session} />;
    case 'briefing':
      return <BriefingScreen session={session} />;
    case 'debrief':
      return <DebriefScreen session={session} />;
    case 'play':
      break;
  }
  switch (session.observation.state.phase) {
    case 'corridor':
      return <CorridorScreen session={session} />;
    case 'commit':
      return <CommitScreen session={session} />;
    case 'reveal':
      return <ChamberScreen session={session} />;
    case 'consequences':
      return <MoscowScreen session={session} />;
    case 'reading':
      return <ReadingScreen session={session} />;
    default:
      return <DeskScreen session={session} />;
  }
}

/** Goes on within the last month of a game that has ended, which the game itself no longer does. */
function useLastMonth(session: SessionView, emit: Emit): readonly [SessionView, Emit] {
  const [read, setRead] = useState(false);
  const unread = isLeftUnread(session);
  useEffect(() => {
    if (!unread) setRead(false);
  }, [unread]);
  const goOn = useCallback<Emit>(
    (intent) => (intent.type === 'next' && unread && !read ? setRead(true) : emit(intent)),
    [emit, unread, read],
  );
  const shown = useMemo(() => (read ? readOn(session) : session), [session, read]);
  return [shown, goOn];
}

/** The whole interface: one screen at a time, the bar above it, and the sheet behind a citation on top. */
export function AppFrame({ library, session: given, emit: tell, stage, lab }: FrameProps) {
  const address = useAddress();
  const inLab = lab !== undefined && isLabHash(address);
  const [session, emit] = useLastMonth(given, tell);
  const [cited, setCited] = useState<Opened | undefined>(undefined);
  const [explained, setExplained] = useState<Opened | undefined>(undefined);
  const [rolledOut, rollOut] = useState<string | undefined>(undefined);
  const app = useMemo<AppSurroundings>(
    () => ({
      library,
      words: wordsOf(library),
      emit,
      cite: (id, anchor) => setCited({ id, beside: anchor.getBoundingClientRect() }),
      explain: (id, anchor) => setExplained({ id, beside: anchor.getBoundingClientRect() }),
      rollOut,
      ...(stage ? { stage } : {}),
      ...(lab ? { lab } : {}),
    }),
    [library, emit, stage, lab],
  );
  const screen = inLab ? 'lab' : screenKey(session);
  // A sheet belongs to the screen from which it was asked for: whoever comes back there finds it closed.
  useEffect(() => rollOut(undefined), [screen]);
  useEffect(() => {
    if (!inLab) document.title = documentTitle(library, session);
    document.documentElement.lang = library.locale;
  }, [library, session, inLab]);
  return (
    <AppProvider value={app}>
      {lab && inLab ? (
        <LabScreen port={lab} hash={address} session={session} />
      ) : (
        <Shell session={session}>
          <Screen session={session} />
        </Shell>
      )}
      {lab && session.at === 'play' && rolledOut === screen && (
        <RolloutSheet session={session} port={lab} onClose={() => rollOut(undefined)} />
      )}
      {explained && (
        <Codex
          key={explained.id}
          only={explained.id}
          beside={explained.beside}
          onClose={() => setExplained(undefined)}
        />
      )}
      {cited && <CitationSheet key={cited.id} {...cited} onClose={() => setCited(undefined)} />}
    </AppProvider>
  );
}
