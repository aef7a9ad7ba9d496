import { useState } from 'preact/hooks';
import type { SheetView } from '../../view';
import { Button, Cite, Dialog, Sourced, useApp } from '../shared';

function Sources({ view, onClose }: { readonly view: SheetView; readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog title={words.briefing.sourcesTitle(view.name)} look="paper" onClose={onClose}>
      <ul class="source-list">
        {view.sources.map(({ mark, paraphrase }) => (
          <li key={mark.id}>
            <Cite mark={mark} /> <span class="serif">{paraphrase}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The dossier of a seat on one sheet: wants, fears, may, may not, and what it is measured by. */
export function Sheet({ view }: { readonly view: SheetView }) {
  const { words } = useApp();
  const [listing, list] = useState(false);
  const text = words.briefing;
  return (
    <article class="paper brief" aria-label={view.name}>
      <p class="brief-head">
        <span>{text.forSeat}</span>
        <span>{view.date}</span>
      </p>
      <h2 class="brief-title">{view.name}</h2>
      <p class="brief-line">{view.line}</p>
      <section>
        <h3>{view.wantsTitle}</h3>
        <p>
          <Sourced text={view.wants} />
        </p>
      </section>
      <section>
        <h3>{text.fears}</h3>
        <p>
          <Sourced text={view.fears} />
        </p>
      </section>
      <section>
        <h3>{text.may}</h3>
        <ul class="brief-rows">
          {view.may.map((power) => (
            <li key={power.text}>
              <span>{power.text}</span>
              <span class="brief-rule">{power.rule}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.mayNot}</h3>
        <p>
          <Sourced text={view.mayNot} />
        </p>
      </section>
      <section>
        <h3>{text.objectives}</h3>
        <ul class="brief-rows">
          {view.objectives.map((objective) => (
            <li key={objective.text}>
              <span>{objective.text}</span>
              <span class="brief-rule">{objective.share}</span>
            </li>
          ))}
        </ul>
      </section>
      <footer class="brief-foot">
        <p>{text.sources}</p>
        <Button rank="quiet" onPress={() => list(true)}>
          {text.openSources}
        </Button>
      </footer>
      {listing && <Sources view={view} onClose={() => list(false)} />}
    </article>
  );
}
