export type { FlowEvent } from './events';
export { createSaveStore } from './saves';
export { createSession, type Session, type SessionData } from './session';
