export { lensReplays } from './lenses';
export * from './match';
export { twinWithoutTalks } from './twin';
