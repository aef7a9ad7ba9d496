export { RolloutButton } from './rollout-button';
