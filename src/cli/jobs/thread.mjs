// Where a thread begins: Node 20 hands no loader down to threads, so each sets up the reading of TypeScript itself.
import { register } from 'tsx/esm/api';

register();
const { default: runTask } = await import('./thread.ts');

export default runTask;
