import type { ChamberScreenView, VoteBar } from '../../view';
import { type Layout, StanceShape, useApp, useLayout, VoteSign } from '../shared';

/** The narrowest a bar becomes in each layout, in pixels: what does not fit into its part stands below the bar. */
const WIDTH = { wide: 600, medium: 600, phone: 280 } as const;
const SIGN_WIDTH = 7.6;
const PADDING = 18;

function fits(label: string, share: number, width: number): boolean {
  return share * width >= label.length * SIGN_WIDTH + PADDING;
}

const place = (at: number) => `${(at * 100).toFixed(2)}%`;

/** Where the name of a threshold stands: beside its mark, on the side that has room. */
function sideOf(marks: VoteBar['marks'], index: number, layout: Layout): string {
  const at = marks[index]?.at ?? 0;
  if (marks.length > 1) return index === 0 ? ' vote-needed-end' : '';
  return at > (layout === 'phone' ? 0.6 : 0.7) ? ' vote-needed-end' : '';
}

function Bar({ bar }: { readonly bar: VoteBar }) {
  const layout = useLayout();
  const width = WIDTH[layout];
  const below = bar.parts.filter(({ label, share }) => !fits(label, share, width)).map(({ label }) => label);
  return (
    <div class={`vote-bar vote-bar-${bar.id}`}>
      <h2 class="vote-bar-title">{bar.title}</h2>
      <p class="visually-hidden">{bar.sentence}</p>
      <div class="vote-marks" aria-hidden="true">
        {bar.needed !== undefined && <span class="vote-asked">{bar.needed}</span>}
        {bar.marks.map(({ at, label }, index) => (
          <span key={label} class={`vote-needed${sideOf(bar.marks, index, layout)}`} style={{ '--at': place(at) }}>
            {label}
          </span>
        ))}
      </div>
      <div class="vote-track numbers" aria-hidden="true">
        {bar.parts.map(({ kind, share, label }) => (
          <div key={kind} class={`vote-part vote-part-${kind}`} style={{ width: place(share) }}>
            {fits(label, share, width) && <span>{label}</span>}
          </div>
        ))}
        {bar.marks.map(({ at, label }) => (
          <i key={label} style={{ left: place(at) }} />
        ))}
      </div>
      <p class="vote-below numbers" aria-hidden="true">
        {[below.join(', '), bar.note ?? ''].filter((part) => part !== '').join('; ')}
      </p>
    </div>
  );
}

/** In place of bars: a consensus is not counted. */
function Agreement({ line }: { readonly line: string | undefined }) {
  const { words } = useApp();
  return (
    <div class="vote-agreement">
      <h2 class="vote-bar-title">{words.chamber.agreement.title}</h2>
      {line !== undefined && <p class="vote-agreed">{line}</p>}
      <p class="aside-note">{words.chamber.agreement.explain}</p>
    </div>
  );
}

const LEGEND = [
  { stance: 'for', vote: 'for', word: 'declaredFor' },
  { stance: 'undecided', vote: 'abstain', word: 'declaredUndecided' },
  { stance: 'against', vote: 'against', word: 'declaredAgainst' },
] as const;

/** How the count stands against what the rule asks for. */
export function Bars({ view }: { readonly view: ChamberScreenView }) {
  const { words } = useApp();
  return (
    <section class="vote-bars" aria-label={words.chamber.standing}>
      {view.agreement !== undefined && <Agreement line={view.result ? undefined : view.agreement} />}
      {view.bars.map((bar) => (
        <Bar key={bar.id} bar={bar} />
      ))}
      <p class="vote-legend">
        {LEGEND.map(({ stance, vote, word }) => (
          <span key={stance}>
            {view.stage.onTalks ? <StanceShape stance={stance} size={12} /> : <VoteSign vote={vote} size={13} />}{' '}
            {words.chamber[word]}
          </span>
        ))}
        <span>{view.legend}</span>
      </p>
    </section>
  );
}
