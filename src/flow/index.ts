export type { Choice, FlowEvent } from './events';
export { createSaveStore, type SaveStore } from './saves';
export { createSession, type Session, type SessionData } from './session';
