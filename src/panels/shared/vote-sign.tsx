/** Tick, cross, bar, and a hollow bar for an abstention by declaration: a vote as its card shows it, in a square of 16. */
const SIGNS = {
  for: 'M3 8.6 6.4 12 13 4.6',
  against: 'M4 4 12 12M12 4 4 12',
  abstain: 'M3 8H13',
  constructive: 'M2.8 5.8H13.2V10.2H2.8Z',
} as const;

export type SignedVote = keyof typeof SIGNS;

/** The sign of a vote in the colour of the words beside it. */
export function VoteSign({ vote, size = 16 }: { readonly vote: SignedVote; readonly size?: number }) {
  const width = vote === 'constructive' ? 1.6 : 2.4;
  return (
    <svg class="vote-sign" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[vote]} fill="none" stroke="currentColor" stroke-width={width} />
    </svg>
  );
}

/** The same on the face of its card. */
export function VoteCard({ vote }: { readonly vote: SignedVote }) {
  return (
    <svg class={`card-sign card-${vote}`} width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" />
      <path d={SIGNS[vote]} transform="translate(2 2) scale(0.75)" />
    </svg>
  );
}
