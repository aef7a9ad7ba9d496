/** Which uncertain numbers of the model move a result. */
export * from './factors';
export * from './job';
export * from './output';
export * from './request';
