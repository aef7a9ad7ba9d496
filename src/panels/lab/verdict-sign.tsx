interface VerdictSignProps {
  readonly holds: boolean;
  /** Whether it counts that it holds; where it does not, not to hold is no fault. */
  readonly weighs: boolean;
}

/** Holds: a tick. Does not hold though it weighs: a cross. Nothing was asked of it here: a bar. */
export function VerdictSign({ holds, weighs }: VerdictSignProps) {
  const path = holds ? 'M3 8.6 6.4 12 13 4.6' : weighs ? 'M4 4 12 12M12 4 4 12' : 'M3 8H13';
  return (
    <svg class="verdict-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width={weighs ? 2.6 : 1.6} />
    </svg>
  );
}
