import type { SessionView } from './session';

/** A game that has ended moves to no further phase: its last month is still to be read where its consequences stand. */
export function isLeftUnread(session: SessionView): boolean {
  if (session.at !== 'play') return false;
  const { phase, ending } = session.observation.state;
  return ending !== undefined && phase === 'consequences';
}

/** The same month once its reader has gone on to read it. */
export function readOn(session: SessionView): SessionView {
  if (session.at !== 'play' || !isLeftUnread(session)) return session;
  const { observation } = session;
  return { ...session, observation: { ...observation, state: { ...observation.state, phase: 'reading' } } };
}
