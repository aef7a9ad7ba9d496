import { render } from 'preact';
import type { Emit, LabPort, Library, SessionView, StagePort } from '../view';
import { AppFrame } from './app';
import './styles';
import { startTheme } from './shared/theme';

/** The mounted interface. */
export interface App {
  /** Draws where the program stands; call it after every change. */
  readonly show: (session: SessionView) => void;
}

/** What draws pictures, and what plays many games: both may be absent. */
export interface Ports {
  readonly stage?: StagePort;
  readonly lab?: LabPort;
}

/** Puts the interface into `host`. What a reader asks for comes back through `emit`. */
export function mountApp(host: HTMLElement, library: Library, emit: Emit, ports: Ports = {}): App {
  startTheme();
  return {
    show: (session) => render(<AppFrame library={library} session={session} emit={emit} {...ports} />, host),
  };
}
