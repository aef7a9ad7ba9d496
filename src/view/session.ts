import type { SessionView } from '../engine';
import type { Register } from '../evidence';
import type { ScenarioBundle } from '../scenario';

export type { SaveSummary, SessionView, SetupChoice } from '../engine';

/** A session in which a month is played, and one that looks back on a finished game. */
export type Play = Extract<SessionView, { readonly at: 'play' }>;
export type Debrief = Extract<SessionView, { readonly at: 'debrief' }>;

/** What does not change while the program runs: the scenario, its texts and the evidence. */
export interface Library {
  readonly bundle: ScenarioBundle;
  readonly register: Register;
  readonly locale: string;
}
