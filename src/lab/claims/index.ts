export * from './ablation';
export * from './job';
export * from './timing';
export type { Finding } from './verdict';
