export { FILLED_ICONS, ICONS } from './icons';
export type { FilledIconName, IconName } from './icons';
export { CARD_FACES, crossingOrder, NO_INSETS, SIGNAL_KINDS, STANCES } from './stage-models';
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
export type { Emit, Intent } from './intents';
export type { Library, SaveSummary, SessionView, SetupChoice } from './session';
