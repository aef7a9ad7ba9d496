import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Emit, LabPort, Library, StagePort, Words } from '../../view';

/** What every screen may reach without being handed it. */
export interface AppSurroundings {
  readonly library: Library;
  readonly words: Words;
  readonly emit: Emit;
  /** Absent where there is no picture, for example in a test of words alone. */
  readonly stage?: StagePort;
  /** Absent where many games cannot be played, for example in a test of words alone. */
  readonly lab?: LabPort;
  /** Opens what stands behind a citation, next to the button that was pressed. */
  readonly cite: (id: string, anchor: HTMLElement) => void;
  /** Opens the codex entry of a word, next to the word. */
  readonly explain: (entry: string, anchor: HTMLElement) => void;
  /** Opens the imagined games above the screen with this key, in whatever layout it is drawn. */
  readonly rollOut: (screen: string) => void;
}

const AppContext = createContext<AppSurroundings | undefined>(undefined);
export const AppProvider = AppContext.Provider;

export function useApp(): AppSurroundings {
  const found = useContext(AppContext);
  if (!found) throw new Error('panels: a component stands outside the app');
  return found;
}
