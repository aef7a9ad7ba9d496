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

/** How the count stands against what the rule asks for. */
export function Bars({ view }: { readonly view: ChamberScreenView }) {
  const { words } = useApp();
  return (
    <section class="vote-bars">
      {view.bars.map((bar) => (
        <Bar key={bar.id} bar={bar} />
      ))}
      <p class="vote-legend">
        <span>
          <StanceShape stance="for" size={12} /> {words.chamber.declaredFor}
        </span>
        <span>
          <StanceShape stance="undecided" size={12} /> {words.chamber.declaredUndecided}
        </span>
        <span>
          <StanceShape stance="against" size={12} /> {words.chamber.declaredAgainst}
        </span>
        <span>{view.legend}</span>
      </p>
    </section>
  );
}
