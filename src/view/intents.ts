import type { Intent } from '../engine';

export type { Intent };
export type Emit = (intent: Intent) => void;
