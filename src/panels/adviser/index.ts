export { RolloutButton } from './rollout-button';
export { RolloutSheet } from './rollout-sheet';
