import { useEffect } from 'preact/hooks';
import type { Emit, SessionView } from '../../view';
import type { MenuChoice } from './menu';

/** Phases that a single key may leave; in the others something has to be decided or read first. */
const LEAVES: ReadonlySet<string> = new Set(['signals', 'agenda', 'corridor', 'reading']);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [role="tablist"]') !== null;
}

/** Single keys, silent while a dialog is open or something is being typed. */
export function useShortcuts(session: SessionView, emit: Emit, open: (what: MenuChoice | 'menu') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const playing = session.at === 'play' ? session : undefined;
      if (event.key === 'm') open('menu');
      else if (event.key === '?') open('keys');
      else if (event.key === 'u' && playing?.canUndo) emit({ type: 'undo' });
      else if (event.key === 'n' && playing && LEAVES.has(playing.observation.state.phase)) emit({ type: 'next' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [session, emit, open]);
}
