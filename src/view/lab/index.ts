export { type BalanceView, balanceRequest, balanceView } from './balance';
export { type CarriersView, carriersRequest, carriersView } from './carriers';
export { type ClaimsView, type ClaimView, claimsView, type LensFinding, siftClaims, VERDICTS } from './claims';
export { type EndingsView, endingsView } from './endings';
export { csvOf, type DataRows, jsonOf } from './export';
export { type FanView, fanView } from './fan';
export { type Arm, basisLine } from './figure';
export { forkAt, forkMonth, forkMonths, gameFanView, monthLabel, type PlayedGame, playedGame, whyNoGame } from './game';
export { ALL_INDICATORS, type Indicator, indicatorView, isIndicator, MAIN_INDICATORS } from './indicators';
export {
  type Asked,
  createWorkStore,
  isStale,
  type Kinds,
  type Requests,
  type Results,
  type WorkState,
  type WorkStore,
} from './jobs';
export { gamesOfLines, type LinesView, linesChoices, linesRequestOf, linesView } from './lines';
export { type RobustnessView, regretRequest, robustnessView } from './robustness';
export {
  DEPTHS,
  formatRoute,
  isLabHash,
  LAB_ADDRESS,
  LAB_LENSES,
  LAB_PARTS,
  LAB_PURE_LENSES,
  type LabRoute,
  type LabSettings,
  LOOKS,
  type Look,
  labOfGame,
  METHODS,
  OVERS,
  RUN_COUNTS,
  readRoute,
} from './route';
export { type SearchView, searchRequest, searchSteps, searchView } from './search';
export { screeningFor, sensitivityRequest, type TornadoView, tornadoView, unscreened } from './sensitivity';
export { strategyFile, strategyViews } from './strategies';
export { aloneTable, type IndicatorTable, pairedTable, trackTable } from './tables';
export { timingView } from './timing';
export { jointRequest, traceRequest, traceView } from './trace';
