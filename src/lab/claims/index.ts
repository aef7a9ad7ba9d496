export * from './ablation';
export * from './job';
export * from './timing';
export { type Finding, SHARE_TO_HOLD } from './verdict';
