import {
  advance,
  applyMove,
  clamp,
  type Move,
  type Rng,
  type Rules,
  rulesFor,
  type Scenario,
  type SeatId,
  stream,
  type WorldState,
} from '../../engine';
import { copyOf } from '../games/fork';
import { playOn } from '../play-out';
import type { Director } from '../strategy';
import type { AdviceOption } from './option';
import type { AdviceRequest } from './request';

/** Seats see each other's figures in steps of this size: the true one lies up to half a step away. */
const STEP = { position: 25, salience: 0.25 } as const;

/**
 * Plays one option to the end of the campaign in one imagined world: the numbers of the model, the lens where it is mixed,
 * what others keep to themselves and all that is still to come are drawn by the world's number, the same for every option.
 */
export function imagine(
  scenario: Scenario,
  request: AdviceRequest,
  lead: Director,
  world: number,
  option: AdviceOption,
): { readonly rules: Rules; readonly state: WorldState } {
  const { seen, seat, mode, lens } = request;
  const seed = `${request.seed}.${world}`;
  const rules = rulesFor(scenario, { seed, lens, turns: seen.turns, mode: 'director' });
  const state = copyOf(seen);
  guessFigures(state, seat, stream({ scenario: scenario.hash, seed, turn: seen.month, purpose: 'figures' }));
  sealLines(rules, state, request);
  state.capital = { ...seen.capital };
  choose({ ...rules, setup: { ...rules.setup, mode } }, state, seat, option);
  // From here on one agenda stands for the Union; what the seat has left is its own again in none of these games.
  if (mode === 'seats') state.capital = { director: rules.c.capital.start };
  if (state.phase === 'agenda') advance({ rules, state, book: undefined });
  playOn(rules, state, lead);
  return { rules, state };
}

/** Other governments as they might be behind what they let be seen. */
function guessFigures(state: WorldState, seat: SeatId, rng: Rng): void {
  const near = (value: number, step: number, most: number) => clamp(value + step * (rng.uniform() - 0.5), 0, most);
  for (const member of state.members) {
    if (member.code === seat) continue;
    const { positions, saliences } = member;
    for (const axis of ['talk', 'sanctions', 'aid', 'assets'] as const) {
      positions[axis] = near(positions[axis], STEP.position, 100);
      saliences[axis] = near(saliences[axis], STEP.salience, 1);
    }
  }
}

/** What members have declared on the texts of this month they will do; a brake stays possible where the law has one. */
function sealLines({ scenario }: Rules, state: WorldState, { declared, seat }: AdviceRequest): void {
  const { sealed, proposals } = state.council;
  for (const { id, act, withdrawn } of proposals) {
    const lines = declared[id];
    if (withdrawn || !lines || scenario.acts[act].brake) continue;
    for (const { code } of state.members) {
      const line = lines[code];
      if (code === seat || line === 'notYet') continue;
      const commitment = sealed[code];
      sealed[code] = { ...commitment, votes: { ...commitment?.votes, [id]: line } };
    }
  }
}

/** Throws a RangeError for an option that the seat does not have. */
function choose(rules: Rules, state: WorldState, seat: SeatId, option: AdviceOption): void {
  if (option.type === 'vote') {
    const own = state.council.sealed[seat];
    state.council.sealed[seat] = { ...own, votes: { ...own?.votes, [option.proposal]: option.vote } };
    return;
  }
  if (option.type === 'nothing') return;
  const move: Move = option;
  const error = applyMove({ rules, state, book: undefined }, seat, move);
  if (error) throw new RangeError(`${seat} cannot do this now (${option.type}): ${error.message}`);
}
