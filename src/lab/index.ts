// The door of the lab: many games at once, the same everywhere.
export * from './adviser';
export * from './claims';
export * from './csv';
export * from './games/compare';
export * from './games/ensemble';
export * from './games/fan';
export * from './games/fork';
export * from './games/series';
export * from './jobs/drive';
export * from './jobs/job';
export * from './jobs/kinds';
export * from './jobs/workers';
export * from './lines/job';
export * from './lines/request';
export * from './measure';
export * from './methods';
export * from './play-out';
export { FAILS_AT } from './robustness/discovery';
export {
  CHECKS,
  type Check,
  type CheckFigure,
  type CheckId,
  checksAt,
  type Robustness,
  type StrategyRobustness,
  type Unasked,
} from './robustness/measured';
export { type RobustnessRequest, requestOf as robustnessRequest } from './robustness/request';
export * from './sample';
export * from './search/job';
export * from './sensitivity';
export * from './simulate';
export * from './strategy';
export * from './work';
