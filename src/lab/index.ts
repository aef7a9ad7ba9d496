// The door of the lab: many games at once, the same everywhere.
export * from './csv';
export * from './jobs/compare';
export * from './jobs/drive';
export * from './jobs/ensemble';
export * from './jobs/fan';
export * from './jobs/fork';
export * from './jobs/games';
export * from './jobs/job';
export * from './jobs/kinds';
export * from './measure';
export * from './methods';
export * from './play-out';
export * from './robustness/lines';
export * from './sample';
export * from './sensitivity';
export * from './simulate';
export * from './strategy';
