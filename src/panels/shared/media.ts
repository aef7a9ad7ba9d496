import { useEffect, useState } from 'preact/hooks';

export type Layout = 'wide' | 'medium' | 'phone';

const WIDE = '(min-width: 1200px)';
const PHONE = '(max-width: 767px)';

function now(): Layout {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(PHONE).matches ? 'phone' : 'medium';
}

/** Which of the three layouts the window asks for. */
export function useLayout(): Layout {
  const [layout, setLayout] = useState(now);
  useEffect(() => {
    const lists = [WIDE, PHONE].map((query) => window.matchMedia(query));
    const change = () => setLayout(now());
    for (const list of lists) list.addEventListener('change', change);
    return () => {
      for (const list of lists) list.removeEventListener('change', change);
    };
  }, []);
  return layout;
}
