export type ThemeName = 'dark' | 'light';

const KEY = 'parley.theme';
const listeners = new Set<() => void>();

/** Storage may be closed to us; the choice then holds until the page is left. */
function remembered(): ThemeName | undefined {
  try {
    const found = localStorage.getItem(KEY);
    return found === 'dark' || found === 'light' ? found : undefined;
  } catch {
    return undefined;
  }
}

export function currentTheme(): ThemeName {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
}

export function setTheme(theme: ThemeName): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice is not kept; nothing else depends on it.
  }
  for (const listener of listeners) listener();
}

/** The reader's own choice, else what the system asks for, for as long as none was made. */
export function startTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: light)');
  const follow = () => {
    document.documentElement.dataset.theme = remembered() ?? (system.matches ? 'light' : 'dark');
    for (const listener of listeners) listener();
  };
  system.addEventListener('change', follow);
  follow();
}

/** Calls back after each change of theme, and when the wish for less motion changes. */
export function onTheme(listener: () => void): () => void {
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  listeners.add(listener);
  motion.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    motion.removeEventListener('change', listener);
  };
}
