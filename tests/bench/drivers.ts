import { createRequire } from 'node:module';
import { produce } from 'immer';
import { assign, createActor, setup } from 'xstate';
import { applyMove, newGame, type Rules, type Step, type WorldState } from '../../src/engine';
import type { Table } from './campaign';

/** The same rules, driven by what games are otherwise built with. */

type Apply = (state: WorldState, step: Step) => void;

function applierOf(rules: Rules): Apply {
  return (state, { by, move }) => {
    applyMove({ rules, state, book: undefined }, by, move);
  };
}

/** An event of a machine for every move, and a draft of the state for every event. */
export function onXstate(rules: Rules): Table {
  const apply = applierOf(rules);
  const machine = setup({
    types: {} as { context: { readonly state: WorldState }; events: { readonly type: 'MOVE'; readonly step: Step } },
    guards: { isOver: ({ context }) => context.state.ending !== undefined },
    actions: {
      take: assign({ state: ({ context, event }) => produce(context.state, (draft) => apply(draft, event.step)) }),
    },
  }).createMachine({
    context: { state: produce(newGame(rules), () => {}) },
    initial: 'playing',
    states: {
      playing: { always: { guard: 'isOver', target: 'over' }, on: { MOVE: { actions: 'take' } } },
      over: { type: 'final' },
    },
  });
  const actor = createActor(machine).start();
  return {
    state: () => actor.getSnapshot().context.state,
    take: (step) => actor.send({ type: 'MOVE', step }),
  };
}

// Its folders carry a package.json each, which only `require` reads.
const { Client } = createRequire(import.meta.url)('boardgame.io/client') as typeof import('boardgame.io/client');

/** A game of boardgame.io for one player at this computer, with its plugins as they come. */
export function onBoardgame(rules: Rules): Table {
  const apply = applierOf(rules);
  const client = Client<WorldState>({
    game: {
      setup: () => newGame(rules),
      moves: { take: ({ G }, step: Step) => apply(G, step) },
      endIf: ({ G }) => G.ending,
    },
    numPlayers: 1,
    debug: false,
  });
  client.start();
  const state = (): WorldState => {
    const now = client.getState();
    if (!now) throw new Error('boardgame.io has no state');
    return now.G;
  };
  return { state, take: (step) => client.moves.take?.(step) };
}
