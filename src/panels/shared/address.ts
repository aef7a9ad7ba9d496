import { useEffect, useState } from 'preact/hooks';

/** The part of the address after `#`: where in the lab the reader is. It holds no secret and needs no server. */

const listeners = new Set<() => void>();

/** The way past the bar: it moves focus, and says nothing of where the reader is. */
const SKIP = '#content';
let place = location.hash === SKIP ? '' : location.hash;

function readPlace(): string {
  if (location.hash === SKIP) history.replaceState(history.state, '', `${location.pathname}${location.search}${place}`);
  place = location.hash;
  return place;
}

/** Goes to another address of this page, as a step back can undo (`push`) or in place of the present one. */
export function goTo(hash: string, how: 'push' | 'replace' = 'push'): void {
  const address = `${location.pathname}${location.search}${hash}`;
  if (how === 'push') history.pushState(undefined, '', address);
  else history.replaceState(undefined, '', address);
  for (const listener of listeners) listener();
}

/** The address after `#`, with it, followed as it changes. */
export function useAddress(): string {
  const [hash, setHash] = useState(readPlace);
  useEffect(() => {
    const read = () => setHash(readPlace());
    listeners.add(read);
    window.addEventListener('hashchange', read);
    window.addEventListener('popstate', read);
    read();
    return () => {
      listeners.delete(read);
      window.removeEventListener('hashchange', read);
      window.removeEventListener('popstate', read);
    };
  }, []);
  return hash;
}
