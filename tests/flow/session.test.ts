import { expect, onTestFinished, test } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { PHASES, recordSchema, tellingLinks } from '../../src/engine';
import type { Desk, SessionEvent } from '../../src/flow/events';
import { forkGame, type Game } from '../../src/flow/save-file';
import { ENGLISH } from '../../src/flow/sentences';
import { createSessionMachine } from '../../src/flow/session-machine';
import { CHOICE, expectAt, finish, newMatch, openSession, readers, seal } from './support';

function open(...args: Parameters<typeof openSession>) {
  const session = openSession(...args);
  onTestFinished(() => session.dispose());
  return session;
}

/** Waits until an asynchronous step has shown. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

test('the title leads by way of the briefing to the seat, and back', () => {
  const session = open();
  expect(session.view()).toMatchObject({ at: 'title', choice: CHOICE, saves: [] });
  session.send({ type: 'choose', choice: { ...CHOICE, seat: 'FR', turns: 12 } });
  session.send({ type: 'read-briefing' });
  expect(session.view()).toMatchObject({ at: 'briefing', choice: { seat: 'FR', turns: 12 } });
  session.send({ type: 'to-title' });
  session.send({ type: 'read-briefing' });
  session.send({ type: 'take-seat' });
  const play = expectAt(session.view(), 'play');
  expect(play.setup).toEqual({ seed: 'flow', lens: 'papers', turns: 12, mode: 'seats' });
  expect(play.observation).toMatchObject({ viewer: 'FR', state: { month: 1, phase: 'signals' } });
  session.send({ type: 'to-title' });
  expect(expectAt(session.view(), 'title').choice.seed).not.toBe('flow');
});

test('the director sets the whole agenda in a game of its own kind', () => {
  const session = open();
  session.send({ type: 'choose', choice: { ...CHOICE, seat: 'director' } });
  session.send({ type: 'take-seat' });
  expect(expectAt(session.view(), 'play').setup.mode).toBe('director');
});

test('an empty seed is drawn, a long one cut, so that every game can be saved', () => {
  for (const seed of ['   ', 'x'.repeat(200)]) {
    const session = open();
    session.send({ type: 'choose', choice: { ...CHOICE, seed } });
    session.send({ type: 'take-seat' });
    session.send({ type: 'to-debrief' });
    expect(recordSchema.safeParse(expectAt(session.view(), 'debrief').record).error).toBeUndefined();
  }
});

test('a debrief asked for in the middle of a game shows no more of its twin than of the game', () => {
  const session = open();
  session.send({ type: 'choose', choice: { ...CHOICE, lens: 'mixed', hidden: true } });
  session.send({ type: 'take-seat' });
  for (let step = 0; step < 10; step += 1) {
    session.send({ type: 'move', move: seal });
    session.send({ type: 'next' });
  }
  session.send({ type: 'to-debrief' });
  const { observation, months, twin } = expectAt(session.view(), 'debrief');
  expect(observation.state.month).toBe(2);
  expect(twin).toHaveLength(months.length);
  const told = (reports: typeof twin) => reports.flatMap(({ lines }) => lines.map(({ source }) => source));
  expect(told(twin)).toContain('hidden');
  expect(told(twin).filter((source) => tellingLinks(readers.scenario).has(source))).toEqual([]);
  // Governments' figures come in steps of 25, as in the game itself.
  const figures = twin.flatMap(({ members }) => members.flatMap(({ positions }) => Object.values(positions)));
  expect(figures.filter((at) => at % 25 !== 0)).toEqual([]);
});

test('a month goes through its phases; without a seal the cards stay closed and a sentence says why', () => {
  const session = open();
  session.send({ type: 'take-seat' });
  const phase = () => expectAt(session.view(), 'play').observation.state.phase;
  for (const expected of ['signals', 'agenda', 'corridor']) {
    expect(phase()).toBe(expected);
    session.send({ type: 'next' });
  }
  session.send({ type: 'next' });
  expect(phase()).toBe('commit');
  expect(session.view().notice).toBe(ENGLISH.sealFirst);
  session.send({ type: 'move', move: seal });
  expect(expectAt(session.view(), 'play')).toMatchObject({ canUndo: true });
  expect(session.view().notice).toBeUndefined();
  session.send({ type: 'undo' });
  session.send({ type: 'next' });
  expect(phase()).toBe('commit');
  expect(session.view().notice).toBe(ENGLISH.sealFirst);
  session.send({ type: 'dismiss-notice' });
  expect(session.view().notice).toBeUndefined();
  session.send({ type: 'move', move: seal });
  for (const expected of ['reveal', 'consequences', 'reading', 'signals']) {
    session.send({ type: 'next' });
    expect(phase()).toBe(expected);
  }
  expect(expectAt(session.view(), 'play').observation.state.month).toBe(2);
});

test('a refused move changes nothing and says why, until the next move or a word of the reader', () => {
  const session = open();
  session.send({ type: 'take-seat' });
  const before = expectAt(session.view(), 'play').observation;
  session.send({ type: 'move', move: seal });
  expect(expectAt(session.view(), 'play')).toMatchObject({ observation: before, refused: { code: 'wrong-phase' } });
  session.send({ type: 'dismiss-notice' });
  expect(expectAt(session.view(), 'play').refused).toBeUndefined();
  session.send({ type: 'move', move: seal });
  session.send({ type: 'next' });
  expect(expectAt(session.view(), 'play').refused).toBeUndefined();
});

test('after the last month the next step is the debrief, with the twin and the record', () => {
  const session = open();
  session.send({ type: 'take-seat' });
  for (let steps = 0; steps < 60 && session.view().at === 'play'; steps += 1) {
    session.send({ type: 'move', move: seal });
    session.send({ type: 'next' });
  }
  const debrief = expectAt(session.view(), 'debrief');
  const last = finish(newMatch());
  expect(debrief.months.at(-1)?.ending).toBe(last.months().at(-1)?.ending);
  expect(debrief.record.hash).toBe(last.record().hash);
  expect(debrief.twin.length).toBe(debrief.months.length);
  session.send({ type: 'take-seat' });
  expect(session.view().at).toBe('debrief');
});

test('a campaign can be broken off for the debrief and taken up again', () => {
  const session = open();
  session.send({ type: 'take-seat' });
  session.send({ type: 'next' });
  session.send({ type: 'to-debrief' });
  expect(session.view().at).toBe('debrief');
  session.send({ type: 'take-seat' });
  expect(expectAt(session.view(), 'play').observation.state.phase).toBe('agenda');
  session.send({ type: 'next' });
  expect(expectAt(session.view(), 'play').observation.state.phase).toBe('corridor');
});

test('a fork starts at its month as a game of its own; the old one stays as it was', async () => {
  const session = open();
  session.send({ type: 'take-seat' });
  for (let steps = 0; steps < 2 * PHASES.length + 3; steps += 1) {
    session.send({ type: 'move', move: seal });
    session.send({ type: 'next' });
  }
  session.send({ type: 'fork', month: 9 });
  expect(expectAt(session.view(), 'play').observation.state.month).toBe(3);
  const whole = expectAt(session.view(), 'play');
  session.send({ type: 'fork', month: 2 });
  const fork = expectAt(session.view(), 'play');
  expect(fork.observation.state).toMatchObject({ month: 2, phase: 'signals' });
  expect(fork.months[0]).toEqual(whole.months[0]);
  expect(fork.fork).toMatchObject({ from: 2, original: whole.months });
  session.send({ type: 'next' });
  session.send({ type: 'to-title' });
  await until(() => expectAt(session.view(), 'title').saves.length === 2);
  expect(
    expectAt(session.view(), 'title')
      .saves.map(({ month }) => month)
      .sort(),
  ).toEqual([2, 3]);
});

test('the view is one object until something happens, and every event tells once', () => {
  const session = open();
  const told: unknown[] = [];
  const stop = session.subscribe((view) => told.push(view));
  expect(session.view()).toBe(session.view());
  session.send({ type: 'take-seat' });
  session.send({ type: 'next' });
  session.send({ type: 'move', move: seal });
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toBe(session.view());
  stop();
  session.send({ type: 'to-title' });
  expect(told).toHaveLength(3);
});

/** A desk whose games start, are forked and are opened without a store. */
function deskWith(opened: Game, calls: string[]): Desk {
  return {
    sentences: ENGLISH,
    start: () => ({ id: 'new', seat: 'HRVP', match: newMatch() }),
    fork: (game, month) => ({ ...forkGame(readers, game, month), id: 'fork' }),
    open: async () => opened,
    remove: (save) => void calls.push(`remove ${save}`),
    deliver: (game) => void calls.push(`deliver ${game.id}`),
    renew: (choice) => ({ ...choice, seed: 'fresh' }),
  };
}

