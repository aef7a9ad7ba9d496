export { type AdviceView, adviceOn, adviceView } from './advice';
export {
  mayRollOut,
  type RolloutView,
  rolloutChoices,
  rolloutPlace,
  rolloutRequest,
  rolloutView,
  withRollout,
} from './adviser';
export type { Deal, RailView } from './bargain';
export { type BriefingView, briefingView, type CodexEntry, codexView, type SheetView } from './briefing';
export type { CausePart, CauseView } from './causes';
export { type ChamberScreenView, chamberView, type TurnedCard } from './chamber';
export type { VoteBar } from './chamber-count';
export { type ChartFrame, type LineChart, lineChart } from './chart';
export * from './charts';
export type { CitationView, CiteMark, RemarkView, SourcedText } from './citation';
export { citationView, citeMark, citeMarks, parseSourced } from './citation';
export {
  type CommitText,
  type CommitView,
  commitView,
  type Draft,
  EMPTY_DRAFT,
  mayPull,
  missingIn,
  sealOf,
  withVote,
} from './commit';
export { type ActChoice, composerView, type DraftView, draftView } from './composer';
export {
  CORRIDOR_GROUPS,
  type CorridorSeat,
  type CorridorView,
  corridorView,
  NO_DEAL,
  type OfferSlip,
  partnerLine,
  type TalkView,
} from './corridor';
export { type DebriefScreenView, debriefView, type FoldedGroup, type MonthMark } from './debrief';
export { type DeskTrack, memberCard, trackDetail, tracksView } from './desk';
export { firstGameLine } from './first-game';
export { TERMS, type TermId, termEntry } from './glossary';
export { dossierView, type InstructionsView, instructionsView } from './government';
export type { FilledIconName, IconName } from './icons';
export { FILLED_ICONS, ICONS } from './icons';
export type { Emit } from './intents';
export * from './lab';
export type { ClaimsFile, LabPort, ResultOf } from './lab-port';
export { isLeftUnread, readOn } from './last-month';
export type { LedgerRow, VariableGroup } from './ledger';
export { drawLensChart, type LensChart } from './lens-charts';
export type { LensDebriefView } from './lens-debrief';
export type { LensMonthView, LensParting, LensRow } from './lens-month';
export { lensSigns } from './lens-signs';
export { type MapScreen, mapScreen } from './map';
export { type MoscowScreenView, moscowView, type ReadRow, signalRows } from './moscow';
export type { AnswerView } from './moscow-answer';
export { type Moment, movedNote, openOffer } from './moved';
export { type OptionField, priceOf, withOption } from './options';
export type { Foreseen } from './predictions';
export { type GapView, type QualityView, type ReadingScreenView, readingView } from './reading';
export type { RollCallRow } from './roll-call';
export type { Library, SaveSummary, SessionView, SetupChoice } from './session';
export { type BarView, barView, documentTitle, monthSteps, screenKey } from './shell';
export { type SignalGroup, signalsView } from './signals';
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
  TokenKind,
} from './stage-models';
export { crossingOrder, NO_INSETS } from './stage-models';
export type { StageHandle, StageHearing, StagePort } from './stage-port';
export { type StrengthView, strengthView } from './strength';
export { type TableView, type TextDetail, tableView, textDetail } from './table';
export type { TermChoice } from './terms';
export { monthAgain, type TimelineMonth, timelineView } from './timeline';
export { goOnView, lensOf, type SaveView, seatOf, type TablePlace, type TitleView, titleView } from './title';
export type { TrackView } from './tracks';
export type { TwinRow } from './twin';
export { capital, counted } from './wording';
export { type Words, wordsOf } from './words';
