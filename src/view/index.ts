export type { CitationView, CiteMark, RemarkView, SourcedText } from './citation';
export { citationView, citeMark, citeMarks, parseSourced } from './citation';
export type { FilledIconName, IconName } from './icons';
export { FILLED_ICONS, ICONS } from './icons';
export type { Emit, Intent } from './intents';
export type { Library, SaveSummary, SessionView, SetupChoice } from './session';
export type {
  CardFace,
  ChamberSeat,
  ChamberView,
  Insets,
  MapToken,
  MapView,
  MoscowView,
  Rect,
  SignalKind,
  SignalRow,
  StageIntent,
  StageLayout,
  StageProgress,
  StageView,
  Stance,
} from './stage-models';
export { CARD_FACES, crossingOrder, NO_INSETS, SIGNAL_KINDS, STANCES } from './stage-models';
export type { StageHandle, StageHearing, StagePort } from './stage-port';
export { type Words, wordsOf } from './words';
