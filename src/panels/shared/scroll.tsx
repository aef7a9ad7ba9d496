import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScrollProps {
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself; where it does, arrow keys reach it too. */
export function Scroll({ class: name, children }: ScrollProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = ref.current;
    if (!part) return undefined;
    const fit = () => {
      if (part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    };
    const sizes = new ResizeObserver(fit);
    const contents = new MutationObserver(fit);
    sizes.observe(part);
    contents.observe(part, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, []);
  return (
    <div ref={ref} class={name}>
      {children}
    </div>
  );
}
