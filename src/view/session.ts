import type { SessionView } from '../engine';
import type { Register } from '../evidence';
import type { ScenarioBundle } from '../scenario';

export type { SaveSummary, SessionView, SetupChoice } from '../engine';

/** A session in which a month is played, and one that looks back on a finished game. */
export type Play = Extract<SessionView, { readonly at: 'play' }>;
export type Debrief = Extract<SessionView, { readonly at: 'debrief' }>;

/** What does not change while the program runs: the scenario, its texts and the evidence. */
export interface Library {
  /** Without what it claims: only the lab asks for that. */
  readonly bundle: Omit<ScenarioBundle, 'claims'>;
  readonly register: Register;
  readonly locale: string;
}
