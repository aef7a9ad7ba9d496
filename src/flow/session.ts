import { createActor, type SnapshotFrom } from 'xstate';
import {
  type GameRecord,
  type Intent,
  reportFor,
  type Scenario,
  type SeatId,
  type SessionView,
  type Setup,
  type SetupChoice,
} from '../engine';
import { createMatch, type Match, type Twin, twinWithoutTalks } from '../match';
import type { Desk, SessionEvent } from './events';
import { newId, newSeed } from './ids';
import { createReadings, type Readings } from './readings';
import { forkGame, type Game, type Readers } from './save-file';
import type { SaveNews, SaveStore } from './saves';
import { ENGLISH, type Sentences } from './sentences';
import { createSessionMachine } from './session-machine';

export interface SessionOptions {
  readonly scenario: Scenario;
  /** Which seats people play when this one was chosen. */
  readonly humansFor: (seat: SeatId) => ReadonlyArray<SeatId>;
  readonly store: SaveStore;
  /** What the title offers at first. */
  readonly choice?: Partial<SetupChoice>;
  readonly sentences?: Sentences;
  /** Hands a file to the reader. */
  readonly deliver: (name: string, text: string) => void;
}

export interface Session {
  /** The same object as long as nothing has changed. */
  view(): SessionView;
  /** The game on the table with all its moves. */
  record(): GameRecord | undefined;
  send(event: Intent): void;
  subscribe(listener: (view: SessionView) => void): () => void;
  dispose(): void;
}

type Snapshot = SnapshotFrom<ReturnType<typeof createSessionMachine>>;

function firstChoice(scenario: Scenario, given: Partial<SetupChoice> = {}): SetupChoice {
  return { seat: 'HRVP', lens: 'papers', turns: scenario.lengths[1] ?? 12, seed: newSeed(), ...given };
}

function createDesk(readers: Readers, { store, deliver }: SessionOptions, onOpened: (game: Game) => void): Desk {
  const { scenario, humansFor, sentences } = readers;
  return {
    sentences,
    start({ seat, lens, turns, seed, hidden }) {
      const mode = seat === 'director' ? 'director' : 'seats';
      const own = { seed: seed.trim().slice(0, 80) || newSeed(), turns, mode } as const;
      const setup: Setup = hidden ? { ...own, lens: 'mixed', hidden: true } : { ...own, lens };
      return { id: newId(), seat, match: createMatch(scenario, { setup, humans: humansFor(seat) }) };
    },
    fork: (game, month) => forkGame(readers, game, month),
    async open(source) {
      const opening = 'save' in source ? store.open(source.save) : store.bring(source.text);
      const opened = await opening.catch(() => ({ fault: sentences.shelfFails }));
      if ('fault' in opened) throw new Error(opened.fault);
      onOpened(opened);
      return opened;
    },
    remove: (save) => void store.remove(save),
    deliver: (game) => deliver(`parley-${game.seat}-${game.match.setup.seed}.json`, store.format(game)),
    renew: (choice) => ({ ...choice, seed: newSeed() }),
  };
}

interface Aftermath {
  readonly record: GameRecord;
  readonly twin: Twin;
}

/** The record and the twin of a game, worked out once for each state of it. */
function createAftermath(): (match: Match) => Aftermath {
  let last: (Aftermath & { readonly match: Match; readonly version: number }) | undefined;
  return (match) => {
    if (last?.match !== match || last.version !== match.version()) {
      const record = match.record();
      last = { match, version: match.version(), record, twin: twinWithoutTalks(match.scenario, record, match.ended()) };
    }
    return { record: last.record, twin: last.twin };
  };
}

