export type { StageListeners } from './scene';
export { createStage, type Stage } from './stage';
