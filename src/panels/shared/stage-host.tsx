import { useEffect, useRef } from 'preact/hooks';
import type { StageHandle, StageHearing, StageView } from '../../view';
import { useApp } from './context';
import { onTheme } from './theme';

interface StageHostProps extends StageHearing {
  readonly view: StageView;
  /** Hands over the picture's controls once it stands. */
  readonly onReady?: (handle: StageHandle) => void;
}

/** The place of a picture. What it shows stands in words beside it; screen readers pass it by. */
export function StageHost({ view, onReady, ...hearing }: StageHostProps) {
  const { stage } = useApp();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<StageHandle | undefined>(undefined);
  const hears = useRef<StageHearing>(hearing);
  hears.current = hearing;
  useEffect(() => {
    if (!stage || !host.current) return undefined;
    const attached = stage.attach(host.current, view, {
      onIntent: (intent) => hears.current.onIntent?.(intent),
      onProgress: (progress) => hears.current.onProgress?.(progress),
      onLayout: (layout) => hears.current.onLayout?.(layout),
    });
    handle.current = attached;
    onReady?.(attached);
    const stop = onTheme(() => attached.setTheme());
    return () => {
      stop();
      attached.detach();
      handle.current = undefined;
    };
  }, [stage]);
  const key = JSON.stringify(view);
  useEffect(() => handle.current?.update(view), [key]);
  return <div ref={host} class="stage-host" data-stage={view.scene} aria-hidden="true" />;
}
