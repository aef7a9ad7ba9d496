// The door of the lab: many games at once, the same everywhere.
export * from './measure';
export * from './play-out';
export * from './simulate';
export * from './strategy';
