import { useState } from 'preact/hooks';

let last = 0;

/** An id that no other element of the page has. Preact's own may repeat where a part is added to a screen later. */
export function useUniqueId(): string {
  const [id] = useState(() => {
    last += 1;
    return `part-${last}`;
  });
  return id;
}
