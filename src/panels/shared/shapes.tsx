import type { SignalKind, Stance } from '../../view';

interface ShapeProps {
  readonly size?: number;
}

type Outline = 'disc' | 'ring' | 'bar' | 'frame' | 'square';

const OUTLINES: Readonly<Record<Stance, Outline>> = {
  for: 'disc',
  leaningFor: 'ring',
  undecided: 'bar',
  leaningAgainst: 'frame',
  against: 'square',
};

/** The outline of a stance in a square of 16, to be put into any SVG. */
export function StanceOutline({ stance }: { readonly stance: Stance }) {
  switch (OUTLINES[stance]) {
    case 'disc':
      return <circle cx="8" cy="8" r="7" fill="currentColor" />;
    case 'ring':
      return <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="2.6" />;
    case 'bar':
      return <rect x="1" y="6.4" width="14" height="3.2" fill="currentColor" />;
    case 'frame':
      return <rect x="2.6" y="2.6" width="10.8" height="10.8" fill="none" stroke="currentColor" stroke-width="2.6" />;
    case 'square':
      return <rect x="1.4" y="1.4" width="13.2" height="13.2" fill="currentColor" />;
  }
}

/** Disc = talk, square = pressure, bar = undecided; filled = firm, hollow = leaning. Its word must stand beside it. */
export function StanceShape({ stance, size = 14 }: ShapeProps & { readonly stance: Stance }) {
  return (
    <svg class={`shape stance-${stance}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <StanceOutline stance={stance} />
    </svg>
  );
}

/** The kind of an act or a text: disc for talk, square for pressure, bar for neither. */
export function KindShape({ kind, size = 14 }: ShapeProps & { readonly kind: SignalKind }) {
  const stance = kind === 'talk' ? 'for' : kind === 'pressure' ? 'against' : 'undecided';
  return (
    <svg class={`shape kind-${kind}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <StanceOutline stance={stance} />
    </svg>
  );
}

/** Something that happened, or the other side. */
export function Diamond({ size = 14, hollow = false }: ShapeProps & { readonly hollow?: boolean }) {
  return (
    <svg class="shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M8 1.4 14.6 8 8 14.6 1.4 8Z"
        fill={hollow ? 'none' : 'currentColor'}
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  );
}

/** Nine discs in an arc and one diamond opposite. */
export function Mark({ size = 30 }: ShapeProps) {
  const discs = Array.from({ length: 9 }, (_, index) => {
    const turn = (index / 8) * 180;
    return <circle key={index} cx="16" cy="3.4" r="1.8" transform={`rotate(${turn - 90} 16 17)`} fill="currentColor" />;
  });
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      {discs}
      <path d="M16 21.6 19.4 25 16 28.4 12.6 25Z" fill="currentColor" />
    </svg>
  );
}
