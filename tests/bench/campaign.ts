import { CHAIR, DIRECTOR, type Rules, rulesFor, type Scenario, type Step, type WorldState } from '../../src/engine';
import { type Director, director } from '../../src/lab';
import { readScenario, type StrategyFile } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

/** The same campaigns for all that is measured: the shipped strategies in turn, every game with its own seed. */

export const MONTHS = 12;

export interface Shipped {
  readonly scenario: Scenario;
  readonly strategies: ReadonlyArray<StrategyFile>;
}

export function loadShipped(): Shipped {
  const { files } = collectFiles(['scenarios/february-2026', 'scenarios/evidence']);
  const { bundle, faults } = readScenario(files);
  if (!bundle) throw new Error(faults.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return bundle;
}

export interface Campaign {
  readonly rules: Rules;
  readonly lead: Director;
}

/** Campaign number `at`, from the set-up on. */
export function campaigns({ scenario, strategies }: Shipped): (at: number) => Campaign {
  const leads = strategies.map(director);
  return (at) => {
    const lead = leads[at % leads.length];
    if (!lead) throw new RangeError('no strategy is shipped');
    const rules = rulesFor(scenario, { seed: `bench.${at}`, lens: 'mixed', turns: MONTHS, mode: 'director' });
    return { rules, lead };
  };
}

/** A game that takes one move at a time. */
export interface Table {
  state(): WorldState;
  /** Makes the move, or leaves the game as it is when it is not legal. */
  take(step: Step): void;
}

/** Plays a whole campaign, one move at a time. */
export function playAt({ rules, lead }: Campaign, table: Table): WorldState {
  const made = (step: Step): boolean => {
    const before = table.state();
    table.take(step);
    return table.state() !== before;
  };
  while (table.state().ending === undefined) {
    made({ by: CHAIR, move: { type: 'advance' } });
    if (table.state().phase !== 'agenda') continue;
    lead({
      scene: () => ({ rules, state: table.state(), seat: DIRECTOR }),
      table: (act, options) => made({ by: DIRECTOR, move: { type: 'table', act, options } }),
      rng: (purpose) => rules.rng(table.state().month, 'strategy', purpose),
    });
  }
  return table.state();
}
