export { createStage, type Stage } from './stage';
