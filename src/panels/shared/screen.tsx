import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface HeadingProps {
  readonly children: ComponentChildren;
  /** Changes when the screen does: focus then moves to the heading, so that a screen reader begins there. */
  readonly screen: string;
  readonly hidden?: boolean;
}

let shown: string | undefined;

/** The first heading of a screen. The very first screen leaves focus where the browser put it. */
export function ScreenHeading({ children, screen, hidden = false }: HeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== undefined && shown !== screen) {
      window.scrollTo(0, 0);
      ref.current?.focus({ preventScroll: true });
    }
    shown = screen;
  }, [screen]);
  return (
    <h1 ref={ref} tabIndex={-1} class={hidden ? 'visually-hidden' : 'screen-title'}>
      {children}
    </h1>
  );
}

/** Words for screen readers alone. */
export function Unseen({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}

/** Says changes aloud. */
export function Live({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {children}
    </p>
  );
}
