import { expect, test } from 'vitest';
import { type ActorRefFrom, createActor, type SnapshotFrom, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { PHASES, type SeatId } from '../../src/engine';
import { type TurnEvent, type TurnInput, turnMachine } from '../../src/flow/turn-machine';
import type { Match } from '../../src/match';
import { newMatch, seal } from './support';

const FIRST: SeatId = 'HRVP';
const SECOND: SeatId = 'FR';
const SOLO: TurnInput = { phase: 'signals', humans: [FIRST], sealed: [] };

/** A turn beside a real match, as a session runs it. */
function playTurn(match: Match, input: TurnInput = SOLO) {
  const machine = turnMachine.provide({ actions: { advance: () => match.next() } });
  return createActor(machine, { input }).start();
}

const done = (by: SeatId = FIRST): TurnEvent => ({ type: 'NEXT', by });
const sealed = (...seats: SeatId[]): TurnEvent => ({ type: 'SEALS', sealed: seats });
const DEADLINE: TurnEvent = { type: 'DEADLINE' };

/** What the person at the seat and the clock can do in any phase. */
const EVENTS: ReadonlyArray<TurnEvent> = [done(), done('SE'), sealed(FIRST), sealed(), DEADLINE];

/** Two states of the machine are one where nobody can tell them apart: seals count in one phase only. */
const serializeState = ({ value, context: { sealed, reminded } }: SnapshotFrom<typeof turnMachine>) =>
  JSON.stringify(value === 'commit' ? [value, sealed, reminded] : [value]);

/** Does in the match what an event reports of it. */
function act(match: Match, actor: ActorRefFrom<typeof turnMachine>, event: TurnEvent): void {
  if (event.type === 'SEALS' && match.phase() === 'commit') {
    if (event.sealed.length > 0) match.play(FIRST, seal);
    else match.undo(FIRST);
  }
  actor.send(event);
}

const paths = getShortestPaths(turnMachine, { input: SOLO, events: EVENTS, serializeState });
const ways = paths.flatMap(({ state, steps }) =>
  EVENTS.map((event) => ({ name: `${JSON.stringify(state.value)} ${JSON.stringify(event)}`, state, steps, event })),
);

test('every phase can be reached', () => {
  expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(PHASES));
});

test('on every way of the machine the real match is in the phase that the machine names', () => {
  for (const { name, steps, state, event } of ways) {
    const match = newMatch();
    const actor = playTurn(match);
    for (const step of steps.slice(1)) act(match, actor, step.event);
    expect(serializeState(actor.getSnapshot()), name).toBe(serializeState(state));
    expect(match.phase(), name).toBe(state.value);
    act(match, actor, event);
    const [expected] = transition(turnMachine, state, event);
    expect(serializeState(actor.getSnapshot()), name).toBe(serializeState(expected));
    expect(match.phase(), name).toBe(expected.value);
  }
});

test.each(PHASES)('a turn that is taken up in %s goes through every later phase with the match, and round', (phase) => {
  const match = newMatch();
  while (match.phase() !== phase) match.next();
  const actor = playTurn(match, { ...SOLO, phase });
  const order = [...PHASES.slice(PHASES.indexOf(phase)), ...PHASES, ...PHASES.slice(0, PHASES.indexOf(phase))];
  const seen = order.map(() => {
    const at = actor.getSnapshot().value;
    expect(match.phase()).toBe(at);
    actor.send(sealed(FIRST));
    actor.send(done());
    return at;
  });
  expect(seen).toEqual(order);
  expect(match.observe('public').state.month).toBe(3);
});

test('the commitment comes first: whoever has not sealed is reminded and the cards stay closed', () => {
  const match = newMatch();
  const actor = playTurn(match);
  for (const _ of ['signals', 'agenda', 'corridor']) actor.send(done());
  actor.send(done());
  expect(actor.getSnapshot()).toMatchObject({ value: 'commit', context: { reminded: FIRST } });
  expect(match.phase()).toBe('commit');
  match.play(FIRST, seal);
  actor.send(sealed(FIRST));
  expect(actor.getSnapshot().context.reminded).toBeUndefined();
  match.undo(FIRST);
  actor.send(sealed());
  actor.send(done());
  expect(actor.getSnapshot()).toMatchObject({ value: 'commit', context: { reminded: FIRST } });
  match.play(FIRST, seal);
  actor.send(sealed(FIRST));
  actor.send(done());
  expect(actor.getSnapshot().value).toBe('reveal');
  expect(match.phase()).toBe('reveal');
});

test('a phase lasts until everybody at the table is done with it, in any order and each once', () => {
  const actor = createActor(turnMachine, { input: { ...SOLO, humans: [FIRST, SECOND] } }).start();
  const awaited = () => actor.getSnapshot().context.awaited;
  expect(awaited()).toEqual([FIRST, SECOND]);
  actor.send(done(SECOND));
  actor.send(done(SECOND));
  actor.send(done('DE'));
  expect(actor.getSnapshot().value).toBe('signals');
  expect(awaited()).toEqual([FIRST]);
  actor.send(done(FIRST));
  expect(actor.getSnapshot().value).toBe('agenda');
  expect(awaited()).toEqual([FIRST, SECOND]);
});

test('a turn that was put away goes on where it stood, with its deadline and whom it waits for', () => {
  const input: TurnInput = { phase: 'commit', humans: [FIRST, SECOND], sealed: [SECOND] };
  const before = createActor(turnMachine, { input }).start();
  before.send({ type: 'SET_DEADLINE', at: '2026-03-01T10:00:00.000Z' });
  before.send(done(SECOND));
  const kept = JSON.parse(JSON.stringify(before.getPersistedSnapshot()));
  before.stop();

  const advances: string[] = [];
  const machine = turnMachine.provide({ actions: { advance: () => void advances.push('advance') } });
  const after = createActor(machine, { input, snapshot: kept }).start();
  expect(after.getSnapshot()).toMatchObject({
    value: 'commit',
    context: { awaited: [FIRST], sealed: [SECOND], deadline: '2026-03-01T10:00:00.000Z' },
  });
  after.send(done());
  expect(after.getSnapshot().context.reminded).toBe(FIRST);
  expect(advances).toHaveLength(0);
  after.send(DEADLINE);
  expect(after.getSnapshot()).toMatchObject({ value: 'reveal', context: { awaited: [FIRST, SECOND], sealed: [] } });
  expect(after.getSnapshot().context.deadline).toBeUndefined();
  expect(advances).toHaveLength(1);
});
