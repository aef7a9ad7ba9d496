export * from './ablation';
export * from './job';
export * from './losses';
export * from './timing';
export type { Finding } from './verdict';
