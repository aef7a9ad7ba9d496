/** What a seat's options lead to in many imagined games. */
export * from './job';
export * from './option';
export * from './request';
