import { assign, setup } from 'xstate';
import { PHASES, type Phase, type SeatId } from '../engine';

export interface TurnInput {
  /** The phase that the match is in. */
  readonly phase: Phase;
  /** Seats that people play. */
  readonly humans: ReadonlyArray<SeatId>;
  readonly sealed: ReadonlyArray<SeatId>;
  readonly deadline?: string;
}

/** Plain JSON, so that a turn can be put away and taken up again. */
export interface TurnContext {
  readonly start: Phase;
  readonly humans: ReadonlyArray<SeatId>;
  /** People who have not yet said that they are done with the phase. */
  readonly awaited: ReadonlyArray<SeatId>;
  /** Seats whose commitment for the month is sealed. */
  readonly sealed: ReadonlyArray<SeatId>;
  /** ISO time at which whoever keeps the clock sends DEADLINE. The machine itself never looks at a clock. */
  readonly deadline: string | undefined;
  /** The seat that wanted to go on without having sealed. */
  readonly reminded: SeatId | undefined;
}

export type TurnEvent =
  /** A seat is done with the phase. */
  | { readonly type: 'NEXT'; readonly by: SeatId }
  /** Which seats have sealed, after a move or its undoing. */
  | { readonly type: 'SEALS'; readonly sealed: ReadonlyArray<SeatId> }
  | { readonly type: 'SET_DEADLINE'; readonly at: string | undefined }
  /** Time is up: the phase ends whoever is still awaited. */
  | { readonly type: 'DEADLINE' };

const without = (seats: ReadonlyArray<SeatId>, seat: SeatId): ReadonlyArray<SeatId> =>
  seats.filter((each) => each !== seat);

const turnSetup = setup({
  types: {} as { context: TurnContext; events: TurnEvent; input: TurnInput },
  guards: {
    startsAt: ({ context }, { phase }: { phase: Phase }) => context.start === phase,
    isStranger: ({ context }, { by }: { by: SeatId }) => !context.awaited.includes(by),
    owesSeal: ({ context }, { by }: { by: SeatId }) => !context.sealed.includes(by),
    othersAwaited: ({ context }, { by }: { by: SeatId }) => without(context.awaited, by).length > 0,
  },
  actions: {
    /** Moves the match on; whoever runs the machine provides it. */
    advance: () => {},
    open: assign(({ context }) => ({ awaited: context.humans, sealed: [], deadline: undefined, reminded: undefined })),
    release: assign(({ context }, { by }: { by: SeatId }) => ({ awaited: without(context.awaited, by) })),
    remind: assign((_, { by }: { by: SeatId }) => ({ reminded: by })),
    noteSeals: assign((_, { sealed }: { sealed: ReadonlyArray<SeatId> }) => ({ sealed, reminded: undefined })),
    setDeadline: assign((_, { at }: { at: string | undefined }) => ({ deadline: at })),
  },
});

const by = ({ event }: { event: { readonly by: SeatId } }) => ({ by: event.by });
const release = { type: 'release', params: by } as const;
const strangers = { guard: { type: 'isStranger', params: by } } as const;
const patience = { guard: { type: 'othersAwaited', params: by }, actions: release } as const;
const sealFirst = {
  guard: { type: 'owesSeal', params: by },
  actions: { type: 'remind', params: by },
} as const;

/** On to a phase of the match: when everybody awaited is done, or when time is up. */
const to = <Target extends Phase>(target: Target) => ({ target, actions: ['advance', 'open'] as const });

/**
 * One month after another: the phase is the state, and the context says who must act. It decides no rule: whoever
 * runs it provides `advance`, which moves the match by one phase, so that state and match never part.
 */
export const turnMachine = turnSetup.createMachine({
  id: 'turn',
  context: ({ input }) => ({
    start: input.phase,
    humans: input.humans,
    awaited: input.humans,
    sealed: input.sealed,
    deadline: input.deadline,
    reminded: undefined,
  }),
  initial: 'entering',
  on: {
    SEALS: { actions: { type: 'noteSeals', params: ({ event }) => ({ sealed: event.sealed }) } },
    SET_DEADLINE: { actions: { type: 'setDeadline', params: ({ event }) => ({ at: event.at }) } },
  },
  states: {
    entering: { always: PHASES.map((phase) => ({ guard: { type: 'startsAt', params: { phase } }, target: phase })) },
    signals: { on: { NEXT: [strangers, patience, to('agenda')], DEADLINE: to('agenda') } },
    agenda: { on: { NEXT: [strangers, patience, to('corridor')], DEADLINE: to('corridor') } },
    corridor: { on: { NEXT: [strangers, patience, to('commit')], DEADLINE: to('commit') } },
    commit: { on: { NEXT: [strangers, sealFirst, patience, to('reveal')], DEADLINE: to('reveal') } },
    reveal: { on: { NEXT: [strangers, patience, to('consequences')], DEADLINE: to('consequences') } },
    consequences: { on: { NEXT: [strangers, patience, to('reading')], DEADLINE: to('reading') } },
    reading: { on: { NEXT: [strangers, patience, to('signals')], DEADLINE: to('signals') } },
  },
});
