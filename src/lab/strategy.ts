import {
  ACTS,
  type ActId,
  type ActOptions,
  applyMove,
  type Condition,
  conditionIn,
  DIRECTOR,
  optionBounds,
  type Rng,
  type Scene,
  type Step,
  type Turn,
  wordsAsNames,
} from '../engine';
import type { StrategyFile } from '../scenario';

/** What a strategy sees and does in the agenda of one month. */
export interface Desk {
  /** The game as it stands now, for conditions to read. */
  scene(): Scene;
  /** Tables an act. False, and nothing happens, when it is not possible or too dear. */
  table(act: ActId, options: ActOptions): boolean;
  /** Draws of this month for one purpose of the strategy. */
  rng(purpose: string): Rng;
}

/** Sets the Union's agenda of one month. */
export type Director = (desk: Desk) => void;

/** How often a random act takes each option that it may have. */
const OPTION_CHANCE = 0.15;

/** A rule of a strategy made ready to be asked every month; all of them in one layout. */
interface Ready {
  readonly id: string;
  readonly holds: Condition<Scene>;
  readonly chance: number | undefined;
  readonly all: boolean;
  readonly texts: ReadonlyArray<{ readonly act: ActId; readonly options: ActOptions }>;
}

/** The director that follows a strategy file: its rules in order, then its random acts. */
export function director(strategy: StrategyFile): Director {
  const rules: ReadonlyArray<Ready> = wordsAsNames(strategy.rules).map((rule) => ({
    id: rule.id,
    holds: conditionIn(rule.when ?? []),
    chance: rule.chance,
    all: rule.all === true,
    texts: rule.do.map(({ act, options }) => ({ act, options: options ?? {} })),
  }));
  return (desk) => {
    for (const rule of rules) {
      if (!rule.holds(desk.scene())) continue;
      if (rule.chance !== undefined && !desk.rng(rule.id).chance(rule.chance)) continue;
      for (const { act, options } of rule.texts) {
        if (desk.table(act, options) && !rule.all) break;
      }
    }
    if (strategy.random) tableAtRandom(desk, strategy.random.acts);
  };
}

/** Up to `most` acts, each drawn from all; one that is not possible now is lost. */
function tableAtRandom(desk: Desk, most: number): void {
  const rng = desk.rng('random');
  for (let left = rng.integer(most + 1); left > 0; left -= 1) {
    const act = rng.pick(ACTS);
    const options = randomOptions(act, rng);
    if (!desk.table(act, options)) desk.table(act, {});
  }
}

function randomOptions(act: ActId, rng: Rng): ActOptions {
  const bounds = optionBounds(act);
  const options: ActOptions = {};
  for (const flag of bounds.flags) if (rng.chance(OPTION_CHANCE)) options[flag] = true;
  if (bounds.carveOut && rng.chance(OPTION_CHANCE)) options.carveOut = rng.pick(bounds.carveOut);
  if (bounds.candidate && rng.chance(OPTION_CHANCE)) options.candidate = rng.pick(bounds.candidate);
  if (bounds.holder) options.holder = rng.pick(bounds.holder);
  return options;
}

/** The desk of the seat `director` over a game in its agenda; each move made is handed to `keep`. */
export function deskOf(turn: Turn, keep?: (step: Step) => void): Desk {
  const { rules, state } = turn;
  const scene: Scene = { rules, state, seat: DIRECTOR };
  return {
    scene: () => scene,
    table(act, options) {
      const move = { type: 'table' as const, act, options };
      if (applyMove(turn, DIRECTOR, move)) return false;
      keep?.({ by: DIRECTOR, move });
      return true;
    },
    rng: (purpose) => rules.rng(state.month, 'strategy', purpose),
  };
}
