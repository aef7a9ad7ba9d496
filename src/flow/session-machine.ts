import { assign, fromPromise, sendParent, sendTo, setup } from 'xstate';
import type { Move, MoveError, SaveSummary, SeatId, SetupChoice } from '../engine';
import type { Match } from '../match';
import type { Desk, SessionEvent, Source } from './events';
import type { Game } from './save-file';
import { type TurnInput, turnMachine } from './turn-machine';

export interface SessionContext {
  readonly choice: SetupChoice;
  readonly saves: ReadonlyArray<SaveSummary>;
  /** The game on the table; it stays there for the debrief. */
  readonly game: Game | undefined;
  /** Something to tell, until the screen changes or the reader dismisses it. */
  readonly notice: string | undefined;
  /** Why the last move was refused. */
  readonly refused: MoveError | undefined;
}

/** People who have sealed, or need not any more. */
function sealedSeats({ match }: Game): ReadonlyArray<SeatId> {
  return match.humans.filter((seat) => !match.offers(seat).some(({ type }) => type === 'seal'));
}

const turnInput = (game: Game): TurnInput => ({
  phase: game.match.phase(),
  humans: game.match.humans,
  sealed: sealedSeats(game),
});

/** The game on the table. Only states that have one ask for it. */
function tableOf({ game }: SessionContext): Game {
  if (!game) throw new Error('no game is on the table');
  return game;
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const seat = {
  type: 'seat',
  params: ({ event }: { event: { readonly output: Game } }) => ({ game: event.output }),
} as const;

const matchOf = (context: SessionContext): Match => tableOf(context).match;

/**
 * The places of one session: title, briefing, play, debrief, and `opening` while a save is read and played back.
 * In `play` the turn machine runs beside the match. Everything else is one call to the desk or the match.
 */
export function createSessionMachine(desk: Desk) {
  return setup({
    types: {} as { context: SessionContext; events: SessionEvent; input: SetupChoice; children: { turn: 'turn' } },
    actors: {
      open: fromPromise<Game, Source>(({ input }) => desk.open(input)),
      turn: turnMachine.provide({ actions: { advance: sendParent({ type: 'advanced' }) } }),
    },
    guards: {
      isOver: ({ context }) => matchOf(context).ended(),
      hasMonth: ({ context }, { month }: { month: number }) =>
        matchOf(context)
          .months('public')
          .some((each) => each.month === month),
    },
    actions: {
      choose: assign((_, { choice }: { choice: SetupChoice }) => ({ choice })),
      renewChoice: assign(({ context }) => ({ choice: desk.renew(context.choice) })),
      start: assign(({ context }) => ({ game: desk.start(context.choice) })),
      fork: assign(({ context }, { month }: { month: number }) => ({ game: desk.fork(tableOf(context), month) })),
      seat: assign((_, { game }: { game: Game }) => ({ game })),
      clearTable: assign({ game: undefined }),
      tell: assign((_, { notice }: { notice: string }) => ({ notice })),
      hush: assign({ notice: undefined, refused: undefined }),
      allow: assign({ refused: undefined }),
      noteRefusal: assign((_, { refused }: { refused: MoveError | undefined }) => ({ refused })),
      list: assign((_, { saves }: { saves: ReadonlyArray<SaveSummary> }) => ({ saves })),
      rename: assign(({ context: { game } }, { from, to }: { from: string; to: string }) =>
        game?.id === from ? { game: { ...game, id: to } } : {},
      ),
      remove: (_, { save }: { save: string }) => desk.remove(save),
      deliver: ({ context }) => desk.deliver(tableOf(context)),
      play: ({ context, self }, { move }: { move: Move }) =>
        self.send({ type: 'played', refused: matchOf(context).play(tableOf(context).seat, move) }),
      undo: ({ context, self }) => self.send({ type: 'played', refused: matchOf(context).undo(tableOf(context).seat) }),
      advance: ({ context }) => matchOf(context).next(),
      askNext: sendTo('turn', ({ context }) => ({ type: 'NEXT', by: tableOf(context).seat })),
      noteSeals: sendTo('turn', ({ context }) => ({ type: 'SEALS', sealed: sealedSeats(tableOf(context)) })),
    },
  }).createMachine({
    id: 'session',
    context: ({ input }) => ({ choice: input, saves: [], game: undefined, notice: undefined, refused: undefined }),
    initial: 'title',
    on: {
      listed: { actions: { type: 'list', params: ({ event }) => event } },
      told: { actions: { type: 'tell', params: ({ event }) => event } },
      renamed: { actions: { type: 'rename', params: ({ event }) => event } },
      'delete-save': { actions: { type: 'remove', params: ({ event }) => event } },
      'dismiss-notice': { actions: 'hush' },
    },
    states: {
      title: {
        exit: 'hush',
        on: {
          choose: { actions: { type: 'choose', params: ({ event }) => event } },
          'read-briefing': 'briefing',
          'take-seat': { target: 'play', actions: 'start' },
          resume: 'opening',
          'import-save': 'opening',
        },
      },
      briefing: {
        exit: 'hush',
        on: {
          choose: { actions: { type: 'choose', params: ({ event }) => event } },
          'take-seat': { target: 'play', actions: 'start' },
          'to-title': 'title',
        },
      },
      opening: {
        entry: { type: 'tell', params: { notice: desk.sentences.opening } },
        exit: 'hush',
        invoke: {
          src: 'open',
          input: ({ event }) => {
            if (event.type === 'resume') return { save: event.save };
            if (event.type === 'import-save') return { text: event.text };
            throw new Error(`${event.type} opens nothing`);
          },
          onDone: [
            { guard: ({ event }) => event.output.match.ended(), target: 'debrief', actions: seat },
            { target: 'play', actions: seat },
          ],
          onError: {
            target: 'title',
            actions: { type: 'tell', params: ({ event }) => ({ notice: sentenceOf(event.error) }) },
          },
        },
        on: { 'to-title': 'title' },
      },
      play: {
        exit: 'hush',
        invoke: { id: 'turn', src: 'turn', input: ({ context }) => turnInput(tableOf(context)) },
        on: {
          'dismiss-notice': { actions: ['hush', 'noteSeals'] },
          move: { actions: { type: 'play', params: ({ event }) => event } },
          undo: { actions: 'undo' },
          played: { actions: [{ type: 'noteRefusal', params: ({ event }) => event }, 'noteSeals'] },
          next: [{ guard: 'isOver', target: 'debrief' }, { actions: ['allow', 'askNext'] }],
          advanced: { actions: ['advance', 'noteSeals'] },
          'to-debrief': 'debrief',
          'to-title': { target: 'title', actions: ['renewChoice', 'clearTable'] },
          'export-save': { actions: 'deliver' },
          fork: {
            guard: { type: 'hasMonth', params: ({ event }) => event },
            target: 'play',
            reenter: true,
            actions: { type: 'fork', params: ({ event }) => event },
          },
        },
      },
      debrief: {
        exit: 'hush',
        on: {
          'take-seat': { guard: ({ context }) => !matchOf(context).ended(), target: 'play' },
          'to-title': { target: 'title', actions: ['renewChoice', 'clearTable'] },
          'export-save': { actions: 'deliver' },
          fork: {
            guard: { type: 'hasMonth', params: ({ event }) => event },
            target: 'play',
            actions: { type: 'fork', params: ({ event }) => event },
          },
        },
      },
    },
  });
}
