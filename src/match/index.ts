export * from './match';
export * from './twin';
