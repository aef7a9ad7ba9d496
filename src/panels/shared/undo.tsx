import type { SessionView } from '../../view';
import { useApp } from './context';
import { Button } from './controls';

/** Takes back the last step of this phase, where there is one. */
export function Undo({ session }: { readonly session: Extract<SessionView, { readonly at: 'play' }> }) {
  const { words, emit } = useApp();
  if (!session.canUndo) return null;
  return (
    <Button rank="quiet" icon="arrow-counter-clockwise" class="undo" onPress={() => emit({ type: 'undo' })}>
      {words.shell.undo}
    </Button>
  );
}
