import { render } from 'preact';
import type { Emit, Library, SessionView, StagePort } from '../view';
import { AppFrame } from './app';
import './styles';
import { startTheme } from './shared/theme';

/** The mounted interface. */
export interface App {
  /** Draws where the program stands; call it after every change. */
  readonly show: (session: SessionView) => void;
}

/** Puts the interface into `host`. What a reader asks for comes back through `emit`. */
export function mountApp(host: HTMLElement, library: Library, emit: Emit, stage?: StagePort): App {
  startTheme();
  return {
    show: (session) =>
      render(<AppFrame library={library} session={session} emit={emit} {...(stage ? { stage } : {})} />, host),
  };
}
