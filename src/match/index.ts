export { lensReplays } from './lenses';
export * from './match';
export { type Twin, twinWithoutTalks } from './twin';