const EVENTS: ReadonlyArray<SessionEvent> = [
  { type: 'read-briefing' },
  { type: 'take-seat' },
  { type: 'to-title' },
  { type: 'resume', save: 'a' },
  { type: 'import-save', text: '{}' },
  { type: 'next' },
  { type: 'undo' },
  { type: 'to-debrief' },
  { type: 'fork', month: 1 },
  { type: 'export-save' },
  { type: 'dismiss-notice' },
];

test.each([
  ['a game under way', newMatch(), 'play'],
  ['a game that is over', finish(newMatch()), 'debrief'],
])('every place is reached and left by the ways of the machine, with %s to open', async (_name, match, place) => {
  const machine = createSessionMachine(deskWith({ id: 'old', seat: 'HRVP', match }, []));
  const paths = getShortestPaths(machine, {
    input: CHOICE,
    events: EVENTS,
    serializeState: ({ value, context }) => JSON.stringify([value, context.game?.id ?? 'none']),
  });
  expect(new Set(paths.map(({ state }) => state.value))).toEqual(
    new Set(['title', 'briefing', 'opening', 'play', 'debrief']),
  );
  for (const { steps, state } of paths) {
    const actor = createActor(machine, { input: CHOICE }).start();
    for (const { event } of steps.slice(1)) actor.send(event as SessionEvent);
    expect(actor.getSnapshot().value).toBe(state.value);
    if (state.value === 'opening') {
      await until(() => actor.getSnapshot().value === place);
      expect(actor.getSnapshot().context.game?.match).toBe(match);
    }
    actor.stop();
  }
});

