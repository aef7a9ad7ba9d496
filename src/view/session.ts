import type { Register } from '../evidence';
import type { ScenarioBundle } from '../scenario';

export type { SaveSummary, SessionView, SetupChoice } from '../engine';

/** What does not change while the program runs: the scenario, its texts and the evidence. */
export interface Library {
  readonly bundle: ScenarioBundle;
  readonly register: Register;
  readonly locale: string;
}
