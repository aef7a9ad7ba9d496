import { type Facts, facts, type Rules, rulesFor, type Setup, shownRules } from '../engine';
import type { Library, SessionView } from './session';

type Seated = Extract<SessionView, { readonly at: 'play' | 'debrief' }>;

const kept = new WeakMap<Setup, Rules>();

/**
 * The rules of the session's game, rebuilt from its set-up. Their drawn numbers are shown after the game only; as long as
 * its lens is hidden they are those of no lens.
 */
export function rulesOf(library: Library, setup: Setup): Rules {
  let rules = kept.get(setup);
  if (!rules) {
    rules = shownRules(rulesFor(library.bundle.scenario, setup));
    kept.set(setup, rules);
  }
  return rules;
}

/** What the conditions of texts are tested against, from what the seat may see. */
export function factsOf(library: Library, session: Seated): Facts {
  return facts(rulesOf(library, session.setup), session.observation.state, session.seat);
}
