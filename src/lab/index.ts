// The door of the lab: many games at once, the same everywhere.
export * from './adviser';
export * from './claims';
export * from './csv';
export * from './jobs/compare';
export * from './jobs/drive';
export * from './jobs/ensemble';
export * from './jobs/fan';
export * from './jobs/fork';
export * from './jobs/games';
export * from './jobs/job';
export * from './jobs/kinds';
export * from './jobs/workers';
export * from './measure';
export * from './methods';
export * from './play-out';
export { FAILS_AT } from './robustness/discovery';
export * from './robustness/lines';
export * from './robustness/lines-request';
export {
  CHECKS,
  type CheckFigure,
  type CheckId,
  checksAt,
  type Robustness,
  type StrategyRobustness,
} from './robustness/measured';
export { type RobustnessRequest, requestOf as robustnessRequest } from './robustness/request';
export * from './robustness/search';
export * from './sample';
export * from './sensitivity';
export * from './simulate';
export * from './strategy';
export * from './work';
