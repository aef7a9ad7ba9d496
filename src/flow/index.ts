export { createSaveStore } from './saves';
export { createSession, type Session } from './session';
