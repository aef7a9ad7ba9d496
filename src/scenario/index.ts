// The door for every reader; `files.ts` is the second one, for Node only.

export * from './assemble';
export * from './checker';
export * from './decode';
export * from './documents';
export * from './evidence';
export * from './faults';
export * from './json-schema';
export * from './positions';
export * from './read';
export * from './read-strategy';
export * from './schema-claims';
export { type FixedFactor, type FixedRanges, fixedRanges, numbersOf } from './schema-fixed';
export type { LineFile } from './schema-line';
export type { ModelFile } from './schema-model';
export * from './schema-strategy';
export type { TextBook } from './schema-text';
export * from './schemas';
export { basisUnder, basisUnderAll } from './sources';
export * from './suggest';
