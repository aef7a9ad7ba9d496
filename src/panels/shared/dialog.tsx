import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from './context';
import { IconButton } from './controls';
import { Scroll } from './scroll';
import { useUniqueId } from './unique';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** What can be decided, at the foot. */
  readonly actions?: ComponentChildren;
  /** `paper` for what can be cited or signed; `menu` opens under the bar at the right. */
  readonly look?: 'ground' | 'paper' | 'menu';
  readonly wide?: boolean;
  /** Opens next to this place instead of in the middle; on a phone always from the bottom. */
  readonly beside?: DOMRect;
}

const GAP = 8;
const BESIDE_WIDTH = 460;

/** Below the place where there is more room, else above it, and inside the window. */
function placed(at: DOMRect): Record<string, string> {
  const { innerWidth, innerHeight } = window;
  const left = Math.max(GAP, Math.min(at.left - GAP * 3, innerWidth - BESIDE_WIDTH - GAP * 2));
  const below = innerHeight - at.bottom > at.top;
  const room = Math.max(240, (below ? innerHeight - at.bottom : at.top) - GAP * 2);
  const edge = below
    ? { top: `${Math.min(at.bottom + GAP, innerHeight - room - GAP)}px`, bottom: 'auto' }
    : { top: 'auto', bottom: `${Math.min(innerHeight - at.top + GAP, innerHeight - room - GAP)}px` };
  return { left: `${left}px`, right: 'auto', width: `${BESIDE_WIDTH}px`, maxHeight: `${room}px`, margin: '0', ...edge };
}

/** Back to where the focus was; a dialog that opened by itself gives it to the heading of the screen. */
function giveBack(before: Element | null): void {
  const held = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const place = held ? before : document.querySelector<HTMLElement>('main h1');
  place?.focus({ preventScroll: !held });
}

/** A modal dialog: focus stays inside, Escape and a press outside close it, and focus returns to where it was. */
export function Dialog({ title, onClose, children, actions, look = 'ground', wide = false, beside }: DialogProps) {
  const { words } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useUniqueId();
  const place = beside && window.innerWidth >= 768 ? placed(beside) : undefined;
  const close = useRef(onClose);
  close.current = onClose;
  // Before the next paint: whoever presses a key at once presses it where focus belongs.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    const pressOutside = (event: MouseEvent) => {
      if (event.target === dialog) close.current();
    };
    dialog?.addEventListener('click', pressOutside);
    dialog?.showModal();
    return () => {
      dialog?.removeEventListener('click', pressOutside);
      dialog?.close();
      giveBack(before);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog dialog-${look}${wide ? ' dialog-wide' : ''}${place ? ' dialog-beside' : ''}`}
      style={place}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={heading} tabIndex={-1} autofocus>
            {title}
          </h2>
          <IconButton icon="x" label={words.shell.close} onPress={onClose} />
        </header>
        <Scroll class="dialog-body">{children}</Scroll>
        {actions !== undefined && <footer class="dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
