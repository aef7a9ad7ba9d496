import type { RailView, TalkView } from '../../view';
import { Diamond, Unseen, useApp } from '../shared';

function Rail({ rail }: { readonly rail: RailView }) {
  const { words } = useApp();
  const low = Math.min(rail.without, rail.with);
  const size = Math.abs(rail.with - rail.without);
  const close = Math.abs((rail.ends[0]?.at ?? 0) - (rail.ends[1]?.at ?? 0)) < 24;
  return (
    <section class="bargain-rail">
      <h3>{rail.title}</h3>
      <div class={`rail-picture${close ? ' rail-close' : ''}`} aria-hidden="true">
        {rail.ends.map(({ name, at }) => (
          <span key={name} class="rail-end" style={{ '--at': String(at) }}>
            {name}
          </span>
        ))}
        <span class="rail-track" />
        <span class="rail-move" style={{ '--from': String(low), '--size': String(size) }} />
        <span class="rail-mark" style={{ '--at': String(rail.without) }}>
          <Diamond size={18} hollow />
        </span>
        <span class="rail-mark" style={{ '--at': String(rail.with) }}>
          <Diamond size={16} />
        </span>
      </div>
      <p class="rail-words" aria-hidden="true">
        <span>{rail.low}</span>
        <span>{rail.high}</span>
      </p>
      <p>
        <Unseen>{words.corridor.spoken(rail.title, '')}</Unseen>
        {rail.sentence}
      </p>
    </section>
  );
}

/** What a bargain moves on each dossier and who minds less, from public stances alone. */
export function BargainPart({ bargain }: Pick<TalkView, 'bargain'>) {
  const { words } = useApp();
  const text = words.corridor;
  if (bargain.rails.length === 0) {
    return (
      <section class="panel-part" aria-labelledby="moves-title">
        <h2 id="moves-title" class="panel-title">
          {text.moves}
        </h2>
        <p>{bargain.why}</p>
        {bargain.basis !== undefined && <p class="aside-note">{bargain.basis}</p>}
      </section>
    );
  }
  return (
    <>
      <section class="panel-part" aria-labelledby="moves-title">
        <h2 id="moves-title" class="panel-title">
          {text.moves}
        </h2>
        <p class="rail-key">
          <span>
            <Diamond size={18} hollow /> {text.without}
          </span>
          <span>
            <Diamond size={18} /> {text.withIt}
          </span>
        </p>
        {bargain.rails.map((rail) => (
          <Rail key={rail.axis} rail={rail} />
        ))}
      </section>
      <section class="panel-part" aria-labelledby="why-title">
        <h2 id="why-title" class="panel-title">
          {text.why}
        </h2>
        <p>{bargain.why}</p>
        {bargain.basis !== undefined && <p class="aside-note">{bargain.basis}</p>}
      </section>
    </>
  );
}
