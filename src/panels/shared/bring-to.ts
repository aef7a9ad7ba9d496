/** Brings a heading of the page into view and moves the focus there, so that reading goes on from it. */
export function bringTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
