/** Up where it serves Europe, down where it costs it, a dash where nothing differs. */
export function Arrow({ difference }: { readonly difference: -1 | 0 | 1 }) {
  const shape = difference === 0 ? 'M2 8H14' : difference > 0 ? 'M8 3 14 13H2Z' : 'M8 13 2 3H14Z';
  return (
    <svg class={`arrow arrow-${difference}`} width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}
