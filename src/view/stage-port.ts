import type { StageIntent, StageLayout, StageProgress, StageView } from './stage-models';

/** What a picture tells back to the screen around it. */
export interface StageHearing {
  readonly onIntent?: (intent: StageIntent) => void;
  readonly onProgress?: (progress: StageProgress) => void;
  readonly onLayout?: (layout: StageLayout) => void;
}

/** A picture that has been put into a host. */
export interface StageHandle {
  /** Draws another view-model. */
  readonly update: (view: StageView) => void;
  /** Turns the chamber's cards up to the `count`th, one by one or all at once. */
  readonly turnTo: (count: number, atOnce?: boolean) => void;
  /** Ends what is moving. */
  readonly skip: () => void;
  /** Reads the style sheet's tokens again. */
  readonly setTheme: () => void;
  readonly detach: () => void;
}

/** How screens reach the stage without knowing what draws it. */
export interface StagePort {
  readonly attach: (host: HTMLElement, view: StageView, hearing: StageHearing) => StageHandle;
}
