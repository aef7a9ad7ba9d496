import type { ChamberScreenView, VoteBar } from '../../view';
import { StanceShape, useApp } from '../shared';

/** A part narrower than this has its label below the bar. */
const NARROW = 0.13;

function Bar({ bar }: { readonly bar: VoteBar }) {
  const at = `${(bar.threshold * 100).toFixed(2)}%`;
  const below = bar.parts.filter(({ share }) => share < NARROW).map(({ label }) => label);
  return (
    <div class="vote-bar">
      <h2 class="vote-bar-title">{bar.title}</h2>
      <p class="visually-hidden">{bar.sentence}</p>
      <div
        class={`vote-needed${bar.threshold > 0.7 ? ' vote-needed-end' : ''}`}
        style={{ '--at': at }}
        aria-hidden="true"
      >
        <span>{bar.needed}</span>
      </div>
      <div class="vote-track numbers" style={{ '--at': at }} aria-hidden="true">
        {bar.parts.map(({ kind, share, label }) => (
          <div key={kind} class={`vote-part vote-part-${kind}`} style={{ width: `${(share * 100).toFixed(3)}%` }}>
            {share >= NARROW && <span>{label}</span>}
          </div>
        ))}
      </div>
      <p class="vote-below numbers" aria-hidden="true">
        {below.join(', ')}
      </p>
    </div>
  );
}

const LEGEND = [
  { stance: 'for', word: 'declaredFor' },
  { stance: 'undecided', word: 'declaredUndecided' },
  { stance: 'against', word: 'declaredAgainst' },
] as const;

const SIGNS = { for: 'M1.5 8.5 6 13 14.5 3.5', undecided: 'M1 8h14', against: 'M3 3l10 10M13 3 3 13' } as const;

/** The sign of a vote in ink, as outside the cards. */
function DeclaredSign({ stance }: { readonly stance: keyof typeof SIGNS }) {
  return (
    <svg class="shape" width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[stance]} fill="none" stroke="currentColor" stroke-width="2.6" />
    </svg>
  );
}

/** How the count stands against what the rule asks for. */
export function Bars({ view }: { readonly view: ChamberScreenView }) {
  const { words } = useApp();
  return (
    <section class="vote-bars">
      {view.bars.map((bar) => (
        <Bar key={bar.id} bar={bar} />
      ))}
      <p class="vote-legend">
        {LEGEND.map(({ stance, word }) => (
          <span key={stance}>
            {view.stage.onTalks ? <StanceShape stance={stance} size={12} /> : <DeclaredSign stance={stance} />}{' '}
            {words.chamber[word]}
          </span>
        ))}
        <span>{view.legend}</span>
      </p>
    </section>
  );
}