function viewOf(
  { context, children, value }: Snapshot,
  sentences: Sentences,
  aftermath: (match: Match) => Aftermath,
  readings: Readings,
): SessionView {
  const { choice, saves, game } = context;
  const reminded = children.turn?.getSnapshot().context.reminded !== undefined;
  const told = reminded ? sentences.sealFirst : context.notice;
  const notice = told === undefined ? {} : { notice: told };
  if (value === 'briefing') return { at: 'briefing', choice, ...notice };
  if (!game || value === 'title' || value === 'opening') return { at: 'title', saves, choice, ...notice };
  const { seat, match, fork } = game;
  const table = { seat, ...(fork ? { fork } : {}), ...notice };
  if (value === 'debrief') {
    const { record, twin } = aftermath(match);
    const back = match.lookBack(seat);
    const lenses = match.ended() ? readings.of(match, record, twin) : undefined;
    const months = twin.game.months.slice(0, back.months.length);
    // As long as the game goes on, its twin shows no more than it does.
    const known = match.ended() ? months : months.map((month) => reportFor(match.scenario, month, seat));
    return { at: 'debrief', ...table, ...back, record, twin: known, ...(lenses ? { lenses } : {}) };
  }
  const shadows = match.shadows();
  return {
    at: 'play',
    ...table,
    setup: match.setup,
    observation: match.observe(seat),
    months: match.months(seat),
    ...(shadows.length > 0 ? { shadows } : {}),
    offers: match.offers(seat),
    canUndo: match.canUndo(seat),
    ...(context.refused ? { refused: context.refused } : {}),
  };
}

/** What the reader is told of what happens to saves. */
const NOTICES = {
  'memory-only': 'memoryOnly',
  unsaved: 'unsaved',
  full: 'full',
  undeleted: 'shelfFails',
} as const satisfies Partial<Record<SaveNews['type'], keyof Sentences>>;

/** One person's session from title to debrief: the machine, the match on the table and its save, behind one verb. */
export function createSession(options: SessionOptions): Session {
  const { scenario, humansFor, store, sentences = ENGLISH } = options;
  const listeners = new Set<(view: SessionView) => void>();
  /** The version of each match that its save holds, or is about to. */
  const kept = new WeakMap<Match, number>();
  const desk = createDesk({ scenario, humansFor, sentences }, options, ({ match }) => kept.set(match, match.version()));
  const aftermath = createAftermath();
  const readings = createReadings(
    () => settle(),
    (step) => setTimeout(step, 0),
  );
  const actor = createActor(createSessionMachine(desk), { input: firstChoice(scenario, options.choice) });
  let view: SessionView | undefined;
  let listStale = true;

  const keep = (): void => {
    const { game } = actor.getSnapshot().context;
    if (!game || kept.get(game.match) === game.match.version()) return;
    kept.set(game.match, game.match.version());
    store.keep(game);
  };
  const list = async (): Promise<void> => {
    if (!listStale || actor.getSnapshot().value !== 'title') return;
    listStale = false;
    try {
      deliverEvent({ type: 'listed', saves: await store.list() });
    } catch {
      deliverEvent({ type: 'told', notice: sentences.shelfFails });
    }
  };
  const deliverEvent = (event: SessionEvent): void => {
    actor.send(event);
    settle();
  };
  /** After every event, when machine and match have come to rest. */
  const settle = (): void => {
    keep();
    view = undefined;
    void list();
    for (const listener of listeners) listener(session.view());
  };
  const onNews = (news: SaveNews): void => {
    const { game } = actor.getSnapshot().context;
    if (news.type === 'list') {
      listStale = true;
      void list();
    } else if (news.type === 'parted') {
      deliverEvent({ type: 'renamed', from: news.from, to: news.to });
      deliverEvent({ type: 'told', notice: sentences.parted });
    } else if (news.type === 'elsewhere') {
      if (game?.id === news.id) deliverEvent({ type: 'told', notice: sentences.elsewhere });
    } else if (news.type === 'saved-again') {
      const { notice } = actor.getSnapshot().context;
      if (notice === sentences.unsaved || notice === sentences.full) deliverEvent({ type: 'dismiss-notice' });
    } else {
      deliverEvent({ type: 'told', notice: sentences[NOTICES[news.type]] });
    }
  };

  const session: Session = {
    view() {
      view ??= viewOf(actor.getSnapshot(), sentences, aftermath, readings);
      return view;
    },
    record: () => actor.getSnapshot().context.game?.match.record(),
    send: deliverEvent,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      listeners.clear();
      readings.dispose();
      actor.stop();
      store.close();
    },
  };
  store.listen(onNews);
  actor.start();
  // A save is opened in its own time: the machine moves on without an event from outside.
  let place = actor.getSnapshot().value;
  actor.subscribe(({ value }) => {
    if (place === 'opening' && value !== 'opening') queueMicrotask(settle);
    place = value;
  });
  void list();
  return session;
}