test('while saves cannot be stored, play goes on with one notice', async () => {
  const session = open(new Map(), false);
  await until(() => expectAt(session.view(), 'title').notice === ENGLISH.memoryOnly);
  session.send({ type: 'take-seat' });
  session.send({ type: 'next' });
  expect(expectAt(session.view(), 'play').notice).toBeUndefined();
  await session.store.settled();
  expect(expectAt(session.view(), 'play').notice).toBeUndefined();
});

test('a full store is told of with what to do, until there is room again; nothing that was played is lost', async () => {
  const saves = new Map<string, unknown>();
  const full = new DOMException('no room', 'QuotaExceededError');
  let room = false;
  const session = open(saves, true, () => {
    if (!room) throw full;
  });
  session.send({ type: 'take-seat' });
  session.send({ type: 'next' });
  await until(() => expectAt(session.view(), 'play').notice === ENGLISH.full);
  const { state } = expectAt(session.view(), 'play').observation;
  expect(state.phase).toBe('agenda');
  session.send({ type: 'export-save' });
  expect(session.files).toHaveLength(1);
  room = true;
  session.send({ type: 'next' });
  await until(() => saves.size === 1 && expectAt(session.view(), 'play').notice === undefined);
  expect(expectAt(session.view(), 'play').observation.state.phase).toBe('corridor');
});
